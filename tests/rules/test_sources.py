"""Contexts against their documents: there, moved, gone, and phrases that no entry has."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.model import Context, Entry, Glossary
from termtool.readers import read_document
from termtool.rules import find_rule
from termtool.rules.applying import findings_of
from termtool.rules.surroundings import Sources, Surroundings

if TYPE_CHECKING:
    from tests.rules.conftest import Check

    from termtool.findings import Finding

# 守正: keep to the upright; 内卷: involution
PAGE = """\
# Notes

They say it in **bold** and *nail &amp; amaze*
(守正), again and again.

<p>Then 内卷 came.</p>
"""


def found(rule_id: str, text: str, *entries: Entry, name: str = "a/notes.md") -> list[Finding]:
    rule = find_rule(rule_id)
    assert rule is not None
    sources = Sources([read_document(text.encode(), name)])
    around = Surroundings(today=dt.date(2026, 11, 26), sources=sources, covered=sources)
    return list(findings_of(rule, Glossary(entries), around))


def entry(quote: str, line: int = 0, source: str = "a/notes.md", term: str = "守正") -> Entry:
    return Entry(id="x", term=term, contexts=(Context(source=source, line=line, quote=quote),))


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("They say it in bold and nail & amaze (守正), again and again.", id="without markup"),
        pytest.param("nail & amaze\n(守正)", id="a part over two lines"),
        pytest.param("nail  &  amaze( 守正 )", id="with other spaces"),
        pytest.param("Then 内卷 came.", id="in a tag"),
    ],
)
def test_a_quotation_is_found_as_it_reads(quote: str) -> None:
    assert not found("vanished-context", PAGE, entry(quote))


@pytest.mark.parametrize("quote", ["They said it in bold", "守正出奇", "again and never again"])
def test_a_quotation_that_is_gone(quote: str) -> None:
    (gone,) = found("vanished-context", PAGE, entry(quote))
    assert "does not have this quotation" in gone.message


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(0, 0, id="no line was given"),
        pytest.param(3, 0, id="where the sentence begins"),
        pytest.param(4, 0, id="where the term stands"),
        pytest.param(1, 4, id="too early"),
        pytest.param(6, 4, id="too late"),
        pytest.param(99, 4, id="beyond the end"),
    ],
)
def test_a_quotation_that_has_moved(line: int, told: int) -> None:
    moved = found("moved-context", PAGE, entry("nail & amaze (守正)", line))
    assert [each.message.split(" of ")[0] for each in moved] == (
        [f"The quotation is on line {told}"] if told else []
    )


def test_of_two_places_the_one_on_the_line_counts() -> None:
    text = "内卷 is here.\n\n\n内卷 is here.\n"
    assert not found("moved-context", text, entry("内卷 is here.", 4, term="内卷"))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("a/notes.md", id="by its path"),
        pytest.param("./a/notes.md", id="from here"),
        pytest.param("../project/a/notes.md", id="from a folder beside it"),
        pytest.param("notes.md", id="by its name"),
        pytest.param("https://example.org/notes", id="an address"),
        pytest.param("", id="nothing"),
    ],
)
def test_sources_that_are_there(source: str) -> None:
    assert not found("missing-source", PAGE, entry("守正", source=source))


def test_a_source_that_is_not_there() -> None:
    (missing,) = found("missing-source", PAGE, entry("守正", source="a/note.md"))
    assert missing.hint == "Did you mean “a/notes.md”?"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"term": "守正"}, id="the term"),
        pytest.param({"term": "守正", "status": "rejected"}, id="rejected"),
        pytest.param({"term": "正", "aliases": ("守正",)}, id="an alias"),
    ],
)
def test_a_phrase_that_is_covered(fields: dict[str, object]) -> None:
    entries = (Entry(id="a", **fields), Entry(id="b", term="內捲"))  # type: ignore[arg-type]
    assert not found("source-coverage", PAGE.replace("内卷", "內捲"), *entries)


def test_either_script_covers_a_phrase() -> None:
    assert not found("source-coverage", "the “tailwind” 风口", Entry(id="a", term="風口"))


def test_a_file_of_that_name_in_another_folder_is_another_document() -> None:
    assert len(found("missing-source", PAGE, entry("守正", source="drafts/notes.md"))) == 1


def test_a_phrase_is_told_once_where_it_stands_first() -> None:
    missing = found("source-coverage", PAGE + "\n守正 again\n", Entry(id="a", term="内卷"))
    assert [(each.path, each.line, each.column) for each in missing] == [("a/notes.md", 4, 2)]


def test_what_code_and_japanese_hold_needs_no_entry() -> None:
    assert not found(
        "source-coverage", "`守正` in code, and Tokyo 東京タワー in Japanese", Entry(id="a", term="乙")
    )


def test_what_is_to_be_ignored_is_left_out_and_told_when_it_is_nowhere(check: Check) -> None:
    assert not check("source-coverage", ignore=["守正出奇"])
    covered = Entry(id="a", term="守正出奇")
    (unused,) = check("source-coverage", covered, ignore=["内卷"])
    assert "stands in no document" in unused.message
    assert unused.severity == "info"


@given(st.text("a \n*守_`<>&;#", max_size=60), st.integers(0, 40), st.integers(1, 12))
def test_any_stretch_of_a_plain_document_is_found_again(text: str, start: int, length: int) -> None:
    document = read_document(text.encode(), "a.txt")
    quote = document.text[start : start + length]
    source = Sources([document]).find("a.txt")
    assert source is not None
    if quote.strip() and not document.marks:
        assert source.lines_of(quote, 1) is not None
