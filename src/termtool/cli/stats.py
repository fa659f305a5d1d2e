"""``termtool stats``: what a glossary has, in numbers."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import Annotated

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations


def stats(
    *,
    glossary: GlossaryOption = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write a page with small plots; “-” is standard output.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="The title of that page.")
    ] = "The glossary in numbers",
    as_json: Annotated[bool, typer.Option("--json", help="Show one record instead of a table.")] = False,
) -> None:
    """Count what a glossary has: by status, kind and source, by certainty and coverage.

    Examples:
      termtool stats
      termtool stats --glossary glossary/xiaomi.yaml --json
      termtool stats --html numbers.html

    Shares are of all entries for the status, and of all but the rejected ones for the rest. An entry that
    quotes several sources counts for each. Exit codes: 0 fine, 1 no entry to count, 3 a glossary that
    cannot be used, 5 a file that cannot be written.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.counts import show_counts, write_counts  # noqa: PLC0415 — not needed for --help

    if html is None:
        raise typer.Exit(show_counts(glossary, as_json=as_json))
    raise typer.Exit(write_counts(glossary, html, title))
