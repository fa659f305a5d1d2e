"""An accepted entry does not say how its term is read.

The pinyin sorts the printed glossary, and it is what a learner sees first.

Bad:

    term: 内卷
    status: accepted
    gloss: involution

Good:

    term: 内卷
    status: accepted
    pinyin: nèi juǎn
    gloss: involution

Mend: write the pinyin with tone marks, one syllable for each character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import has_han
from termtool.rules.fields import finding_at, is_accepted, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "missing-pinyin"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "An accepted entry without pinyin"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every accepted entry in characters that has no reading."""
    for entry in glossary:
        if is_accepted(entry) and has_han(entry.term) and not entry.pinyin.strip():
            message = f"{name_of(entry)} is accepted, but nobody has written how it is read."
            hint = "Add “pinyin:”, with tone marks, one syllable for each character."
            yield finding_at(entry, "pinyin", ID, SEVERITY, message, hint=hint)
