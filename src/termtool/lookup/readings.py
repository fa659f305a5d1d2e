"""Finding an entry by how it is said: pinyin in any spelling, part of it, or its initials."""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.lookup.match import Match
from termtool.pinyin.tones import letter_key, sound_key, split_reading, units

if TYPE_CHECKING:
    from termtool.model import Entry

SAID_SO: Final = 1.0
NO_TONES_GIVEN: Final = 0.97
OTHER_TONES: Final = 0.2  # taken off: "shōu zhèng" for shǒu zhèng
U_FOR_UMLAUT: Final = 0.05  # taken off: "lu" for lǜ
BEGINNING: Final = 0.75
INSIDE: Final = 0.55
UNFINISHED: Final = 0.5  # "shou zhen" on the way to "shou zheng"
INITIALS: Final = 0.7
FIRST_INITIALS: Final = 0.45
_SHARE: Final = 0.1  # added in proportion to how much of the reading the query is

_FEWEST_LETTERS: Final = 3  # of an unfinished reading or of some initials; fewer fit anything


class WantedReading(NamedTuple):
    """A query taken as pinyin."""

    sound: str  # tones included
    letters: str  # without tones
    loose: str  # with u for ü as well


def wanted_reading(query: str) -> WantedReading:
    """Take a query as pinyin, whatever it is.

    >>> wanted_reading("lv4 se")
    WantedReading(sound='lǜse', letters='lüse', loose='luse')
    """
    # No syllable has a v, so it is always ü, also where the next letter hides that: "lvse".
    sound = sound_key(query.casefold().replace("u:", "ü").replace("v", "ü"))
    letters = letter_key(sound)
    return WantedReading(sound, letters, _loose(letters))


def match_reading(entry: Entry, wanted: WantedReading) -> Match | None:
    """Compare an entry's pinyin with a query."""
    if not entry.pinyin or not wanted.loose:
        return None
    if wanted.loose in _loose(letter_key(entry.pinyin)):
        score = _score(_syllables(entry), wanted)
        if score:
            return Match(score, "pinyin")
    score = _initials_score(entry, wanted)
    return Match(score, "initials") if score else None


def _syllables(entry: Entry) -> tuple[str, ...]:
    spaced = tuple(entry.pinyin.split())
    if len(spaced) == len(units(entry.term)):
        return spaced
    # People join syllables to words by hand: "shǒuzhèng chūqí".
    return split_reading(entry.pinyin, entry.term) or spaced


def _score(syllables: tuple[str, ...], wanted: WantedReading) -> float:
    sounds = [sound_key(syllable) for syllable in syllables]
    letters = [letter_key(sound) for sound in sounds]
    places = [0, *accumulate(len(_loose(syllable)) for syllable in letters)]
    text = _loose("".join(letters))
    scores = [0.0]
    for first, start in enumerate(places[:-1]):
        if text.startswith(wanted.loose, start):
            end = start + len(wanted.loose)
            if end in places:
                last = places.index(end)
                scores.append(_span_score(sounds, letters, first, last, wanted))
            elif first == 0 and len(wanted.loose) >= _FEWEST_LETTERS:
                scores.append(UNFINISHED + _SHARE * len(wanted.loose) / len(text))
    return max(scores)


def _span_score(sounds: list[str], letters: list[str], first: int, last: int, wanted: WantedReading) -> float:
    share = (last - first) / len(letters)
    whole = share == 1
    score = NO_TONES_GIVEN if whole else (BEGINNING if first == 0 else INSIDE) + _SHARE * share
    if wanted.sound != wanted.letters:
        same_tones = "".join(sounds[first:last]) == wanted.sound
        score = SAID_SO if same_tones and whole else score if same_tones else score - OTHER_TONES
    if "".join(letters[first:last]) != wanted.letters:
        score -= U_FOR_UMLAUT
    return score


def _initials_score(entry: Entry, wanted: WantedReading) -> float:
    if len(wanted.loose) < 2 or wanted.sound != wanted.letters:  # noqa: PLR2004 — one letter begins half of all
        return 0.0
    if unicodedata.normalize("NFD", entry.pinyin[0])[0].lower() != wanted.loose[0]:
        return 0.0  # spares most entries the long way
    syllables = [letter_key(syllable) for syllable in _syllables(entry)]
    for initials in (_letters_of(syllables), _initials_of(syllables)):
        if initials == wanted.letters:
            return INITIALS
        if len(wanted.letters) >= _FEWEST_LETTERS and initials.startswith(wanted.letters):
            return FIRST_INITIALS
    return 0.0


def _letters_of(syllables: list[str]) -> str:
    """Return the first letter of each syllable: "szcq"."""
    return "".join(syllable[:1] for syllable in syllables)


def _initials_of(syllables: list[str]) -> str:
    """Return the initial of each syllable, with the h of zh, ch and sh: "shzhchq"."""
    return "".join(syllable[: 2 if syllable[1:2] == "h" else 1] for syllable in syllables)


def _loose(letters: str) -> str:
    return letters.replace("ü", "u")
