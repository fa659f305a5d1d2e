"""The lists of cue words."""

from __future__ import annotations

import pytest

from termtool.evidence import words

LISTS = {
    name: value for name, value in vars(words).items() if name.isupper() and isinstance(value, frozenset)
}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_words_are_compared_in_lower_case(name: str) -> None:
    assert [word for word in LISTS[name] if word != word.lower()] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(words.CHINESE_LABELS, words.FOREIGN_LABELS, id="a label speaks for one language"),
        pytest.param(words.LITERAL_CUES, words.FIGURATIVE_CUES, id="literal is not figurative"),
    ],
)
def test_lists_that_exclude_each_other(one: frozenset[str], other: frozenset[str]) -> None:
    assert one & other == frozenset()
