"""Glosses in another cell of the row.

早茶 is morning tea.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import same_row

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("| 早茶 | morning tea |\n|---|---|\n| a | b |", "morning tea", id="the next cell"),
        pytest.param("| morning tea | 早茶 |\n|---|---|\n| a | b |", "morning tea", id="the cell before"),
        pytest.param(
            "| 早茶 | zǎochá | morning tea |\n|---|---|---|\n| a | b | c |",
            "morning tea",
            id="the cell behind the reading",
        ),
        pytest.param("| a | b |\n|---|---|\n| 早茶 | tea; dim sum |", "tea", id="a piece of a cell"),
        pytest.param(
            "| a | b |\n|---|---|\n| 早茶 | tea (early) zao3cha2 |",
            "tea (early)",
            id="a reading ends the cell",
        ),
        pytest.param("| a | b |\n|---|---|\n| 早茶 | tea; dim sum |", "tea; dim sum", id="a cell as a whole"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(same_row, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("早茶, morning tea", id="no table"),
        pytest.param("| a | b |\n|---|---|\n| 早茶 | |", id="an empty cell"),
        pytest.param("| a |\n|---|\n| 早茶 |\n| morning tea |", id="another row"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(same_row, text) == []
