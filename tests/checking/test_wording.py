"""Which differences between two pieces of English are forgiven."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.checking.wording import is_part, is_within, same, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("tail-wind", "tailwind", id="hyphen and one word"),
        pytest.param("tail wind", "tail-winds", id="space, hyphen, plural"),
        pytest.param("the Involution", "involution", id="article and capital"),
        pytest.param("to lie flat", "lying flat", id="lie and lying"),
        pytest.param("stop the clock", "stopped the clock", id="doubled letter"),
        pytest.param("study abroad", "studies abroad", id="y and ies"),
        pytest.param("organisation", "organization", id="British and American"),
        pytest.param("R&D", "R and D", id="and as a sign"),
        pytest.param("dragon’s gate", "dragon's gate", id="apostrophes"),
        pytest.param("Café", "cafe", id="accents"),
        pytest.param("wolf warriors", "wolf warrior", id="plural of two words"),
    ],
)
def test_forgiven(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("competition", "competitor", id="a word of the same family"),
        pytest.param("involution", "evolution", id="another word"),
        pytest.param("lying flat", "lying", id="a word is missing"),
        pytest.param("bus", "bu", id="an s that is no ending"),
        pytest.param("", "involution", id="nothing"),
        pytest.param("pass", "pas", id="ss is no plural"),
    ],
)
def test_not_forgiven(one: str, other: str) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("short", "long", "within"),
    [
        pytest.param("Ace", "face the surface", False, id="inside a word"),
        pytest.param("tailwind", "waiting for the tail-winds", True, id="other form in a sentence"),
        pytest.param("lie flat", "he lay there, flat", False, id="not side by side"),
        pytest.param("", "anything", False, id="nothing"),
    ],
)
def test_within(short: str, long: str, within: bool) -> None:  # noqa: FBT001 — a column of the table
    assert is_within(short, long) is within


def test_a_half_is_a_part_and_less_is_none() -> None:
    assert is_part("Communist Party", "Chinese Communist Party")
    assert not is_part("Party", "Chinese Communist Party")


@given(st.text(max_size=80))
def test_every_text_with_words_is_the_same_as_itself(text: str) -> None:
    assert same(text, text) == bool(words_of(text))


@given(st.text(max_size=60), st.text(max_size=60))
def test_sameness_has_no_direction(one: str, other: str) -> None:
    assert same(one, other) == same(other, one)
