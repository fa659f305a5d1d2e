r"""A term holds the sign of a radical instead of the character.

Unicode has the radicals of the Kangxi dictionary a second time, as symbols. They come out of badly made PDF
files and look exactly like the characters ⽞ 玄, but no dictionary and no search knows them.

Bad:

    term: "\u2f5e戒"
    gloss: Xuanjie

Good:

    term: 玄戒
    gloss: Xuanjie

Mend: type the character anew.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, forms, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "lookalike-characters"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A radical's sign instead of the character"

_RADICAL: Final = re.compile("[\u2e80-\u2fd5]")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every Chinese form with a radical's sign in it."""
    for entry in glossary:
        for field, form in forms(entry):
            if found := _RADICAL.search(form):
                sign = found[0]
                proper = unicodedata.normalize("NFKC", sign)
                message = f"{quoted(form)} has {sign} (U+{ord(sign):04X}), the sign of a radical."
                hint = f"Type the character anew: {proper}." if proper != sign else "Type the character anew."
                yield finding_at(entry, field, ID, SEVERITY, message, hint=hint)
