from __future__ import annotations

from collections.abc import Callable

import pytest

from termtool.model import Document
from termtool.readers import html

BlocksOf = Callable[[Document], list[tuple[str, str]]]
GridOf = Callable[[Document], list[tuple[str, int, int, int]]]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("<p><b>石</b> stone</p>\n<p>玉", [("paragraph", "石 stone"), ("paragraph", "玉")], id="paragraphs, the last unclosed"),
        pytest.param("<h2>石</h2><title>T</title>", [("heading", "石"), ("heading", "T")], id="headings and the title"),
        pytest.param("<ul><li>a<li><p>b</p></ul>c", [("item", "a"), ("item", "b"), ("paragraph", "c")], id="items end each other"),
        pytest.param("<dl><dt>石<dd>stone</dl>", [("term", "石"), ("definition", "stone")], id="a definition list"),
        pytest.param("<blockquote><p>q</p></blockquote>r", [("quote", "q"), ("paragraph", "r")], id="a quotation"),
        pytest.param("<figure><img alt='石'><figcaption>lion</figcaption></figure>", [("caption", "lion")], id="a figure's caption"),
        pytest.param("<pre>a\n  b</pre>", [("code", "a\n  b")], id="preformatted text"),
        pytest.param("call <code>f(石)</code> now", [("paragraph", "call  now")], id="code in a sentence"),
        pytest.param("<aside id='fn1'><p>note</p></aside>", [("note", "note")], id="a note aside"),
        pytest.param("<ol class='references'><li>n</ol>", [("note", "n")], id="a list of references is notes"),
        pytest.param("<li id='cite_note-3'>n</li>", [("note", "n")], id="an item that is a note"),
        pytest.param("a<br>b<br/>\n<br>c", [("paragraph", "ab"), ("paragraph", "c")], id="two line breaks end a paragraph"),
        pytest.param("石<!-- 玉 -->头<!---->s", [("paragraph", "石头s")], id="comments within a word"),
        pytest.param("a<!-->b", [("paragraph", "ab")], id="the shortest comment"),
        pytest.param("a<!-- 石", [("paragraph", "a 石")], id="an unclosed comment hides no text"),
        pytest.param("a<script>'石<p>'</script>b<style>石</style>c", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")], id="scripts and styles"),
        pytest.param("a<SCRIPT>石", [("paragraph", "a")], id="an unclosed script hides the rest"),
        pytest.param("a<template>石</template>", [("paragraph", "a")], id="a template"),
        pytest.param("<ruby>石<rp>(</rp><rt>shí</rt><rp>)</rp></ruby>", [("paragraph", "石")], id="ruby"),
        pytest.param("a &lt; b &#x77f3;&nbsp;&copy", [("paragraph", "a < b 石\xa0©")], id="character references"),
        pytest.param("<p>&nbsp;</p>", [], id="a paragraph of nothing but a hard space"),
        pytest.param("1 < 2 and 3 <4", [("paragraph", "1 < 2 and 3 <4")], id="less-than in prose"),
        pytest.param("<![CDATA[石 stone]]>", [("paragraph", "石 stone")], id="CDATA shows its text"),
        pytest.param("<?xml version='1.0'?><!DOCTYPE html>石", [("paragraph", "石")], id="declarations are hidden"),
        pytest.param('<a title="5" wide">石</a>', [("paragraph", "石")], id="a stray quote in a tag"),
        pytest.param("<a title='>'>石</a>", [("paragraph", "石")], id="an angle bracket in an attribute"),
        pytest.param("<P>石</P>", [("paragraph", "石")], id="capital tags"),
        pytest.param("</p></div></td>石", [("paragraph", "石")], id="closing tags that close nothing"),
        pytest.param("http://x.org/a 石", [("paragraph", " 石")], id="a bare address"),
        pytest.param("", [], id="an empty page"),
    ],
)  # fmt: skip
def test_blocks(blocks_of: BlocksOf, text: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(html.read(text, "x.html")) == blocks


@pytest.mark.parametrize(
    ("text", "grid"),
    [
        pytest.param("<table><tr><th>字<th>word<tr><td>石<td>stone</table>", [("字", 0, 0, 0), ("word", 0, 0, 1), ("石", 0, 1, 0), ("stone", 0, 1, 1)], id="a row of heads is row 0"),
        pytest.param("<table><thead><tr><td>字</thead><tbody><tr><td>石</table>", [("字", 0, 0, 0), ("石", 0, 1, 0)], id="a table's head is row 0"),
        pytest.param("<table><tr><td>石<td>stone<tr><td>玉</table>", [("石", 0, 1, 0), ("stone", 0, 1, 1), ("玉", 0, 2, 0)], id="without a head rows count from 1"),
        pytest.param("<table><tr><th>石<td>stone</table>", [("石", 0, 1, 0), ("stone", 0, 1, 1)], id="a head beside a cell is no table's head"),
        pytest.param("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", [("a", 0, 1, 0), ("b", 0, 1, 1), ("c", 0, 2, 1)], id="a tall cell moves the next row"),
        pytest.param("<table><tr><td colspan='2'>a<td>b</table>", [("a", 0, 1, 0), ("b", 0, 1, 2)], id="a wide cell takes two columns"),
        pytest.param("<td>a<table><tr><td>b</table>c<td>d", [("a", 0, 1, 0), ("b", 1, 1, 0), ("c", 0, 1, 0), ("d", 0, 1, 1)], id="a table within a cell"),
        pytest.param("<td><p>a</p><p>b</p></td>", [("a", 0, 1, 0), ("b", 0, 1, 0)], id="two paragraphs in one cell"),
        pytest.param("<ul><li>a<ul><li>b</ul>c<li>d</ul>", [("a", 0, 0, -1), ("b", 1, 0, -1), ("c", 0, 0, -1), ("d", 0, 1, -1)], id="a list within an item"),
        pytest.param("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", [("a", 0, 0, -1), ("b", 0, 0, -1), ("c", 0, 0, -1), ("d", 0, 1, -1), ("e", 0, 1, -1)], id="terms share a row with their definitions"),
        pytest.param("<table><tr><td>a</table><p>b", [("a", 0, 1, 0), ("b", -1, -1, -1)], id="text after a table"),
    ],
)  # fmt: skip
def test_tables_and_lists(grid_of: GridOf, text: str, grid: list[tuple[str, int, int, int]]) -> None:
    assert grid_of(html.read(text, "x.html")) == grid


def test_a_huge_span_takes_bounded_room() -> None:
    document = html.read("<td colspan=999999999 rowspan=999999999>a<td>b", "x.html")

    assert document.blocks[1].column <= 100


def test_marks_know_the_tag_and_its_language() -> None:
    document = html.read('<p>a <i lang="zh-Hant">石</i><br></p>', "x.html")

    assert [(mark.kind.value, mark.name, mark.lang) for mark in document.marks] == [
        ("structure", "p", ""),
        ("tag", "i", "zh-Hant"),
        ("tag", "/i", ""),
        ("tag", "br", ""),
        ("structure", "/p", ""),
    ]


def test_the_reading_above_a_character_can_be_found_again() -> None:
    document = html.read("<ruby>石<rt>shí</rt></ruby>", "x.html")

    assert [
        document.text[mark.start : mark.end] for mark in document.marks if mark.kind.value == "hidden"
    ] == ["shí"]


def test_deep_text_is_kept(blocks_of: BlocksOf) -> None:
    text = "<div><ul><li>" * 20_000 + "石"

    assert blocks_of(html.read(text, "x.html")) == [("item", "石")]
