"""Findings as annotations on GitHub's pages; the only format that makes commands, and so escapes them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from termtool.display import show, show_path
from termtool.findings import Severity
from termtool.reporters.wording import in_order, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding

# GitHub shows ten annotations of each level for one step and drops the rest without a word.
_SHOWN_BY_GITHUB: Final = 10
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(findings: Sequence[Finding]) -> str:
    """Return findings as GitHub's annotations.

    Returns:
        At most ten lines ``::error file=…,line=…,col=…,title=rule::message`` for each severity (the figure
        is GitHub's limit for one step) and a notice that counts the findings left out.
    """
    ordered = in_order(findings)
    room = dict.fromkeys(Severity, _SHOWN_BY_GITHUB)
    if any(count > room[severity] for severity, count in Counter(f.severity for f in ordered).items()):
        room[Severity.INFO] -= 1  # the closing notice wants a place, too
    shown = [found for severity in Severity for found in _of(severity, ordered)[: room[severity]]]
    lines = [_annotation(found) for found in shown]
    if left_out := len(ordered) - len(shown):
        lines.append(
            f"::notice title=termtool::{left_out} more not shown here: --format text shows them all."
        )
    return "".join(f"{line}\n" for line in lines)


def _of(severity: Severity, findings: list[Finding]) -> list[Finding]:
    return [found for found in findings if found.severity is severity]


def _annotation(found: Finding) -> str:
    properties = {
        "file": show_path(found.path),
        "line": str(found.line),
        "col": str(found.column),
        "title": show(found.rule),
    }
    listed = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[found.severity]} {listed}::{_escaped(said(found))}"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
