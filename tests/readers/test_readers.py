from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool import readers
from termtool.errors import DocumentError
from termtool.readers import READERS, html, markdown, plaintext, read_document, reader_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.findings import Finding
    from termtool.model import Document

FORMATS = [
    pytest.param(markdown.read, id="Markdown"),
    pytest.param(plaintext.read, id="plain text"),
    pytest.param(html.read, id="HTML"),
]
# Pieces that begin or end something in one of the formats, and words between them.
PIECES = [
    "石", "stone ", "\n", "\n\n", "\r\n", "    ", "\t", "   ", "*", "**", "_", "~~", "`", "```\n", "[", "](", ")", "]", "![", "[^1]", "[^1]: ",
    "[a]: /b\n", "<", ">", "<b>", "</b>", "<p>", "<li>", "<td>", "<tr>", "<table>", "<th rowspan=2>", "<dt>", "<dd>", "</table>", "<br>",
    "<!--", "-->", "<script>", "</script>", "<ruby>", "<rt>", "<code>", "</code>", "<pre>", "<![CDATA[", "]]>", "<?", "&", "&amp;", "&#30707;",
    "|", "|---|\n", "--- ---\n", "- ", "1. ", "> ", ": ", "# ", "===\n", "---\n", "\\", '"', "'", "http://x.org/", "www.x.org", "a@x.org", "",
]  # fmt: skip


def _assert_sound(document: Document, text: str) -> None:
    at = 0
    for mark in document.marks:
        assert at <= mark.start < mark.end <= len(text)
        at = mark.end
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        assert document.text[block.start : block.end].strip()
        at = block.end


@pytest.mark.parametrize("read", FORMATS)
@given(text=st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=200)))
def test_marks_and_blocks_are_in_order_and_disjoint(read: Callable[[str, str], Document], text: str) -> None:
    document = read(text, "x")

    assert document.text == text
    _assert_sound(document, text)


@pytest.mark.parametrize("read", FORMATS)
@given(
    words=st.lists(st.sampled_from(["石", "狮子", "1st"]), min_size=60, max_size=60),
    signs=st.lists(
        st.sampled_from(["*", "_", "[", "]", "`", "<", "|", " ", "\n", "&", "-", ">", "#", "~"]),
        min_size=60,
        max_size=60,
    ),
)
def test_no_word_is_lost_to_stray_signs(
    read: Callable[[str, str], Document], words: list[str], signs: list[str]
) -> None:
    text = "".join(word + sign for word, sign in zip(words, signs, strict=False))
    document = read(text, "x")
    covered = {
        place
        for mark in document.marks
        if mark.kind not in {"code", "image", "link"}
        for place in range(mark.start, mark.end)
    }

    assert not [place for place in covered if text[place].isalnum()]


HOSTILE = {
    "asterisks": "*a _b* c_ ",
    "open emphasis": "**a ",
    "brackets": "[",
    "links": "[a](",
    "link titles": '[a](b "',
    "images": "![",
    "less-than": "<",
    "tags in quotes": "<a \"'<b '\"",
    "attributes": '<a b="',
    "comments": "<!--",
    "declarations": "<!x ",
    "scripts": "<script>",
    "cells": "<table><tr><td>",
    "items": "<ul><li>",
    "quotations": "> ",
    "bullets": "- ",
    "back-ticks": "` `` ",
    "fences": "````x\n```\n",
    "references": "&#1",
    "addresses": "http://a(",
    "mail": "a@b.",
    "pipes": "|",
    "rulers": "a  b\n-- --\n",
    "gaps": "a    b\n",
    "tabs": "a\t",
    "definitions": "a\n: b\n\n",
    "spaces": " ",
    "quotes": '"',
    "straight lines": "---\n",
    "ruby": "<ruby><rt>",
}


@pytest.mark.parametrize("read", FORMATS)
@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in HOSTILE.items()])
def test_time_grows_with_length(read: Callable[[str, str], Document], piece: str) -> None:
    count = 1_000
    while _seconds(read, piece * count) < 0.02:
        count *= 2
        if len(piece) * count > 2_000_000:
            return  # too fast to measure

    # A busy machine spoils single measurements; quadratic time spoils all of them.
    # Four times the text takes four times as long, or sixteen times.
    assert any(_ratio(read, piece * count, times) < 8 for times in (1, 1, 3, 5))


def _ratio(read: Callable[[str, str], Document], text: str, times: int) -> float:
    return min(_seconds(read, text * 4) for _ in range(times)) / min(
        _seconds(read, text) for _ in range(times)
    )


def _seconds(read: Callable[[str, str], Document], text: str) -> float:
    gc.disable()  # its own time grows with everything that is alive; collecting first took most of the test
    try:
        start = time.process_time()
        read(text, "x")
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        pytest.param("<!DOCTYPE html><p>a", html.read, id="a page"),
        pytest.param("<?xml version='1.0'?>\n<html>", html.read, id="an XHTML page"),
        pytest.param("<div>石</div>", html.read, id="a fragment of a page"),
        pytest.param("<b>石</b> is", plaintext.read, id="inline tags make no page"),
        pytest.param("# 石\n\nText", markdown.read, id="a heading"),
        pytest.param("see [石](http://x.org)", markdown.read, id="a link"),
        pytest.param("a **石** b", markdown.read, id="strong emphasis"),
        pytest.param("#石 and snake_case", plaintext.read, id="a hashtag"),
        pytest.param("", plaintext.read, id="nothing"),
    ],
)
def test_the_text_shows_its_format(text: str, reader: Callable[[str, str], Document]) -> None:
    assert reader_for(text) is reader


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        pytest.param("a.md", 1, id="Markdown joins lines"),
        pytest.param("a.TXT", 2, id="in plain text short lines stand alone"),
        pytest.param("a.html", 1, id="HTML joins lines"),
        pytest.param("-", 2, id="without a name the text decides"),
        pytest.param("a.b/no-suffix", 2, id="a folder's dot is no suffix"),
    ],
)
def test_the_suffix_says_the_format(source: str, blocks: int) -> None:
    assert len(read_document("石\nstone".encode(), source).blocks) == blocks


def test_warnings_are_passed_on() -> None:
    found: list[Finding] = []

    read_document(b"a\0b", "x.txt", warn=found.append)

    assert [finding.rule for finding in found] == ["control-chars"]


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 10)

    with pytest.raises(DocumentError) as caught:
        read_document(b"a stone lion", "x.txt")

    assert caught.value.code == "too-large"


def test_every_reader_is_registered() -> None:
    folder = Path(readers.__file__).parent
    with_read = {
        path.stem for path in folder.glob("*.py") if "\ndef read(" in path.read_text(encoding="utf-8")
    }

    assert with_read == {reader.__module__.rpartition(".")[2] for reader in READERS.values()}
