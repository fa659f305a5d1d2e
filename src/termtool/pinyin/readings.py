"""How a term is read, where that comes from, and whether one can trust it.

No list reads 任赜宇 right: the character lists say *rèn*, the surname is *Rén*. What helps is asking
the better witnesses first: the author's own pinyin; the dictionary, for the whole term and for the words
in it; the table of surnames; and only then what a character is mostly read as, which is a guess and is
called one. A romanisation without tones ("Ren Zeyu") does not decide, but it rules out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, is_han
from termtool.pinyin.characters import citation, listed_readings, possible_readings
from termtool.pinyin.romanisation import OTHER_SYSTEM, match_romanisation, readings_spelled
from termtool.pinyin.tables import LONGEST_SURNAME, assumed_reading, surname_readings
from termtool.pinyin.tones import toneless, units
from termtool.pinyin.words import choose, divide, reading_by_gloss, word_readings

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Reading", "Source", "Syllable", "possible_readings", "read_term"]

_NAME: Final = range(2, 5)  # characters of surname and given name together
_GLOSS_REACHES: Final = 8  # units; of a longer term every other character has a word in common with the gloss
_RUN: Final = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
_AGAIN: Final = re.compile(rf"([{HAN}])々")  # 佐々木 is read as 佐佐木


class Source(StrEnum):
    """Who says that a character is read so, the most trustworthy first."""

    PRINTED = "printed"  # the author, in pinyin or by a romanisation
    DICTIONARY = "dictionary"  # CC-CEDICT or the phrase list, for a word of two characters or more
    SURNAME = "surname"
    ONLY = "only reading"
    DEFAULT = "default"  # what the character is mostly read as
    AS_WRITTEN = "as written"  # Latin letters and digits
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Syllable:
    """The reading of one character, or one run of Latin letters or digits."""

    text: str  # tone-marked, lower case; "" where no list knows the character
    character: str
    source: Source
    certain: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of a term, unit by unit (see :func:`termtool.pinyin.tones.units`)."""

    syllables: tuple[Syllable, ...]
    term: str = ""

    @property
    def pinyin(self) -> str:
        """The syllables with tone marks, separated by spaces; Latin letters and digits as they stand."""
        return " ".join(syllable.text for syllable in self.syllables if syllable.text)

    @property
    def certain(self) -> bool:
        """Whether every syllable rests on more than a guess."""
        return all(syllable.certain for syllable in self.syllables)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that is known of a term beside its characters."""

    kind: str
    gloss: str
    allowed: tuple[frozenset[str], ...]  # what the author's Latin leaves possible, per unit; empty: anything

    @property
    def is_name(self) -> bool:
        return self.kind == "person"

    def admits(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether the letters of a reading could be the author's."""
        theirs = self.allowed[start : start + len(syllables)]
        return all(
            not allowed or toneless(syllable) in map(toneless, allowed)
            for syllable, allowed in zip(syllables, theirs, strict=True)
        )


def read_term(term: str, *, kind: str = "", printed: Sequence[str] = (), gloss: str = "") -> Reading:
    """Return the reading of a term. Never raises, whatever the term is.

    Args:
        term: The term as a dictionary would print it.
        kind: One of :class:`termtool.model.Kind`; "person" makes its beginning a surname.
        printed: Latin strings that may spell the term: pinyin, romanisations, names. Those that the
            characters cannot be read as are passed over, so names in English do no harm.
        gloss: What the term means; decides between words that are written alike.

    >>> read_term("任赜宇", kind="person", printed=["Ren Zeyu"]).pinyin
    'rén zé yǔ'
    >>> read_term("SU7事故").pinyin
    'SU7 shì gù'
    """
    plain = _AGAIN.sub(r"\1\1", unicodedata.normalize("NFC", term)).strip()
    parts = units(plain)
    case = _Case(kind, gloss, _left_by_author(plain, printed) or (frozenset(),) * len(parts))
    syllables = _whole(plain, case) or _piece_by_piece(plain, case)
    return Reading(tuple(_settled(*each, case) for each in zip(syllables, case.allowed, strict=True)), plain)


