"""A quotation is not the one that was found.

The machine signs each context that it writes. Here the sign says that quotation or source were changed
afterwards; a quotation that somebody has reworded is none. A context that a person has written has no
“pattern”, and is left alone.

Bad:

    term: 内卷
    gloss: involution
    contexts:
      - source: notes/work.md
        quote: They call it 内卷, a pointless race.
        pattern: apposition-after
    auto: {contexts: 358216}

Good:

    term: 内卷
    gloss: involution
    contexts:
      - source: notes/work.md
        quote: They call it 内卷, involution.
        pattern: apposition-after
    auto: {contexts: f5bcf4}

Mend: restore the quotation, or delete “pattern” if the sentence is your own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted
from termtool.signatures import context_digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "edited-context"
SEVERITY: Final = Severity.INFO
TITLE: Final = "A quotation that was changed after it was found"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every context of the machine's that no longer has its sign."""
    for entry in glossary:
        signed = entry.auto.get("contexts", "").split() if entry.contexts else ()
        for index, context in enumerate(entry.contexts if signed else ()):
            if context.pattern and context_digest(context) not in signed:
                message = f"The quotation or its source was changed: {quoted(context.quote)}."
                hint = "Restore it, or delete “pattern” if the sentence is your own."
                yield finding_at(entry, f"contexts[{index}].quote", ID, SEVERITY, message, hint=hint)
