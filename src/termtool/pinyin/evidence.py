"""A reading as a value: its syllables, and for each who says so, how sure that is, and what else it could be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from termtool.pinyin.characters import listed_readings, living_readings
from termtool.pinyin.tones import toneless


class Source(StrEnum):
    """Who says that a character is read so, the most trustworthy first."""

    MARKS = "author's tone marks"
    ROMANISATION = "author's romanisation"
    DICTIONARY = "CC-CEDICT"  # a word of two characters or more
    OWN_LIST = "own list"
    PHRASES = "phrase list"
    SURNAME = "surname table"
    GLOSS = "gloss"
    ONLY = "only reading"
    HABIT = "words like it"  # what the character is read as beside these neighbours
    DEFAULT = "single character"  # what it is mostly read as
    AS_WRITTEN = "as written"  # Latin letters and digits
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """Whether a person need look."""

    SETTLED = "settled"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Syllable:
    """The reading of one character, or one run of Latin letters or digits."""

    text: str  # tone-marked, lower case; "" where no list knows the character
    character: str
    source: Source
    certainty: Certainty
    allowed: frozenset[str] = frozenset()  # what the author's romanisation leaves; empty: anything

    @property
    def certain(self) -> bool:
        """Whether the syllable rests on more than a guess."""
        return self.certainty is Certainty.SETTLED

    @property
    def alternatives(self) -> tuple[str, ...]:
        """What else the character could be here, the commonest first: none that the author rules out."""
        if self.source in {Source.AS_WRITTEN, Source.MARKS}:
            return ()
        living = living_readings(self.character)
        if not self.certain and living == (
            self.text,
        ):  # 陶 in 皋陶: what made us doubt is a reading that died out
            living = listed_readings(self.character)
        others = (each for each in living if each != self.text)
        return tuple(each for each in others if not self.allowed or each in self.allowed)


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of a term, unit by unit (see :func:`termtool.pinyin.tones.units`)."""

    syllables: tuple[Syllable, ...]
    term: str = ""
    contradicted: tuple[str, ...] = ()  # pinyin that the author printed and the characters cannot have
    southern: tuple[
        tuple[str, str], ...
    ] = ()  # what the author printed in Cantonese or Hokkien, and in which

    @property
    def pinyin(self) -> str:
        """The syllables with tone marks, separated by spaces; Latin letters and digits as they stand."""
        return " ".join(syllable.text for syllable in self.syllables if syllable.text)

    @property
    def certain(self) -> bool:
        """Whether every syllable rests on more than a guess."""
        return all(syllable.certain for syllable in self.syllables)

    @property
    def certainty(self) -> Certainty:
        """The certainty of the least certain syllable."""
        return Certainty.SETTLED if self.certain else Certainty.GUESS

    @property
    def unread(self) -> str:
        """The characters that no list knows, and that therefore have no syllable."""
        return "".join(each.character for each in self.syllables if each.source is Source.UNKNOWN)

    @property
    def doubts(self) -> tuple[str, ...]:
        """One line for each guess: the character, the reading that was chosen, and the others.

        >>> Reading((Syllable("dān", "单", Source.DEFAULT, Certainty.GUESS),)).doubts
        ('单 dān, or shàn',)
        """
        return tuple(dict.fromkeys(_doubt(each) for each in self.syllables if not each.certain))


def _doubt(syllable: Syllable) -> str:
    if not syllable.text:
        return f"{syllable.character} is unknown"
    others = [each for each in syllable.alternatives if each != toneless(each)]
    return f"{syllable.character} {syllable.text}" + (f", or {', '.join(others)}" if others else "")
