"""What the pinyin of an entry gives to each character, and whether the character can be read so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import is_han
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, split_reading, units

if TYPE_CHECKING:
    from termtool.model import Entry

# Dividing a reading takes time in proportion to both lengths; no term that is a term is longer.
_LONGEST: Final = 200  # code points
# Tones as they change in speech: yí gè, yì tiān, bú shì. Glossaries write yī and bù.
SPOKEN_CHANGES: Final = {"一": frozenset({"yí", "yì"}), "不": frozenset({"bú"})}  # one; not
_ERHUA: Final = frozenset("儿兒")  # the r that ends a word of Beijing's


@dataclass(frozen=True, slots=True)
class Said:
    """One character or Latin run of a term, with the syllable that the pinyin has for it."""

    character: str
    syllable: str


def is_too_long(entry: Entry) -> bool:
    """Tell whether term or pinyin are longer than any that can sensibly be compared."""
    return max(len(entry.term), len(entry.pinyin) // 8) > _LONGEST


def divided(entry: Entry) -> tuple[Said, ...] | None:
    """Return the pinyin of an entry, one syllable for each character; None when it does not divide.

    A division in which every character can have its syllable is preferred: 西安 is *xī ān*, although
    *xīān* could not be told from one syllable otherwise.
    """
    syllables = split_reading(entry.pinyin, entry.term, possible=_may_be_read)
    syllables = syllables or split_reading(entry.pinyin, entry.term)
    if syllables is None:
        return None
    return tuple(map(Said, units(entry.term), syllables))


def has_tones(said: tuple[Said, ...]) -> bool:
    """Tell whether any character's syllable carries a tone."""
    return any(letters_and_tone(one.syllable)[1] != NEUTRAL for one in said if is_han(one.character))


def can_be_read(one: Said, *, without_tone: bool) -> bool:
    """Tell whether a character can have a syllable.

    Args:
        one: The character and its syllable; a Latin run stands for itself and is always right.
        without_tone: Whether the neutral tone will do for any reading, as it does inside a word.
    """
    readings = _readings(one.character) if is_han(one.character) else frozenset[str]()
    if not readings or one.syllable in readings or is_erhua(one):
        return True
    if one.syllable in SPOKEN_CHANGES.get(one.character, ()) or wants_dots(one):
        return True
    letters, tone = letters_and_tone(one.syllable)
    return without_tone and tone == NEUTRAL and letters in {letters_and_tone(each)[0] for each in readings}


def is_erhua(one: Said) -> bool:
    """Tell whether this is the r that 儿 becomes at the end of a syllable: huār."""
    return one.character in _ERHUA and one.syllable == "r"


def wants_dots(one: Said) -> bool:
    """Tell whether only the dots of ü are missing: lù for 绿, which is lǜ."""
    readings = _readings(one.character) if is_han(one.character) else frozenset[str]()
    dotted = {each for each in readings if "ü" in letters_and_tone(each)[0]}
    return one.syllable not in readings and one.syllable in {_without_dots(each) for each in dotted}


def readings_of(character: str) -> tuple[str, ...]:
    """Return the readings that a character can have, for people to choose from; empty when unknown."""
    return tuple(sorted(each for each in _readings(character) if letters_and_tone(each)[1] != NEUTRAL))


def _may_be_read(syllable: str, character: str) -> bool:
    return can_be_read(Said(character, syllable), without_tone=True)


@lru_cache(maxsize=8192)
def _readings(character: str) -> frozenset[str]:
    from termtool.pinyin.readings import possible_readings  # noqa: PLC0415 — loads the large tables

    return possible_readings(character)


def _without_dots(syllable: str) -> str:
    return syllable.translate(str.maketrans("üǖǘǚǜ", "uūúǔù"))
