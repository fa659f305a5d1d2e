"""Names in Latin letters: which rendering is one, whether two are the same or nearly so."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from termtool.checking.wording import words_of
from termtool.pinyin.romanisation import looks_romanised, match_romanisation
from termtool.pinyin.tones import letter_key
from termtool.roles import NAMES

if TYPE_CHECKING:
    from termtool.model import Entry

ALIKE: Final = 0.75  # of the letters of a misspelt name: Ren Ziyu and Ren Zeyu have 0.88, Ren Wei 0.6
LONGEST: Final = 60  # characters; a longer text is no name


def is_name(entry: Entry, rendering: str) -> bool:
    """Tell whether a rendering is a name that spells the sound, and not one in English such as Great Wall."""
    if entry.kind not in NAMES or not rendering[:1].isupper() or len(rendering) > LONGEST:
        return False
    return looks_romanised(rendering) or match_romanisation(rendering, entry.term).score > 0


def same_name(one: str, other: str) -> bool:
    """Tell whether two names have the same letters: Ren Ze-yu, Zeyu Ren."""
    return letter_key(one) == letter_key(other) or sorted(words_of(one)) == sorted(words_of(other))


def nearly(one: str, other: str) -> bool:
    """Tell whether two texts are as like as a name and a slip in it.

    >>> nearly("Ren Ziyu", "Ren Zeyu"), nearly("Ren Wei", "Ren Zeyu")
    (True, False)
    """
    ours, theirs = words_of(one), words_of(other)
    if len(ours) != len(theirs) or max(len(one), len(other)) > LONGEST:
        return False
    return SequenceMatcher(None, " ".join(ours), " ".join(theirs), autojunk=False).ratio() >= ALIKE
