"""Glosses right before the characters, nothing between.

吴冠中 is a painter, 鬼月 the ghost month, 庄子 Master Zhuang, 三包 three guarantees of a shop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.patterns import bare_before

if TYPE_CHECKING:
    from tests.patterns.conftest import Offers


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("The painter Wu Guanzhong 吴冠中 left in 1947.", "Wu Guanzhong", id="a name"),
        pytest.param("They dread the ghost month 鬼月 each year.", "ghost month", id="words of the sentence"),
        pytest.param("They dread “ghost month” 鬼月 each year.", "ghost month", id="quotes around the gloss"),
        pytest.param(
            "They dread *ghost month* 鬼月 each year.", "ghost month", id="emphasis around the gloss"
        ),
        pytest.param(
            "Read Master Zhuang’s 《庄子》 first.",
            "Master Zhuang",
            id="the possessive stays out",
        ),
        pytest.param("Only 3 Guarantees 三包 apply.", "3 Guarantees", id="a number opens the gloss"),
    ],
)
def test_it_offers(offers: Offers, text: str, gloss: str) -> None:
    assert gloss in offers(bare_before, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They dread ghost month (鬼月) each year.", id="a bracket between"),
        pytest.param("They dread ghost month, 鬼月, each year.", id="a comma between"),
        pytest.param("They dread it. 鬼月 comes each year.", id="a full stop between"),
        pytest.param("鬼月 comes each year.", id="nothing before"),
    ],
)
def test_it_offers_nothing(offers: Offers, text: str) -> None:
    assert offers(bare_before, text) == []


def test_no_gloss_reaches_over_the_mention_before(offers: Offers) -> None:
    # 左: left; 右: right
    assert offers(bare_before, "turn left 左 or right 右", 1) == ["right", "or right", "or"]


def test_no_gloss_is_longer_than_fourteen_words(offers: Offers) -> None:
    assert max(len(text.split()) for text in offers(bare_before, f"{'so ' * 40}tired 累")) == 14  # 累: tired
