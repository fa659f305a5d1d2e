"""One reading in four styles, and back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.readings import read_term
from termtool.pinyin.styles import Style, from_any_style, in_style, reading_in_style, same_reading
from termtool.pinyin.syllables import SYLLABLES
from termtool.pinyin.tones import with_tone
from termtool.pinyin.zhuyin import from_zhuyin, to_zhuyin


@pytest.mark.parametrize(
    ("pinyin", "zhuyin"),
    [
        pytest.param("bō", "ㄅㄛ", id="the first letter"),
        pytest.param("zhī", "ㄓ", id="a syllable without a vowel of its own"),
        pytest.param("rì", "ㄖˋ", id="another"),
        pytest.param("yī", "ㄧ", id="y before i"),
        pytest.param("yuè", "ㄩㄝˋ", id="y before u is ü"),
        pytest.param("wǒ", "ㄨㄛˇ", id="w is u"),
        pytest.param("wēng", "ㄨㄥ", id="weng"),
        pytest.param("zhōng", "ㄓㄨㄥ", id="ong is u-eng"),
        pytest.param("xiōng", "ㄒㄩㄥ", id="iong is ü-eng"),
        pytest.param("liú", "ㄌㄧㄡˊ", id="iu is i-ou"),
        pytest.param("guì", "ㄍㄨㄟˋ", id="ui is u-ei"),
        pytest.param("qún", "ㄑㄩㄣˊ", id="ü without dots"),
        pytest.param("nǚ", "ㄋㄩˇ", id="ü with dots"),
        pytest.param("lüè", "ㄌㄩㄝˋ", id="üe"),
        pytest.param("ér", "ㄦˊ", id="er"),
        pytest.param("ma", "˙ㄇㄚ", id="the neutral tone in front"),
        pytest.param("r", "ㄦ", id="the r of erhua"),
        pytest.param("SU7", "SU7", id="no pinyin"),
    ],
)
def test_to_zhuyin(pinyin: str, zhuyin: str) -> None:
    assert to_zhuyin(pinyin) == zhuyin


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        pytest.param("ㄖㄣˊ ㄗㄜˊ ㄩˇ", "rén zé yǔ", id="spaces"),
        pytest.param("ㄖㄣˊㄗㄜˊㄩˇ", "rén zé yǔ", id="none"),
        pytest.param("ㄒㄧˉ ㄢ", "xī ān", id="a first tone that is marked"),
        pytest.param("ㄇㄚ˙", "ma", id="a neutral tone behind"),
        pytest.param("ㄅㄅㄅ", "ㄅㄅㄅ", id="no syllable"),
        pytest.param("plain", "plain", id="no zhuyin"),
    ],
)
def test_from_zhuyin(text: str, pinyin: str) -> None:
    assert from_zhuyin(text) == pinyin


@pytest.mark.parametrize("style", [Style.MARKS, Style.NUMBERS, Style.ZHUYIN])
def test_every_syllable_in_every_tone_comes_back(style: Style) -> None:
    every = [with_tone(letters, tone) for letters in SYLLABLES for tone in range(1, 6)]
    assert [one for one in every if from_any_style(in_style(one, style)) != one] == []


@pytest.mark.parametrize(
    ("style", "written"),
    [
        pytest.param(Style.MARKS, "SU7 nǚ ér", id="marks"),
        pytest.param(Style.NUMBERS, "SU7 nü3 er2", id="digits"),
        pytest.param(Style.PLAIN, "SU7 nü er", id="plain"),
        pytest.param(Style.ZHUYIN, "SU7 ㄋㄩˇ ㄦˊ", id="zhuyin"),
    ],
)
def test_latin_of_the_term_stays_in_every_style(style: Style, written: str) -> None:
    assert reading_in_style(read_term("SU7女儿"), style) == written  # daughter


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        pytest.param("lu:4", "lǜ", id="a colon for dots"),
        pytest.param("lv4", "lǜ", id="v for ü"),
        pytest.param("Lu\u0308\u030c", "Lǚ", id="decomposed, a capital"),
        pytest.param("fɑnɡ", "fang", id="letters of phonetics"),
        pytest.param("hăo", "hǎo", id="a breve for the caron"),
        pytest.param("Xī’ān", "Xī'ān", id="a curly apostrophe"),
        pytest.param("shou3zheng4-chu1qi2", "shǒuzhèng-chūqí", id="digits inside words"),
    ],
)
def test_other_spellings_are_repaired(text: str, pinyin: str) -> None:
    assert from_any_style(text) == pinyin


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Rén Zéyǔ", "ren2 ze2 yu3", True, id="capitals and digits"),
        pytest.param("ㄖㄣˊ ㄗㄜˊ ㄩˇ", "rénzéyǔ", True, id="zhuyin"),
        pytest.param("hăo", "hǎo", True, id="a look-alike"),
        pytest.param("rén", "rèn", False, id="another tone"),
        pytest.param("rén", "ren", False, id="no tone"),
        pytest.param("lǜ", "lù", False, id="no dots"),
    ],
)
def test_same_reading(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_reading(one, other) is same


@given(st.text())
def test_no_text_makes_reading_a_style_raise(text: str) -> None:
    assert unicodedata.is_normalized("NFC", from_any_style(text)) or not unicodedata.is_normalized(
        "NFC", text
    )
