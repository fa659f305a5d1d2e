"""A deprecated entry says neither why nor what to use instead.

Whoever meets the term in an older translation wants to know what became of it.

Bad:

    term: 内卷化
    status: deprecated
    gloss: involution

Good:

    term: 内卷化
    status: deprecated
    why: the short form has won in general use
    gloss: involution

Mend: name the successor's id in “replaced_by”, or give the reason in “why”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "deprecated-without-reason"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A deprecated entry without a reason or a successor"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every deprecated entry that leaves its readers in the dark."""
    for entry in glossary:
        if entry.status == "deprecated" and not entry.why.strip() and not entry.replaced_by.strip():
            message = f"{name_of(entry)} is deprecated, but nothing says why or what replaces it."
            hint = "Add “replaced_by:” with an id, or “why:” with the reason."
            yield finding_at(entry, "status", ID, SEVERITY, message, hint=hint)
