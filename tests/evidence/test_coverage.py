"""Which English words render which characters of a term."""

from __future__ import annotations

import pytest

from termtool.evidence.coverage import NOTHING, TermEvidence, evidence_for, toneless_readings
from termtool.lexicon import Lexicon, load_lexicon


@pytest.mark.parametrize(
    ("term", "word", "characters"),
    [
        pytest.param("银行", "bank", {0, 1}, id="a word of the term's own entry"),
        pytest.param("银行家", "bank", {0, 1}, id="a dictionary word inside the term"),  # banker
        pytest.param("银币", "silver", {0}, id="a single character"),  # silver coin
        pytest.param("银行", "banks", {0, 1}, id="another form of the word"),
        pytest.param("銀行", "bank", {0, 1}, id="traditional characters"),
        pytest.param("三角", "3", {0}, id="a figure for a numeral"),  # triangle
        pytest.param("B站", "b", {0}, id="a letter of the term"),  # Bilibili
        pytest.param("K12教育", "k12", {0, 1, 2}, id="letters and digits of the term"),  # school education
        pytest.param("温州", "wenzhou", {0, 1}, id="a place by its sound"),
        pytest.param(
            "苏州",
            "suzhou",
            {0, 1},
            id="a place whose first character is its short form",
            marks=pytest.mark.xfail(reason="the entry of 苏 alone, Suzhou for short, claims the word"),
        ),
        pytest.param("丁元英", "yuanying", {1, 2}, id="a given name by its sound"),
        pytest.param("丁元英", "Yuányīng".lower(), {1, 2}, id="a sound with tone marks"),
        pytest.param("山水", "mountain-water", {0, 1}, id="a hyphen joins two renderings"),  # landscape
    ],
)
def test_a_word_renders_characters(term: str, word: str, characters: set[int]) -> None:
    assert evidence_for(term).support(word).characters >= characters


@pytest.mark.parametrize(
    ("term", "word"),
    [
        pytest.param("银行", "elephant", id="a word of another subject"),
        pytest.param("银行", "the", id="an article"),
        pytest.param("苏州", "hangzhou", id="the sound of another place"),
        pytest.param("", "bank", id="no term"),
        pytest.param("银行", "", id="no word"),
    ],
)
def test_a_word_renders_nothing(term: str, word: str) -> None:
    assert evidence_for(term).support(word) == NOTHING


def test_the_own_entry_counts_more_than_a_word_inside_and_that_more_than_a_character() -> None:
    # 学校 school; 学校长 no entry of its own; 校友 alumnus
    own, inside, character = (
        evidence_for("学校").support("school"),
        evidence_for("学校长").support("school"),
        evidence_for("校友").support("school"),
    )
    assert own.strength > inside.strength > character.strength > 0


def test_half_a_hyphenated_word_is_half_the_support() -> None:
    evidence = evidence_for("山水")  # landscape: mountain, water
    assert evidence.support("mountain-zebra").strength == evidence.support("mountain").strength / 2


@pytest.mark.parametrize(
    ("term", "is_name"),
    [
        pytest.param("苏州", True, id="a city"),
        pytest.param("银行", False, id="a bank"),
        pytest.param("不在词典里的", False, id="not in the dictionary"),
    ],
)
def test_names_are_told_by_the_capital_of_their_pinyin(term: str, is_name: bool) -> None:  # noqa: FBT001
    assert evidence_for(term).is_name is is_name


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        pytest.param("行", {"hang", "xing"}, id="two readings"),  # row; walk
        pytest.param("女", {"nu", "ru"}, id="an umlaut becomes u"),  # woman
        pytest.param("x", set(), id="no character"),
    ],
)
def test_readings_without_tones(character: str, readings: set[str]) -> None:
    assert toneless_readings(character, load_lexicon()) == readings


def test_without_a_dictionary_there_is_still_the_sound_of_letters() -> None:
    evidence = TermEvidence("B站", Lexicon(""))
    assert (evidence.support("b").strength > 0, evidence.in_lexicon) == (True, False)
