r"""An English word has a letter of another alphabet in it.

The Cyrillic а, е, о and р look exactly like Latin a, e, o and p. They come out of bad keyboards and of people
who want to fool a search; whoever looks for the word does not find it.

Bad:

    term: 小米
    gloss: "Xi\u0430omi"

Good:

    term: 小米
    gloss: Xiaomi

Mend: type the word anew.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "lookalike-letters"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A letter of another alphabet inside an English word"

# Greek, Cyrillic, Armenian, Cherokee and Lisu, and full-width and mathematical letters: Latin only to the eye.
_FOREIGN: Final = (
    "\u0370-\u03ff\u0400-\u058f\u13a0-\u13ff\ua4d0-\ua4ff\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a5"
)
_MIXED: Final = re.compile(f"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")
_SCIENCE: Final = frozenset("μµπαβγδλΩΔ")  # μm, α-helix, ΔT: these are meant
_QUOTED: Final = "contexts["  # a quotation stays as its source has it


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every text outside quotations with a word of two alphabets."""
    for entry in glossary:
        for field, text in texts(entry):
            if text.isascii() or field.startswith(_QUOTED):
                continue
            found = _MIXED.search(text)
            sign = next((each for each in found[0] if not each.isascii()), "") if found else ""
            if sign and sign not in _SCIENCE:
                name = unicodedata.name(sign, f"U+{ord(sign):04X}").lower()
                message = f"{spoken(field)} has a {name} inside a word: {quoted(text)}."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Type the word anew.")
