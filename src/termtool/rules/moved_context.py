"""A quotation stands on another line by now.

Somebody has added or deleted lines above it. The number in the glossary leads a reader to the wrong place.
Only checked where the project names its documents.

Bad:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        line: 1
        quote: He told them to nail the fundamentals first (守正出奇).

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze
    contexts:
      - source: notes/talk.md
        line: 3
        quote: He told them to nail the fundamentals first (守正出奇).

Mend: write the new line, or let “termtool validate --fix” do so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Context, Entry, Glossary
    from termtool.rules.surroundings import Sources

ID: Final = "moved-context"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A quotation that has moved to another line"
NEEDS: Final = ("sources",)


def check(glossary: Glossary, *, sources: Sources) -> Iterator[Finding]:
    """Yield a finding for every quotation that its document has on other lines than the one named."""
    for entry in glossary:
        for index, context in enumerate(entry.contexts):
            line = new_line(entry, context, sources)
            if line:
                message = (
                    f"The quotation is on line {line} of {quoted(context.source)}, not on {context.line}."
                )
                hint = f"Write line: {line}, or use --fix."
                yield finding_at(entry, f"contexts[{index}].line", ID, SEVERITY, message, hint=hint)


def new_line(entry: Entry, context: Context, sources: Sources) -> int:
    """Return the line to which a quotation has moved; 0 if it has not, or is nowhere, or never had one."""
    source = sources.find(context.source) if context.line and context.quote.strip() else None
    if source is None:
        return 0
    found = source.lines_of(context.quote, context.line)
    if found is None or found[0] <= context.line <= found[1]:
        return 0
    return source.line_of(entry.term, found)
