"""Glosses before a comma, dash or colon that leads to the characters.

耳根软, soft in the ear, is one who believes everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import apposition_before

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("He had a soft ear, 耳根软, they said.", "soft ear", id="a comma"),
        pytest.param("He had a soft ear — 耳根软 — they said.", "soft ear", id="a dash"),
        pytest.param("Soft ear: 耳根软.", "Soft ear", id="a colon"),
        pytest.param("Soft ear / 耳根软", "Soft ear", id="a slash"),
        pytest.param("soft ear = 耳根软", "soft ear", id="an equals sign"),
        pytest.param("“Soft ear”, 耳根软, they said.", "Soft ear", id="quotes before the comma"),
        pytest.param("He had a soft ear, “耳根软”, they said.", "soft ear", id="the characters in quotes"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(apposition_before, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He had a soft ear 耳根软, they said.", id="no mark"),
        pytest.param("He had a soft ear. 耳根软, they said.", id="a full stop between"),
        pytest.param(", 耳根软, they said.", id="nothing before the comma"),
        pytest.param("He had a soft ear, they said 耳根软.", id="words behind the comma"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(apposition_before, text) == []


def test_a_quotation_is_offered_whole_alone(offers: Offers) -> None:
    assert offers(apposition_before, "He has “a soft ear”, 耳根软.") == ["a soft ear"]  # 耳根软: soft ear
