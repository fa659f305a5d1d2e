"""The counts of a glossary on standard output, or as a page in a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from termtool.census import census
from termtool.census.page import census_page, share
from termtool.cli import glossaries
from termtool.cli.pages import day_of_page, refuse_glossary, write_page
from termtool.cli.table import table, tsv_line
from termtool.cli.terminal import cells, is_terminal, note, write
from termtool.display import show, uncommanded
from termtool.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from termtool.census import Tally

_HEAD: Final = ("counted by", "value", "entries", "share")


def show_counts(paths: Sequence[Path | str] | None, *, as_json: bool) -> ExitCode:
    """Count the chosen glossaries and show the counts: a table for people, columns for a pipe, or JSON.

    Raises:
        GlossaryError: A glossary cannot be read.
        SettingsError: The project's settings cannot be understood.
    """
    glossary = glossaries.read(paths)
    tallies = census(glossary)
    if as_json:
        from termtool.cli.records import json_line  # noqa: PLC0415 — json takes as long as Python itself

        write(json_line({"entries": len(glossary), **{tally.name: dict(tally.rows) for tally in tallies}}))
    elif is_terminal(sys.stdout):
        write(table(_HEAD, _rows(tallies, once=True), cells()))
    else:
        for row in (_HEAD, *_rows(tallies, once=False)):
            write(uncommanded(tsv_line(row)))
    return ExitCode.FINE if glossary else _nothing()


def write_counts(paths: Sequence[Path | str] | None, output: Path, title: str) -> ExitCode:
    """Count the chosen glossaries and write the counts as a page.

    Raises:
        GlossaryError: A glossary cannot be read.
        OutputError: The page cannot be written.
        SettingsError: The project's settings cannot be understood.
        UsageError: The file would be a glossary, or the day makes no sense.
    """
    from termtool.exporters import PageSettings  # noqa: PLC0415 — only for a page

    refuse_glossary(output)
    page = PageSettings(title=title.strip() or "The glossary in numbers", date=day_of_page())
    glossary = glossaries.read(paths)
    if not glossary:
        return _nothing()
    return write_page(output, census_page(census(glossary), len(glossary), page), len(glossary), "counted")


def _rows(tallies: Sequence[Tally], *, once: bool) -> list[tuple[str, str, str, str]]:
    """Return the counts in rows; a reader wants to see each name once, a program in every row."""
    return [
        ("" if once and place else tally.name, show(label, limit=0), str(part), share(part, tally.total))
        for tally in tallies
        for place, (label, part) in enumerate(tally.rows)
    ]


def _nothing() -> ExitCode:
    note("The glossary has no entry to count.")
    return ExitCode.FINDINGS
