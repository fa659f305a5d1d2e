"""How a term is read, where that comes from, and whether one can trust it.

No list reads 任赜宇 right: the character lists say *rèn*, the surname is *Rén*. What helps is asking
the better witnesses first: the author's own pinyin; the dictionary, for the whole term and for the words
in it; the table of surnames; and only then what a character is mostly read as between such neighbours. A
romanisation without tones ("Ren Zeyu") does not decide, but it rules out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, is_han
from termtool.pinyin.characters import changes_in_speech, citation, living_readings, possible_readings
from termtool.pinyin.evidence import Certainty, Reading, Source, Syllable
from termtool.pinyin.habits import load_habits
from termtool.pinyin.lone import Place, follows_no_table, full_tone, is_doubtful, read_alone
from termtool.pinyin.printed import Printed, weigh_printed
from termtool.pinyin.tables import LONGEST_SURNAME, surname_readings, title_of
from termtool.pinyin.tones import toneless, units
from termtool.pinyin.words import PROPER_KINDS, choose, divide, phrase_of, reading_by_gloss, word_readings
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.pinyin.habits import Habits
    from termtool.pinyin.words import WordReading

__all__ = ["Certainty", "Reading", "Source", "Syllable", "possible_readings", "read_term", "read_unlisted"]

_NAME: Final = range(2, 5)  # characters of surname and given name together
_GLOSS_REACHES: Final = 8  # units; of a longer term every other character has a word in common with the gloss
_RUN: Final = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
_AGAIN: Final = re.compile(rf"([{HAN}])々")  # 佐々木 is read as 佐佐木
_AUTHORS: Final = frozenset({Source.MARKS, Source.ROMANISATION})


@dataclass(frozen=True)
class _Case:
    """All that is known of a term beside its characters."""

    term: str
    kind: str
    gloss: str
    printed: Printed
    given: Habits | None = None  # instead of the table that comes with termtool

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The units, Chinese in simplified characters."""
        return units(to_simplified(self.term))

    @property
    def habits(self) -> Habits:
        return self.given or load_habits()

    @property
    def is_name(self) -> bool:
        return self.kind == "person"

    @cached_property
    def name_ends(self) -> int:
        """Where the name ends and a title begins: 先生 keeps its neutral tone."""
        return len(self.parts) - len(title_of(self.term))

    def admits(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether the letters of a reading could be the author's."""
        theirs = self.printed.allowed[start : start + len(syllables)]
        return not any(theirs) or all(
            not allowed or toneless(syllable) in map(toneless, allowed)
            for syllable, allowed in zip(syllables, theirs, strict=True)
        )

    def place(self, number: int) -> Place:
        proper = self.kind in PROPER_KINDS
        return Place(self.parts, number, self.is_name, proper, proper or self.kind == "idiom")


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
    plain = _plain(term)
    case = _Case(plain, kind, gloss, weigh_printed(plain, printed))
    return _reading(plain, _whole(plain, case) or _piece_by_piece(plain, case, len(plain)), case)


def read_unlisted(
    term: str, habits: Habits | None = None, *, kind: str = "", printed: Sequence[str] = ()
) -> Reading:
    """Return the reading of a term as if the dictionary did not have the whole of it.

    So the new terms are read that make up half of a glossary; benchmarks/readings.py measures by it.

    Args:
        term: The term.
        habits: What to use for the table of habits, for example one that was made without this term.
        kind: As in :func:`read_term`.
        printed: As in :func:`read_term`.

    >>> read_unlisted("银行家").syllables[1].source.value
    'CC-CEDICT'
    """
    plain = _plain(term)
    case = _Case(plain, kind, "", weigh_printed(plain, printed), habits)
    found = _of_word(plain, units(plain), phrase_of(plain), 0, case) if len(case.parts) > 1 else []
    parts = _piece_by_piece(plain, case, len(plain) - 1)
    return _reading(plain, _agreed(found, parts, case) or parts, case)


def _plain(term: str) -> str:
    plain = unicodedata.normalize("NFC", term).strip()
    return _AGAIN.sub(r"\1\1", plain) if "々" in plain else plain


def _reading(plain: str, found: list[Syllable], case: _Case) -> Reading:
    if not case.printed.says_nothing or case.is_name or changes_in_speech(plain):
        found = [_settled(syllable, number, case) for number, syllable in enumerate(found)]
    return Reading(tuple(found), plain, case.printed.contradicted, case.printed.southern)


def _whole(term: str, case: _Case) -> list[Syllable]:
    """Return what the dictionary says of the whole term; [] where it says nothing that decides."""
    found = _of_word(term, units(term), word_readings(term), 0, case)
    if len(found) > 1 and any(each.source is Source.PHRASES for each in found):
        return _agreed(found, _piece_by_piece(term, case, len(term) - 1), case)
    # Of a single character it has every reading: it helps only where the gloss picks one of them.
    return found if len(found) > 1 or (found and found[0].certain) else []


def _agreed(phrase: list[Syllable], parts: list[Syllable], case: _Case) -> list[Syllable]:
    """Return the reading of a phrase, as guesses what its parts or words like it contradict.

    The list of phrases has one reading of each and some mistakes: 数珠念佛 is shǔ there, as in the dictionary's 数珠.
    """
    return [
        _guessed(one) if one.text != other.text else one
        for one, other in zip(_doubted(phrase, 0, case), parts, strict=False)
    ]


def _of_word(
    word: str, parts: Iterable[str], known: Sequence[WordReading], start: int, case: _Case
) -> list[Syllable]:
    says_nothing = case.printed.says_nothing
    readings = known if says_nothing else [each for each in known if case.admits(each.syllables, start)]
    if not readings:
        return []
    best, certain = choose(word, readings, kind=case.kind, gloss=case.gloss)
    source, certainty = best.source, Certainty.SETTLED if certain else Certainty.GUESS
    return [_said(text, part, source, certainty) for part, text in zip(parts, best.syllables, strict=True)]


def _piece_by_piece(term: str, case: _Case, longest: int) -> list[Syllable]:
    syllables: list[Syllable] = []
    for run in _RUN.findall(term):
        if not is_han(run[0]):
            syllables.append(_as_written(run))
            continue
        surname = _surname(run, case) if case.is_name and not syllables else []
        syllables += surname
        for word in divide(run[len(surname) :], longest=longest):
            syllables += _part(word, len(syllables), case)
    return syllables


def _surname(run: str, case: _Case) -> list[Syllable]:
    """Return the surname with which a person's name begins, if its reading needs the table."""
    for size in range(min(LONGEST_SURNAME, len(run) - 1), 0, -1):
        readings = [each for each in surname_readings(run[:size]) if case.admits(each, 0)]
        if readings and not (len(run) not in _NAME and len(divide(run)[0]) > size):
            is_open = case.printed.says_nothing and follows_no_table(case.place(0), living_readings(run[0]))
            certainty = Certainty.SETTLED if len(readings) == 1 and not is_open else Certainty.GUESS
            return [
                _said(text, character, Source.SURNAME, certainty)
                for text, character in zip(readings[0], run, strict=False)
            ]
    return []


def _part(word: str, start: int, case: _Case) -> list[Syllable]:
    """Return the reading of a word inside the term, by its characters where the dictionary fails."""
    found = _of_word(word, word, word_readings(word), start, case) if len(word) > 1 else []
    if not found:
        return [_alone(each, start + number, case) for number, each in enumerate(word)]
    return _doubted(found, start, case)


def _doubted(found: list[Syllable], start: int, case: _Case) -> list[Syllable]:
    """Return the syllables of a word, those as guesses that words with such neighbours contradict."""
    habits, parts = case.habits, case.parts
    return [
        _guessed(each)
        if each.certain and habits.of(parts[number]) and is_doubtful(each.text, case.place(number), habits)
        else each
        for number, each in enumerate(found, start)
    ]


def _alone(character: str, number: int, case: _Case) -> Syllable:
    allowed = case.printed.allowed[number]
    by_gloss = reading_by_gloss(character, case.gloss) if len(case.parts) <= _GLOSS_REACHES else ""
    if by_gloss and (not allowed or by_gloss in allowed):
        only = living_readings(character) == (by_gloss,)
        return _said(by_gloss, character, Source.GLOSS, Certainty.SETTLED if only else Certainty.GUESS)
    return read_alone(character, case.place(number), allowed, case.habits)


@lru_cache(maxsize=16384)
def _said(text: str, character: str, source: Source, certainty: Certainty) -> Syllable:
    return Syllable(text, character, source, certainty) if is_han(character) else _as_written(character)


def _guessed(syllable: Syllable) -> Syllable:
    return _said(syllable.text, syllable.character, syllable.source, Certainty.GUESS)


def _as_written(run: str) -> Syllable:
    return Syllable(run, run, Source.AS_WRITTEN, Certainty.SETTLED)


def _settled(syllable: Syllable, number: int, case: _Case) -> Syllable:
    """Return a syllable as it shall stand: the author has the last word, sound changes are not written."""
    text, allowed = syllable.text, case.printed.allowed[number]
    if syllable.source is Source.AS_WRITTEN:
        return syllable
    if case.is_name and text and text == toneless(text) and number < case.name_ends:
        text = full_tone(text, syllable.character)
    if not allowed:
        text = citation(text, syllable.character)
        return syllable if text == syllable.text else replace(syllable, text=text)
    readings = frozenset(each for each in allowed if each != toneless(each)) or allowed
    if text not in allowed and not (syllable.source is Source.SURNAME and case.admits([text], number)):
        text = read_alone(syllable.character, case.place(number), readings, case.habits).text or min(readings)
    if len(readings) == 1:
        source = Source.MARKS if case.printed.toned else Source.ROMANISATION
        return Syllable(text, syllable.character, source, Certainty.SETTLED, readings)
    return replace(syllable, text=citation(text, syllable.character), allowed=readings)
