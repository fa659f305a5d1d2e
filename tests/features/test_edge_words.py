"""Words at the edges of a candidate. 灯笼: lantern."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.evidence.edge_words import leaning
from termtool.features.edge_words import words_at_edges
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.patterns.spans import Span
from termtool.readers import READERS

if TYPE_CHECKING:
    from tests.features.conftest import Told

    from termtool.evidence.edge_words import Place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "He lit a red lantern (灯笼).", ("a", "red", "lantern", "mark ("), id="words and a mark"
        ),
        pytest.param(
            "red lantern 灯笼", ("¶", "red", "lantern", "mark h"), id="the text's beginning, and the term"
        ),
    ],
)
def test_outside_and_inside_of_both_edges_are_seen(text: str, words: tuple[str, ...]) -> None:
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    first = passage.words.index("red")
    assert words_at_edges(passage, Span(first, first + 1)) == words


@pytest.mark.parametrize(
    ("place", "word"), [("left", "the"), ("first", "red"), ("last", "lantern"), ("right", "mark h")]
)
def test_a_candidate_is_judged_by_the_words_at_its_edges(told: Told, place: Place, word: str) -> None:
    number = told("He lit the red lantern 灯笼 for us.", "red lantern", f"leaning of the word: {place}")
    assert number == leaning(place, word, after=False)
