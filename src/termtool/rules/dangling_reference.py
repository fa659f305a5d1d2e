"""A reference leads nowhere.

“see” and “replaced_by” hold ids of other entries of this glossary. A link that leads nowhere, or back to
where it stands, is worse than none. Check the whole glossary at once: entries in files that were not read
cannot be found.

Bad:

    id: nei-juan
    term: 内卷
    gloss: involution
    see: [tang-pign]

Good:

    - id: nei-juan
      term: 内卷
      gloss: involution
      see: [tang-ping]
    - id: tang-ping
      term: 躺平
      gloss: lying flat

Mend: correct the id, or take the reference out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import closest, finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "dangling-reference"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A reference to an entry that does not exist"

_MOST_COMPARED: Final = 5_000  # ids; looking for the most similar of more would take seconds


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every reference to an unknown id or to the entry itself."""
    ids = tuple(dict.fromkeys(entry.id for entry in glossary if entry.id))
    known = frozenset(ids)
    for entry in glossary:
        for field, target in _references(entry):
            if target == entry.id:
                message = f"{quoted(target)} refers to itself."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Take the reference out.")
            elif target not in known:
                message = f"No entry has the id {quoted(target)}."
                hint = closest(target, ids[:_MOST_COMPARED]) or "Correct the id, or take the reference out."
                yield finding_at(entry, field, ID, SEVERITY, message, hint=hint)


def _references(entry: Entry) -> Iterator[tuple[str, str]]:
    for index, target in enumerate(entry.see):
        yield f"see[{index}]", target
    if entry.replaced_by:
        yield "replaced_by", entry.replaced_by
