"""Records for programs."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from termtool.cli.records import entry_record, json_line, json_list
from termtool.model import Entry

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NASTY = st.text(alphabet=st.sampled_from('守\x1b\x7f\x9b\u2028\u202e\u200b\ufeff\U000e0041\n\t"\\😯\ud800'))


@given(VALUES | NASTY)
def test_a_line_is_one_line_that_can_be_seen_and_reads_back(value: Any) -> None:
    line = json_line(value)
    assert line.isprintable()
    assert json.loads(line) == value


@given(st.lists(VALUES | NASTY, max_size=3))
def test_a_list_reads_back_and_no_terminal_obeys_it(values: list[Any]) -> None:
    shown = json_list(values)
    assert shown.replace("\n", "").isprintable()
    assert json.loads(shown) == values


def test_an_entry_that_says_little_has_all_keys() -> None:
    full = Entry(
        id="a", term="风", trad="風", gloss=("wind",), aliases=("大风",), note="n", path="g.yaml"
    )  # wind
    assert entry_record(Entry(id="a", term="风")).keys() == entry_record(full).keys()
