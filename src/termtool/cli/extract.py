"""``termtool extract``: the Chinese in documents, with what their authors say of it."""

from __future__ import annotations

import gc
from enum import StrEnum
from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import Annotated

import typer

from termtool.cli.options import EncodingOption  # noqa: TC001 — typer reads the annotations
from termtool.errors import UsageError

GARBAGE = 1_000_000  # allocations between two collections


class Format(StrEnum):
    """How mentions can be shown."""

    TABLE = "table"
    JSONL = "jsonl"
    YAML = "yaml"


def extract(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, or - for standard input.")
    ],
    *,
    output_format: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help="table (tab-separated if piped), jsonl: a record for each mention, yaml: proposed entries.",
        ),
    ] = Format.TABLE,
    glossary: Annotated[
        Path | None,
        typer.Option(
            "--glossary",
            "-g",
            metavar="PATH",
            help="Merge into this glossary: a YAML file, or a folder. Made if it does not exist.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", "-n", help="With --glossary: show what would change, as a diff, and write nothing."
        ),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show instead what was weighed for each mention, and why.")
    ] = False,
    encoding: EncodingOption = None,
) -> None:
    """Find the Chinese phrases in documents, with the glosses that their authors give.

    Examples:
      termtool extract article.md
      termtool extract seeds/ --format jsonl
      termtool extract seeds/ --glossary glossary/ --dry-run
      termtool extract seeds/ --glossary glossary/
      cat article.html | termtool extract -

    A merge adds and updates; what a person has edited, accepted or rejected stays as it is.
    Exit codes: 0 fine, 3 a named source that cannot be read, or none that can, 5 a glossary that cannot be
    written.

    Raises:
        UsageError: --dry-run without --glossary, --explain with it.
        typer.Exit: Always; see the exit codes.
    """
    if dry_run and glossary is None:
        raise UsageError("--dry-run shows what --glossary PATH would change; name the glossary too.")
    if explain and glossary is not None:
        raise UsageError("--explain shows what was weighed and merges nothing; leave out --glossary.")
    # Not needed for --help, and not cheap: the dictionaries come with them.
    from termtool.cli.mentions import show_mentions  # noqa: PLC0415
    from termtool.cli.merged import merge  # noqa: PLC0415
    from termtool.cli.reading import Reading  # noqa: PLC0415

    # A document is a million small values that all live until its end: looking for garbage among them every
    # 700 allocations costs a seventh of the run, every 200,000 still a fifteenth.
    gc.set_threshold(GARBAGE)
    reading = Reading(sources, encoding)
    if explain:
        from termtool.cli.reasons import show_reasons  # noqa: PLC0415

        for document, _ in reading.results():
            show_reasons(document)
    elif glossary is None:
        show_mentions(reading.results(), output_format.value)
    else:
        results = list(reading.results())
        if not dry_run:
            show_mentions(results, output_format.value)
        merge(glossary, results, dry_run=dry_run)
    raise typer.Exit(reading.conclude())
