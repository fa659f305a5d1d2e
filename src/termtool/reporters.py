"""How findings are written down: for people, for programs, for GitHub's pages.

Whatever comes from people's files goes through ``show`` first, so that one finding is one line and no line
can be taken for a command; only the GitHub format makes commands, and escapes what it puts into them.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from termtool.display import show, show_path, uncommanded
from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from termtool.findings import Finding

_WORST_FIRST: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_MESSAGE: Final = 500  # code points; messages quote at most forty of anything
# GitHub shows ten annotations of each level for one step and drops the rest without a word.
_SHOWN_BY_GITHUB: Final = 10
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the worst first, those of one severity by file, line and column."""
    return sorted(
        findings,
        key=lambda found: (
            _WORST_FIRST[found.severity], found.path, found.line, found.column, found.rule, found.message,
        ),
    )  # fmt: skip


def as_text(findings: Sequence[Finding]) -> str:
    """Return findings as lines that editors can jump from; "" when there are none.

    Returns:
        ``path:line:column: severity rule message (hint)``, one line for each.
    """
    return "".join(f"{uncommanded(_line(found))}\n" for found in in_order(findings))


def _line(found: Finding) -> str:
    place = f"{show_path(found.path)}:{found.line}:{found.column}"
    return f"{place}: {found.severity} {show(found.rule)} {_message(found)}"


def _message(found: Finding) -> str:
    hint = f" ({show(found.hint, _MESSAGE)})" if found.hint else ""
    return show(found.message, _MESSAGE) + hint


def as_json(findings: Sequence[Finding]) -> str:
    """Return findings as a JSON object, for programs.

    Returns:
        ``{"version": 1, "counts": {"error": 0, …}, "findings": [{"path": …, "line": …, …}]}``, indented,
        with a line break at the end. The keys of a finding are those of ``Finding``.
    """
    report = {
        "version": 1,
        "counts": counts(findings),
        "findings": [_as_object(found) for found in in_order(findings)],
    }
    return json.dumps(report, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _as_object(found: Finding) -> dict[str, str | int]:
    return {
        "path": show_path(found.path),
        "line": found.line,
        "column": found.column,
        "rule": show(found.rule),
        "severity": str(found.severity),
        "message": show(found.message, _MESSAGE),
        "hint": show(found.hint, _MESSAGE),
    }


def as_github(findings: Sequence[Finding]) -> str:
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
        lines.append(f"::notice title=termtool::{left_out} more: run “termtool validate” to see them all.")
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
    return f"::{_LEVELS[found.severity]} {listed}::{_escaped(_message(found))}"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings of each severity there are, none left out.

    >>> counts([])
    {'error': 0, 'warning': 0, 'info': 0}
    """
    counted = Counter(found.severity for found in findings)
    return {str(severity): counted[severity] for severity in Severity}


def count_line(findings: Sequence[Finding], entries: int) -> str:
    """Return the line that ends a run: what was read and what was found.

    >>> count_line([], 208)
    '208 entries: nothing to mend.'
    """
    read = f"{entries:,} {'entry' if entries == 1 else 'entries'}"
    if not entries and not findings:
        return "0 entries: there was nothing to check."
    named = [_counted(count, severity) for severity, count in counts(findings).items() if count]
    return f"{read}: {', '.join(named) or 'nothing to mend'}."


def _counted(count: int, severity: str) -> str:
    noun = {"info": "remark"}.get(severity, severity)
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


REPORTERS: Final[Mapping[str, Callable[[Sequence[Finding]], str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
