"""The options that several commands share, so that they read and behave the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from termtool.cli.glossaries import chosen

__all__ = ["EncodingOption", "FindingsFormat", "FindingsOption", "GlossaryOption", "chosen"]

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


class FindingsFormat(StrEnum):
    """How findings can be written; ``termtool.reporters`` writes them."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


FindingsOption = Annotated[
    FindingsFormat,
    typer.Option("--format", "-f", help="How to write the findings; auto is github in GitHub Actions."),
]

EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="The encoding of the documents. Default: found out for each.",
        show_default=False,
    ),
]
