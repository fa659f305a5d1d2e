"""``termtool lookup``: what the glossary says of a word."""

from __future__ import annotations

from typing import Annotated

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations


def lookup(
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="Characters, pinyin or English.")],
    *,
    glossary: GlossaryOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Show an array of records instead of cards.")
    ] = False,
) -> None:
    """Look a word up in the glossary, by characters, pinyin or English.

    Examples:
      termtool lookup 守正出奇
      termtool lookup "shou zheng"
      termtool lookup szcq
      termtool lookup tailwind --json

    Tones, spaces and hyphens may be left out; initials do; slips of the pen are forgiven. Several words
    are one query. Exit codes: 0 found, 1 nothing found, 3 a glossary that cannot be used.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.answers import show_answer  # noqa: PLC0415 — not needed for --help

    raise typer.Exit(show_answer(" ".join(query), glossary, as_json=as_json))
