"""``termtool validate``: what in a glossary should be mended."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import Annotated

import typer

from termtool.cli.options import FindingsFormat, FindingsOption, GlossaryOption


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="YAML files, or folders of them. Default: the project's glossary.",
            show_default=False,
        ),
    ] = None,
    *,
    glossary: GlossaryOption = None,
    output_format: FindingsOption = FindingsFormat.AUTO,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE", help="A rule to leave out. May be given several times.", show_default=False
        ),
    ] = None,
    sources: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            help="Documents to look contexts up in: files or folders. Default: those of the settings.",
            show_default=False,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Findings of old that are not shown. Default: that of the settings.",
            show_default=False,
        ),
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found now into the baseline.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended without touching anybody's words.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
    ] = False,
) -> None:
    """Check a glossary and say what to mend.

    Every finding names a rule; “termtool explain RULE” tells why it is there.

    Examples:
      termtool validate
      termtool validate glossary/ other.yaml --sources articles/
      termtool validate --format sarif > findings.sarif
      termtool validate --ignore missing-context
      termtool validate --baseline known.json --update-baseline
      termtool validate --diff

    Exit codes: 0 nothing to mend, 1 errors or warnings, or no entries at all, 3 a path that cannot be used.
    With --diff: 1 if there is something that --fix would change, or a file that it cannot mend.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.checks import Asked, show_checks  # noqa: PLC0415 — not needed for --help

    asked = Asked(
        paths=(*(paths or ()), *(glossary or ())),
        output_format=str(output_format),
        ignored=frozenset(ignore or ()),
        sources=tuple(sources or ()),
        baseline=baseline,
        update_baseline=update_baseline,
        fix=fix,
        diff=diff,
    )
    raise typer.Exit(show_checks(asked))
