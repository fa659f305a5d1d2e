"""Glosses right behind the characters, nothing between.

雨水 is rain water, 二锅头 a liquor, 生肖 the animals of the zodiac.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import bare_after

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("A 雨水 rain water day is due.", "rain water", id="words of the sentence"),
        pytest.param("A “雨水” rain water day is due.", "rain water", id="the characters in quotes"),
        pytest.param("A 雨水 *rain water* day is due.", "rain water", id="emphasis around the gloss"),
        pytest.param("雨水 “Rain Water” is the second term.", "Rain Water", id="quotes around the gloss"),
        pytest.param("Ask for 二锅头 double distilled, please.", "double distilled", id="up to the comma"),
        pytest.param("The 12生肖 12 animals come round.", "12 animals", id="a number opens the gloss"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(bare_after, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A day of 雨水 (rain water) is due.", id="a bracket between"),
        pytest.param("A day of 雨水: rain water.", id="a colon between"),
        pytest.param("A day of 雨水. Rain water!", id="a full stop between"),
        pytest.param("A day of 雨水\n\nRain water", id="another block"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(bare_after, text) == []


def test_no_gloss_reaches_over_the_next_mention(offers: Offers) -> None:
    # 左: left; 右: right
    assert offers(bare_after, "左 left and 右 right") == ["left", "left and"]
