"""``termtool pinyin``: how characters are read, how sure that is, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from termtool.model import Kind  # noqa: TC001 — typer reads the annotations
from termtool.pinyin.styles import Style


def pinyin(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TEXT]...",
            help="Terms or lines; - or none: lines of standard input.",
            show_default=False,
        ),
    ] = None,
    *,
    style: Annotated[Style, typer.Option("--style", help="How to write the sounds.")] = Style.MARKS,
    words: Annotated[
        bool, typer.Option("--words", help="Join the syllables to words, with capitals.")
    ] = False,
    kind: Annotated[
        Kind | None,
        typer.Option("--kind", help="What the terms are: a person has a surname.", show_default=False),
    ] = None,
    printed: Annotated[
        list[str] | None,
        typer.Option(
            "--printed", metavar="LATIN", help="A spelling printed beside: “Ren Zeyu”.", show_default=False
        ),
    ] = None,
    gloss: Annotated[str, typer.Option("--gloss", metavar="ENGLISH", help="What the term means.")] = "",
    explain: Annotated[bool, typer.Option("--explain", help="Show the evidence for each syllable.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Show an array of records.")] = False,
) -> None:
    """Read Chinese characters in pinyin, one line for each text.

    Examples:
      termtool pinyin 守正出奇
      termtool pinyin 任赜宇 --kind person --words
      termtool pinyin 单田芳 --kind person --printed "Shan Tianfang" --explain
      termtool pinyin 西安 --style zhuyin
      termtool pinyin --json < terms.txt

    A reading that rests on a guess is told on standard error. Exit codes: 0 read, 1 nothing to read or a
    character that no list knows.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.spoken import Asked, show_readings  # noqa: PLC0415 — not needed for --help

    asked = Asked(
        style, words, str(kind or ""), tuple(printed or ()), gloss, explain=explain, as_json=as_json
    )
    raise typer.Exit(show_readings(texts or (), asked))
