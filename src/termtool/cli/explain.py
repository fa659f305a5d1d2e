"""``termtool explain``: why a rule or a check is there, and how to satisfy it."""

from __future__ import annotations

from typing import Annotated

import typer

from termtool.errors import UsageError


def explain(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="The name of a rule or a check.", show_default=False)
    ] = "",
) -> None:
    """Say what a rule of validate or a check of articles wants, and why; without a name, list them all.

    Examples:
      termtool explain pinyin-mismatch
      termtool explain gloss-differs
      termtool explain

    Raises:
        UsageError: There is no such rule or check.
    """
    from termtool.cli.terminal import write  # noqa: PLC0415
    from termtool.rulebook import like, overview, page  # noqa: PLC0415

    wanted = name.strip().casefold()
    if wanted and not page(wanted):
        raise UsageError(f"There is no rule or check “{name}”. {like(wanted)}".rstrip())
    write((page(wanted) if wanted else overview()).rstrip("\n"))
