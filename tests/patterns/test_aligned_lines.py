from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import aligned_lines

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers

# 床头一壶水: a jug of water by the bed; 窗外半轮月: half a moon at the window
VERSE = "床头一壶水\n窗外半轮月\n\n"
ENGLISH = "By the bed a jug of water,\nat the window half a moon.\n"


@pytest.mark.parametrize(
    ("text", "number", "gloss"),
    [
        pytest.param(VERSE + ENGLISH, 0, "By the bed a jug of water", id="the first line"),
        pytest.param(VERSE + ENGLISH, 1, "at the window half a moon", id="the second line"),
        pytest.param(ENGLISH + "\n" + VERSE, 1, "at the window half a moon", id="the English stands first"),
        pytest.param(
            VERSE + "chuang tou yi hu shui\nchuang wai ban lun yue\n\n" + ENGLISH,
            1,
            "at the window half a moon",
            id="a romanised version between the two",
        ),
        pytest.param(
            VERSE + "My version:\n" + ENGLISH, 1, "at the window half a moon", id="a line that announces it"
        ),
        pytest.param(
            VERSE
            + "By the side of the narrow bed there stands a jug of water\nat the window, behind the paper, half a moon\n",
            1,
            "at the window, behind the paper, half a moon",
            id="lines as long as prose",
        ),
        pytest.param(
            "01 床头一壶水\n02 窗外半轮月\n\n01 By the bed a jug of water\n02 But at the window half a moon\n",
            1,
            "But at the window half a moon",
            id="numbers open the lines",
        ),
    ],
)
def test_it_offers_the_line_of_the_same_place(offers: Offers, text: str, number: int, gloss: str) -> None:
    assert gloss in offers(aligned_lines, text, number)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("床头一壶水\n\n" + ENGLISH, id="one line alone"),
        pytest.param(VERSE + "By the bed a jug of water.\n", id="fewer lines of English"),
        pytest.param(
            "He wrote 床头一壶水 here.\nAnd 窗外半轮月 there.\n\n" + ENGLISH, id="English in the lines"
        ),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(aligned_lines, text) == []
