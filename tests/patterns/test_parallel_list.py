"""Glosses in a list of the same order.

梅 is the plum, 兰 the orchid, 竹 the bamboo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import parallel_list

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "Their names: plum, orchid and bamboo 梅、兰、竹.", "plum", id="the first of three before"
        ),
        pytest.param("梅、兰、竹: plum, orchid and bamboo.", "plum", id="the first of three behind"),
        pytest.param(
            "梅 and 兰, the plum and the orchid respectively.", "plum", id="respectively is no part of it"
        ),
        pytest.param("plum and orchid (梅、兰)", "plum", id="two in a bracket"),
        pytest.param("“梅”, “兰” and “竹”: plum, orchid, bamboo.", "plum", id="each in quotes"),
        pytest.param(
            "梅 (méi), 兰 (lán) and 竹 (zhú): plum, orchid, bamboo.", "plum", id="each with its reading"
        ),
        pytest.param(
            "*méi* 梅 and *lán* 兰 are the plum and the orchid.", "plum", id="a reading before each"
        ),
        pytest.param(
            "梅 and 兰 here stand for the plum and the orchid.", "plum", id="a verb governs the first"
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(parallel_list, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the plum 梅 stood there.", id="one mention alone"),
        pytest.param("梅、兰 stood there.", id="no list in English"),
        pytest.param("梅、兰、竹: plum and orchid.", id="a shorter list"),
        pytest.param("梅 beside 兰: plum, orchid.", id="an English word between them"),
        pytest.param("the plum 梅 is older than the orchid 兰.", id="no list of characters"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(parallel_list, text) == []


@pytest.mark.parametrize(
    ("which", "gloss"),
    [
        pytest.param(0, "plum", id="first"),
        pytest.param(1, "orchid", id="second"),
        pytest.param(2, "bamboo", id="third"),
    ],
)
def test_each_takes_the_item_in_its_place(offers: Offers, which: int, gloss: str) -> None:
    # 梅: plum, 兰: orchid, 竹: bamboo
    assert offers(parallel_list, "Plant 梅、兰、竹 (plum, orchid and bamboo).", which) == [gloss]
