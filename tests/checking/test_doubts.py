"""When English beside a term is too unsure to be held against the glossary."""

from __future__ import annotations

import pytest

from termtool.checking import terms_of
from termtool.checking.article import Article, Use
from termtool.checking.doubts import is_doubtful
from termtool.checking.reading_differs import is_reading
from termtool.model import Entry, Gloss, Glossary, Kind, Mention, Pairing, Role, Script
from termtool.readers import read_document

TABLE = (
    "| Posture | 中文 |\n|---|---|\n| White Crane | 白鹤亮翅 |\n"  # Chinese; white crane spreads its wings
)


def doubted(
    text: str, english: str, term: str, *, pattern: str = "bracket-before", score: float = 0.95
) -> bool:
    """Tell whether a pairing of English and a term, both in the text, is doubted."""
    start, at = text.index(english), text.index(term)
    gloss = Gloss(
        text=english,
        role=Role.TRANSLATION,
        start=start,
        end=start + len(english),
        pattern=pattern,
        score=score,
    )
    mention = Mention(text=term, start=at, end=at + len(term), headword=term, script=Script.BOTH)
    pairing = Pairing(
        mention=mention,
        kind=Kind.TERM,
        pinyin="",
        pinyin_words="",
        glosses=(gloss,),
        context="",
    )
    entry = Entry(id="a", term=term, gloss=("another gloss",), status="accepted")
    document = read_document(text.encode(), "a.md")
    article = Article(document, (pairing,), terms_of(Glossary((entry,)), ("accepted",)))
    return is_doubtful(article, Use(pairing, (entry,), (gloss,)), gloss)


@pytest.mark.parametrize(
    ("text", "english", "term"),
    [
        pytest.param(
            "Put your 微信ID on the card, “ID” last.", "ID", "微信ID", id="the Latin part of the term"
        ),
        pytest.param(TABLE, "Posture", "中文", id="what heads a column of Chinese"),
        pytest.param(
            "They poured “cloudy apple juice”, quite another drink than 苹果醋.",  # a drink of apple vinegar
            "cloudy apple juice",
            "苹果醋",
            id="talk of something else in between",
        ),
        pytest.param(
            "飞机 isn't “flying opportunity”.", "flying opportunity", "飞机", id="denied"
        ),  # aeroplane
        pytest.param("It is “rat race”, not 躺平.", "rat race", "躺平", id="denied before"),  # lie flat
    ],
)
def test_what_is_doubted(text: str, english: str, term: str) -> None:
    assert doubted(text, english, term)


@pytest.mark.parametrize(
    ("text", "english", "term"),
    [
        pytest.param("The young call it “inner roll” (内卷).", "inner roll", "内卷", id="in brackets"),
        pytest.param(
            "They want “inner roll”, which in Chinese is written as 内卷.",
            "inner roll",
            "内卷",
            id="words that tie the two",
        ),
        pytest.param("“Inner roll”, says Li: 内卷.", "Inner roll", "内卷", id="a word or two in between"),
        pytest.param(TABLE, "White Crane", "白鹤亮翅", id="a row of a table"),
    ],
)
def test_what_is_held_against_the_glossary(text: str, english: str, term: str) -> None:
    assert not doubted(text, english, term)


@pytest.mark.parametrize(
    ("pattern", "score", "doubtful"),
    [
        ("bracket-before", 0.69, True),
        ("bracket-before", 0.7, False),
        ("bare-before", 0.89, True),
        ("bare-before", 0.9, False),
    ],
)
def test_how_sure_a_pairing_has_to_be(pattern: str, score: float, *, doubtful: bool) -> None:
    text = "The young call it inner roll (内卷)."  # involution
    assert doubted(text, "inner roll", "内卷", pattern=pattern, score=score) == doubtful


@pytest.mark.parametrize(
    ("text", "term", "reading"),
    [
        pytest.param("rén zé yǔ", "任赜宇", True, id="pinyin"),
        pytest.param("rèn zhě yǔu", "任赜宇", True, id="with slips"),
        pytest.param(
            "Prajñāpāramitā section includes", "般若部", False, id="as many words, one with a macron"
        ),
    ],
)
def test_what_is_a_reading(text: str, term: str, *, reading: bool) -> None:
    assert is_reading(text, term) == reading
