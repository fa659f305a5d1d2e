"""Glosses in a bracket behind the characters.

纸老虎 is a paper tiger, 炒面 fried noodles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import bracket_after

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("We call it 纸老虎 (paper tiger) at home.", "paper tiger", id="the whole bracket"),
        pytest.param("He is 纸老虎 (*zhi laohu*, paper tiger).", "paper tiger", id="the second piece"),
        pytest.param("He is 纸老虎 (“paper tiger”).", "paper tiger", id="quotes in the bracket"),
        pytest.param("He is 纸老虎 [paper tiger].", "paper tiger", id="a square bracket"),
        pytest.param(
            "It is 炒面 chaomian (fried noodles) today.", "fried noodles", id="a reading before the bracket"
        ),
        pytest.param("He is 纸老虎 (that is paper tiger).", "paper tiger", id="behind a cue"),
        pytest.param("He is 纸老虎 (paper tiger", "paper tiger", id="a bracket that never closes"),
        pytest.param("He is “纸老虎” (paper tiger).", "paper tiger", id="characters in quotes"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(bracket_after, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He is 纸老虎, paper tiger.", id="no bracket"),
        pytest.param("He is 纸老虎. (Nobody laughed.)", id="a bracket in the next sentence"),
        pytest.param(
            "He is 纸老虎, one two three four five six seven (paper tiger).", id="too many words between"
        ),
        pytest.param("He is 纸老虎 ( ).", id="an empty bracket"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(bracket_after, text) == []
