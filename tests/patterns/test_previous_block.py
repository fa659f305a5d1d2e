"""Glosses in the blocks before.

老关系 are old ties, 不生锈 means that they never rust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import previous_block

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("## Old ties\n\n老关系 count for much.", "Old ties", id="a heading"),
        pytest.param("Old ties\n\nlao guanxi\n\n老关系", "Old ties", id="the block before the reading"),
        pytest.param("- Old ties\n- 老关系", "Old ties", id="the list item before"),
        pytest.param(
            "> Old ties never rust.\n\n老关系不生锈", "Old ties never rust", id="English over Chinese"
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(previous_block, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("老关系\n\nOld ties", id="the block behind"),
        pytest.param("Old ties, 老关系", id="the same block"),
        pytest.param("老关系", id="no other block"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(previous_block, text) == []


def test_it_looks_two_blocks_back(offers: Offers) -> None:
    assert set(offers(previous_block, "one\n\ntwo\n\nthree\n\n老")) == {"three", "two"}  # 老: old
