"""Quoted glosses to the right of the characters.

老油条 is an old fox.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import quoted_after

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("He is 老油条, as they say here, an “old fox”.", "old fox", id="words between"),
        pytest.param("He is 老油条 “old fox”.", "old fox", id="right behind"),
        pytest.param('He is 老油条 — "old fox".', "old fox", id="straight quotes"),
        pytest.param(
            "He is 老油条. The phrase is “old fox” to some.", "old fox", id="quotes in the next sentence"
        ),
        pytest.param("He is 老油条, “sly” and “old fox”.", "old fox", id="the second quotation"),
        pytest.param("He is 老油条 (‘old fox’).", "old fox", id="quotes in a bracket"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(quoted_after, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He is 老油条, an old fox.", id="no quotes"),
        pytest.param("“Old fox” he calls himself, 老油条.", id="quotes before"),
        pytest.param("He is 老油条, “!”.", id="no word in the quotes"),
        pytest.param("He is 老油条 “油条”.", id="only characters in the quotes"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(quoted_after, text) == []
