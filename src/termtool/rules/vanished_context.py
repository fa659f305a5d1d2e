"""A quotation no longer stands in its document.

The document has been revised since. Perhaps the term is rendered otherwise there by now, perhaps it is gone.
Markup, spaces and line breaks make no difference. Only checked where the project names its documents.

Bad:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        quote: Get the basics right before you surprise anybody (守正出奇).

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        quote: He told them to nail the fundamentals first (守正出奇).

Mend: quote the sentence as it stands now, or take the context out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary
    from termtool.rules.surroundings import Sources

ID: Final = "vanished-context"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A quotation that its document does not have any more"
NEEDS: Final = ("sources",)


def check(glossary: Glossary, *, sources: Sources) -> Iterator[Finding]:
    """Yield a finding for every quotation that stands nowhere in its document."""
    for entry in glossary:
        for index, context in enumerate(entry.contexts):
            source = sources.find(context.source) if context.quote.strip() else None
            if source is not None and source.lines_of(context.quote, context.line) is None:
                message = f"{quoted(context.source)} does not have this quotation: {quoted(context.quote)}."
                hint = "Quote the sentence as it stands now, or take the context out."
                yield finding_at(entry, f"contexts[{index}].quote", ID, SEVERITY, message, hint=hint)
