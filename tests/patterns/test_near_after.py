"""Glosses farther right in the sentence.

一头雾水: a head full of fog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import near_after

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "一头雾水, as my aunt put it, a head of fog, is how I felt.", "a head of fog", id="words between"
        ),
        pytest.param("一头雾水 (yitou wushui) means a head of fog.", "a head of fog", id="behind a cue"),
        pytest.param("一头雾水, lit. a head of fog", "a head of fog", id="behind an abbreviation"),
        pytest.param("一头雾水 is known as a head of fog", "as a head of fog", id="every right edge"),
        pytest.param("一头雾水 was the word (a head of fog)", "a head of fog", id="a bracket at the end"),
        pytest.param(
            "一头雾水 is the state of a man who has not understood one word of it",
            "the state of a man who has not understood one word of it",
            id="all that the first verb says, however long",
        ),
        pytest.param("一头雾水? Well, it's a head of fog", "a head of fog", id="the verb is shortened"),
        pytest.param("一头雾水 is really just a head of fog", "a head of fog", id="adverbs behind the verb"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(near_after, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A head of fog was what I had, 一头雾水", id="nothing behind"),
        pytest.param("I was 一头雾水\n\nA head of fog.", id="another block"),
        pytest.param("| 一头雾水 | a head of fog |\n|---|---|\n| a | b |", id="another cell"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(near_after, text) == []


def test_far_off_only_short_beginnings_and_the_whole_are_offered(offers: Offers) -> None:
    # 乱: a mess
    words = " ".join(f"w{number}" for number in range(12))
    found = offers(near_after, f"乱 (a) (b) (c) {words}.")
    assert {len(text.split()) for text in found if text.startswith("w0")} == {1, 2, 3, 4, 5, 6, 12}
