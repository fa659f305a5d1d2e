"""English words as evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.english import is_content, stem, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ten-Year Plans", ["ten", "year", "plans"], id="a hyphen divides"),
        pytest.param("a dog’s life", ["a", "dog’s", "life"], id="an apostrophe stays"),
        pytest.param("‘quoted’ words", ["quoted", "words"], id="quotes go"),
        pytest.param("Café no. 9", ["café", "no", "9"], id="accents and digits"),
        pytest.param("snake_case", ["snake", "case"], id="an underline divides"),
        pytest.param("— … !", [], id="no words"),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(("build", "builds", "building", "built"), id="a verb"),
        pytest.param(("child", "children"), id="an irregular plural"),
        pytest.param(("city", "cities"), id="a plural in -ies"),
        pytest.param(("run", "running", "ran"), id="a doubled consonant"),
        pytest.param(("prosperous", "prosperity"), id="adjective and noun"),
        pytest.param(("China", "Chinese"), id="the country and its people"),
        pytest.param(("wolf's", "wolf’s", "wolves"), id="a possessive"),
        pytest.param(("modernise", "modernize", "modernisation"), id="both spellings"),
        pytest.param(("grey", "gray"), id="two spellings of a colour"),
    ],
)
def test_forms_of_a_word_have_one_root(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("horse", "house", id="horse and house"),
        pytest.param("lie", "lay-off", id="different verbs"),
        pytest.param("glass", "gloss", id="a double s is no plural"),
        pytest.param("sing", "sink", id="a short word keeps its ending"),
    ],
)
def test_different_words_have_different_roots(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "content"),
    [
        pytest.param("river", True, id="a noun"),
        pytest.param("of", False, id="a preposition"),
        pytest.param("their", False, id="a possessive"),
        pytest.param("someone", False, id="a dictionary's placeholder"),
    ],
)
def test_content_words(word: str, content: bool) -> None:  # noqa: FBT001
    assert is_content(word) is content


@given(st.text(max_size=40))
def test_the_root_is_never_longer_than_the_word(word: str) -> None:
    assert len(stem(word)) <= max(len(word.lower()), len("chinese"))


@given(st.text())
def test_words_come_in_the_order_of_the_text(text: str) -> None:
    lower, at = text.lower(), 0
    for word in words_of(text):
        at = lower.find(word, at)
        assert at >= 0
        at += len(word)
