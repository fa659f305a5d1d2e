"""Findings as lines that people read and editors jump from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.display import show, show_path, uncommanded
from termtool.reporters.wording import in_order, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding


def report(findings: Sequence[Finding]) -> str:
    """Return findings as lines; "" when there are none.

    Returns:
        ``path:line:column: severity rule message (hint)``, one line for each, the worst first.
    """
    return "".join(f"{uncommanded(_line(found))}\n" for found in in_order(findings))


def _line(found: Finding) -> str:
    place = f"{show_path(found.path)}:{found.line}:{found.column}"
    return f"{place}: {found.severity} {show(found.rule)} {said(found)}"
