"""The Latin spelling is a romanisation, and not of this term.

*Shan Tianfang* says how 单田芳 is read, and *Dan Tianfang* would say something else. A spelling that is
made of Mandarin syllables, as many as there are characters, has to fit the characters, and the pinyin has
to fit the spelling. Cantonese and Hokkien spellings (*Tan Kah Kee* for 陈嘉庚) and names that companies
give themselves are left alone.

Bad:

    term: 单田芳
    kind: person
    roman: Shan Tianfang
    pinyin: dān tián fāng

Good:

    term: 单田芳
    kind: person
    roman: Shan Tianfang
    pinyin: shàn tián fāng

Mend: correct the spelling, the pinyin or the character, whichever is the slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import has_han
from termtool.rules.fields import finding_at, name_of, quoted
from termtool.rules.spoken import divided, is_too_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "roman-mismatch"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A Latin spelling that contradicts the characters"

# Companies, products and works call themselves as they please: 蔚来 is Nio.
_OWN_NAMES: Final = frozenset({"organisation", "product", "work"})


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every entry whose Latin spelling its characters or its pinyin cannot have."""
    for entry in glossary:
        if entry.roman and has_han(entry.term) and not is_too_long(entry):
            fault = _fault(entry)
            if fault:
                hint = "Correct the spelling, the pinyin, or the character."
                yield finding_at(entry, "roman", ID, SEVERITY, fault, hint=hint)


def _fault(entry: Entry) -> str:
    from termtool.pinyin.printed import contradicts, readings_left  # noqa: PLC0415 — loads the large tables

    left = readings_left(entry.roman, entry.term)
    if not left and entry.kind not in _OWN_NAMES and contradicts(entry.roman, entry.term):
        return f"{quoted(entry.roman)} cannot be a spelling of {name_of(entry)}."
    for one, allowed in zip(divided(entry) or (), left, strict=False):
        if allowed and one.syllable not in allowed:
            wrong = f"the pinyin has {quoted(one.syllable)} for {one.character}"
            return f"In {name_of(entry)}, {wrong}, the spelling {quoted(entry.roman)} has another syllable."
    return ""
