from __future__ import annotations

from collections.abc import Callable

import pytest

from termtool.model import Document
from termtool.readers import markdown

BlocksOf = Callable[[Document], list[tuple[str, str]]]
GridOf = Callable[[Document], list[tuple[str, int, int, int]]]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("One line\nand the next.\n\nAnother.", [("paragraph", "One line\nand the next."), ("paragraph", "Another.")], id="blank lines separate paragraphs"),
        pytest.param("## Heading ##", [("heading", "Heading")], id="hashes around a heading are structure"),
        pytest.param("#守正 trended", [("paragraph", "#守正 trended")], id="a hashtag is no heading"),  # stay on the right path
        pytest.param("Title\n=====\nText", [("heading", "Title"), ("paragraph", "Text")], id="an underlined line is a heading"),
        pytest.param("Text\n\n* * *\n\nMore", [("paragraph", "Text"), ("paragraph", "More")], id="a rule is no block"),
        pytest.param("> 风\n> wind\nstill wind", [("quote", "风\nwind\nstill wind")], id="a quotation goes on without its sign"),  # wind
        pytest.param("Text\n> quoted", [("paragraph", "Text"), ("quote", "quoted")], id="a quotation ends a paragraph"),
        pytest.param("> - 玉\n>   jade", [("item", "玉\njade")], id="a list in a quotation"),  # jade
        pytest.param("```sh\nrun\n\nagain\n```\nText", [("code", "run\n\nagain"), ("paragraph", "Text")], id="fenced code is one block"),
        pytest.param("```\nnever closed 玉", [("paragraph", "never closed 玉")], id="a fence that nothing closes swallows no text"),
        pytest.param("Text\n\n    run()\n", [("paragraph", "Text"), ("code", "run()")], id="indented code after a blank line"),
        pytest.param("Text\n\n    玉 is jade\n", [("paragraph", "Text"), ("paragraph", "玉 is jade")], id="indented Chinese is prose"),
        pytest.param("        -   3rd son: SHI GAO (石高)", [("item", "3rd son: SHI GAO (石高)")], id="a deep bullet at the start of a fragment"),
        pytest.param("Stone[^1] again.\n\n[^1]: Hard 石.\n    More.\n\n    Still it.\n\nText", [("paragraph", "Stone again."), ("note", "Hard 石.\n    More."), ("note", "Still it."), ("paragraph", "Text")], id="a footnote with two paragraphs"),
        pytest.param("石\n: stone\n: rock", [("term", "石"), ("definition", "stone"), ("definition", "rock")], id="a definition list"),
        pytest.param("石\n\n:   stone", [("term", "石"), ("definition", "stone")], id="a definition after a blank line"),
        pytest.param("He wrote this poem on the wall.\n\n:   Stone and jade", [("paragraph", "He wrote this poem on the wall."), ("definition", "Stone and jade")], id="a sentence is no term"),
        pytest.param("---\ntitle: 石\ntags: [stone]\n---\nText", [("code", "title: 石"), ("code", "tags: [stone]"), ("paragraph", "Text")], id="each line of front matter is a block"),
        pytest.param("---\n石 is stone", [("paragraph", "石 is stone")], id="a rule at the top is no front matter"),
        pytest.param("<!-- 石\n\n玉 -->\nText", [("paragraph", "Text")], id="a comment over blank lines is hidden"),
        pytest.param("<!-- never closed\n\nText 石", [("paragraph", "never closed"), ("paragraph", "Text 石")], id="a comment that nothing closes hides no text"),
        pytest.param("![石](stone.png)\n\nText", [("paragraph", "Text")], id="an image alone is no block"),
        pytest.param("![石](stone.png)\n*A stone*", [("caption", "A stone")], id="the line below an image is its caption"),
        pytest.param("Figure 3: 石狮, a stone lion", [("caption", "Figure 3: 石狮, a stone lion")], id="a caption says so itself"),
        pytest.param("1998. A good year.", [("paragraph", "1998. A good year.")], id="a year is no list number"),
        pytest.param("Text\n7. seven", [("paragraph", "Text\n7. seven")], id="a number in the middle of a paragraph"),
        pytest.param("- [x] 石\n- [ ] 玉", [("item", "石"), ("item", "玉")], id="boxes of a task list are structure"),
        pytest.param("Not | a table", [("paragraph", "Not | a table")], id="one pipe makes no table"),
        pytest.param("<div>\n<p>石 stone</p>\n</div>\n\n*Text*", [("paragraph", "石 stone"), ("paragraph", "Text")], id="HTML up to a blank line"),
        pytest.param("</figure>\n<br></br>\n\nText", [("paragraph", "Text")], id="a fragment begins with closing tags"),
        pytest.param("**<figcaption>A stone 石</figcaption>**", [("caption", "A stone 石")], id="a block tag within a paragraph"),
        pytest.param("<script>\n\nvar 石;\n\n</script>\n\nText", [("paragraph", "Text")], id="a script is hidden over blank lines"),
        pytest.param("<Chinese> for stone", [("paragraph", "<Chinese> for stone")], id="a word in angle brackets is prose"),
        pytest.param("", [], id="an empty text has no blocks"),
        pytest.param(" \n\u3000\n", [], id="white space has no blocks"),
    ],
)  # fmt: skip
def test_blocks(blocks_of: BlocksOf, text: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(markdown.read(text, "x.md")) == blocks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("*one* _two_ **three** __four__ ~~five~~", "one two three four five", id="emphasis of each sort"),
        pytest.param("***both***", "both", id="strong emphasis within emphasis"),
        pytest.param("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2", id="signs within words and between spaces"),
        pytest.param("~95 and ~30", "~95 and ~30", id="a tilde says about"),
        pytest.param("**稳中求进**is the phrase", "稳中求进is the phrase", id="a letter follows strong Chinese"),  # progress in stability
        pytest.param("**“稳中求进。”**is", "“稳中求进。”is", id="a letter follows a Chinese full stop in emphasis"),
        pytest.param("_Shuihu Zhuan_水滸傳", "Shuihu Zhuan水滸傳", id="Chinese touches an underlined title"),  # Water Margin
        pytest.param("*never closed", "*never closed", id="an asterisk that nothing closes"),
        pytest.param(r"\*not\* and \\", r"*not* and \\"[:-1], id="escapes read as the character"),
        pytest.param("a &amp; b &#30707; &nosuch;", "a & b 石 &nosuch;", id="character references"),
        pytest.param('[石](/s "stone") and [x] (y)', "石 and [x] (y)", id="a link keeps its words"),
        pytest.param("[石](</a b>)", "石", id="a link's target in angle brackets"),
        pytest.param("[石](http://x.org/a_(b))", "石", id="brackets in a link's target"),
        pytest.param("[the *old* stone](/s)", "the old stone", id="emphasis in a link"),
        pytest.param("a ![石](s.png) b", "a  b", id="an image shows no words"),
        pytest.param("[![石](s.png) lion](/s)", " lion", id="an image in a link"),
        pytest.param("[a [b](/x) c](/y)", "[a b c](/y)", id="a link holds no link"),
        pytest.param("as he said[1][2]", "as he said[1][2]", id="citations stay text"),
        pytest.param("read `石` aloud ``a`b``", "read  aloud ", id="code spans"),
        pytest.param("one ` tick", "one ` tick", id="a back-tick that nothing closes"),
        pytest.param("write <https://x.org> or a@x.org", "write  or ", id="addresses"),
        pytest.param("see https://x.org/a_(b). (www.y.org)", "see . ()", id="an address ends before the full stop and the bracket"),
        pytest.param("https://x.org/a，石", "，石", id="an address ends where Chinese begins"),
        pytest.param("one<br>two\\\nthree", "onetwo\nthree", id="line breaks"),
        pytest.param("a <!-- 石 --> b", "a  b", id="a comment within a line"),
        pytest.param("<ruby>石<rp>(</rp><rt>shí</rt><rp>)</rp></ruby>", "石", id="ruby readings are hidden"),
        pytest.param("<span lang='zh'>石</span>", "石", id="inline tags"),
    ],
)  # fmt: skip
def test_words_of_a_paragraph(blocks_of: BlocksOf, text: str, words: str) -> None:
    assert [words for _, words in blocks_of(markdown.read(text, "x.md"))] == [words]


