"""An entry says nothing in English.

A reader who looks up the term goes away with nothing. A candidate may wait for its gloss; an accepted entry,
or one that does not say it is a candidate, should have one.

Bad:

    term: 守正出奇
    status: accepted
    kind: idiom
    pinyin: shǒu zhèng chū qí

Good:

    term: 守正出奇
    status: candidate

Mend: write a gloss, or set the status to candidate until there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, is_accepted, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "missing-gloss"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "An entry without a gloss"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every entry that should have a gloss, and for every empty line in a list of them."""
    for entry in glossary:
        if any(text.strip() for text in entry.gloss):
            yield from _empty_items(entry)
        elif is_accepted(entry) or not entry.status:
            severity = SEVERITY if is_accepted(entry) else Severity.WARNING
            message = f"{name_of(entry)} has no gloss."
            hint = "Write one, or set “status: candidate” while it is wanting."
            yield finding_at(entry, "gloss", ID, severity, message, hint=hint)


def _empty_items(entry: Entry) -> Iterator[Finding]:
    for index, text in enumerate(entry.gloss):
        if not text.strip():
            message = f"Gloss {index + 1} of {name_of(entry)} is empty."
            yield finding_at(entry, f"gloss[{index}]", ID, Severity.WARNING, message, hint="Delete the line.")
