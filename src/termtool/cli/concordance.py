"""``termtool concordance``: all that a glossary quotes of a term, one place under the other."""

from __future__ import annotations

from typing import Annotated

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations
from termtool.concordance import Order


def concordance(
    query: Annotated[list[str], typer.Argument(metavar="TERM...", help="Characters, pinyin or English.")],
    *,
    glossary: GlossaryOption = None,
    order: Annotated[
        Order, typer.Option("--order", help="By source, or by the words before or after the term.")
    ] = Order.SOURCE,
    as_json: Annotated[
        bool, typer.Option("--json", help="Show an array of records instead of lines.")
    ] = False,
) -> None:
    """Line up all contexts in which the glossary quotes a term.

    Examples:
      termtool concordance 内卷
      termtool concordance tailwind
      termtool concordance 风口 --order after
      termtool concordance 内卷 --json

    Contexts of other entries count as well, and so do the term's other names, in either script. Lines are
    cut to the width of the terminal; in a pipe and in --json nothing is cut. Several words are one term.
    Exit codes: 0 found, 1 nothing found, 3 a glossary that cannot be used.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.aligned import show_concordance  # noqa: PLC0415 — not needed for --help

    raise typer.Exit(show_concordance(" ".join(query), glossary, order, as_json=as_json))