def test_reference_links_need_a_definition(blocks_of: BlocksOf) -> None:
    text = "[one][a], [A], [two][b], [a][]\n\n[a]: https://x.org 'title'\n[b]: Ibid\n"

    assert blocks_of(markdown.read(text, "x.md")) == [
        ("paragraph", "one, A, [two][b], a"),
        ("paragraph", "[b]: Ibid"),
    ]


def test_lang_of_a_tag() -> None:
    document = markdown.read('<i xml:lang="zh-Latn-wadegile">Shih</i>', "x.md")

    assert [(mark.name, mark.lang) for mark in document.marks] == [("i", "zh-Latn-wadegile"), ("/i", "")]


@pytest.mark.parametrize(
    ("text", "grid"),
    [
        pytest.param("| 字 | word |\n|---|:-:|\n| 石 | stone |", [("字", 0, 0, 0), ("word", 0, 0, 1), ("石", 0, 1, 0), ("stone", 0, 1, 1)], id="a pipe table has a head"),
        pytest.param("a | b\n--|--\nc | d", [("a", 0, 0, 0), ("b", 0, 0, 1), ("c", 0, 1, 0), ("d", 0, 1, 1)], id="a pipe table without outer pipes"),
        pytest.param("| 石 | stone |\n| 玉 | jade |", [("石", 0, 1, 0), ("stone", 0, 1, 1), ("玉", 0, 2, 0), ("jade", 0, 2, 1)], id="rows of a fragment count from 1"),
        pytest.param("| a \\| b | | c |", [("a | b", 0, 1, 0), ("c", 0, 1, 2)], id="an escaped pipe and an empty cell"),
        pytest.param(
            "Char   English\n------ -------\n石     stone\n玉玉   jade",
            [("Char", 0, 0, 0), ("English", 0, 0, 1), ("石", 0, 1, 0), ("stone", 0, 1, 1), ("玉玉", 0, 2, 0), ("jade", 0, 2, 1)],
            id="a table with a ruler, aligned as displayed",
        ),
        pytest.param("  Shi Yu (石玉)    Mei      the younger one", [("Shi Yu (石玉)", 0, 1, 0), ("Mei", 0, 1, 1), ("the younger one", 0, 1, 2)], id="one aligned row of a fragment"),
        pytest.param("- a\n    - b\n    - c\n- d", [("a", 0, 0, -1), ("b", 1, 0, -1), ("c", 1, 1, -1), ("d", 0, 1, -1)], id="a list within a list"),
        pytest.param("- a\n\n  more of a\n- b", [("a", 0, 0, -1), ("more of a", 0, 0, -1), ("b", 0, 1, -1)], id="an item of two paragraphs"),
        pytest.param("- a\n\nText\n\n- b", [("a", 0, 0, -1), ("Text", -1, -1, -1), ("b", 1, 0, -1)], id="text between two lists"),
        pytest.param("- a\n1. b", [("a", 0, 0, -1), ("b", 1, 0, -1)], id="numbers begin another list than dashes"),
        pytest.param("- 1. a", [("a", 1, 0, -1)], id="a list begins within an item"),
        pytest.param("石\n: stone\n\n玉\n: jade", [("石", 0, 0, -1), ("stone", 0, 0, -1), ("玉", 0, 1, -1), ("jade", 0, 1, -1)], id="terms and definitions share a row"),
        pytest.param("<td>石</td><td>stone</td></tr>\n<tr><td>玉</td></tr>", [("石", 0, 1, 0), ("stone", 0, 1, 1), ("玉", 0, 2, 0)], id="a fragment of an HTML table"),
    ],
)  # fmt: skip
def test_tables_and_lists(grid_of: GridOf, text: str, grid: list[tuple[str, int, int, int]]) -> None:
    assert grid_of(markdown.read(text, "x.md")) == grid
