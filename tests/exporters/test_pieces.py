"""What the exporters share: lines, elements, languages, addresses, facts."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.exporters import EXPORTERS
from termtool.exporters.articles import place, quoted, shown_source
from termtool.exporters.links import letter_address, link_up
from termtool.exporters.markup import Markup, join, tag
from termtool.exporters.page import facts, long_date, sources
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of
from termtool.exporters.runs import divide
from termtool.model import Context, Entry, Glossary


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("one\ntwo\r\n\tthree", "one two three", id="line breaks and tabs"),
        pytest.param("one\u2028two\x85three", "one two three", id="the line breaks of Unicode"),
        pytest.param("soft\u00adly\u200b now\ufeff", "softly now", id="hints for line breaking"),
        pytest.param("\x1b[31m\u202e", "\\x1b[31m\\u202e", id="controls are spelled out"),
        pytest.param("a\ud800", "a\\ud800", id="half a character"),
        pytest.param(" a  b ", " a  b ", id="spaces stay"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


class _Echo(HTMLParser):
    said = ""
    title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "p"
        self.title += dict(attrs).get("title") or ""

    def handle_data(self, data: str) -> None:
        self.said += data


@given(st.text())
def test_an_element_says_its_text_and_nothing_else(text: str) -> None:
    echo = _Echo()
    echo.feed(tag("p", text, title=text))
    echo.close()
    assert (echo.said, echo.title) == (one_line(text), one_line(text))


def test_joining_leaves_out_what_is_empty() -> None:
    assert join("a", "", Markup("<i>b</i>"), Markup(), "<", between=" & ") == "a &amp; <i>b</i> &amp; &lt;"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        # to guard the upright; the book “Home”; the SU7 crash; the surname Ge with a rare glyph
        pytest.param("so 守正, yes", [("so ", ""), ("守正", "zh-Hans"), (", yes", "")], id="amid English"),
        pytest.param("读《家》。", [("读《家》。", "zh-Hans")], id="with its punctuation"),
        pytest.param("#SU7事故", [("#SU7", ""), ("事故", "zh-Hans")], id="after Latin letters"),
        pytest.param("风口、風口", [("风口、風口", "zh-Hans")], id="both scripts in one run"),
        pytest.param("a 風口", [("a ", ""), ("風口", "zh-Hant")], id="traditional"),
        pytest.param(
            "葛\U000e0100", [("葛\U000e0100", "zh-Hans")], id="a glyph selector stays with its character"
        ),
        pytest.param("（a）", [("（", "zh-Hans"), ("a", ""), ("）", "zh-Hans")], id="wide brackets"),
        pytest.param("“plain”", [("“plain”", "")], id="no Chinese"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_divide(text: str, runs: list[tuple[str, str]]) -> None:
    assert [(run.text, run.lang) for run in divide(text)] == runs


@given(st.text(alphabet="守風风a，,b “（"))
def test_dividing_loses_nothing(text: str) -> None:
    assert "".join(run.text for run in divide(text)) == text


@given(st.lists(st.text(alphabet="守正风a ，,", max_size=3), max_size=3), st.text(alphabet="守正风a ，,b"))
def test_places_are_disjoint_and_in_order(forms: list[str], quote: str) -> None:
    flat = [edge for found in places_of(forms, quote) for edge in found]
    assert flat == sorted(flat)
    assert all(start < end for start, end in places_of(forms, quote))


@pytest.mark.parametrize(
    ("ids", "addresses"),
    [
        pytest.param(["shou-zheng", "feng"], ["shou-zheng", "feng"], id="as they are"),
        pytest.param(["a", "a", "a"], ["a", "a_2", "a_3"], id="the same id again"),
        pytest.param(["a b", "a/b", '"><b>'], ["a-b", "a-b_2", "b"], id="characters that no address has"),
        pytest.param(["", "守"], ["entry", "entry_2"], id="nothing left"),  # to guard
        pytest.param(["english_index", "letter_a"], ["english-index", "letter-a"], id="names of our own"),
    ],
)
def test_addresses(ids: list[str], addresses: list[str]) -> None:
    entries = [Entry(id=name, term="守") for name in ids]
    assert [link_up(entries).address(entry) for entry in entries] == addresses


def test_references_to_what_is_not_there_are_left_out() -> None:
    there = Entry(id="a", term="守")
    assert link_up([there]).entries(["b", "a"]) == (there,)


def test_letters_have_addresses() -> None:
    assert [letter_address(letter) for letter in "AZ#"] == ["letter_a", "letter_z", "letter_other"]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        pytest.param("letters/may.txt", "letters/may.txt", id="relative"),
        pytest.param("/home/wei/may.txt", "may.txt", id="absolute"),
        pytest.param("~/may.txt", "may.txt", id="in the home folder"),
        pytest.param("C:\\Users\\wei\\may.txt", "may.txt", id="on Windows"),
        pytest.param("file:///home/wei/may.txt", "may.txt", id="as a file address"),
        pytest.param("https://example.org/may", "https://example.org/may", id="on the web"),
        pytest.param("-", "-", id="standard input"),
        pytest.param("/", "", id="nothing but a root"),
    ],
)
def test_shown_source(source: str, shown: str) -> None:
    assert shown_source(source) == shown


def test_a_place_without_a_line() -> None:
    assert place(Context(source="may.txt", line=0, quote="")) == "may.txt"


@pytest.mark.parametrize("literal", ["guard the upright", "“guard the upright”", '"guard the upright"'])
def test_literal_renderings_are_quoted_once(literal: str) -> None:
    assert quoted(literal) == "“guard the upright”"


def test_facts_count_by_kind_and_status() -> None:
    kinds = ["idiom", "person", "person", "", "slang"]
    statuses = ["accepted", "candidate", "deprecated", "", "accepted"]
    entries = [
        Entry(id="x", term="守", kind=kind, status=status)
        for kind, status in zip(kinds, statuses, strict=True)
    ]
    rows = [(label, text.replace("\u00a0", " ")) for label, text in facts(Glossary(tuple(entries)))]
    assert rows == [
        ("Entries", "5, of these 2 candidates and 1 deprecated"),
        ("Kinds", "2 people, 1 idiom, 1 slang word"),
    ]


def test_sources_are_counted_by_name() -> None:
    quotes = [Context(source=name, line=1, quote="") for name in ("b.txt", "a.txt", "b.txt")]
    assert sources(Glossary((Entry(id="x", term="守", contexts=tuple(quotes)),))) == [
        ("a.txt", 1),
        ("b.txt", 2),
    ]


def test_dates_are_english() -> None:
    assert long_date(date(2026, 11, 2)) == "2 November 2026"


def test_the_registry_names_endings() -> None:
    assert all(ending.startswith(".") and ending == ending.lower() for ending in EXPORTERS)
