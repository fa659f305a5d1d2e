"""What the author printed in Latin letters beside the characters, as evidence of how they are read.

Pinyin with tone marks settles a reading, if the characters can have it. A romanisation without tones
("Ren Zeyu") does not decide, but it rules out. A spelling from Cantonese or Hokkien says nothing of
Mandarin, and pinyin that the characters cannot have is a mistake to be reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import is_han
from termtool.pinyin.characters import citation, listed_readings, possible_readings
from termtool.pinyin.romanisation import (
    OTHER_SYSTEM,
    OTHER_TONES,
    looks_romanised,
    match_romanisation,
    readings_spelled,
)
from termtool.pinyin.southern import southern_language
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, spelled_out, split_reading, toneless, units

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 200  # characters; what is longer is a sentence and no reading


@dataclass(frozen=True, slots=True)
class Printed:
    """What the author's Latin says of each unit of a term."""

    allowed: tuple[frozenset[str], ...]  # the readings left to each unit; an empty set: anything
    says_nothing: bool = False
    toned: bool = False  # whether the tones are the author's as well
    contradicted: tuple[str, ...] = ()  # pinyin that the characters cannot have
    southern: tuple[tuple[str, str], ...] = ()  # names that are Cantonese or Hokkien, with the language


def weigh_printed(term: str, strings: Iterable[str]) -> Printed:
    """Return what the strings beside a term leave of its readings. Never raises.

    The one that fits best counts; those that do not spell the term are passed over.

    >>> weigh_printed("单田芳", ["Shan Tianfang"]).allowed[0] == {"shàn", "shan"}
    True
    >>> weigh_printed("守正", ["shǒu zhěng"]).contradicted
    ('shǒu zhěng',)
    """
    told = [latin for latin in strings if latin]
    if not told:
        return _nothing(len(units(term)))
    scored = [(match_romanisation(latin, term).score, latin) for latin in told]
    score, latin = max(scored, default=(0.0, ""), key=lambda each: each[0])
    wrong = tuple(latin for score, latin in scored if _contradicts(latin, term, score))
    southern = tuple((latin, language) for latin in told if (language := southern_language(latin, term)))
    if score < OTHER_SYSTEM:
        return replace(_nothing(len(units(term))), contradicted=wrong, southern=southern)
    return Printed(
        readings_spelled(latin, term), toned=_has_tones(latin), contradicted=wrong, southern=southern
    )


@lru_cache(maxsize=64)
def _nothing(size: int) -> Printed:
    return Printed((frozenset(),) * size, says_nothing=True)


def readings_left(latin: str, term: str) -> tuple[frozenset[str], ...]:
    """Return what a spelling leaves of each unit, tones apart: all readings with these letters; () if none fits.

    >>> sorted(readings_left("Shan", "单")[0])
    ['shan', 'shàn']
    """
    if match_romanisation(latin, term).score < OTHER_SYSTEM:
        return ()
    letters = [set(map(toneless, allowed)) for allowed in readings_spelled(latin, term)]
    return tuple(
        frozenset(each for each in possible_readings(unit) if toneless(each) in wanted)
        for unit, wanted in zip(units(term), letters, strict=True)
    )


def contradicts(latin: str, term: str) -> bool:
    """Tell whether a string without tones is a romanisation of as many syllables, and not of this term.

    >>> contradicts("Dan Tianfeng", "单田芳"), contradicts("storyteller", "单田芳")
    (True, False)
    """
    if len(latin) > _LONGEST or not looks_romanised(latin) or southern_language(latin, term):
        return False
    return match_romanisation(latin, term).score == 0.0 and split_reading(latin, term) is not None


def _has_tones(latin: str) -> bool:
    text, tones = spelled_out(latin)
    return any(tones) or any(sign in "12345" for sign in text)


def _contradicts(latin: str, term: str, score: float) -> bool:
    """Tell whether a string is toned pinyin of as many syllables, and not of these characters."""
    if score not in {0.0, OTHER_TONES} or len(latin) > _LONGEST or not _has_tones(latin):
        return False
    if score == 0.0 and not looks_romanised(toneless(latin)):
        return False
    syllables = split_reading(latin, term)
    return syllables is not None and any(
        is_han(character) and not _can_be(syllable, character)
        for character, syllable in zip(units(term), syllables, strict=True)
    )


def _can_be(syllable: str, character: str) -> bool:
    listed = listed_readings(character)
    spoken = citation(syllable, character)  # yí and bú are how one speaks, and no mistake about the reading
    if letters_and_tone(syllable)[1] == NEUTRAL:
        return syllable in map(toneless, listed)
    return not listed or spoken in listed
