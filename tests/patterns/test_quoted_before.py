"""Quoted glosses to the left of the characters.

酸葡萄 are sour grapes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import quoted_before

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "Call it “sour grapes”, he said, or in his dialect 酸葡萄.", "sour grapes", id="words between"
        ),
        pytest.param('Call it "sour grapes" 酸葡萄.', "sour grapes", id="straight quotes"),
        pytest.param("Call it ‘sour grapes’ 酸葡萄.", "sour grapes", id="single quotes"),
        pytest.param("Call it «sour grapes» 酸葡萄.", "sour grapes", id="guillemets"),
        pytest.param(
            "“Sour grapes.” The Chinese: 酸葡萄.", "Sour grapes", id="quotes in the sentence before"
        ),
        pytest.param(
            "“sour grapes”, “bitter melon” 酸葡萄", "sour grapes", id="the second quotation to the left"
        ),
        pytest.param("“sour, green grapes” 酸葡萄", "sour, green grapes", id="a comma inside the quotes"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(quoted_before, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Call it sour grapes 酸葡萄.", id="no quotes"),
        pytest.param("“Sour grapes.”\n\n酸葡萄 is fruit.", id="quotes in another block"),
        pytest.param("| “sour grapes” | 酸葡萄 |\n|---|---|\n| a | b |", id="quotes in another cell"),
        pytest.param("“!” 酸葡萄", id="no word in the quotes"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(quoted_before, text) == []
