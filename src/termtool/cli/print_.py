"""``termtool print``: a glossary to read and to print."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Final

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations
from termtool.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.exporters import PageSettings
    from termtool.model import Glossary

_STDOUT: Final = "-"
_GLOSSARIES: Final = (".yaml", ".yml")
_LATEST: Final = 253_402_300_799  # seconds from 1970 to the end of 9999, the last that a date can hold


class Format(StrEnum):
    """The forms in which a glossary can be printed."""

    HTML = "html"
    MARKDOWN = "markdown"


class Printed(StrEnum):
    """Which entries are printed."""

    ACCEPTED = "accepted"
    ALL = "all"


_ENDINGS: Final = {Format.HTML: ".html", Format.MARKDOWN: ".md"}
# Rejected entries are kept so that they are not proposed again; nobody wants to read them.
_STATUSES: Final = {
    Printed.ACCEPTED: ("accepted",),
    Printed.ALL: ("accepted", "candidate", "deprecated"),
}


def print_(
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write, .html or .md; “-” is standard output and needs --format.",
        ),
    ],
    glossary: GlossaryOption = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The title of the page.")] = "Glossary",
    status: Annotated[
        Printed,
        typer.Option(help="Which entries: those accepted, or also candidates and deprecated ones, marked."),
    ] = Printed.ACCEPTED,
    output_format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Default: what the ending of the file says.", show_default=False),
    ] = None,
) -> None:
    """Make a glossary to read and to print.

    The page has the entries in the order of pinyin and an English index. An HTML file is complete in
    itself; to get a PDF, open it in a browser and print it.

    Examples:
      termtool print -o glossary.html
      termtool print -o glossary.md --title "Words of the week"
      termtool print -o draft.html --status all
      termtool print -o - --format markdown

    The date on the page is today's, or that of SOURCE_DATE_EPOCH. Exit codes: 0 written, 1 no entry to
    print, 3 a glossary that cannot be used, 5 a file that cannot be written.

    Raises:
        typer.Exit: There is no entry to print.
    """
    from termtool.cli.glossaries import read  # noqa: PLC0415 — not needed for --help
    from termtool.exporters import PageSettings  # noqa: PLC0415
    from termtool.glossary import selected  # noqa: PLC0415

    export = _exporter(output, output_format)
    page = PageSettings(title=title.strip() or "Glossary", date=_date())
    whole = read(glossary)
    chosen = selected(whole, _STATUSES[status])
    if not chosen:
        _say_that_nothing_is_there(whole)
        raise typer.Exit(ExitCode.FINDINGS)
    _write(output, export(chosen, page), len(chosen))


def _exporter(output: Path, output_format: Format | None) -> Callable[[Glossary, PageSettings], str]:
    from termtool.exporters import EXPORTERS  # noqa: PLC0415

    if output.suffix.lower() in _GLOSSARIES:
        raise UsageError(f"{output} would be a glossary, by its ending; nothing is printed over those.")
    if output_format is not None:
        return EXPORTERS[_ENDINGS[output_format]]
    if str(output) == _STDOUT:
        raise UsageError("On standard output nobody sees an ending: say --format html or --format markdown.")
    if export := EXPORTERS.get(output.suffix.lower()):
        return export
    if output.suffix.lower() == ".pdf":
        name = output.with_suffix(".html")
        raise UsageError(
            f"termtool writes no PDF: write {name}, open it in a browser and print it to PDF there."
        )
    known = ", ".join(EXPORTERS)
    raise UsageError(f"The ending of {output} says nothing of a form. Known are {known}; or say --format.")


def _date() -> date:
    """Return the day that stands on the page: the one given for reproducible builds, else today."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        return datetime.now().astimezone().date()
    if not (told.isascii() and told.isdigit() and len(told) <= len(str(_LATEST)) and int(told) <= _LATEST):
        raise UsageError(f"SOURCE_DATE_EPOCH is a number of seconds since 1970, not “{told}”.")
    return datetime.fromtimestamp(int(told), UTC).date()


def _say_that_nothing_is_there(glossary: Glossary) -> None:
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.glossary import selected  # noqa: PLC0415

    waiting = len(selected(glossary, _STATUSES[Printed.ALL]))
    if waiting:
        note("Nothing is written: the glossary has no accepted entry.")
        note(f"--status all prints the candidates and deprecated entries, {waiting:,} in number.")
    else:
        note("Nothing is written: the glossary has no entry to print.")


def _write(output: Path, text: str, number: int) -> None:
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.display import show_path  # noqa: PLC0415
    from termtool.storage.files import save_text  # noqa: PLC0415

    if str(output) == _STDOUT:
        sys.stdout.write(text)
        return
    save_text(output, text)
    entries = "1 entry" if number == 1 else f"{number:,} entries"
    note(f"{show_path(output)}: {entries} written.")
