"""The entries of a file are not in order.

In a sorted file two people find the same place for a new term, and the same term does not come in twice. Off
until the project asks for it, for files in the order of time have their use. The option “by” is “id”, “term”
or “pinyin”.

Bad:

    - id: tang-ping
      term: 躺平
      gloss: lying flat
    - id: nei-juan
      term: 内卷
      gloss: involution

Good:

    - id: nei-juan
      term: 内卷
      gloss: involution
    - id: tang-ping
      term: 躺平
      gloss: lying flat

Mend: move the entry, or let “termtool validate --fix” do so.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.glossary import by_pinyin
from termtool.rules.fields import finding_at, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.model import Entry, Glossary

ID: Final = "unsorted"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "Entries out of order"
ENABLED: Final = False
OPTIONS: Final = {"by": "id"}
CHOICES: Final = {"by": ("id", "term", "pinyin")}


def check(glossary: Glossary, *, by: str = OPTIONS["by"]) -> Iterator[Finding]:
    """Yield a finding for every entry that should stand before the one above it."""
    for _, group in groupby(glossary, key=lambda entry: entry.path):
        entries = list(group)
        ranks = {id(entry): rank for rank, entry in enumerate(in_order(entries, by))}
        for earlier, entry in pairwise(entries):
            if ranks[id(entry)] < ranks[id(earlier)]:
                message = (
                    f"{name_of(entry)} stands after {name_of(earlier)}, and belongs before it (by {by})."
                )
                yield finding_at(entry, "", ID, SEVERITY, message, hint="Move it, or use --fix.")


def in_order(entries: Sequence[Entry], by: str) -> list[Entry]:
    """Return entries as the option has them; equals stay as they are."""
    if by == "pinyin":
        return by_pinyin(entries)
    return sorted(entries, key=lambda entry: entry.term if by == "term" else entry.id)