def _left_by_author(term: str, printed: Sequence[str]) -> tuple[frozenset[str], ...]:
    scored = [(match_romanisation(latin, term).score, latin) for latin in printed]
    score, latin = max(scored, default=(0.0, ""), key=lambda each: each[0])
    return readings_spelled(latin, term) if score >= OTHER_SYSTEM else ()


def _whole(term: str, case: _Case) -> list[Syllable]:
    """Return what the dictionary says of the whole term; [] where it says nothing that decides."""
    found = _word(term, 0, case)
    # Of a single character it has every reading: it helps only where the gloss picks one of them.
    return found if len(found) > 1 or (found and found[0].certain) else []


def _word(word: str, start: int, case: _Case) -> list[Syllable]:
    readings = [each for each in word_readings(word) if case.admits(each.syllables, start)]
    if not readings:
        return []
    best, certain = choose(word, readings, kind=case.kind, gloss=case.gloss)
    return [
        Syllable(text, part, Source.DICTIONARY, certain) if is_han(part) else _as_written(part)
        for part, text in zip(units(word), best.syllables, strict=True)
    ]


def _piece_by_piece(term: str, case: _Case) -> list[Syllable]:
    syllables: list[Syllable] = []
    for run in _RUN.findall(term):
        if not is_han(run[0]):
            syllables.append(_as_written(run))
            continue
        surname = _surname(run, case) if case.is_name and not syllables else []
        syllables += surname
        for word in divide(run[len(surname) :]):
            syllables += _part(word, len(syllables), case)
    return syllables


def _surname(run: str, case: _Case) -> list[Syllable]:
    """Return the surname with which a person's name begins, if its reading needs the table."""
    for size in range(min(LONGEST_SURNAME, len(run) - 1), 0, -1):
        readings = [each for each in surname_readings(run[:size]) if case.admits(each, 0)]
        if readings and not (len(run) not in _NAME and len(divide(run)[0]) > size):
            certain = len(readings) == 1
            return [Syllable(*each, Source.SURNAME, certain) for each in zip(readings[0], run, strict=False)]
    return []


def _part(word: str, start: int, case: _Case) -> list[Syllable]:
    """Return the reading of a word inside the term, by its characters where the dictionary fails."""
    found = _word(word, start, case) if len(word) > 1 else []
    return found or [
        _alone(character, case.allowed[start + place], case) for place, character in enumerate(word)
    ]


def _alone(character: str, allowed: frozenset[str], case: _Case) -> Syllable:
    mostly = (
        reading_by_gloss(character, case.gloss) if len(case.allowed) <= _GLOSS_REACHES else "",
        assumed_reading(character, in_name=case.is_name),
        *listed_readings(character),
    )
    text = next((each for each in mostly if each and (not allowed or each in allowed)), "")
    if not text:
        return Syllable("", character, Source.UNKNOWN, certain=False)
    only = _is_only(text, character)
    return Syllable(text, character, Source.ONLY if only else Source.DEFAULT, only)


def _is_only(text: str, character: str) -> bool:
    """Tell whether a reading is the only living one: the character lists keep many that died out."""
    known = {each.syllables for each in word_readings(character)} or set(zip(listed_readings(character)))
    return known == {(text,)}


def _as_written(run: str) -> Syllable:
    return Syllable(run, run, Source.AS_WRITTEN, certain=True)


def _settled(syllable: Syllable, allowed: frozenset[str], case: _Case) -> Syllable:
    """Return a syllable as it shall stand: the author has the last word, sound changes are not written."""
    text = syllable.text
    if syllable.source is Source.AS_WRITTEN:
        return syllable
    if case.is_name and text and text == toneless(text):
        text = _in_full_tone(text, syllable.character)
    readings = {each for each in allowed if each != toneless(each)} or allowed
    if readings and text not in allowed:
        text = _alone(syllable.character, frozenset(readings), case).text or min(readings)
    if len(readings) == 1:
        return Syllable(text, syllable.character, Source.PRINTED, certain=True)
    return Syllable(citation(text, syllable.character), syllable.character, syllable.source, syllable.certain)


def _in_full_tone(text: str, character: str) -> str:
    """Return the reading with a tone that has these letters: no syllable of a name is neutral (章子怡)."""
    mostly = (assumed_reading(character, in_name=True), *listed_readings(character))
    return next((each for each in mostly if each != text and toneless(each) == text), text)
