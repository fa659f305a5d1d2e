"""How findings are written down: for people, for programs, for the pages of build services.

One file for each format, each with ``report``: findings in, text out. A command needs no more than this::

    write(report(findings, chosen_format(wanted, os.environ)))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from termtool.reporters import text
from termtool.reporters.wording import count_line, counted, counts, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from termtool.findings import Finding

__all__ = [
    "AUTO",
    "FORMATS",
    "REPORTERS",
    "chosen_format",
    "count_line",
    "counted",
    "counts",
    "in_order",
    "report",
]

AUTO: Final = "auto"


def _reporter(name: str) -> Callable[[Sequence[Finding]], str]:
    """Return a format's ``report`` that is imported when it is first used: a run writes one format."""

    def write(findings: Sequence[Finding]) -> str:
        module = importlib.import_module(f"termtool.reporters.{name}")
        shown: str = module.report(findings)
        return shown

    return write


REPORTERS: Final[Mapping[str, Callable[[Sequence[Finding]], str]]] = {
    "text": text.report,
    "json": _reporter("json_"),
    "github": _reporter("github"),
    "sarif": _reporter("sarif"),
    "junit": _reporter("junit"),
}
FORMATS: Final = (AUTO, *REPORTERS)  # what a command offers as --format


def report(findings: Sequence[Finding], output_format: str) -> str:
    """Return findings in one of the formats of ``REPORTERS``, each safe to print as it is."""
    return REPORTERS[output_format](findings)


def chosen_format(wanted: str, environ: Mapping[str, str]) -> str:
    """Return the format to write: what was asked for, and for ``AUTO`` what the surroundings read.

    >>> chosen_format("auto", {"GITHUB_ACTIONS": "true"}), chosen_format("auto", {}), chosen_format("sarif", {})
    ('github', 'text', 'sarif')
    """
    if wanted != AUTO:
        return wanted
    return "github" if environ.get("GITHUB_ACTIONS") == "true" else "text"
