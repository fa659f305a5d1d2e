"""The successor of an entry is out of use itself.

“replaced_by” tells a translator which entry to use instead. If that one is deprecated or rejected too, or
leads back to the first, it sends people in a circle.

Bad:

    - id: nei-juan-hua
      term: 内卷化
      status: deprecated
      replaced_by: nei-juan
    - id: nei-juan
      term: 内卷
      status: rejected

Good:

    - id: nei-juan-hua
      term: 内卷化
      status: deprecated
      replaced_by: nei-juan
    - id: nei-juan
      term: 内卷
      status: accepted
      gloss: involution

Mend: name the entry that is in use now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "successor-out-of-use"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A successor that is deprecated or rejected"

_OUT_OF_USE: Final = ("deprecated", "rejected")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every “replaced_by” that leads to an entry out of use."""
    statuses = {entry.id: entry.status for entry in glossary if entry.id}
    for entry in glossary:
        status = statuses.get(entry.replaced_by, "") if entry.replaced_by != entry.id else ""
        if status in _OUT_OF_USE:
            message = f"The successor {quoted(entry.replaced_by)} is {status} itself."
            hint = "Name the entry that is in use now."
            yield finding_at(entry, "replaced_by", ID, SEVERITY, message, hint=hint)
