"""What every command that makes a page asks for and says: which entries, of which day, where to."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from termtool.cli.terminal import is_terminal, note
from termtool.display import show_path
from termtool.errors import ExitCode, UsageError
from termtool.glossary import selected

if TYPE_CHECKING:
    from pathlib import Path

    from termtool.model import Glossary

STDOUT: Final = "-"
GLOSSARIES: Final = (".yaml", ".yml")
_LATEST: Final = 253_402_300_799  # seconds from 1970 to the end of 9999, the last that a date can hold


class Shown(StrEnum):
    """Which entries a page shows."""

    ACCEPTED = "accepted"
    ALL = "all"


# Rejected entries are kept so that they are not proposed again; nobody wants to read them.
STATUSES: Final = {
    Shown.ACCEPTED: ("accepted",),
    Shown.ALL: ("accepted", "candidate", "deprecated"),
}


def refuse_glossary(output: Path) -> None:
    """Keep a page from being written where a glossary may be.

    Raises:
        UsageError: The file would be a glossary, by its ending.
    """
    if output.suffix.lower() in GLOSSARIES:
        raise UsageError(f"{output} would be a glossary, by its ending; no page is written over those.")


def day_of_page() -> date:
    """Return the day that stands on the page: the one given for reproducible builds, else today.

    Raises:
        UsageError: SOURCE_DATE_EPOCH holds something else than a number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        return datetime.now().astimezone().date()
    if not (told.isascii() and told.isdigit() and len(told) <= len(str(_LATEST)) and int(told) <= _LATEST):
        raise UsageError(f"SOURCE_DATE_EPOCH is a number of seconds since 1970, not “{told}”.")
    return datetime.fromtimestamp(int(told), UTC).date()


def say_that_nothing_is_there(glossary: Glossary, would: str = "show") -> ExitCode:
    """Say why no page is written, and what would change that: a page would show entries, or print them."""
    waiting = len(selected(glossary, STATUSES[Shown.ALL]))
    if waiting:
        note("Nothing is written: the glossary has no accepted entry.")
        note(f"--status all {would}s the candidates and deprecated entries, {waiting:,} in number.")
    else:
        note(f"Nothing is written: the glossary has no entry to {would}.")
    return ExitCode.FINDINGS


def write_page(output: Path, content: str | bytes, number: int, done: str = "written") -> ExitCode:
    """Write a page of so many entries to a file, or to standard output; say what was done with them.

    Raises:
        OutputError: The file cannot be written; an older one is as it was.
        UsageError: A terminal would be sent bytes.
    """
    from termtool.storage.files import save_bytes, save_text  # noqa: PLC0415 — the YAML reader comes with it

    if str(output) == STDOUT:
        _send(content)
        return ExitCode.FINE
    if isinstance(content, str):
        save_text(output, content)
    else:
        save_bytes(output, content)
    entries = "1 entry" if number == 1 else f"{number:,} entries"
    note(f"{show_path(output)}: {entries} {done}.")
    return ExitCode.FINE


def _send(content: str | bytes) -> None:
    if isinstance(content, str):
        sys.stdout.write(content)
    elif is_terminal(sys.stdout):
        raise UsageError("A terminal cannot show this form: name a file, or send the output into one.")
    else:
        sys.stdout.buffer.write(content)
