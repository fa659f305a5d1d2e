"""A kind that termtool does not know.

An entry of an unknown kind is printed in no section and found by no filter. Mostly it is a slip of the
keyboard or the plural.

Bad:

    term: 守正出奇
    kind: idoim
    gloss: nail the fundamentals, then amaze

Good:

    term: 守正出奇
    kind: idiom
    gloss: nail the fundamentals, then amaze

Mend: choose one of the known kinds; “other” if none will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.model import Kind
from termtool.rules.fields import closest, finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "unknown-kind"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A kind that is none of ours"

_KNOWN: Final = tuple(map(str, Kind))


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every kind outside the list."""
    for entry in glossary:
        if entry.kind and entry.kind not in _KNOWN:
            message = f"There is no kind {quoted(entry.kind)}."
            hint = closest(entry.kind, _KNOWN) or f"Choose one of {', '.join(_KNOWN)}."
            yield finding_at(entry, "kind", ID, SEVERITY, message, hint=hint)
