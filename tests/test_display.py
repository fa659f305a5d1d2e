"""What people see of hostile text: everything visible, nothing that acts."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.display import escape, is_visible, show, show_path, uncommanded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # 守正出奇: stay with the basics and surprise
        pytest.param(
            "守正出奇 — shǒu zhèng chū qí", "守正出奇 — shǒu zhèng chū qí", id="ordinary text stays"
        ),
        pytest.param("full\u3000width\u00a0space", "full\u3000width\u00a0space", id="other spaces stay"),
        pytest.param("a\\nb", "a\\nb", id="a backslash stays as it is"),
        pytest.param("a\nb\tc\r", "a\\nb\\tc\\r", id="line breaks and tabs are spelled"),
        pytest.param("a\u2028b\u2029c\u0085", "a\\u2028b\\u2029c\\x85", id="other line breaks too"),
        pytest.param("\x1b]52;c;aGk=\x07", "\\x1b]52;c;aGk=\\x07", id="an escape sequence cannot act"),
        pytest.param("\x00\x7f\x9b31m", "\\x00\\x7f\\x9b31m", id="C0, DEL and C1 controls"),
        pytest.param("\u202ecod.exe\u2066", "\\u202ecod.exe\\u2066", id="bidirectional controls"),
        pytest.param(
            "守\u200b正\u2060出\ufeff奇", "守\\u200b正\\u2060出\\ufeff奇", id="zero-width characters"
        ),
        pytest.param("a\u00adb\u034f\u3164", "a\\xadb\\u034f\\u3164", id="blanks that count as letters"),
        pytest.param("x\U000e0041\U000e007f", "x\\U000e0041\\U000e007f", id="tags"),
        pytest.param("\ud800", "\\ud800", id="half a surrogate pair"),
        pytest.param("\ue000\uffff", "\\ue000\\uffff", id="private and unassigned characters"),
        pytest.param("👩\u200d💻", "👩\u200d💻", id="a joiner inside an emoji stays"),
        pytest.param("a\u200db", "a\\u200db", id="a joiner elsewhere does not"),
        pytest.param("☺\ufe0f 1\ufe0f\u20e3", "☺\ufe0f 1\ufe0f\u20e3", id="emoji selectors stay"),
        pytest.param(
            "葛\U000e0100", "葛\U000e0100", id="the selector of a character's glyph stays"
        ),  # 葛: a surname
        pytest.param("a\ufe0f", "a\\ufe0f", id="a selector that selects nothing does not"),
        pytest.param("𠮷野家", "𠮷野家", id="a character beyond the first plane stays"),  # 𠮷: luck, in names
        pytest.param("", "", id="nothing"),
    ],
)
def test_show(text: str, shown: str) -> None:
    assert show(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        pytest.param("12345", 5, "12345", id="what fits is whole"),
        pytest.param("123456", 5, "1234…", id="what does not ends in an ellipsis"),
        pytest.param("123\x1b56", 6, "123…", id="an escape is never cut in two"),
        pytest.param("12\x1b", 5, "12…", id="escapes count as they are printed"),
        pytest.param("x" * 1000, 0, "x" * 1000, id="zero is no limit"),
    ],
)
def test_show_keeps_to_its_limit(text: str, limit: int, shown: str) -> None:
    assert show(text, limit) == shown


def test_show_is_short_unless_told_otherwise() -> None:
    assert len(show("长" * 10_000_000)) == 200  # 长: long


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_whatever_is_shown_is_one_visible_line(text: str) -> None:
    shown = show(text, limit=0)
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cs", "Cn", "Co"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f")


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 30))
def test_what_is_shown_is_never_longer_than_the_limit(text: str, limit: int) -> None:
    assert len(show(text, limit)) <= limit


@given(st.text())
def test_showing_twice_changes_nothing(text: str) -> None:
    assert show(show(text, 0), 0) == show(text, 0)


@given(st.characters(exclude_categories=()))
def test_an_escape_is_printable_ascii(character: str) -> None:
    assert re.fullmatch(r"\\[ -~]+", escape(character))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("glossary/守正出奇.yaml", "glossary/守正出奇.yaml", id="a Chinese name"),
        pytest.param("caf\udce9.yaml", "caf\\xe9.yaml", id="a byte that is no UTF-8"),
        pytest.param("a\n::error::b.yaml", "a\\n::error::b.yaml", id="a line break in a name"),
        pytest.param("x" * 255, "x" * 255, id="a long name is not cut"),
    ],
)
def test_show_path(path: str, shown: str) -> None:
    assert show_path(path) == shown


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        pytest.param("::error::x", "\\x3a:error::x", id="a command of GitHub's"),
        pytest.param("  ::set-output name=a::b", "  \\x3a:set-output name=a::b", id="spaces do not hide it"),
        pytest.param("note: ##[add-mask]x", "note: #\\x23[add-mask]x", id="the older form anywhere"),
        pytest.param("##vso[task.setvariable]", "#\\x23vso[task.setvariable]", id="Azure"),
        pytest.param("##TeamCity[x]", "#\\x23TeamCity[x]", id="TeamCity in any case"),
        pytest.param(
            "a::b, C++ std::string", "a::b, C++ std::string", id="colons inside a line are harmless"
        ),
        pytest.param("## A heading", "## A heading", id="a heading is harmless"),
    ],
)
def test_uncommanded(line: str, printed: str) -> None:
    assert uncommanded(line) == printed


@pytest.mark.parametrize("character", ["a", "守", " ", "\u3000", "é", "\u0301"])
def test_visible_characters(character: str) -> None:
    assert is_visible(character)


@pytest.mark.parametrize(
    "character", ["\n", "\x1b", "\u200d", "\u202e", "\u3164", "\U000e0001", "\ud800", "\ufdd0"]
)
def test_invisible_characters(character: str) -> None:
    assert not is_visible(character)
