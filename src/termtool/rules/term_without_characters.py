"""A term has no Chinese character in it.

It is a gloss in the wrong place, a Japanese word, or a term that the sources only give in Latin letters. The
last may stand if “roman” says so.

Bad:

    term: involution
    gloss: pointless competition

Good:

    term: Neijuan
    roman: Neijuan
    gloss: involution

Mend: write the characters; if nobody knows them, repeat the Latin spelling in “roman”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import has_han
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "term-without-characters"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A term without Chinese characters"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every term that has neither characters nor a Latin spelling beside it."""
    for entry in glossary:
        if not has_han(entry.term) and not entry.roman.strip():
            message = f"The term {quoted(entry.term)} has no Chinese character in it."
            hint = "Write the characters, or repeat a Latin spelling in “roman:” if they are unknown."
            yield finding_at(entry, "term", ID, SEVERITY, message, hint=hint)
