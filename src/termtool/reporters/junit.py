"""Findings as JUnit's XML, which GitLab, Jenkins and Azure show as test results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.display import show, show_path
from termtool.findings import Severity
from termtool.reporters.wording import in_order, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding

_FAILING: Final = (Severity.ERROR, Severity.WARNING)


def report(findings: Sequence[Finding]) -> str:
    """Return findings as one suite of tests, each finding a case.

    Returns:
        XML with a line break at the end. Errors and warnings are failures, remarks are cases that pass
        and say something. Where nothing was found there is one case that passes: services take a
        suite without cases for one that did not run.
    """
    ordered = in_order(findings)
    cases = [_case(found) for found in ordered] or ['    <testcase classname="termtool" name="all"/>']
    failures = sum(found.severity in _FAILING for found in ordered)
    totals = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="termtool" {totals}>',
        f'  <testsuite name="termtool" {totals} skipped="0">',
        *cases,
        "  </testsuite>",
        "</testsuites>",
    )
    return "\n".join(lines) + "\n"


def _case(found: Finding) -> str:
    path = show_path(found.path)
    name = f"{show(found.rule)} {path}:{found.line}:{found.column}"
    opening = f"    <testcase classname={_quoted(path)} name={_quoted(name)} file={_quoted(path)}>"
    return f"{opening}{_outcome(found)}</testcase>".replace(
        "##", "#&#35;"
    )  # ##[ is a command to some services


def _outcome(found: Finding) -> str:
    told = _escaped(said(found))
    if found.severity not in _FAILING:
        return f"<system-out>{told}</system-out>"
    message = _quoted(show(found.message))
    return f'<failure type="{found.severity}" message={message}>{told}</failure>'


def _escaped(text: str) -> str:
    # xml.sax.saxutils does as much, and imports half of the network for it
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _escaped(text).replace('"', "&quot;") + '"'
