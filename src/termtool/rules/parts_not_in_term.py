"""A part is not a part of its term.

The parts of a proverb are its clauses, in their order, each with its share of the gloss. Looking up a clause
leads to the whole only if it really stands there.

Bad:

    term: 疾风知劲草，路遥知马力
    gloss: a gale tells the strong grass, a long road the strong horse
    parts:
      - term: 路遥知马力
        gloss: a long road tells the strong horse
      - term: 疾风知劲草
        gloss: a gale tells the strong grass

Good:

    term: 疾风知劲草，路遥知马力
    gloss: a gale tells the strong grass, a long road the strong horse
    parts:
      - term: 疾风知劲草
        gloss: a gale tells the strong grass
      - term: 路遥知马力
        gloss: a long road tells the strong horse

Mend: copy the clauses from the term, in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import fold
from termtool.rules.fields import finding_at, name_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "parts-not-in-term"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A part that does not stand in the term, or not in this place"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every part that cannot be found in the term after the part before it."""
    for entry in glossary:
        if entry.parts:
            yield from _strangers(entry)


def _strangers(entry: Entry) -> Iterator[Finding]:
    whole = fold(entry.term)
    reached = 0
    for index, part in enumerate(entry.parts):
        wanted = fold(part.term)
        found = whole.find(wanted, reached) if wanted else -1
        if found < 0:
            what = "out of order" if wanted and wanted in whole else "no part of it"
            message = f"The part {quoted(part.term)} of {name_of(entry)} is {what}."
            hint = "Copy the clauses from the term, in their order."
            yield finding_at(entry, f"parts[{index}].term", ID, SEVERITY, message, hint=hint)
        else:
            reached = found + len(wanted)
