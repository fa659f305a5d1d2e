"""Pinyin as writing: spellings taken apart and put together."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.hanzi import han_only
from termtool.pinyin.syllables import SYLLABLES, initial_and_final
from termtool.pinyin.tones import (
    letter_key,
    letters_and_tone,
    sound_key,
    spelled_out,
    split_reading,
    to_digits,
    to_marks,
    toneless,
    units,
    with_tone,
)

ANY_SYLLABLE = st.sampled_from(sorted(SYLLABLES))


@pytest.mark.parametrize(
    ("syllable", "letters", "tone"),
    [
        pytest.param("rén", "ren", 2, id="a mark"),
        pytest.param("Rén", "ren", 2, id="a capital"),
        pytest.param("ren2", "ren", 2, id="a digit"),
        pytest.param("de", "de", 5, id="nothing is the neutral tone"),
        pytest.param("de5", "de", 5, id="5 is the neutral tone"),
        pytest.param("de0", "de", 5, id="0 is the neutral tone too"),
        pytest.param("lǜ", "lü", 4, id="dots and mark"),
        pytest.param("lu:4", "lü", 4, id="dots as a colon"),
        pytest.param("lv4", "lü", 4, id="dots as v"),
        pytest.param("LÜ4", "lü", 4, id="dots on a capital"),
        pytest.param("nu:e4", "nüe", 4, id="a colon inside"),
        pytest.param("lu\u0308\u0300", "lü", 4, id="decomposed letters"),
        pytest.param("jǘ", "ju", 2, id="idle dots after j"),
        pytest.param("hăo", "hao", 3, id="a breve for the caron"),
        pytest.param("tɑ\u0304", "ta", 1, id="the a of phonetics"),
        pytest.param("ɡē", "ge", 1, id="the g of phonetics"),
        pytest.param("ren²", "ren", 2, id="a raised digit"),
        pytest.param("ế", "ê", 2, id="ê with a mark"),
        pytest.param("ńg", "ng", 2, id="no vowel"),
    ],
)
def test_letters_and_tone(syllable: str, letters: str, tone: int) -> None:
    assert letters_and_tone(syllable) == (letters, tone)


@pytest.mark.parametrize(
    ("letters", "tone", "marked"),
    [
        pytest.param("ma", 1, "mā", id="the only vowel"),
        pytest.param("hao", 3, "hǎo", id="a before o"),
        pytest.param("mei", 2, "méi", id="e before i"),
        pytest.param("gou", 3, "gǒu", id="o of ou"),
        pytest.param("liu", 2, "liú", id="the second of iu"),
        pytest.param("gui", 4, "guì", id="the second of ui"),
        pytest.param("xiong", 2, "xióng", id="o after i"),
        pytest.param("lüe", 4, "lüè", id="e after ü"),
        pytest.param("nü", 3, "nǚ", id="ü itself"),
        pytest.param("er", 2, "ér", id="e before r"),
        pytest.param("ng", 4, "ǹg", id="no vowel"),
        pytest.param("de", 5, "de", id="the neutral tone has no mark"),
    ],
)
def test_with_tone(letters: str, tone: int, marked: str) -> None:
    assert with_tone(letters, tone) == unicodedata.normalize("NFC", marked)


@given(ANY_SYLLABLE, st.integers(1, 5))
def test_a_mark_can_be_read_back(letters: str, tone: int) -> None:
    assert letters_and_tone(with_tone(letters, tone)) == (letters, tone)


@given(ANY_SYLLABLE, st.integers(1, 5))
def test_marks_and_digits_say_the_same(letters: str, tone: int) -> None:
    assert to_marks(to_digits(with_tone(letters, tone))) == with_tone(letters, tone)


@given(ANY_SYLLABLE)
def test_initial_and_final_make_the_syllable(letters: str) -> None:
    assert "".join(initial_and_final(letters)) == letters


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        pytest.param("shou3 zheng4 chu1 qi2", "shǒu zhèng chū qí", id="spaced"),
        pytest.param("ren2ze2yu3", "rén zé yǔ".replace(" ", ""), id="joined"),
        pytest.param("lu:4 shi1", "lǜ shī", id="dots as a colon"),
        pytest.param("hua1 r5", "huā r", id="erhua"),
        pytest.param("SU7 shi4 gu4", "su7 shì gù", id="a model number stays"),
        pytest.param("O1", "ō", id="a lone letter that is a syllable counts as one"),
        pytest.param("rén", "rén", id="already marked"),
        pytest.param("1996 nian2", "1996 nián", id="a year stays"),
    ],
)
def test_to_marks(numbered: str, marked: str) -> None:
    assert to_marks(numbered) == marked


def test_toneless_keeps_dots_and_capitals() -> None:
    assert toneless("Lǚ Bù, shǒuzhèng-chūqí") == "Lü Bu, shouzheng-chuqi"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Rén Zéyǔ", "ren2 ze2 yu3", id="marks and digits"),
        pytest.param("rén zé yǔ", "RÉNZÉYǓ", id="capitals and spaces"),
        pytest.param("Xī'ān", "xī ān", id="an apostrophe"),
        pytest.param("lǜ", "lv4", id="v for ü"),
        pytest.param("lǜ", "lu\u0308\u0300", id="decomposed"),
    ],
)
def test_the_same_sound_has_the_same_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_another_tone_has_another_sound_key_but_the_same_letter_key() -> None:
    assert sound_key("rén") != sound_key("rèn")
    assert letter_key("rén") == letter_key("rèn")


def test_dots_make_another_letter_key() -> None:
    assert letter_key("lǚ") != letter_key("lǔ")


def test_spelled_out_lines_letters_and_tones_up() -> None:
    assert spelled_out("Nǐ-hǎo!") == ("ni hao ", (0, 3, 0, 0, 3, 0, 0))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param("疾风，劲草", ("疾", "风", "劲", "草"), id="punctuation does not count"),
        pytest.param("#SU7事故", ("SU7", "事", "故"), id="a Latin run is one"),
        pytest.param("卡拉OK", ("卡", "拉", "OK"), id="at the end"),
        pytest.param("3.5亿", ("3", "5", "亿"), id="digits on both sides of a point"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_units(term: str, expected: tuple[str, ...]) -> None:
    assert units(term) == expected


@pytest.mark.parametrize(
    ("pinyin", "characters", "expected"),
    [
        pytest.param("shǒu zhèng chū qí", "守正出奇", "shǒu zhèng chū qí", id="spaced"),
        pytest.param("shǒuzhèng-chūqí", "守正出奇", "shǒu zhèng chū qí", id="hyphenated"),
        pytest.param("Rén Zéyǔ", "任赜宇", "rén zé yǔ", id="a name"),
        pytest.param("ren2ze2yu3", "任赜宇", "rén zé yǔ", id="joined digits"),
        pytest.param("REN ZEYU", "任赜宇", "ren ze yu", id="capitals without tones"),
        pytest.param("Xī'ān", "西安", "xī ān", id="an apostrophe"),
        pytest.param("Xi’an", "西安", "xi an", id="a curly apostrophe"),
        pytest.param("Xian", "西安", "xi an", id="the number of characters divides it"),
        pytest.param("Xian", "先", "xian", id="or does not"),
        pytest.param("fangan", "反感", "fan gan", id="no apostrophe, so the consonant begins a syllable"),
        pytest.param("fāng'àn", "方案", "fāng àn", id="an apostrophe decides"),
        pytest.param("Tiananmen", "天安门", "tian an men", id="three syllables out of many ways"),
        pytest.param("nǚ'ér", "女儿", "nǚ ér", id="ü with a mark"),
        pytest.param("LV4SHI1", "律师", "lǜ shī", id="v for ü"),
        pytest.param("lüèduó", "掠夺", "lüè duó", id="lüe with dots"),
        pytest.param("luèduó", "掠夺", "lüè duó", id="lüe without"),
        pytest.param("yīdiǎnr", "一点儿", "yī diǎn r", id="erhua"),
        pytest.param("SU7 shìgù", "#SU7事故", "SU7 shì gù", id="Latin stands for itself"),
        pytest.param("xuánjiè o1", "玄戒O1", "xuán jiè O1", id="Latin in another case"),
        pytest.param("kǎlā OK", "卡拉OK", "kǎ lā OK", id="Latin at the end"),
        pytest.param(
            "jífēng zhī jìngcǎo, lù yáo", "疾风知劲草,路遥", "jí fēng zhī jìng cǎo lù yáo", id="a comma"
        ),
        pytest.param("Shǐdìfū·Qiáobùsī", "史蒂夫·乔布斯", "shǐ dì fū qiáo bù sī", id="a middle dot"),
        pytest.param("ńg", "嗯", "ńg", id="no vowel, standing alone"),
        pytest.param("xoán jiè", "玄戒", "xoán jiè", id="a slip of the pen still counts as one"),
        pytest.param("gúe", "国", "gúe", id="nor does one that would need an apostrophe count as two"),
        pytest.param("wénhua", "文化", "wén hua", id="an unmarked syllable is neutral"),
    ],
)
def test_split_reading(pinyin: str, characters: str, expected: str) -> None:
    assert split_reading(pinyin, characters) == tuple(expected.split())


@pytest.mark.parametrize(
    ("pinyin", "characters"),
    [
        pytest.param("Xi'an", "先", id="an apostrophe within a character"),
        pytest.param("Ren Zeyu", "任宇", id="too many syllables"),
        pytest.param("Ren", "任宇", id="too few"),
        pytest.param("zhàn", "占着", id="a lone n is no syllable"),
        pytest.param("robotics", "机器人", id="English"),
        pytest.param("", "任", id="no reading"),
        pytest.param("ren", "", id="no characters"),
        pytest.param("shìgù", "SU7事故", id="the Latin part is missing"),
    ],
)
def test_a_reading_that_cannot_fit(pinyin: str, characters: str) -> None:
    assert split_reading(pinyin, characters) is None


def test_what_the_characters_can_be_decides_between_two_ways() -> None:
    # 方案 "plan" without its apostrophe
    known = {"方": {"fāng"}, "案": {"àn"}}
    assert split_reading("fāngàn", "方案", possible=lambda syllable, of: syllable in known[of]) == (
        "fāng",
        "àn",
    )


@given(st.text(), st.text())
def test_no_text_makes_splitting_raise(pinyin: str, characters: str) -> None:
    found = split_reading(pinyin, characters)
    assert found is None or len(found) == len(units(characters))


@given(
    st.lists(
        st.tuples(ANY_SYLLABLE.filter(lambda syllable: syllable[0] not in "aoeêmn"), st.integers(1, 4)),
        min_size=1,
    )
)
def test_a_spaced_reading_comes_apart_where_it_is_spaced(syllables: list[tuple[str, int]]) -> None:
    written = [with_tone(*syllable) for syllable in syllables]
    assert split_reading(" ".join(written), "字" * len(written)) == tuple(written)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_every_character_is_a_unit(term: str) -> None:
    assert "".join(units(term)) == han_only(term)
