"""The options that several commands share, so that they read and behave the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from termtool.cli.glossaries import chosen

__all__ = ["GlossaryOption", "chosen"]

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
