"""What all formats share: the order of findings, their words made safe, and how many there are.

Whatever comes from people's files goes through ``show`` here, so that one finding is one line and no line
can be taken for a command.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from termtool.display import show
from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.findings import Finding

_WORST_FIRST: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_NOUNS: Final = {"entry": ("entry", "entries"), "info": ("remark", "remarks")}
_MESSAGE: Final = 500  # code points; messages quote at most forty of anything


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the worst first, those of one severity by file, line and column."""
    return sorted(
        findings,
        key=lambda found: (
            _WORST_FIRST[found.severity], found.path, found.line, found.column, found.rule, found.message,
        ),
    )  # fmt: skip


def safe(text: str) -> str:
    """Return a message or a hint as one line that is safe to print."""
    return show(text, _MESSAGE)


def said(found: Finding) -> str:
    """Return what a finding says on one line: its message, and in brackets its hint."""
    hint = f" ({safe(found.hint)})" if found.hint else ""
    return safe(found.message) + hint


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings of each severity there are, none left out.

    >>> counts([])
    {'error': 0, 'warning': 0, 'info': 0}
    """
    counted = Counter(found.severity for found in findings)
    return {str(severity): counted[severity] for severity in Severity}


def count_line(findings: Sequence[Finding], read: str, *, unshown: int = 0) -> str:
    """Return the line that ends a run: what was read and what was found.

    Args:
        findings: Those that are shown.
        read: What was read, mostly with ``counted``.
        unshown: How many findings more there are, which comments or a baseline keep from being shown.

    >>> count_line([], counted(208, "entry"))
    '208 entries: nothing to mend.'
    >>> count_line([], counted(1, "document"), unshown=3)
    '1 document: nothing new to mend; 3 findings that you know are not shown.'
    """
    named = [counted(count, severity) for severity, count in counts(findings).items() if count]
    nothing = "nothing new to mend" if unshown else "nothing to mend"
    return f"{read}: {', '.join(named) or nothing}{_unshown(unshown)}."


def _unshown(count: int) -> str:
    if not count:
        return ""
    return f"; {counted(count, 'finding')} that you know {'is' if count == 1 else 'are'} not shown"


def counted(number: int, thing: str) -> str:
    """Return a number with its noun; a severity has one, too.

    >>> counted(1, "entry"), counted(1200, "entry"), counted(2, "info")
    ('1 entry', '1,200 entries', '2 remarks')
    """
    one, several = _NOUNS.get(thing, (thing, f"{thing}s"))
    return f"{number:,} {one if number == 1 else several}"
