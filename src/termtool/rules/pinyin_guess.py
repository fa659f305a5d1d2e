"""The pinyin of a candidate is a guess.

The machine notes under “unsure” in ``auto`` which syllable it had to guess: no dictionary has the word, and
the character is read in several ways. Until somebody has looked, such a reading is marked here. The mark
goes when the syllable is corrected or the entry is accepted; what a person writes is never overwritten.

Bad:

    term: 单田芳
    status: candidate
    pinyin: dān tián fāng
    auto: { unsure: "单 dān, or shàn" }

Good:

    term: 单田芳
    status: accepted
    pinyin: shàn tián fāng

Mend: look the reading up, correct it if need be, and accept the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.model import UNSURE, Status
from termtool.rules.fields import finding_at, name_of, quoted
from termtool.rules.spoken import divided, is_too_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "pinyin-guess"
SEVERITY: Final = Severity.INFO
TITLE: Final = "Pinyin that is a guess"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every candidate in whose pinyin a guess still stands."""
    for entry in glossary:
        if (entry.status or Status.CANDIDATE) == Status.CANDIDATE and (doubts := _standing(entry)):
            message = f"In {name_of(entry)}, the pinyin is a guess: {'; '.join(map(quoted, doubts))}."
            hint = "Correct the syllable if need be, and accept the entry."
            yield finding_at(entry, "pinyin", ID, SEVERITY, message, hint=hint)


def _standing(entry: Entry) -> list[str]:
    """Return the doubts about syllables that are still as the machine guessed them."""
    doubts = [doubt for doubt in entry.auto.get(UNSURE, "").split("; ") if " " in doubt]
    if not doubts or is_too_long(entry):
        return []
    said = {(one.character, one.syllable) for one in divided(entry) or ()}
    return [doubt for doubt in doubts if _guessed(doubt) in said]


def _guessed(doubt: str) -> tuple[str, str]:
    character, reading = doubt.split(", or ", maxsplit=1)[0].split(" ", 1)
    return character, reading
