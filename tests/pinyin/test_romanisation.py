"""Can this Latin string be spelled from these characters?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.romanisation import (
    DIALECT,
    EXACT,
    LOOSE,
    OTHER_SYSTEM,
    OTHER_TONES,
    TONELESS,
    looks_romanised,
    match_romanisation,
    readings_spelled,
)
from termtool.pinyin.tones import units


@pytest.mark.parametrize(
    ("latin", "characters", "score"),
    [
        pytest.param("rén zéyǔ", "任赜宇", EXACT, id="tone marks"),
        pytest.param("ren2 ze2 yu3", "任赜宇", EXACT, id="tone digits"),
        pytest.param("Shǒuzhèng-chūqí", "守正出奇", EXACT, id="a hyphen"),
        pytest.param("xièxie", "谢谢", EXACT, id="a neutral tone"),
        pytest.param("Bù yào xiāngcài, xièxie", "不要香菜,谢谢", EXACT, id="a comma in both"),
        pytest.param("Ren Zeyu", "任赜宇", TONELESS, id="no tones"),
        pytest.param("REN ZEYU", "任赜宇", TONELESS, id="capitals"),
        pytest.param("Zeyu Ren", "任赜宇", TONELESS, id="given name first"),
        pytest.param("Liang Zhuge", "诸葛亮", TONELESS, id="given name first, surname of two"),
        pytest.param("Zhuge Liang", "諸葛亮", TONELESS, id="traditional characters"),
        pytest.param("Xi'an", "西安", TONELESS, id="an apostrophe"),
        pytest.param("Lü Bu", "吕布", TONELESS, id="dots"),
        pytest.param("Lu Bu", "吕布", TONELESS, id="dots left out"),
        pytest.param("Lyu Bu", "吕布", TONELESS, id="dots as in passports"),
        pytest.param("Lv Bu", "吕布", TONELESS, id="dots as v"),
        pytest.param("SU7 shigu", "#SU7事故", TONELESS, id="Latin in the term"),
        pytest.param("huar", "花儿", TONELESS, id="erhua"),
        pytest.param("rēn zéyǔ", "任赜宇", OTHER_TONES, id="a tone that the character does not have"),
        pytest.param("Hsieh Chang-ting", "謝長廷", OTHER_SYSTEM, id="Wade-Giles"),
        pytest.param("Ch`ên Tzŭ-ang", "陈子昂", OTHER_SYSTEM, id="Wade-Giles in full dress"),
        pytest.param("Sun Tzu", "孫子", OTHER_SYSTEM, id="one syllable of it is pinyin as well"),
        pytest.param("Jhang Sie", "张谢", OTHER_SYSTEM, id="Tongyong"),
        pytest.param("Wong Kar-wai", "王家衛", DIALECT, id="a name in Cantonese"),
        pytest.param("yum cha", "飲茶", DIALECT, id="Cantonese in small letters"),
        pytest.param("jóusàhn", "早晨", DIALECT, id="Cantonese in Yale, the h of a low tone"),
        pytest.param("Tsim Sha Tsui", "尖沙咀", DIALECT, id="Cantonese on a street sign"),
        pytest.param("kuay teow", "粿條", DIALECT, id="Hokkien on a menu"),
        pytest.param("pe̍h-ba̍k", "白目", DIALECT, id="Hokkien in Pe̍h-ōe-jī"),
        pytest.param("sit", "薛", 0.0, id="one syllable of Cantonese in small letters is an English word"),
        pytest.param("jéung", "醬", DIALECT, id="one syllable of Cantonese with its tone"),
        pytest.param("good morning", "早晨", 0.0, id="English words beside what Cantonese could spell"),
        pytest.param("Emily Lau Wai-hing", "劉慧卿", DIALECT, id="an English name in front"),
        pytest.param("Yong-ping Lee", "李永萍", LOOSE, id="another spelling of the surname, behind"),
        pytest.param("Ng Man-tat", "吳孟達", LOOSE, id="a surname without a vowel"),
        pytest.param("jam2 caa4", "飲茶", DIALECT, id="Jyutping with its digits"),
        pytest.param("Xi'an", "先", 0.0, id="an apostrophe within a character"),
        pytest.param("the road", "他人", 0.0, id="English words"),
        pytest.param("Yellow Jacket", "英九", 0.0, id="English words with fitting initials"),
        pytest.param("see you", "西游", 0.0, id="lower case is not loosely matched"),
        pytest.param("Ren Zeyu", "刘方", 0.0, id="another name"),
        pytest.param("SU7", "#SU7事故", 0.0, id="only the Latin part"),
        pytest.param("Ren Zeyu leads robotics", "任赜宇", 0.0, id="words left over"),
        pytest.param("", "任", 0.0, id="no string"),
        pytest.param("Ren", "", 0.0, id="no characters"),
        pytest.param("Ren", "Ren", 0.0, id="no Chinese at all"),
        pytest.param("\ud800", "任", 0.0, id="half a character"),
    ],
)
def test_match_romanisation(latin: str, characters: str, score: float) -> None:
    assert match_romanisation(latin, characters).score == score


@pytest.mark.parametrize(
    ("latin", "characters", "system"),
    [
        pytest.param("Ren Zeyu", "任赜宇", "pinyin", id="pinyin"),
        pytest.param("Han Kuo-yu", "韓國瑜", "wade-giles", id="Wade-Giles"),
        pytest.param("Sinbei", "新北", "tongyong", id="Tongyong"),
        pytest.param("Maggie Cheung Man-yuk", "張曼玉", "cantonese", id="an English name before Cantonese"),
        pytest.param("Cheung Man-yuk", "張曼玉", "cantonese", id="Cantonese"),
        pytest.param("bah-tsàng", "肉粽", "hokkien", id="Hokkien"),
        pytest.param("robotics lead", "任赜宇", "", id="none"),
    ],
)
def test_the_system_is_named(latin: str, characters: str, system: str) -> None:
    assert match_romanisation(latin, characters).system == system


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        pytest.param("Ren Zeyu", True, id="a name"),
        pytest.param("shǒuzhèng-chūqí", True, id="pinyin with marks"),
        pytest.param("shou3 zheng4", True, id="pinyin with digits"),
        pytest.param("Hsieh Chang-ting", True, id="Wade-Giles"),
        pytest.param("Xi'an", True, id="an apostrophe"),
        pytest.param("women change", True, id="English that could be pinyin"),
        pytest.param("robotics lead", False, id="English that could not"),
        pytest.param("Ren Zeyu leads", False, id="one word that could not"),
        pytest.param("SU7", False, id="a model number"),
        pytest.param("2024", False, id="a year"),
        pytest.param("", False, id="nothing"),
        pytest.param("…", False, id="punctuation"),
    ],
)
def test_looks_romanised(latin: str, expected: bool) -> None:  # noqa: FBT001
    assert looks_romanised(latin) is expected


@pytest.mark.parametrize(
    ("latin", "characters", "expected"),
    [
        pytest.param("Shan Tianfang", "单田芳", "shàn tián fāng", id="only shàn is spelled so"),
        pytest.param("Tianfang Shan", "单田芳", "shàn tián fāng", id="in the characters' order again"),
        pytest.param("Han Kuo-yu", "韓國瑜", "hán guó yú", id="Wade-Giles"),
        pytest.param("bú yào", "不要", "bù yào", id="a spoken tone counts as the written one"),
    ],
)
def test_readings_spelled(latin: str, characters: str, expected: str) -> None:
    for readings, syllable in zip(readings_spelled(latin, characters), expected.split(), strict=True):
        assert syllable in readings


def test_a_romanisation_rules_out() -> None:
    # 单 is also dān and chán
    assert readings_spelled("Shan", "单")[0].isdisjoint({"dān", "chán"})


def test_english_leaves_no_readings() -> None:
    assert readings_spelled("humanoid specialist", "任赜宇") == ()


@given(st.text(), st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_no_text_makes_matching_raise(latin: str, characters: str) -> None:
    assert 0.0 <= match_romanisation(latin, characters).score <= 1.0


@given(st.text(), st.text())
def test_readings_come_one_set_to_a_unit_or_not_at_all(latin: str, characters: str) -> None:
    assert len(readings_spelled(latin, characters)) in {0, len(units(characters))}
