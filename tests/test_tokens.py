"""A stretch of text as a row of tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.mentions import find_stretches
from termtool.readers import READERS
from termtool.tokens import Passage, reading_text


def passage_of(text: str, suffix: str = ".md") -> Passage:
    document = READERS[suffix](text, f"page{suffix}")
    return Passage(document, 0, len(text), find_stretches(document))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("old tea 茶", "wwh", id="words and a mention"),  # tea
        pytest.param("“tea” 茶 (chá), no?", "qwQh(w),w.", id="quotes, brackets, marks"),
        pytest.param("‘tea’ «tea» 「tea」", "qwQqwQqwQ", id="three kinds of quotes"),
        pytest.param("【tea】 [tea] {tea}", "(w)(w)(w)", id="three kinds of brackets"),
        pytest.param("a – b — c ~ d → e", "w-w-w-w-w", id="dashes"),
        pytest.param("a / b | c = d", "w/w/w=w", id="slashes and equals"),
        pytest.param("well-known 1,200 3.5", "wdd", id="a hyphen or a point inside a token"),
        pytest.param("茶 お茶 한국", "hxhx", id="kana and hangul"),
        pytest.param("茶，tea；thé：cha。", "h,w;w:w.", id="full-width marks"),
        pytest.param("Ssu-ma Ch‘ien 司馬遷", "wwh", id="the mark of aspiration"),  # Sima Qian
        pytest.param("Y&uuml;an 元", "wh", id="an entity inside a word"),  # a dynasty
        pytest.param("Tea .......... 茶", "w-h", id="the dots of a table of contents"),
        pytest.param("茶, i.e. tea", "h,ww", id="i.e. is a word"),
        pytest.param("tea_house.JPG Old tea 茶", "swwh", id="the name of a picture's file"),
        pytest.param(
            "Siddham (सिद्धं; ตัวหนังสือ; 悉曇)", "w(w;w;h)", id="vowels of other scripts"
        ),  # an Indian script
        pytest.param("Plum SauceChinese name: 梅子酱", "wwww:h", id="a label glued to a word"),  # plum sauce
        pytest.param("", "", id="nothing"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert passage_of(text).kinds == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("It ended. Then", "ww.w", id="a sentence ends"),
        pytest.param("Mr. Lu, lit. green", "w·w,w·w", id="abbreviations"),
        pytest.param("J. Lu left. He", "w·ww.w", id="an initial"),
        pytest.param("the U.S. team", "www", id="letters with full stops are one word"),
        pytest.param("so… what", "w.w", id="an ellipsis"),
        pytest.param("on example.org now", "ww·ww", id="a full stop inside a name"),
        pytest.param("He left. nobody saw", "ww·ww", id="no capital follows"),
        pytest.param("He left.Nobody saw", "ww.ww", id="no space follows"),
        pytest.param("1.Sour plums 酸梅", "d.wwh", id="no space behind the number of a list"),  # sour plums
        pytest.param("by Node.Js, J.Lu and new db.Model()", "ww·w,w·wwww·w()", id="a capital inside a name"),
        pytest.param("He wrote 茶。 Then", "wwh·w", id="the end of a Chinese sentence ends no English one"),
    ],
)
def test_full_stops(text: str, kinds: str) -> None:
    assert passage_of(text).kinds == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param('He said "tea" and "wine".', "wwqwQwqwQ.", id="pairs"),
        pytest.param('"tea 茶" is', "qwhQw", id="characters before the closing one"),
        pytest.param("the 'old' tea", "wqwQw", id="single straight quotes"),
        pytest.param("don't, o'clock", "w,w", id="apostrophes are no quotes"),
        pytest.param('("tea")', "(qwQ)", id="inside a bracket"),
        pytest.param('"tea\n\n"wine" 酒', "qw¶qwQh", id="a new block forgets an open one"),  # wine
    ],
)
def test_straight_quotes_find_their_direction(text: str, kinds: str) -> None:
    assert passage_of(text).kinds == kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Lu's tea", ["lu", "", "tea"], id="straight apostrophe"),
        pytest.param("Lu’s tea", ["lu", "", "tea"], id="curly apostrophe"),
        pytest.param("it's tea", ["it", "", "tea"], id="a short form of is"),
    ],
)
def test_a_possessive_is_a_token_of_its_own(text: str, words: list[str]) -> None:
    assert passage_of(text).words == words


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("*tea* 茶", "e", id="emphasis closes"),
        pytest.param(
            "a long line of prose that reaches the edge of the page, where tea\n茶",
            "n",
            id="a long line ends",
        ),
        pytest.param("[tea](https://example.org) 茶", "L", id="a link closes"),
        pytest.param("tea [茶](https://example.org)", "l", id="a link opens"),
        pytest.param("tea<br>茶", "n", id="a break"),
        pytest.param("tea <i>茶</i>", "e", id="an italic tag"),
        pytest.param("tea <span>茶</span>", "t", id="another tag"),
        pytest.param("tea `茶`", "e", id="back-ticks set a term off"),
        pytest.param("tea 茶", "", id="no markup"),
    ],
)
def test_markup_is_noted_on_the_token_behind(text: str, marks: str) -> None:
    passage = passage_of(text)
    assert (passage.kinds[-2:], passage.tokens[-1].marks) == ("wh", marks)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("tea\n\n茶", "w¶h", id="paragraphs"),
        pytest.param("tea\n茶", "w¶h", id="short lines, as in verse and lists"),
        pytest.param("tea (or\nso) 茶", "w(ww)h", id="short lines where a bracket goes on"),
        pytest.param("a cup of\ntea 茶", "wwwwh", id="short lines where half a phrase goes on"),
        pytest.param("a cup of\r\ntea 茶", "wwwwh", id="the same with the line ends of Windows"),
        pytest.param("a cup of\\nTea 茶", "www¶wh", id="an escaped line end is no small letter"),
        pytest.param("a cup of\nTea 茶", "www¶wh", id="short lines where a capital begins anew"),
        pytest.param(
            "```\n- zh: 茶\n  en: tea\n  no: 5\n```", "-w:h¶w:w¶w:d¶", id="fields of data, indented"
        ),
        pytest.param("```\n  the old\n  tea 茶\n```", "wwwh", id="other indented lines go on"),
        pytest.param("| 茶 | tea |\n|---|---|\n| 酒 | wine |", "h|w¶h|w", id="cells and rows"),
        pytest.param("- 茶\n- 酒", "h¶h", id="items"),
        pytest.param("tea &amp; 茶", "wsh", id="a character reference"),
        pytest.param("tea&nbsp;茶", "wh", id="a space written as a reference"),
        pytest.param("run `brew()` 茶", "wsh", id="code is one symbol"),
    ],
)
def test_structure(text: str, kinds: str) -> None:
    assert passage_of(text).kinds.lstrip("¶|") == kinds


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        pytest.param("*old* **tea**", "old tea", id="emphasis goes"),
        pytest.param("old\n  tea", "old tea", id="a line break is a space"),
        pytest.param("old<br>tea", "old tea", id="a break too"),
        pytest.param("R&amp;D", "R&D", id="a character reference is decoded"),
        pytest.param("[old tea](https://example.org)", "old tea", id="a link's target goes"),
    ],
)
def test_text_as_it_reads(text: str, reads: str) -> None:
    assert reading_text(READERS[".md"](text, "page.md"), 0, len(text)) == reads


PIECES = st.lists(
    st.sampled_from(
        ["tea", "Lu's", "茶", "お", "“", "”", '"', "'", "(", ")", "*", "`", "|", "\n", "\n\n", " ", ". ", ", ", "<br>", "&amp;", "- ", "3.5", "https://e.org/a", "\x93", "\u200b"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(PIECES, st.sampled_from(sorted(READERS)))
def test_tokens_stand_in_order_and_inside(text: str, suffix: str) -> None:
    tokens = passage_of(text, suffix).tokens
    edges = [edge for token in tokens for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(PIECES)
def test_every_mention_of_the_prose_has_one_token(text: str) -> None:
    passage = passage_of(text, ".txt")
    mentions = [token.mention for token in passage.tokens if token.kind == "h"]
    assert mentions == sorted(passage.at)
    assert all(passage.tokens[index].mention == number for number, index in passage.at.items())
