"""Two entries share one id.

Other entries, cards and links name an entry by its id, and ids are never used again. Where two entries
have the same one, what points there reaches whichever was read first.

Bad:

    - id: nei-juan
      term: 内卷
      gloss: involution
    - id: nei-juan
      term: 内眷
      gloss: the women of a household

Good:

    - id: nei-juan
      term: 内卷
      gloss: involution
    - id: nei-juan-2
      term: 内眷
      gloss: the women of a household

Mend: give the younger entry the next free number; leave the older one as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "duplicate-id"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "An id that another entry has already"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every entry whose id stands earlier in the glossary."""
    first: dict[str, Entry] = {}
    for entry in glossary:
        earlier = first.setdefault(entry.id, entry)
        if entry.id and earlier is not entry:
            where = f"{show_path(earlier.path)}:{earlier.at('id').line}"
            message = f"The id {quoted(entry.id)} belongs to {quoted(earlier.term)} already ({where})."
            hint = f"Choose another, for example {quoted(entry.id + '-2')}; never renumber the earlier one."
            yield finding_at(entry, "id", ID, SEVERITY, message, hint=hint)
