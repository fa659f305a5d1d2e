"""A quotation does not hold the term that it should show.

It was pasted under the wrong entry, or the term was corrected later and the quotation has the other
spelling. Traditional form, aliases and the Latin spelling count as the term; width, spaces and punctuation
make no difference.

Bad:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        quote: He told them to nail the fundamentals first.

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        quote: He told them to nail the fundamentals first (守正出奇).

Mend: quote the sentence in which the term stands, or add its spelling there to “aliases”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import fold
from termtool.rules.fields import finding_at, forms, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "context-without-term"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A quotation in which the term does not stand"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every quotation that holds no form of its term."""
    for entry in glossary:
        spellings = _spellings(entry) if entry.contexts else ()
        for index, context in enumerate(entry.contexts):
            if spellings and context.quote and not _holds(context.quote, spellings):
                message = f"The quotation does not hold {name_of(entry)}."
                hint = "Quote the sentence in which it stands, or add that spelling to “aliases”."
                yield finding_at(entry, f"contexts[{index}].quote", ID, SEVERITY, message, hint=hint)


def _spellings(entry: Entry) -> tuple[str, ...]:
    written = [form for _, form in forms(entry)] + [entry.roman]
    return tuple(key for key in map(fold, written) if key)


def _holds(quote: str, spellings: tuple[str, ...]) -> bool:
    folded = fold(quote)
    return any(spelling in folded for spelling in spellings)
