"""Glosses inside the same pair of quotes as the characters.

慢工出细活: slow work makes fine things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import quoted_together

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "Her motto is “slow work, fine work 慢工出细活.”", "slow work, fine work", id="English first"
        ),
        pytest.param(
            "Her motto is “慢工出细活 slow work, fine work.”", "slow work, fine work", id="characters first"
        ),
        pytest.param('Her motto is "slow work 慢工出细活" and it shows.', "slow work", id="straight quotes"),
        pytest.param("Her motto is 「slow work 慢工出细活」。", "slow work", id="corner brackets"),
        pytest.param("Her motto is “slow work (慢工出细活)”.", "slow work", id="a bracket inside the quotes"),
        pytest.param("Her motto is “slow work 慢工出细活", "slow work", id="quotes that never close"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(quoted_together, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Her motto is slow work 慢工出细活.", id="no quotes"),
        pytest.param("Her motto is “slow work” 慢工出细活.", id="the quotes are closed before"),
        pytest.param("Her motto is “慢工出细活”, slow work.", id="characters alone in the quotes"),
        pytest.param("“Slow work.\n\n慢工出细活”", id="the quotes opened in another block"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(quoted_together, text) == []


def test_a_neighbours_half_of_the_quotes_is_not_offered_whole(offers: Offers) -> None:
    # 稳: steady; 快: fast
    assert "steady 稳 and fast" not in offers(quoted_together, "“steady 稳 and fast 快”", 1)
