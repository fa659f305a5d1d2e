"""Glosses in a bracketed note of the editor or translator.

水落石出, the water falls and the stones show: the truth comes to light. 三思: think thrice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import editors_note

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param(
            "He wrote 水落石出 [Editor’s note: the truth comes to light].",
            "the truth comes to light",
            id="all that the note says",
        ),
        pytest.param(
            "He wrote 水落石出 (translator's note: roughly “the truth comes to light”).",
            "the truth comes to light",
            id="what the note quotes",
        ),
        pytest.param(
            "He wrote 水落石出 [Ed.: the truth comes to light].",
            "the truth comes to light",
            id="a short label",
        ),
        pytest.param(
            "He wrote 水落石出 [TN, the truth comes to light].",
            "the truth comes to light",
            id="a comma behind the label",
        ),
        pytest.param(
            "He wrote 水落石出 and left. [Note: the truth comes to light.]",
            "the truth comes to light",
            id="a note in the next sentence",
        ),
        pytest.param(
            "He wrote 水落石出 (NB – the truth comes to light",
            "the truth comes to light",
            id="a note that never closes",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(editors_note, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He wrote 水落石出 (the truth comes to light).", id="no label"),
        pytest.param("He wrote 水落石出 [a note to himself].", id="the label has no mark behind it"),
        pytest.param(
            "He wrote 水落石出 (in 1998, the truth comes to light).", id="another word before the mark"
        ),
        pytest.param(
            "He wrote 水落石出.\n\n[Editor’s note: the truth comes to light.]", id="a note in another block"
        ),
        pytest.param("He wrote 水落石出, then 三思 [Editor’s note: think thrice].", id="a neighbour's note"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(editors_note, text) == []
