"""Findings as SARIF 2.1.0 (OASIS), which code scanning keeps, compares and lets people dismiss."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from termtool.display import show, show_path
from termtool.findings import Severity
from termtool.reporters.fingerprints import with_fingerprints
from termtool.reporters.json_ import as_json
from termtool.reporters.wording import in_order, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_MOST_TAKEN: Final = 25_000  # results that GitHub takes for one run; of more it takes none
_FINGERPRINT: Final = "termtool/v1"


def report(findings: Sequence[Finding]) -> str:
    """Return findings as a SARIF log of one run.

    Returns:
        JSON with a line break at the end. The worst 25,000 findings, the most that GitHub takes; a
        notification counts those left out. Paths stay relative to where termtool ran.
    """
    ordered = in_order(findings)
    shown = ordered[:_MOST_TAKEN]
    rules = sorted({found.rule for found in shown})
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(len(ordered) - len(shown))],
        "results": [_result(found, mark, rules) for found, mark in with_fingerprints(shown)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _driver(rules: list[str]) -> dict[str, Any]:
    from importlib.metadata import version  # noqa: PLC0415 — 20 ms, and only this format names it

    return {"name": "termtool", "version": version("termtool"), "rules": [_rule(rule) for rule in rules]}


def _rule(rule: str) -> dict[str, Any]:
    from termtool.rulebook import page, title  # noqa: PLC0415 — only this format describes rules

    described: dict[str, Any] = {"id": show(rule)}
    if words := title(rule):
        described["shortDescription"] = {"text": words}
        described["help"] = {"text": page(rule), "markdown": page(rule)}
    return described


def _invocation(left_out: int) -> dict[str, Any]:
    if not left_out:
        return {"executionSuccessful": True}
    told = {"level": "warning", "message": {"text": f"{left_out:,} findings more are left out here."}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [told]}


def _result(found: Finding, fingerprint: str, rules: list[str]) -> dict[str, Any]:
    region = {"startLine": max(found.line, 1), "startColumn": max(found.column, 1)}
    place = {"artifactLocation": {"uri": _uri(found.path)}, "region": region}
    return {
        "ruleId": show(found.rule),
        "ruleIndex": rules.index(found.rule),
        "level": _LEVELS[found.severity],
        "message": {"text": said(found)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _uri(path: str) -> str:
    """Return a path as a reference that no reader takes for a scheme, a host or a fragment.

    >>> _uri("glossary/a b#1.yaml"), _uri("c:x.yaml")
    ('glossary/a%20b%231.yaml', 'c%3Ax.yaml')
    """
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri() if path.isprintable() else "file://" + quote(show_path(path))
    return quote(show_path(pure.as_posix()))
