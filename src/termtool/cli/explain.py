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
    from termtool.rules import RULES, find_rule, rule_like  # noqa: PLC0415
    from termtool.rules.pages import rule_page  # noqa: PLC0415

    if not rule:
        width = max(len(known.ID) for known in RULES)
        write("\n".join(f"{known.ID:<{width}}  {known.TITLE}" for known in RULES))
        return
    found = find_rule(rule.strip().casefold())
    if found is None:
        raise UsageError(f"There is no rule “{rule}”. {rule_like(rule)}".rstrip())
    write(rule_page(found).rstrip("\n"))
