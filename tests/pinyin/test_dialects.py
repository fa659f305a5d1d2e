"""What is spelled from Cantonese and Hokkien, in rules and in habits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.dialects import CANTONESE, HOKKIEN, dialect_of


@pytest.mark.parametrize(
    ("text", "characters", "language"),
    [
        pytest.param("dim sum", "點心", CANTONESE, id="an everyday spelling"),
        pytest.param("dim2 sam1", "点心", CANTONESE, id="Jyutping, simplified characters"),
        pytest.param("naihchah", "奶茶", CANTONESE, id="the h that Yale writes for a low tone"),  # milk tea
        pytest.param(
            "cheung fun", "腸粉", CANTONESE, id="ch for a sound that Jyutping writes c"
        ),  # rice rolls
        pytest.param(
            "mong kok", "旺角", "", id="an old spelling of another reading"
        ),  # a quarter of Hong Kong
        pytest.param("kopi", "咖啡", "", id="a word that came by another way"),  # coffee
        pytest.param("bah tsang", "肉粽", HOKKIEN, id="Tâi-lô"),  # rice dumpling
        pytest.param("peh bak", "白目", HOKKIEN, id="Pe̍h-ōe-jī"),  # tactless
        pytest.param("chai tow kway", "菜頭粿", HOKKIEN, id="Singapore's menus"),  # radish cake
        pytest.param("dianxin", "點心", "", id="pinyin"),
        pytest.param("dim", "點心", "", id="one syllable too few"),
        pytest.param("dim sum lunch", "點心", "", id="a word too many"),
        pytest.param("tea house", "茶樓", "", id="English"),
        pytest.param("sum", "", "", id="no characters"),
        pytest.param("", "點心", "", id="no text"),
        pytest.param("aa", "A座", "", id="a letter is no syllable"),  # block A
    ],
)
def test_dialect(text: str, characters: str, language: str) -> None:
    assert dialect_of(text, characters) == language


@given(st.text(), st.text())
def test_no_text_makes_it_raise(text: str, characters: str) -> None:
    assert dialect_of(text, characters) in {"", CANTONESE, HOKKIEN}
