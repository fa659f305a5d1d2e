"""What a term is."""

from __future__ import annotations

import pytest

from termtool.kinds import kind_of
from termtool.mentions import find_stretches
from termtool.model import Kind
from termtool.passages import passages
from termtool.readers import READERS


def kind(text: str, gloss: str = "", *, looks_named: bool = False) -> Kind:
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    return kind_of(passage, passage.at[0], gloss, looks_named=looks_named)


@pytest.mark.parametrize(
    ("text", "gloss", "expected"),
    [
        pytest.param(
            "画蛇添足", "gild the lily", Kind.IDIOM, id="an idiom of the dictionary"
        ),  # add legs to a snake
        pytest.param("苏州", "Suzhou", Kind.PLACE, id="a city of the dictionary"),
        pytest.param("马化腾", "Pony Ma", Kind.PERSON, id="a person of the dictionary"),
        pytest.param("给力", "", Kind.TERM, id="a word without a note"),  # awesome
        pytest.param("馬化騰", "Pony Ma", Kind.PERSON, id="traditional characters"),
    ],
)
def test_the_dictionary_knows(text: str, gloss: str, expected: Kind) -> None:
    assert kind(text, gloss) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("前人种瓜,后人吃瓜", Kind.PROVERB, id="two short clauses"),  # the fathers sow melons
        pytest.param(
            "好，我马上就去那里等你们大家，你放心吧", Kind.SENTENCE, id="a clause of one character"
        ),  # I go
        pytest.param(
            "这里的水真的不能喝", Kind.SENTENCE, id="many characters with particles"
        ),  # do not drink
        pytest.param("你吃饭了吗", Kind.SENTENCE, id="a final particle"),  # have you eaten?
        pytest.param(
            "下班了吗",
            Kind.SENTENCE,
            id="a final particle, four characters",
        ),  # off work?
        pytest.param(
            "守正出奇", Kind.IDIOM, id="verb and object twice"
        ),  # guard the upright, bring out the odd
        pytest.param("共同富裕", Kind.TERM, id="two words of the dictionary"),  # common prosperity
        pytest.param("《下班了吗》", Kind.WORK, id="title marks"),
    ],
)
def test_the_shape_tells(text: str, expected: Kind) -> None:
    assert kind(text, "in English") is expected


@pytest.mark.parametrize(
    ("text", "gloss", "expected"),
    [
        pytest.param("丁元英", "Ding Yuanying", Kind.PERSON, id="surname and given name"),
        pytest.param("欧阳克", "Ouyang Ke", Kind.PERSON, id="a surname of two characters"),
        pytest.param("成语", "Chéng Yǔ", Kind.TERM, id="a word with its tones, beginning like a surname"),
        pytest.param("王队长", "Captain Wang", Kind.ORGANISATION, id="a title is no given name"),
        pytest.param("李文景", "Lee Wen King", Kind.PERSON, id="a class word that is a syllable"),
        pytest.param("棠云 T2", "Tangyun", Kind.PRODUCT, id="a model number follows"),
        pytest.param("棠云 then", "Tangyun", Kind.ORGANISATION, id="a name, nobody knows of what"),
        pytest.param("降步", "Jiangbu", Kind.TERM, id="characters that stand in words"),  # a lowered step
        pytest.param("黑水河", "Heishui River", Kind.PLACE, id="the last character says place"),
        pytest.param("棠山大学", "Tangshan University", Kind.ORGANISATION, id="the last two say institution"),
    ],
)
def test_a_name_beside_its_spelling(text: str, gloss: str, expected: Kind) -> None:
    assert kind(text, gloss, looks_named=True) is expected


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("黑水河", "a black river", id="no capitals"),
        pytest.param("城", "City", id="one character"),  # wall
        pytest.param("夜市", "", id="no gloss"),  # night market
    ],
)
def test_without_a_name_beside_it_a_word_is_a_term(text: str, gloss: str) -> None:
    assert kind(text, gloss) is Kind.TERM
