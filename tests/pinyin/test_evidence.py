"""A reading says who says so, how sure it is, and what else it could be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.evidence import Certainty, Source
from termtool.pinyin.readings import read_term, read_unlisted


@pytest.mark.parametrize(
    ("term", "kind", "printed", "sources"),
    [
        pytest.param("刘方", "person", "Liú Fāng", [Source.MARKS] * 2, id="tone marks of the author"),
        pytest.param(
            "任赜宇", "person", "Ren Zeyu", [Source.SURNAME, *[Source.ROMANISATION] * 2],
            id="letters that leave one reading of 赜 and 宇",
        ),
        pytest.param("银行", "", "", [Source.DICTIONARY] * 2, id="bank, in the dictionary"),
        pytest.param("降本", "", "", [Source.OWN_LIST] * 2, id="cutting costs, on our own list"),
        pytest.param("行业务", "", "", [Source.HABIT, *[Source.DICTIONARY] * 2], id="words with such neighbours"),
        pytest.param("A股", "", "", [Source.AS_WRITTEN, Source.ONLY], id="a letter, and the only reading"),
        pytest.param("\ue000股", "", "", [Source.ONLY], id="a private character is no character"),
    ],
)  # fmt: skip
def test_sources(term: str, kind: str, printed: str, sources: list[Source]) -> None:
    reading = read_term(term, kind=kind, printed=[printed])
    assert [syllable.source for syllable in reading.syllables] == sources


@pytest.mark.parametrize(
    ("term", "printed", "alternatives"),
    [
        pytest.param("单", "", ("shàn",), id="what the dictionary has besides dān"),
        pytest.param("赜", "", (), id="one reading, no other"),
        pytest.param("单", "Shàn", (), id="none where the author gives the tone"),
        pytest.param("长", "Chang", (), id="none that the author's letters rule out"),
    ],
)
def test_alternatives(term: str, printed: str, alternatives: tuple[str, ...]) -> None:
    (syllable,) = read_term(term, printed=[printed]).syllables
    assert syllable.alternatives == alternatives


def test_a_guess_says_what_it_could_be() -> None:
    reading = read_term("率哦")  # no word
    assert reading.certainty is Certainty.GUESS
    assert reading.doubts[0] == "率 shuài, or lǜ"


def test_what_is_settled_has_no_doubts() -> None:
    assert read_term("银行").doubts == ()  # bank


@pytest.mark.parametrize(
    ("name", "printed", "certain"),
    [
        pytest.param("皋陶", "", False, id="a judge of antiquity: 陶 is yáo as well"),
        pytest.param("皋陶", "Gao Yao", True, id="the author tells how"),
        pytest.param("朴松", "", False, id="as a stage name pǔ, as the surname piáo"),
        pytest.param("朴松", "Piao Song", True, id="the author tells that it is the surname"),
        pytest.param("陶文林", "", True, id="three characters: a surname and a given name"),
        pytest.param("王林", "", True, id="neither character is spelled in two ways"),
    ],
)
def test_names_of_two_characters_may_follow_no_table(name: str, printed: str, certain: bool) -> None:  # noqa: FBT001
    assert read_term(name, kind="person", printed=[printed]).certain is certain


def test_a_doubtful_only_reading_is_shown_beside_the_others() -> None:
    assert read_term("皋陶", kind="person").doubts == ("皋 gāo, or háo, gū", "陶 táo, or yáo, dào")


def test_the_beginning_of_an_unknown_term_may_be_a_surname() -> None:
    # dān, were it a word; shàn, were it a person
    assert read_term("单田芳").certainty is Certainty.GUESS
    assert read_term("单田芳", kind="person").certainty is Certainty.SETTLED


def test_families_that_differ_leave_a_guess() -> None:
    assert not read_term("乐嘉", kind="person").certain
    assert read_term("乐嘉", kind="person", printed=["Le Jia"]).certain


def test_unknown_characters_are_named() -> None:
    reading = read_term("\U00030000股")
    assert (reading.pinyin, reading.unread, reading.certain) == ("gǔ", "\U00030000", False)


def test_pinyin_that_the_characters_cannot_have_is_reported_and_not_taken() -> None:
    reading = read_term("守正", printed=["shǒu zhěng"])  # hold to what is right
    assert (reading.pinyin, reading.contradicted) == ("shǒu zhèng", ("shǒu zhěng",))


@pytest.mark.parametrize(
    ("term", "printed"),
    [
        pytest.param("不要", "bú yào", id="a tone as it is spoken"),
        pytest.param("谢谢", "xièxie", id="a neutral tone"),
        pytest.param("守正", "hold to what is right", id="English"),
        pytest.param("守正", "shou zheng", id="no tones"),
        pytest.param("守正", "rén zé yǔ", id="pinyin of something longer"),
    ],
)
def test_nothing_else_is_reported(term: str, printed: str) -> None:
    assert read_term(term, printed=[printed]).contradicted == ()


def test_a_withheld_word_is_read_from_others() -> None:
    # a bank: háng has to come from words like it, or from the list of phrases
    assert read_unlisted("银行").pinyin == "yín háng"
    assert Source.DICTIONARY not in {syllable.source for syllable in read_unlisted("银行").syllables}


@given(st.text(), st.text(max_size=20), st.sampled_from(["", "person", "idiom"]))
def test_no_alternative_is_the_reading_itself(term: str, printed: str, kind: str) -> None:
    for syllable in read_term(term, printed=[printed], kind=kind).syllables:
        assert syllable.text not in syllable.alternatives
