"""Tables with Chinese in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.cli.table import fold_to, hung, table, tsv_line
from termtool.hanzi import width

HEAD = ("term", "pinyin", "gloss")
ROWS = (
    ("守正出奇", "shǒu zhèng chū qí", "nail the fundamentals, then amaze"),
    ("站在风口上，猪也能飞起来", "zhàn zài fēng kǒu shàng zhū yě néng fēi qǐ lái", "even a pig can fly"),
    ("小米", "", ""),
)
WORDS = st.text(alphabet=st.sampled_from("abc déŏ /-,。守正出奇“”😯"), max_size=60)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_columns_stand_one_below_the_other() -> None:
    assert table(HEAD, ROWS, 90).splitlines() == [
        "term                      pinyin                           gloss",
        "────────────────────────  ───────────────────────────────  ───────────────────────────────",
        "守正出奇                  shǒu zhèng chū qí                nail the fundamentals, then",
        "                                                           amaze",
        "站在风口上，猪也能飞起来  zhàn zài fēng kǒu shàng zhū yě   even a pig can fly",
        "                          néng fēi qǐ lái",
        "小米",
    ]


def test_where_columns_have_no_room_records_stand_one_below_the_other() -> None:
    head = (*HEAD, "kind", "source:line")
    rows = [("守正出奇", "shǒu zhèng chū qí", "nail the fundamentals, then amaze", "idiom", "talk.md:32")]
    assert table(head, rows, 40).splitlines() == [
        "term: 守正出奇",
        "pinyin: shǒu zhèng chū qí",
        "gloss: nail the fundamentals, then amaze",
        "kind: idiom",
        "source:line: talk.md:32",
    ]


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4), st.integers(20, 120))
def test_a_table_keeps_to_its_width_and_loses_nothing(rows: list[tuple[str, ...]], cells: int) -> None:
    shown = table(HEAD, rows, cells)
    assert all(width(line) <= cells for line in shown.splitlines())
    for row in rows:
        assert sorted(squeezed("".join(row))) == sorted(
            squeezed(table(HEAD, [row], 10_000).split("\n", 2)[2])
        )


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        pytest.param("守正出奇", 5, ["守正", "出奇"], id="a Chinese character takes two cells"),
        pytest.param("seeds/talk.md", 8, ["seeds/", "talk.md"], id="a path is divided at its folders"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="a long word is divided anywhere"),
        pytest.param("", 5, [""], id="nothing"),
        pytest.param("a  b", 2, ["a", "b"], id="spaces at the fold are gone"),
    ],
)
def test_folding(text: str, cells: int, lines: list[str]) -> None:
    assert fold_to(text, cells) == lines


@given(WORDS, st.integers(2, 40))
def test_folding_loses_nothing_but_spaces(text: str, cells: int) -> None:
    lines = fold_to(text, cells)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(width(line) <= cells for line in lines)


@given(WORDS, st.sampled_from(["", "  ", "note: ", "  talk.md:32  "]), st.integers(8, 60))
def test_hanging_loses_nothing_but_spaces(text: str, lead: str, cells: int) -> None:
    lines = hung(text, cells, lead=lead, indent="    ")
    assert squeezed("".join(lines)) == squeezed(lead + text)
    assert all(width(line) <= cells for line in lines)


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_tab_separated_line_is_one_line_with_all_its_cells(cells: list[str]) -> None:
    line = tsv_line(cells)
    assert "\n" not in line
    assert "\r" not in line
    assert len(line.split("\t")) == len(cells)


def test_folding_takes_time_in_proportion() -> None:
    assert "".join(fold_to("a/" * 50_000 + "b" * 50_000, 80)) == "a/" * 50_000 + "b" * 50_000
