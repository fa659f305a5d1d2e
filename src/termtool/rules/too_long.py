"""A text is longer than anything of its sort.

A term of a hundred characters is a paragraph in the wrong field, a gloss of a page is one whose closing
quote was missed. No card, table or printed line can hold them. The limits, in code points: 64 for a term, its
traditional form and aliases (120 where the kind is “sentence”), 200 for pinyin and Latin spelling, 500 for
a context, 2,000 for glosses and notes.

Bad:

    term: 风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口风口
    gloss: tailwind

Good:

    term: 风口
    gloss: tailwind

Mend: keep the term, the gloss or the sentence that matters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "too-long"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A text beyond any sensible length"

# The longest two-part sayings have some thirty characters; 64 is what extraction takes for one term.
_TERM: Final = 64
_SENTENCE: Final = 120
_READING: Final = 200
_CONTEXT: Final = 500
_PROSE: Final = 2_000
_LIMITS: Final = {
    "id": _READING, "term": _TERM, "trad": _TERM, "aliases": _TERM, "parts.term": _TERM,
    "pinyin": _READING * 4, "roman": _READING, "contexts.quote": _CONTEXT, "contexts.source": _CONTEXT,
}  # fmt: skip


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every text that is longer than its field's limit."""
    for entry in glossary:
        for field, text in texts(entry):
            limit = _limit(entry, field) if len(text) > _TERM else _TERM
            if len(text) > limit:
                message = f"{spoken(field)} is {len(text):,} characters long; the limit is {limit:,}."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Keep only what matters.")


def _limit(entry: Entry, field: str) -> int:
    name, _, rest = field.partition("[")
    limit = _LIMITS.get(name + rest.partition("]")[2], _PROSE)
    return _SENTENCE if limit == _TERM and entry.kind == "sentence" else limit
