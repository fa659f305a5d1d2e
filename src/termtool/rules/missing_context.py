"""An accepted entry shows no sentence in which its term stands.

A context with its source is what tells a found gloss from an invented one, and it shows a reader how the
term is used.

Bad:

    term: 内卷
    status: accepted
    gloss: involution

Good:

    term: 内卷
    status: accepted
    gloss: involution
    contexts:
      - source: notes/work.md
        line: 12
        quote: They call it 内卷, involution.

Mend: add a context with its source, or extract the document that has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, is_accepted, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "missing-context"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "An accepted entry without a context"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every accepted entry that has no context with a quotation."""
    for entry in glossary:
        if is_accepted(entry) and not any(context.quote.strip() for context in entry.contexts):
            message = f"{name_of(entry)} is accepted, but no context shows it in use."
            hint = "Add one under “contexts:”, with source and quote."
            yield finding_at(entry, "contexts", ID, SEVERITY, message, hint=hint)
