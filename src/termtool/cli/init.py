"""``termtool init``: the files with which a glossary begins."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termtool.cli.starting import Ci
from termtool.errors import OutputError

if TYPE_CHECKING:
    from termtool.cli.starting import Starting


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="[FOLDER]", help="The project's folder. Default: where you are.", show_default=False
        ),
    ] = Path(),
    *,
    ci: Annotated[
        Ci | None,
        typer.Option(
            "--ci",
            help="The service that checks each change. Default: gitlab beside a .gitlab-ci.yml, else github.",
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        str,
        typer.Option(
            metavar="SOURCE",
            help="Where the service installs termtool from, as pip understands it. Default: where this one came from.",
            show_default=False,
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Show what would be written, and write nothing.")
    ] = False,
) -> None:
    """Write a glossary to begin with, settings, and a file that checks each change.

    What is already there is left as it is.

    Examples:
      termtool init
      termtool init my-newsletter --ci gitlab
      termtool init --dry-run

    Exit codes: 0 fine, 5 a file that cannot be written.

    Raises:
        OutputError: A file cannot be written; those before it are.
    """
    from termtool.cli.starting import UNKNOWN_SOURCE, installed_from, starting_files  # noqa: PLC0415
    from termtool.cli.terminal import note, write  # noqa: PLC0415
    from termtool.display import show_path  # noqa: PLC0415

    origin = source or installed_from() or UNKNOWN_SOURCE
    for file in starting_files(ci or _service_of(folder), origin):
        path = folder / file.path
        if reason := _why_not(folder, file):
            note(f"{show_path(path)}: {reason}")
        elif dry_run:
            write(f"would write {show_path(path)}:\n{_indented(file.text)}")
        else:
            _save(path, file.text)
            write(f"wrote {show_path(path)}")
            if UNKNOWN_SOURCE in file.text:
                note(f"{show_path(path)}: set TERMTOOL to where your copy of termtool lies.")
    note(
        f"{'Then' if dry_run else 'Now'}: termtool extract ARTICLE --glossary {show_path(folder / 'glossary')}"
    )


def _service_of(folder: Path) -> Ci:
    return Ci.GITLAB if (folder / ".gitlab-ci.yml").exists() else Ci.GITHUB


def _why_not(folder: Path, file: Starting) -> str:
    """Return why a file is not written; "" if it is."""
    from termtool.cli.starting import SETTINGS  # noqa: PLC0415

    if os.path.lexists(folder / file.path):
        return "is already there, and was left as it is."
    if file.path == SETTINGS and _has_settings(folder / "pyproject.toml"):
        return "is not needed: pyproject.toml has a table [tool.termtool]."
    return ""


def _has_settings(path: Path) -> bool:
    try:
        return b"[tool.termtool" in path.read_bytes()
    except OSError:
        return False


def _save(path: Path, text: str) -> None:
    from termtool.display import show_path  # noqa: PLC0415
    from termtool.storage.saving import save_text  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{show_path(path.parent)} cannot be made: {reason}") from error
    save_text(path, text, "")


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
