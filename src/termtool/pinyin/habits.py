"""What a character with several readings is mostly read as, beside these neighbours.

Where no dictionary word covers a character, words that have it between the same neighbours speak for it:
行 before 业 is *háng*, behind 步 it is *xíng*. Counted are the neighbours in the words of CC-CEDICT and of
pypinyin's phrase list; the readings are weighed by naive Bayes, so that a reading comes with its
probability, and a close decision is known to be one.
"""

from __future__ import annotations

import gzip
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from termtool.pinyin.tones import toneless

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

START: Final = "^"  # stands for the neighbour of a first character …
END: Final = "$"  # … and of a last one

# Chosen by tenfold cross-validation over CC-CEDICT's words, between 0.01 and 1 and between 20 and 2000.
_UNSEEN: Final = 0.3  # how often a neighbour that was never seen counts as seen
_NEIGHBOURS: Final = 300  # how many neighbours a reading is taken to have


@dataclass(frozen=True, slots=True)
class Habit:
    """How often a character has one reading, and beside what."""

    reading: str
    in_names: float  # its weight in proper names, neighbours apart …
    elsewhere: float  # … and in all other words
    before: Mapping[str, int]
    after: Mapping[str, int]
    is_neutral: bool


class Habits:
    """The habits of all characters with several readings."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            self._rows[row[0]].append(row)
        self._habits: dict[str, tuple[Habit, ...]] = {}

    def of(self, character: str) -> tuple[Habit, ...]:
        """Return the habits of a character, the commonest reading first; () if it has but one reading."""
        found = self._habits.get(character)
        if found is None:
            found = tuple(map(_habit, self._rows.get(character, ())))
            self._habits[character] = found
        return found

    def weigh(
        self, character: str, before: str, after: str, *, proper: bool, among: Collection[str] = ()
    ) -> dict[str, float]:
        """Return the probability of each reading between two neighbours.

        Args:
            character: A simplified character.
            before: The character before it, or ``START``.
            after: The character after it, or ``END``.
            proper: Whether the term is a proper name.
            among: The readings that are possible; empty for all.

        Returns:
            Probabilities that sum to one; {} for a character that has no habits, or none of these.
        """
        weights = {
            habit.reading: _weight(habit, before, after, proper=proper)
            for habit in self.of(character)
            if not among or habit.reading in among
        }
        total = sum(weights.values())
        return {reading: weight / total for reading, weight in weights.items()}

    def shares(
        self, reading: str, character: str, before: str, after: str, *, proper: bool
    ) -> tuple[float, float]:
        """Return the probability of one reading, and that of all others that are neutral.

        The same as :meth:`weigh` tells, in a third of the time: every word of every term is asked about.
        A character without habits has this reading and no other.
        """
        total = own = neutral = 0.0
        for habit in self.of(character):
            weight = _weight(habit, before, after, proper=proper)
            total += weight
            if habit.reading == reading:
                own += weight
            elif habit.is_neutral:
                neutral += weight
        return (own / total, neutral / total) if total else (1.0, 0.0)


def _weight(habit: Habit, before: str, after: str, *, proper: bool) -> float:
    """Return the product of how often a reading comes, in names or not, and with these neighbours."""
    share = habit.in_names if proper else habit.elsewhere
    return share * (habit.before.get(before, 0) + _UNSEEN) * (habit.after.get(after, 0) + _UNSEEN)


def _habit(row: str) -> Habit:
    _, reading, counted, counted_proper, before, after = row.split("\t")
    count, proper = int(counted), int(counted_proper)
    room = count + _UNSEEN * _NEIGHBOURS
    share = count / (room * room * (count + 2))
    return Habit(
        reading,
        share * (proper + 1),
        share * (count - proper + 1),
        Counter(before),
        Counter(after),
        reading == toneless(reading),
    )


def count_habits(words: Iterable[tuple[str, Sequence[str], bool]]) -> list[str]:
    r"""Return the rows of the table, from words with their readings and whether they are proper names.

    >>> count_habits([("行业", ("háng", "yè"), False), ("行走", ("xíng", "zǒu"), False)])
    ['行\tháng\t1\t0\t^\t业', '行\txíng\t1\t0\t^\t走']
    """
    seen: dict[str, dict[str, list[tuple[str, str, bool]]]] = defaultdict(lambda: defaultdict(list))
    for word, syllables, proper in words:
        around = f"{START}{word}{END}"
        for place, syllable in enumerate(syllables):
            seen[around[place + 1]][syllable].append((around[place], around[place + 2], proper))
    return [
        _row(character, reading, places)
        for character, readings in sorted(seen.items())
        if len(readings) > 1
        for reading, places in sorted(readings.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _row(character: str, reading: str, places: list[tuple[str, str, bool]]) -> str:
    before = "".join(sorted(place[0] for place in places))
    after = "".join(sorted(place[1] for place in places))
    proper = sum(place[2] for place in places)
    return "\t".join((character, reading, str(len(places)), str(proper), before, after))


@cache
def load_habits() -> Habits:
    """Return the table that comes with termtool, read once."""
    packed = (resources.files("termtool") / "data" / "pinyin" / "habits.tsv.gz").read_bytes()
    text = gzip.decompress(packed).decode("utf-8")
    return Habits(row for row in text.splitlines() if not row.startswith("#"))
