"""An accepted entry does not say what its term is.

The kind decides how the pinyin of a name is capitalised, which section of the glossary an entry is printed
in, and what people can filter by.

Bad:

    term: 内卷
    status: accepted
    gloss: involution

Good:

    term: 内卷
    status: accepted
    kind: slang
    gloss: involution

Mend: choose one of idiom, proverb, person, place, organisation, product, work, slang, term, sentence, other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.model import Kind
from termtool.rules.fields import finding_at, is_accepted, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "missing-kind"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "An accepted entry without a kind"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every accepted entry whose kind is not given."""
    for entry in glossary:
        if is_accepted(entry) and not entry.kind:
            message = f"{name_of(entry)} is accepted, but does not say what it is."
            yield finding_at(
                entry, "kind", ID, SEVERITY, message, hint=f"Add “kind:”, one of {', '.join(Kind)}."
            )
