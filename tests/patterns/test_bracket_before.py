"""Glosses before a bracket that holds the characters.

烫手山芋 is a hot potato, 陈酿 old wine, 夜市 a night market, 李娜 a tennis player, 茶馆 a tea house, 纸老虎 a paper tiger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import bracket_before

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "Every cadre fears the hot potato (烫手山芋).", "hot potato", id="words before the bracket"
        ),
        pytest.param("They sold “old wine” (陈酿) at the gate.", "old wine", id="quotes before the bracket"),
        pytest.param("The *night market* （夜市） was shut.", "night market", id="a full-width bracket"),
        pytest.param(
            "Li Na’s (李娜) second title",
            "Li Na",
            id="the possessive stays out",
        ),
        pytest.param("the tea house (chaguan) (茶馆)", "chaguan", id="what a first bracket holds"),
        pytest.param("the tea house (chaguan) (茶馆)", "tea house", id="what stands before a first bracket"),
        pytest.param("a paper tiger (zhi laohu, 纸老虎)", "paper tiger", id="the reading comes first inside"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(bracket_before, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sold old wine 陈酿 at the gate.", id="no bracket"),
        pytest.param("(陈酿) stood on the label.", id="nothing before the bracket"),
        pytest.param("Wine (a good one) and 陈酿.", id="the bracket is closed"),
        pytest.param("Nobody slept.\n\n(夜市)", id="a bracket alone in its block"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(bracket_before, text) == []


def test_every_left_edge_is_offered_and_the_shortest_first(offers: Offers) -> None:
    # 纸老虎: paper tiger
    assert offers(bracket_before, "It fell. A big paper tiger (纸老虎)")[:4] == [
        "tiger",
        "paper tiger",
        "big paper tiger",
        "A big paper tiger",
    ]


def test_a_class_word_may_stand_between_gloss_and_bracket(offers: Offers) -> None:
    # 寒食: cold food; the festival is not in the characters
    assert "Cold Food" in offers(bracket_before, "It was the day of the Cold Food festival (寒食).")
