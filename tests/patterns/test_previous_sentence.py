"""Glosses in the sentences before.

亡羊补牢, mending the fold when a sheep is lost: better late than never.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import previous_sentence

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "Better late than never. 亡羊补牢, as he wrote.",
            "Better late than never",
            id="the whole sentence before",
        ),
        pytest.param("“Better late than never.” “亡羊补牢。”", "Better late than never", id="both in quotes"),
        pytest.param(
            "He sighed: better late than never. 亡羊补牢.",
            "better late than never",
            id="a piece of the sentence before",
        ),
        pytest.param(
            "Better late than never. He wrote it down. 亡羊补牢.",
            "Better late than never",
            id="the sentence before that",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(previous_sentence, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("亡羊补牢. Better late than never.", id="nothing before"),
        pytest.param("Better late than never.\n\n亡羊补牢, he wrote.", id="another block"),
        pytest.param("| Better late. | 亡羊补牢 |\n|---|---|\n| a | b |", id="another cell"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(previous_sentence, text) == []
