"""The glossary as a document for word processors, to be edited, commented on and printed by others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from termtool.exporters.sheet import Paper as Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.exporters.docx_file import Paper, Writer
    from termtool.exporters.page import PageSettings
    from termtool.model import Glossary

_STATES: Final = ("candidate", "deprecated")
_SIZES: Final = {Size.A4: (210.0, 297.0), Size.LETTER: (215.9, 279.4)}  # mm


def export(glossary: Glossary, page: PageSettings) -> bytes:
    """Return the glossary as a DOCX file, the same bytes for the same input.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date, the order of the entries and the size of the sheets.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    # Here, for whoever makes another form need not wait for it.
    from termtool.exporters.docx_file import Paper  # noqa: PLC0415
    from termtool.exporters.pdf_data import document  # noqa: PLC0415

    data = document(glossary, page)
    paper = Paper(data["plain_title"], page.date, _SIZES[page.sheet.paper])
    paper.paragraph("Title").runs(data["title"])
    paper.paragraph("Subtitle").text(data["subtitle"])
    paper.paragraph("Normal").text(data["date"])
    for fact in data["facts"]:
        paper.paragraph("Normal").text(f"{fact['label']}: ").runs(fact["text"])
    for section in data["sections"]:
        paper.paragraph("Heading 1").runs(section["name"])
        for entry in section["entries"]:
            _entry(paper, entry)
    _index(paper, data["index"])
    _sources(paper, data["sources"])
    return paper.saved()


def _entry(paper: Paper, entry: dict[str, Any]) -> None:
    _headword(paper, entry)
    for gloss in entry.get("gloss", ()):
        paper.paragraph("Gloss").runs(gloss)
    for label, name in (("Literally: ", "literal"), ("Note: ", "note"), ("Why: ", "why")):
        if name in entry:
            paper.paragraph("Remark").text(label).runs(entry[name])
    for part in entry.get("parts", ()):
        paper.paragraph("Remark").runs([part["term"]]).text(" ").runs(part["gloss"])
    _names(paper, "Also: ", entry.get("also", ()))
    _quotations(paper, entry)
    if "instead" in entry:
        _mention(paper.paragraph("Remark").text("Instead: "), entry["instead"])
    if "see" in entry:
        _mentions(paper.paragraph("Remark").text("See: "), entry["see"])


def _headword(paper: Paper, entry: dict[str, Any]) -> None:
    line = paper.paragraph("Headword").bookmark(entry["address"]).runs([entry["term"]])
    if "trad" in entry:
        line.text(" (").runs(entry["trad"]).text(")")
    if entry["pinyin"]:
        line.text(" ").text(entry["pinyin"], style="Pinyin")
    if "kind" in entry:
        kind = "".join(run["text"] for run in entry["kind"])
        line.text(f" · {kind}", style="Kind")
    for state in _STATES:
        if state in entry:
            line.text(f" · {state}", style="Kind")


def _quotations(paper: Paper, entry: dict[str, Any]) -> None:
    for quote in entry.get("quotes", ()):
        line = paper.paragraph("Context").runs(quote["text"])
        if quote["place"]:
            line.text(" — ").runs(quote["place"])
    _names(paper, "Also quoted from: ", entry.get("further", ()))


def _names(paper: Paper, label: str, names: Sequence[Any]) -> None:
    if not names:
        return
    line = paper.paragraph("Remark").text(label)
    for number, name in enumerate(names):
        line.text("; " if number else "").runs(name)


def _mentions(line: Writer, entries: Sequence[dict[str, Any]]) -> None:
    for number, entry in enumerate(entries):
        _mention(line.text("; " if number else ""), entry)


def _mention(line: Writer, entry: dict[str, Any]) -> None:
    if "address" in entry:
        line.link(entry["address"], entry["term"])
    else:
        line.runs([entry["term"]])
    if entry["pinyin"]:
        line.text(" ").text(entry["pinyin"], style="Pinyin")


def _index(paper: Paper, index: dict[str, Any]) -> None:
    paper.paragraph("Heading 1").text(index["title"])
    for letter in index["letters"]:
        paper.paragraph("Heading 2").text(letter["name"])
        for line in letter["lines"]:
            written = paper.paragraph("Index line").runs(line["heading"])
            for number, entry in enumerate(line["entries"]):
                written.text("; " if number else " " if line["heading"] else "")
                _mention(written, entry)
                written.text(", ").page_of(entry["address"])


def _sources(paper: Paper, sources: Sequence[dict[str, Any]]) -> None:
    if not sources:
        return
    paper.paragraph("Heading 1").text("Sources")
    for source in sources:
        paper.paragraph("Normal").runs(source["name"]).text(f", {source['quotations']}")
