"""Glosses behind a comma, dash or colon that follows the characters.

夜猫子 is a night owl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import apposition_after

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("It was 夜猫子, a night owl, who called.", "a night owl", id="a comma"),
        pytest.param("夜猫子 – night owl", "night owl", id="a dash"),
        pytest.param("夜猫子: night owl", "night owl", id="a colon"),
        pytest.param("夜猫子：night owl", "night owl", id="a full-width colon"),
        pytest.param("夜猫子 = night owl", "night owl", id="an equals sign"),
        pytest.param("It was “夜猫子”, a night owl.", "a night owl", id="the characters in quotes"),
        pytest.param("夜猫子, meaning night owl, called.", "night owl", id="a cue behind the comma"),
        pytest.param("夜猫子: yemaozi, night owl.", "night owl", id="the second piece"),
        pytest.param(
            "夜猫子: yemaozi, night owl",
            "night owl",
            id="the second piece, the text ends there",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(apposition_after, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was 夜猫子 a night owl.", id="no mark"),
        pytest.param("It was 夜猫子. A night owl called.", id="a full stop"),
        pytest.param("It was 夜猫子 (a night owl).", id="a bracket"),
        pytest.param("It was 夜猫子,", id="nothing behind the comma"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(apposition_after, text) == []


def test_a_quotation_is_offered_whole_alone(offers: Offers) -> None:
    # 夜猫子: night owl
    assert offers(apposition_after, "夜猫子, “a night owl”, called.") == ["a night owl"]
