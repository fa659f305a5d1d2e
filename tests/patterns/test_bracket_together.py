"""Glosses that share a bracket with the characters.

红烧肉 is red-braised pork.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import bracket_together

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("Her stew (红烧肉, red-braised pork) won.", "red-braised pork", id="characters first"),
        pytest.param("Her stew (red-braised pork, 红烧肉) won.", "red-braised pork", id="characters last"),
        pytest.param(
            "Her stew (Chinese: 红烧肉; lit. ‘red cooked meat’) won.",
            "red cooked meat",
            id="a labelled bracket",
        ),
        pytest.param("Her stew (红烧肉 red-braised pork) won.", "red-braised pork", id="no mark between"),
        pytest.param("Her stew [hongshao rou 红烧肉] won.", "hongshao rou", id="the reading inside"),
        pytest.param(
            "Her stew (红烧肉, red-braised pork", "red-braised pork", id="a bracket that never closes"
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(bracket_together, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Her red-braised pork 红烧肉 won.", id="no bracket"),
        pytest.param("Her red-braised pork (红烧肉) won.", id="characters alone in the bracket"),
        pytest.param("Her pork (red-braised) 红烧肉 won.", id="the bracket is closed before"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(bracket_together, text) == []


def test_it_stays_inside_the_bracket(offers: Offers) -> None:
    # 红烧肉: red-braised pork
    found = offers(bracket_together, "Her stew (red pork, 红烧肉, a dish) won.")
    assert {"red pork", "a dish"} <= set(found)
    assert not any("stew" in text or "won" in text for text in found)
