"""Which glossary a command works on, and reading it with a word on what could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from termtool.cli.terminal import note
from termtool.display import show, show_path
from termtool.errors import GlossaryError
from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.model import Glossary


def chosen(paths: Sequence[Path | str] | None) -> tuple[Path, ...]:
    """Return the glossaries a command works on: those given, else those of the project.

    Raises:
        SettingsError: The project's settings cannot be understood.
    """
    if paths:
        return tuple(map(Path, paths))
    from termtool.settings import load_settings  # noqa: PLC0415 — not needed where paths are given

    return load_settings(Path.cwd()).glossary


def read(paths: Sequence[Path | str] | None) -> Glossary:
    """Read the chosen glossaries; on standard error, say if some of it could not be read.

    Raises:
        GlossaryError: A glossary is missing or cannot be used at all.
        SettingsError: The project's settings cannot be understood.
    """
    from termtool.storage.files import read_glossary  # noqa: PLC0415 — the YAML reader comes with it

    places = chosen(paths)
    if not paths:
        _must_exist(places)
    glossary, findings = read_glossary(places)
    broken = [finding for finding in findings if finding.severity is Severity.ERROR]
    if broken:
        first = broken[0]
        where = f"{show_path(first.path)}:{first.line}: {show(first.message)}"
        count = "1 mistake" if len(broken) == 1 else f"{len(broken)} mistakes"
        note(
            f'Warning: {count} in the glossary, so entries may be missing ({where}); see "termtool validate".'
        )
    return glossary


def _must_exist(places: Sequence[Path]) -> None:
    """Help whoever has no glossary yet: nobody has named this one on the command line."""
    for place in places:
        if not place.exists():
            raise GlossaryError(
                f"There is no glossary {show_path(place)} here. Name one with --glossary, "
                f"or make one: termtool extract FILE --glossary {show_path(place)}"
            )
