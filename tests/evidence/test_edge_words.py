"""What is known of the words at the edges of glosses."""

from __future__ import annotations

import pytest

from termtool.evidence.edge_words import Place, keys_of, lean, leaning


@pytest.mark.parametrize(
    ("word", "after", "keys"),
    [
        pytest.param("lantern", False, ("<lantern", "lantern", "-ern"), id="before the term"),
        pytest.param("lantern", True, (">lantern", "lantern", "-ern"), id="after the term"),
        pytest.param("the", False, ("<the", "the"), id="too short for an ending"),
        pytest.param("mark Q", True, (">mark Q", "mark Q"), id="a mark"),
    ],
)
def test_a_word_is_counted_by_side_by_itself_and_by_its_ending(
    *, word: str, after: bool, keys: tuple[str, ...]
) -> None:
    assert keys_of(word, after=after) == keys


def test_the_most_telling_key_that_is_known_answers() -> None:
    assert lean({"lantern": 1.0, "-ern": -1.0}, keys_of("lantern", after=True)) == 1.0
    assert lean({"-ern": -1.0}, keys_of("lantern", after=True)) == -1.0


def test_nothing_is_said_of_an_unknown_word() -> None:
    assert lean({}, keys_of("lantern", after=True)) == 0


@pytest.mark.parametrize(
    ("place", "word"), [("last", "the"), ("last", "and"), ("first", "which"), ("right", "a")]
)
def test_hardly_any_gloss_has_such_an_edge(place: Place, word: str) -> None:
    assert leaning(place, word, after=False) < -0.5


@pytest.mark.parametrize(("place", "word"), [("left", "so-called"), ("right", "mark Q")])
def test_many_glosses_have_such_an_edge(place: Place, word: str) -> None:
    assert leaning(place, word, after=False) > 0.5
