"""The document of a context is not there.

It was renamed or deleted, and nobody can look up what it says any more. Only checked where the project names
its documents (the setting “sources”, or --sources); addresses on the web are left alone.

Bad:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/tlak.md
        quote: He told them to nail the fundamentals first (守正出奇).

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        quote: He told them to nail the fundamentals first (守正出奇).

Mend: correct the name, or keep the quotation and write the address of the page as its source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import closest, finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary
    from termtool.rules.surroundings import Sources

ID: Final = "missing-source"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A context from a document that is not there"
NEEDS: Final = ("sources",)

_MOST_COMPARED: Final = 1_000


def check(glossary: Glossary, *, sources: Sources) -> Iterator[Finding]:
    """Yield a finding for every context whose document is not among the project's."""
    known = tuple(document.source for document in sources.documents[:_MOST_COMPARED])
    for entry in glossary:
        for index, context in enumerate(entry.contexts):
            name = context.source
            if name and "://" not in name and sources.find(name) is None:
                message = f"There is no document {quoted(name)}."
                hint = closest(name, known) or "Correct the name, or write the address of the page."
                yield finding_at(entry, f"contexts[{index}].source", ID, SEVERITY, message, hint=hint)
