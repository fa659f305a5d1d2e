"""A gloss is not English.

Characters in a gloss are mostly left over from the sentence it was taken from. A gloss that repeats the term
or its pinyin explains nothing, and one in Cyrillic or Japanese letters nothing to those who read English.

Bad:

    term: 守正出奇
    gloss: nail the fundamentals 守正, then amaze

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Mend: keep the English only; put remarks about the characters into “note”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import fold, has_han
from termtool.pinyin.tones import sound_key
from termtool.rules.fields import finding_at, glosses, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "gloss-not-english"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A gloss with Chinese in it, or one that repeats the term"

# Two letters of Cyrillic, Hebrew, Arabic, an Indian script, kana or hangul: no sign of science stands so.
_OTHER_LETTERS: Final = re.compile("[\u0400-\u1cff\u3041-\u30ff\uac00-\ud7a3]{2}")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every gloss that holds characters or is the term itself."""
    for entry in glossary:
        for field, gloss in glosses(entry):
            if not gloss.isascii() and has_han(gloss):
                message = f"The gloss {quoted(gloss)} has Chinese characters in it."
                hint = "Keep the English; remarks about characters belong into “note”."
                yield finding_at(entry, field, ID, SEVERITY, message, hint=hint)
            elif not gloss.isascii() and _OTHER_LETTERS.search(gloss):
                message = f"The gloss {quoted(gloss)} is written in letters that are not those of English."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Say in English what it means.")
            elif not gloss.isascii() and entry.pinyin and sound_key(gloss) == sound_key(entry.pinyin):
                message = f"The gloss {quoted(gloss)} is the pinyin."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Say in English what it means.")
            elif fold(gloss) and fold(gloss) == fold(entry.term):
                message = f"The gloss {quoted(gloss)} only repeats the term."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Say in English what it means.")
