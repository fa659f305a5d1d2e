"""The options that several commands share, so that they read and behave the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

GlossaryOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        "-g",
        metavar="PATH",
        help="A glossary: a YAML file, or a folder of them. May be given several times. "
        "Default: what pyproject.toml names, else glossary/.",
        show_default=False,
    ),
]


def chosen(paths: list[Path] | None) -> tuple[Path, ...]:
    """Return the glossaries a command works on: those given, else those of the project.

    Raises:
        SettingsError: The project's settings cannot be understood.
    """
    if paths:
        return tuple(paths)
    from termtool.settings import load_settings  # noqa: PLC0415 — not needed where paths are given

    return load_settings(Path.cwd()).glossary
