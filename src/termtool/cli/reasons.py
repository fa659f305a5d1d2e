"""Showing why each gloss was chosen, for ``termtool extract --explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.cli.terminal import write
from termtool.display import show, show_path
from termtool.explanation import Explanation, Weighed, explain

if TYPE_CHECKING:
    from termtool.model import Document
    from termtool.ranking import Reason


def show_reasons(document: Document) -> None:
    """Print for each mention its candidates, the numbers behind the first, and the runners-up."""
    for explanation in explain(document):
        place = document.locate(explanation.start)
        source = f"{show_path(document.source)}:{place.line}:{place.column}"
        write(f"{show(explanation.term)}  {source}  {_verdict(explanation)}")
        for weighed in explanation.candidates:
            write(f"  {weighed.probability:.2f}  {show(weighed.text)}  ({weighed.pattern})")
            write(f"        {_because(weighed)}")


def _verdict(explanation: Explanation) -> str:
    if explanation.foreign:
        return "not Chinese"
    return f"{'a gloss' if explanation.offered else 'no gloss'}; none at all: {explanation.none:.2f}"


def _because(weighed: Weighed) -> str:
    return "; ".join(f"{_shown(reason, weighed.pattern)}: {reason.weight:+.2f}" for reason in weighed.reasons)


def _shown(reason: Reason, pattern: str) -> str:
    value = pattern if reason.feature == "pattern" else f"{reason.value:.2g}"
    return f"{reason.feature} {value}"
