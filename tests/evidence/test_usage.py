"""How English words are used in the dictionary's glosses."""

from __future__ import annotations

import pytest

from termtool.evidence.usage import commonness, verbness


@pytest.mark.parametrize("word", ["promote", "eat", "walking", "carries"])
def test_verbs_are_told(word: str) -> None:
    assert verbness(word) > 0.25


@pytest.mark.parametrize("word", ["prosperity", "table", "houses", "green"])
def test_other_words_are_told(word: str) -> None:
    assert verbness(word) < 0.1


def test_an_unknown_word_stands_between() -> None:
    assert verbness("qqxx") == 0.2


def test_a_common_word_is_commoner_than_a_rare_one_and_that_than_none() -> None:
    assert commonness("water") > commonness("squirrel") > commonness("qqxx") == 0


def test_forms_of_a_word_count_together() -> None:
    assert commonness("waters") == commonness("water")
