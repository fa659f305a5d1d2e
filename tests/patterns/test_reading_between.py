"""Glosses behind a reading that stands between.

豆腐 is bean curd.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import reading_between

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("We ate 豆腐 dòufu “bean curd” daily.", "bean curd", id="quotes behind the reading"),
        pytest.param("We ate 豆腐 (dòufu) – bean curd – daily.", "bean curd", id="the reading in a bracket"),
        pytest.param("We ate 豆腐 *doufu*, bean curd.", "bean curd", id="the reading in emphasis"),
        pytest.param("We ate 豆腐 (dou4fu5; bean curd).", "bean curd", id="tones as digits"),
        pytest.param("We ate 豆腐 doufu bean curd.", "bean curd", id="no mark behind the reading"),
        pytest.param("We ate 豆腐 dòufu, that is bean curd.", "bean curd", id="a cue behind the reading"),
        # key, simplified and traditional
        pytest.param("钥匙 鑰匙 yao4 shi5 key;", "key", id="the other form of the term stands between"),
        pytest.param(
            "豆腐 (here = 荳腐) dòufu bean curd", "bean curd", id="a note stands before the reading"
        ),
        pytest.param("豆腐 dòufu (here) bean curd", "bean curd", id="a note stands behind the reading"),
        pytest.param("豆腐 dau6 fu6 dòufu bean curd", "bean curd", id="two readings"),
        pytest.param(
            "Bean curd dòu fu 豆腐", "Bean curd", id="the reading stands before, in words of its own"
        ),
        pytest.param(
            # playing the lute
            "3. Play the Lute shǒu huī pí pá 手挥琵琶",
            "Play the Lute",
            id="a word before the reading begins like the first syllable of another system",
        ),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(reading_between, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We ate 豆腐 “bean curd” daily.", id="no reading"),
        pytest.param("We ate 豆腐 dòufu.", id="nothing behind the reading"),
        pytest.param("We ate 豆腐 shaobing, bean curd.", id="the reading of another word"),
        pytest.param("We ate dòufu 豆腐 daily.", id="the reading stands before"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(reading_between, text) == []
