"""The dictionary."""

from __future__ import annotations

import importlib.util

import pytest

from termtool.lexicon import LONGEST_HEADWORD, Lexicon, load_lexicon

SMALL = Lexicon(
    "# a comment\n"
    "樂 乐 [le4] /happy/cheerful/\n"
    "樂 乐 [Yue4] /surname Yue/\n"
    "快樂 快乐 [kuai4 le4] /happy/merry/\n"
    "人 人 [ren2] /person/people/\n"
    "broken line without its gloss\n"
)  # happy; joyful; person


def test_all_homographs_are_kept() -> None:
    assert [sense.pinyin for sense in SMALL.senses("乐")] == ["le4", "Yue4"]  # happy; a surname


def test_a_word_is_found_in_both_scripts() -> None:
    assert SMALL.senses("快樂") == SMALL.senses("快乐")  # joyful


def test_a_sense_holds_what_the_line_says() -> None:
    (sense,) = SMALL.senses("快乐")
    assert (sense.traditional, sense.simplified, sense.pinyin, sense.english) == (
        "快樂",
        "快乐",
        "kuai4 le4",
        ("happy", "merry"),
    )


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("乐快", id="not in the dictionary"),
        pytest.param("", id="nothing"),
        pytest.param("line", id="a line that is no entry"),
    ],
)
def test_no_senses(term: str) -> None:
    assert SMALL.senses(term) == ()


def test_membership() -> None:
    assert ("快乐" in SMALL, "快" in SMALL, 7 in SMALL) == (True, False, False)  # joyful; fast


def test_words_inside_a_term() -> None:
    assert SMALL.words_in("人快乐人") == ((1, 3),)  # person, joyful, person


def test_a_word_spans_at_most_the_longest_headword() -> None:
    term = "人" * (LONGEST_HEADWORD + 1)
    assert Lexicon(f"{term} {term} [ren2] /crowd/").words_in(term) == ()


def test_spellings_come_once_for_each_headword() -> None:
    lines = "樂 乐 [le4] /happy/\n人 人 [ren2] /person/"  # happy; person
    assert sorted(Lexicon(lines).spellings()) == [("乐", "le4"), ("人", "ren2")]


def test_the_real_dictionary_is_whole() -> None:
    assert len(load_lexicon()) > 190_000


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        pytest.param("行", {"hang2", "xing2"}, id="row and walk"),
        pytest.param("任", {"Ren2", "ren4"}, id="a surname and to assign"),
        pytest.param("绿", {"lu:4"}, id="an umlaut"),  # green
    ],
)
def test_the_real_dictionary_keeps_homographs(term: str, pinyin: set[str]) -> None:
    assert {sense.pinyin for sense in load_lexicon().senses(term)} >= pinyin


def test_without_the_data_package_the_dictionary_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert len(load_lexicon.__wrapped__()) == 0
