"""Findings as a JSON object, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from termtool.display import show, show_path
from termtool.reporters.fingerprints import with_fingerprints
from termtool.reporters.wording import counts, in_order, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding


def report(findings: Sequence[Finding]) -> str:
    """Return findings as a JSON object.

    Returns:
        ``{"version": 1, "counts": {"error": 0, …}, "findings": [{"path": …, "line": …, …}]}``, indented,
        with a line break at the end. A fingerprint stays the same while lines move.
    """
    listed = [_as_object(found, mark) for found, mark in with_fingerprints(in_order(findings))]
    whole = {"version": 1, "counts": counts(findings), "findings": listed}
    return as_json(whole)


def as_json(whole: dict[str, Any]) -> str:
    """Return an object as indented JSON that holds no command of a build service, with a line break at the end."""
    text = json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2)
    return text.replace("##", "#\\u0023") + "\n"  # inside strings, where alone a # can stand


def _as_object(found: Finding, fingerprint: str) -> dict[str, str | int]:
    return {
        "path": show_path(found.path),
        "line": found.line,
        "column": found.column,
        "rule": show(found.rule),
        "severity": str(found.severity),
        "message": safe(found.message),
        "hint": safe(found.hint),
        "fingerprint": fingerprint,
    }
