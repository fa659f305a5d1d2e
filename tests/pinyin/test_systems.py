"""Spellings in Wade–Giles and Tongyong."""

import pytest

from termtool.pinyin.systems import tongyong, wade_giles


@pytest.mark.parametrize(
    ("syllable", "spelling"),
    [
        pytest.param("jiang", "chiang", id="Chiang Kai-shek's surname"),
        pytest.param("xie", "hsieh", id="Hsieh"),
        pytest.param("cai", "tsai", id="Tsai"),
        pytest.param("zi", "tzu", id="Sun Tzu"),
        pytest.param("si", "szu", id="si has three spellings"),
        pytest.param("shi", "shih", id="Hu Shih"),
        pytest.param("ri", "jih", id="ri"),
        pytest.param("ren", "jen", id="r is j"),
        pytest.param("guo", "kuo", id="guo keeps its u"),
        pytest.param("duo", "to", id="duo loses it"),
        pytest.param("gui", "kuei", id="gui"),
        pytest.param("he", "ho", id="he"),
        pytest.param("zhong", "chung", id="ong is ung"),
        pytest.param("xiong", "hsiung", id="iong is iung"),
        pytest.param("yan", "yen", id="yan"),
        pytest.param("yi", "i", id="yi"),
        pytest.param("yuan", "yüan", id="dots kept"),
        pytest.param("yuan", "yuan", id="dots dropped"),
        pytest.param("ju", "chü", id="u after j has dots"),
        pytest.param("bei", "pei", id="b is p"),
        pytest.param("tai", "tai", id="without its apostrophe"),
    ],
)
def test_wade_giles(syllable: str, spelling: str) -> None:
    assert spelling in wade_giles(syllable)


@pytest.mark.parametrize(
    ("syllable", "spelling"),
    [
        pytest.param("xin", "sin", id="x is s"),
        pytest.param("qing", "cing", id="q is c"),
        pytest.param("zhong", "jhong", id="zh is jh"),
        pytest.param("zhi", "jhih", id="zhi"),
        pytest.param("si", "sih", id="si"),
        pytest.param("xu", "syu", id="u after x"),
        pytest.param("liu", "liou", id="iu is iou"),
        pytest.param("gui", "guei", id="ui is uei"),
        pytest.param("feng", "fong", id="feng"),
        pytest.param("lü", "lyu", id="ü is yu"),
        pytest.param("ma", "ma", id="most are the same"),
    ],
)
def test_tongyong(syllable: str, spelling: str) -> None:
    assert tongyong(syllable) == spelling
