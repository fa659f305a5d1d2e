"""The traditional form is not another way to write the term.

“trad” holds the term in traditional characters where they differ. The same characters again tell nothing,
and another number of characters means another word, which belongs into “aliases” or an entry of its own.

Bad:

    term: 内卷
    trad: 內捲化
    gloss: involution

Good:

    term: 内卷
    trad: 內捲
    gloss: involution

Mend: write character for character; leave the field out if nothing differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import han_only
from termtool.rules.fields import finding_at, name_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "trad-form"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A traditional form that does not match its term"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every traditional form that is the term again or has another length."""
    for entry in glossary:
        if entry.trad and entry.trad == entry.term:
            message = f"trad repeats the term {name_of(entry)}."
            yield finding_at(entry, "trad", ID, SEVERITY, message, hint="Leave the field out.")
        elif entry.trad and len(han_only(entry.trad)) != len(han_only(entry.term)):
            message = f"{quoted(entry.trad)} has another number of characters than {name_of(entry)}."
            hint = "Write character for character; another word belongs into “aliases”."
            yield finding_at(entry, "trad", ID, SEVERITY, message, hint=hint)
