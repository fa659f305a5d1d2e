"""Names spelled from Cantonese and Hokkien are known as such."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.dialects import CANTONESE, HOKKIEN
from termtool.pinyin.readings import read_term
from termtool.pinyin.southern import UNNAMED, southern_language


@pytest.mark.parametrize(
    ("latin", "name", "language"),
    [
        pytest.param("Wong Kar-wai", "王家衛", CANTONESE, id="a film director"),
        pytest.param("Maggie Cheung Man-yuk", "張曼玉", CANTONESE, id="an English name in front"),
        pytest.param("Cheung Ka-long", "張家朗", CANTONESE, id="a fencer"),
        pytest.param("Szeto Wah", "司徒華", CANTONESE, id="a surname of two"),
        pytest.param("Tan Kah Kee", "陈嘉庚", HOKKIEN, id="a merchant of Singapore"),
        pytest.param("Goh Chok Tong", "吳作棟", HOKKIEN, id="a prime minister"),
        pytest.param("Ng Eng Hen", "黄永宏", UNNAMED, id="Ng is 黄 in Hokkien and 吴 in Cantonese"),
        pytest.param("Chen Jiageng", "陈嘉庚", "", id="pinyin"),
        pytest.param("Hsieh Chang-ting", "謝長廷", "", id="Wade-Giles"),
        pytest.param("Lin Dan", "林丹", "", id="a name of two in pinyin"),
        pytest.param("nail the fundamentals", "守正", "", id="English"),
        pytest.param("", "王", "", id="nothing"),
    ],
)
def test_southern_language(latin: str, name: str, language: str) -> None:
    found = southern_language(latin, name)
    assert found == language or (language == UNNAMED and found in {CANTONESE, HOKKIEN})


def test_a_cantonese_spelling_does_not_touch_the_reading() -> None:
    reading = read_term("曾志偉", kind="person", printed=["Eric Tsang"])
    assert reading.pinyin == "zēng zhì wěi"
    assert read_term("王家衛", kind="person", printed=["Wong Kar-wai"]).southern == (
        ("Wong Kar-wai", CANTONESE),
    )


@given(st.text(), st.text())
def test_no_text_makes_it_raise(latin: str, name: str) -> None:
    assert southern_language(latin, name) in {"", CANTONESE, HOKKIEN, UNNAMED}
