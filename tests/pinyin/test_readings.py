"""How terms are read, and what the reading rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.characters import listed_readings, possible_readings
from termtool.pinyin.readings import Source, read_term
from termtool.pinyin.tones import units
from termtool.pinyin.words import divide, word_readings


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        pytest.param("疾风知劲草", "jí fēng zhī jìng cǎo", id="劲 is jìng: a gale shows the tough grass"),
        pytest.param("路遥知马力", "lù yáo zhī mǎ lì", id="a long road shows the horse's strength"),
        pytest.param(
            "疾风知劲草,路遥知马力", "jí fēng zhī jìng cǎo lù yáo zhī mǎ lì", id="both, with an ASCII comma"
        ),
        pytest.param(
            "守正出奇", "shǒu zhèng chū qí", id="in no dictionary: hold to what is right, win by surprise"
        ),
        pytest.param("内卷", "nèi juǎn", id="卷 is juǎn: involution"),
        pytest.param("玄戒", "xuán jiè", id="a chip"),
        pytest.param(
            "站在风口上,猪也能飞起来",
            "zhàn zài fēng kǒu shàng zhū yě néng fēi qǐ lái",
            id="a pig in the wind",
        ),
        pytest.param("银行", "yín háng", id="行 in bank"),
        pytest.param("行走", "xíng zǒu", id="行 in walk"),
        pytest.param("银行行长", "yín háng háng zhǎng", id="two words of two: president of a bank"),
        pytest.param("一举两得", "yī jǔ liǎng dé", id="一 keeps its citation tone: two birds with one stone"),
        pytest.param("九牛一毛", "jiǔ niú yī máo", id="一 inside: one hair of nine oxen"),
        pytest.param("网开一面", "wǎng kāi yī miàn", id="一 before a fourth tone: leave a way out"),
        pytest.param("不亦乐乎", "bù yì lè hū", id="不 keeps its citation tone: isn't it a joy"),
        pytest.param("不要香菜", "bù yào xiāng cài", id="不 before a fourth tone: no coriander"),
        pytest.param("长城", "cháng chéng", id="长 is long: the Great Wall"),
        pytest.param("校长", "xiào zhǎng", id="长 is head: principal"),
        pytest.param("重庆", "chóng qìng", id="重 in Chongqing"),
        pytest.param("重要", "zhòng yào", id="重 in important"),
        pytest.param("音乐", "yīn yuè", id="乐 is music"),
        pytest.param("快乐", "kuài lè", id="乐 is joy"),
        pytest.param("音樂", "yīn yuè", id="music in traditional characters"),
        pytest.param("頭髮", "tóu fa", id="hair, which simplified writing gives the character of 'send'"),
        pytest.param("發展", "fā zhǎn", id="development, likewise"),
        pytest.param("乾隆", "qián lóng", id="乾 is an emperor's, not 'dry'"),
        pytest.param("陕西", "shǎn xī", id="Shaanxi"),
        pytest.param("六安", "lù ān", id="a city with a reading of its own"),
        pytest.param("朝三暮四", "zhāo sān mù sì", id="three in the morning"),
        pytest.param("叶公好龙", "yè gōng hào lóng", id="好 is fond of: Lord Ye loves dragons"),
        pytest.param("心宽体胖", "xīn kuān tǐ pán", id="胖 is at ease"),
        pytest.param("层层加码", "céng céng jiā mǎ", id="every tier adds to it"),
        pytest.param("大模型", "dà mó xíng", id="in no dictionary: large model"),
        pytest.param("新质生产力", "xīn zhì shēng chǎn lì", id="new quality productive forces"),
        pytest.param("关系", "guān xì", id="the full tone of school dictionaries"),
        pytest.param("面子", "miàn zi", id="a lexical neutral tone"),
        pytest.param("SU7事故", "SU7 shì gù", id="Latin stays"),
        pytest.param("#SU7事故", "SU7 shì gù", id="a hashtag's sign goes"),
        pytest.param("卡拉OK", "kǎ lā OK", id="Latin inside a dictionary word"),
        pytest.param("B站", "B zhàn", id="Latin in front"),
        pytest.param("天棠街3号", "tiān táng jiē 3 hào", id="digits stay"),
        pytest.param("佐々木", "zuǒ zuǒ mù", id="a repetition mark"),
        pytest.param("豈有此理", "qǐ yǒu cǐ lǐ", id="a compatibility ideograph"),
        pytest.param("女儿", "nǚ ér", id="ü"),
        pytest.param("二〇二四", "èr líng èr sì", id="the round zero"),
    ],
)
def test_terms(term: str, pinyin: str) -> None:
    assert read_term(term).pinyin == pinyin


@pytest.mark.parametrize(
    ("name", "printed", "pinyin"),
    [
        pytest.param("任赜宇", "Ren Zeyu", "rén zé yǔ", id="任 as a surname"),
        pytest.param("任赜宇", "", "rén zé yǔ", id="even when nothing is printed"),
        pytest.param("单田芳", "Shan Tianfang", "shàn tián fāng", id="单"),
        pytest.param("解晓东", "", "xiè xiǎo dōng", id="解"),
        pytest.param("仇和", "", "qiú hé", id="仇"),
        pytest.param("查良镛", "", "zhā liáng yōng", id="查"),
        pytest.param("曾國藩", "Tseng Kuo-fan", "zēng guó fān", id="traditional, Wade-Giles"),
        pytest.param("区桂芝", "", "ōu guì zhī", id="区"),
        pytest.param("朴槿惠", "", "piáo jǐn huì", id="朴"),
        pytest.param("翟志刚", "Zhai Zhigang", "zhái zhì gāng", id="翟 in its commoner way"),
        pytest.param("翟让", "Di Rang", "dí ràng", id="翟 as the author spells it"),
        pytest.param("乐嘉", "Le Jia", "lè jiā", id="one of the families named Lè"),
        pytest.param("乐毅", "Yue Yi", "yuè yì", id="one of the families named Yuè"),
        pytest.param("覃辉", "Tan Hui", "tán huī", id="覃 as the author spells it"),
        pytest.param("诸葛亮", "", "zhū gě liàng", id="a surname of two characters"),
        pytest.param("尉遲恭", "", "yù chí gōng", id="a surname of two with a reading of its own"),
        pytest.param("万俟卨", "", "mò qí xiè", id="another"),
        pytest.param("章子怡", "Zhang Ziyi", "zhāng zǐ yí", id="no neutral tone in a name"),
        pytest.param("李子柒", "Li Ziqi", "lǐ zǐ qī", id="nor when a word, plum, stands in it"),
        pytest.param("刘方", "Liu Fang", "liú fāng", id="nothing special"),
        pytest.param("任赜宇", "Zeyu Ren", "rén zé yǔ", id="given name first"),
        pytest.param(
            "蔡英文", "President Tsai", "cài yīng wén", id="a name that cannot be matched does no harm"
        ),
        pytest.param("李显龙", "Lee Hsien Loong", "lǐ xiǎn lóng", id="nor a loose one"),
        pytest.param("史蒂夫·乔布斯", "Steve Jobs", "shǐ dì fū qiáo bù sī", id="a foreigner"),
    ],
)
def test_persons(name: str, printed: str, pinyin: str) -> None:
    assert read_term(name, kind="person", printed=[printed]).pinyin == pinyin


@pytest.mark.parametrize(
    ("term", "printed", "pinyin"),
    [
        pytest.param("朝阳", "Zhāoyáng", "zhāo yáng", id="the author's tones against the dictionary's order"),
        pytest.param("朝阳", "Chaoyang", "cháo yáng", id="letters alone choose among dictionary words"),
        pytest.param(
            "长子", "Zhangzi", "zhǎng zǐ", id="county of Zhangzi, not the eldest son's other reading"
        ),
        pytest.param("不要", "bú yào", "bù yào", id="a printed sandhi tone is written as citation tone"),
        pytest.param("谢谢", "xièxie", "xiè xie", id="a printed neutral tone"),
        pytest.param("守正出奇", "nail the fundamentals", "shǒu zhèng chū qí", id="English is passed over"),
        pytest.param("谌贻琴", "Shen Yiqin", "shèn yí qín", id="a reading that few lists have"),
    ],
)
def test_the_author_has_the_last_word(term: str, printed: str, pinyin: str) -> None:
    assert read_term(term, printed=[printed]).pinyin == pinyin


@pytest.mark.parametrize(
    ("term", "kind", "gloss", "pinyin"),
    [
        pytest.param("大夫", "", "doctor", "dài fu", id="the doctor"),
        pytest.param("大夫", "", "senior official in imperial China", "dà fū", id="the official"),
        pytest.param("孙子", "person", "Sun Tzu", "sūn zǐ", id="the strategist"),
        pytest.param("孙子", "", "grandson", "sūn zi", id="the grandson"),
        pytest.param("东西", "", "things", "dōng xi", id="things"),
        pytest.param("东西", "", "east and west", "dōng xī", id="east and west"),
        pytest.param("行", "term", "a line of type; row", "háng", id="a line"),
        pytest.param("宿", "term", "constellation; lunar mansion", "xiù", id="a mansion of the moon"),
        pytest.param("高僧傳", "work", "Biographies of Eminent Monks", "gāo sēng zhuàn", id="a biography"),
        pytest.param("结果", "", "", "jié guǒ", id="without a gloss, the commoner word"),
    ],
)
def test_the_gloss_decides_between_words(term: str, kind: str, gloss: str, pinyin: str) -> None:
    assert read_term(term, kind=kind, gloss=gloss).pinyin == pinyin


@pytest.mark.parametrize(
    ("term", "printed", "source"),
    [
        pytest.param("刘方", "Liú Fāng", Source.MARKS, id="the author"),
        pytest.param("银行", "", Source.DICTIONARY, id="the dictionary"),
        pytest.param("任赜宇", "", Source.SURNAME, id="the table of surnames"),
        pytest.param("玄戒", "", Source.ONLY, id="a character with one reading"),
        pytest.param("率哦", "", Source.HABIT, id="between such neighbours"),
        pytest.param("SU7", "", Source.AS_WRITTEN, id="no character"),
        pytest.param("\U00030000", "", Source.UNKNOWN, id="a character that no list has"),
    ],
)
def test_the_first_syllable_says_where_it_comes_from(term: str, printed: str, source: Source) -> None:
    reading = read_term(term, kind="person" if source is Source.SURNAME else "", printed=[printed])
    assert reading.syllables[0].source is source


@pytest.mark.parametrize(
    ("term", "certain"),
    [
        pytest.param("银行", True, id="in the dictionary"),
        pytest.param("玄戒", True, id="each character has one reading"),
        pytest.param("大夫", False, id="two words are written so"),
        pytest.param("率", False, id="a character with several readings"),
        pytest.param("\U00030000", False, id="unknown"),
        pytest.param("SU7", True, id="nothing to be read"),
    ],
)
def test_certainty(term: str, certain: bool) -> None:  # noqa: FBT001
    assert read_term(term).certain is certain


def test_a_printed_romanisation_makes_a_guess_certain() -> None:
    assert not read_term("单田芳").certain
    assert read_term("单田芳", printed=["Shan Tianfang"]).certain


def test_an_unknown_character_has_no_syllable_and_is_never_shown_as_one() -> None:
    assert read_term("\U00030000").pinyin == ""


def test_possible_readings_have_the_neutral_tone_too() -> None:
    assert possible_readings("行") >= {"xíng", "háng", "xing", "hang"}


def test_spoken_tones_are_no_possible_readings() -> None:
    assert possible_readings("一") == {"yī", "yi"}
    assert "bú" not in possible_readings("不")


def test_a_traditional_character_has_its_simplified_readings() -> None:
    # 說: the list has no shuì for it, though 说 has
    assert set(listed_readings("说")) <= set(listed_readings("說"))


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param("", id="empty"),
        pytest.param("x", id="Latin"),
        pytest.param("任宇", id="two characters"),
        pytest.param("。", id="punctuation"),
    ],
)
def test_only_single_characters_have_possible_readings(nothing: str) -> None:
    assert possible_readings(nothing) == frozenset()


def test_all_homographs_of_a_word_are_there() -> None:
    assert {reading.syllables for reading in word_readings("大夫")} == {("dà", "fū"), ("dài", "fu")}


def test_a_run_is_divided_into_few_words() -> None:
    assert divide("银行行长") == ("银行", "行长")


def test_a_word_can_be_kept_from_being_its_own_division() -> None:
    assert divide("疾风知劲草", longest=4) == ("疾风", "知", "劲草")


@given(
    st.text(),
    st.sampled_from(["", "person", "place", "idiom", "work"]),
    st.text(max_size=20),
    st.text(max_size=20),
)
def test_no_text_makes_reading_raise(term: str, kind: str, printed: str, gloss: str) -> None:
    read_term(term, kind=kind, printed=[printed], gloss=gloss)


@given(
    st.text(alphabet=st.sampled_from("任单行长一不了子乐重SU7，。 々国國龍\ud800\U00020000")),
    st.sampled_from(["", "person"]),
)
def test_one_syllable_to_each_unit(term: str, kind: str) -> None:
    assert len(read_term(term, kind=kind).syllables) == len(units(term))


@given(st.text(alphabet=st.sampled_from("任单行长一不了子乐重国國龍"), min_size=1, max_size=6))
def test_every_syllable_is_a_possible_reading_of_its_character(term: str) -> None:
    for syllable in read_term(term).syllables:
        assert syllable.text in possible_readings(syllable.character)
