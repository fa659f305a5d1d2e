"""``termtool explain``: why a rule is there, and how to satisfy it."""

from __future__ import annotations

from typing import Annotated

import typer

from termtool.errors import UsageError


def explain(
    rule: Annotated[str, typer.Argument(metavar="[RULE]", help="The rule's name.", show_default=False)] = "",
) -> None:
    """Say what a rule of validate wants, and why; without a name, list the rules.

    Examples:
      termtool explain pinyin-mismatch
      termtool explain

    Raises:
        UsageError: There is no such rule.
    """
    from termtool.cli.terminal import write  # noqa: PLC0415
    from termtool.rules.pages import id_like, overview, page  # noqa: PLC0415

    wanted = rule.strip().casefold()
    if wanted and not page(wanted):
        raise UsageError(f"There is no rule “{rule}”. {id_like(wanted)}".rstrip())
    write((page(wanted) if wanted else overview()).rstrip("\n"))
