"""Glosses farther left in the sentence.

一盘散沙 is a plate of loose sand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import near_before

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "“Loose sand”, as Sun wrote, a plate of it, 一盘散沙.",
            "Loose sand",
            id="quotes and words between",
        ),
        pytest.param("Loose sand (in Chinese 一盘散沙) blows away.", "Loose sand", id="a label between"),
        pytest.param("They were loose sand, or, to him, 一盘散沙.", "loose sand", id="two commas between"),
        pytest.param("loose sand — yī pán sǎn shā — 一盘散沙", "loose sand", id="a reading between"),
        pytest.param("Loose sand is often called 一盘散沙.", "Loose sand", id="an auxiliary before the cue"),
        pytest.param(
            "the phrase loose sand, pinyin yi pan san sha, 一盘散沙",
            "phrase loose sand",
            id="every left edge",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(near_before, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They lay there loose sand 一盘散沙", id="no boundary"),
        pytest.param("一盘散沙, loose sand.", id="nothing before"),
        pytest.param("Loose sand.\n\n一盘散沙, he wrote.", id="another block"),
        pytest.param("| loose sand, he said | 一盘散沙 |\n|---|---|\n| a | b |", id="another cell"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(near_before, text) == []
