"""Glosses in the blocks that follow.

万事开头难: the first step is the hardest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import next_block

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "万事开头难\n: The first step is the hardest",
            "The first step is the hardest",
            id="a definition under its term",
        ),
        pytest.param(
            "# 万事开头难\n\nThe first step is the hardest.",
            "The first step is the hardest",
            id="a paragraph under a heading",
        ),
        pytest.param(
            "> 万事开头难\n\nThe first step is the hardest.",
            "The first step is the hardest",
            id="English under a quotation",
        ),
        pytest.param(
            "万事开头难\n\n*wànshì kāitóu nán*\n\nThe first step is the hardest.",
            "The first step is the hardest",
            id="the block after the reading",
        ),
        pytest.param(
            "万事开头难\n\nIt says that the first step is the hardest.",
            "the first step is the hardest",
            id="behind a cue",
        ),
        pytest.param("万事开头难\n\nHard start; slow begin", "slow begin", id="a piece of the block"),
        pytest.param(
            "万事开头难\n\nMy aunt: At first, all is hard.", "At first, all is hard", id="behind who speaks"
        ),
        pytest.param("万事开头难\n\nIt's a hard start.", "a hard start", id="behind a shortened verb"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(next_block, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("万事开头难. The first step is the hardest.", id="the same block"),
        pytest.param("The first step is the hardest.\n\n万事开头难", id="the block before"),
        pytest.param("万事开头难", id="no other block"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(next_block, text) == []
