"""Glosses in the sentences that follow.

慢慢来: take it slowly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import next_sentence

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "She only said 慢慢来. Take it slowly, that is.",
            "Take it slowly",
            id="a piece of the next sentence",
        ),
        pytest.param("She only said 慢慢来. Take it slowly.", "Take it slowly", id="the whole next sentence"),
        pytest.param("She only said 慢慢来. It means take it slowly.", "take it slowly", id="behind a cue"),
        pytest.param(
            "She only said 慢慢来. She left. Take it slowly.",
            "Take it slowly",
            id="the sentence after the next",
        ),
        pytest.param("She only said “慢慢来.” “Take it slowly.”", "Take it slowly", id="both in quotes"),
        pytest.param(
            "She only said 慢慢来 to mean that one takes it slowly.",
            "one takes it slowly",
            id="the rest of the same sentence",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(next_sentence, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She only said 慢慢来.", id="nothing follows"),
        pytest.param("She only said 慢慢来.\n\nTake it slowly.", id="another block"),
        pytest.param("| She said 慢慢来. | Take it slowly. |\n|---|---|\n| a | b |", id="another cell"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(next_sentence, text) == []
