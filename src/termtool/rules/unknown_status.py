"""A status that termtool does not know.

The status decides whether an entry is looked up, printed, or kept only so that it is not proposed again.
With an unknown one nobody can tell.

Bad:

    term: 内卷
    status: approved
    gloss: involution

Good:

    term: 内卷
    status: candidate
    gloss: involution

Mend: write candidate, accepted, rejected or deprecated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.model import Status
from termtool.rules.fields import closest, finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "unknown-status"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A status that is none of the four"

_KNOWN: Final = tuple(map(str, Status))


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every status outside the list."""
    for entry in glossary:
        if entry.status and entry.status not in _KNOWN:
            message = f"There is no status {quoted(entry.status)}."
            hint = closest(entry.status, _KNOWN) or f"Choose one of {', '.join(_KNOWN)}."
            yield finding_at(entry, "status", ID, SEVERITY, message, hint=hint)
