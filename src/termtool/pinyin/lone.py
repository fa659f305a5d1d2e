"""The reading of a character that no dictionary word covers, and doubts about one that is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.hanzi import is_han
from termtool.pinyin.characters import listed_readings, living_readings
from termtool.pinyin.evidence import Certainty, Source, Syllable
from termtool.pinyin.habits import END, START
from termtool.pinyin.tables import assumed_reading, surname_readings
from termtool.pinyin.tones import toneless

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from termtool.pinyin.habits import Habits

# Chosen on five tenths of CC-CEDICT so that of the words called settled at most one in a hundred is wrong.
SETTLING: Final = 0.995  # the probability from which a reading between its neighbours is settled
USUAL: Final = 2  # the usual reading of a character counts so many times …
USUAL_IN_SENTENCE: Final = 20  # … and in a sentence, where neighbours are mostly other words, so many
_NAME: Final = range(2, 4)  # characters of a name with a surname of one
_SHORTEST_NAME: Final = 2  # characters
LONGEST_WORD: Final = 6  # units; a longer term is a sentence
DOUBTING: Final = 0.85  # one that a word list gives is doubted below this probability …
DOUBTING_TONE: Final = 0.02  # … and in a word of daily life if it is neutral with at least this one


class Place(NamedTuple):
    """Where in a term a character stands, and what the term is."""

    parts: tuple[str, ...]  # the units of the term, Chinese in simplified characters
    number: int
    is_name: bool  # of a person
    proper: bool
    formal: bool  # a proper name or an idiom, which has hardly a neutral tone

    @property
    def character(self) -> str:
        """The character, simplified."""
        return self.parts[self.number]

    @property
    def before(self) -> str:
        """The Chinese character before it; ``START`` where there is none."""
        other = self.parts[self.number - 1] if self.number else ""
        return other if is_han(other) else START

    @property
    def after(self) -> str:
        """The Chinese character after it; ``END`` where there is none."""
        other = self.parts[self.number + 1] if self.number + 1 < len(self.parts) else ""
        return other if is_han(other) else END


def read_alone(character: str, place: Place, allowed: Collection[str], habits: Habits) -> Syllable:
    """Return the likeliest reading of a character by itself.

    Args:
        character: The character as it stands in the term.
        place: Its place.
        allowed: What the author leaves; empty for anything.
        habits: The table of habits.
    """
    living = living_readings(character)
    left = [each for each in living if each in allowed]
    possible = (
        (left or sorted(allowed, key=lambda each: (each == toneless(each), each))) if allowed else [*living]
    )
    if len(living) == 1 and possible == list(living):
        doubtful = is_doubtful(living[0], place, habits) or (
            not allowed and follows_no_table(place, listed_readings(character))
        )
        certainty = Certainty.GUESS if doubtful else Certainty.SETTLED
        return Syllable(living[0], character, Source.ONLY, certainty)
    assumed = assumed_reading(character, in_name=place.is_name)
    if place.is_name and assumed and (not allowed or assumed in allowed):
        return Syllable(assumed, character, Source.DEFAULT, Certainty.GUESS)
    usual = assumed or (listed_readings(character) or ("",))[0]
    weights = _with_usual(usual, place, habits, among=_among(possible, place))
    if weights:
        text = max(weights, key=lambda each: weights[each])
        settled = weights[text] >= SETTLING and not _may_be_surname(text, place)
        return Syllable(text, character, Source.HABIT, Certainty.SETTLED if settled else Certainty.GUESS)
    likely = (usual, *possible, *listed_readings(character))
    text = next((each for each in likely if each and (not allowed or each in allowed)), "")
    return Syllable(text, character, Source.DEFAULT if text else Source.UNKNOWN, Certainty.GUESS)


def _with_usual(usual: str, place: Place, habits: Habits, *, among: Collection[str]) -> dict[str, float]:
    """Return the probabilities of the readings, in which the usual one has an advantage."""
    weights = habits.weigh(place.character, place.before, place.after, proper=place.proper, among=among)
    if usual in weights:
        weights[usual] *= USUAL_IN_SENTENCE if len(place.parts) > LONGEST_WORD else USUAL
    total = sum(weights.values())
    return {reading: weight / total for reading, weight in weights.items()}


def _may_be_surname(text: str, place: Place) -> bool:
    """Tell whether this could be the surname of somebody not known to be a person: 单田芳 is no dān."""
    surname = surname_readings(place.character)
    return place.number == 0 and len(place.parts) in _NAME and bool(surname) and (text,) not in surname


def follows_no_table(place: Place, readings: Iterable[str]) -> bool:
    """Tell whether a name may be one of antiquity or of the stage, with a character that is spelled in two ways.

    Such names have two characters, as a rule: 皋陶 ends in yáo, the singer 朴树 is no piáo.
    """
    return place.is_name and len(place.parts) == _SHORTEST_NAME and len(set(map(toneless, readings))) > 1


def _among(possible: list[str], place: Place) -> Collection[str]:
    """Return what may be weighed: in a person's name nothing neutral."""
    toned = [each for each in possible if each != toneless(each)]
    return toned if place.is_name and toned else possible


def is_doubtful(text: str, place: Place, habits: Habits) -> bool:
    """Tell whether words with these neighbours read a character otherwise, or often in the neutral tone."""
    own, neutral = habits.shares(text, place.character, place.before, place.after, proper=place.proper)
    return own + neutral < DOUBTING or (neutral > DOUBTING_TONE and not place.formal)


def full_tone(text: str, character: str) -> str:
    """Return the reading with a tone that has these letters: no syllable of a name is neutral (章子怡)."""
    mostly = (assumed_reading(character, in_name=True), *listed_readings(character))
    return next((each for each in mostly if each != text and toneless(each) == text), text)
