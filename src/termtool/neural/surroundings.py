"""The words and marks around a mention, as the numbers that the net reads."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from termtool.evidence.coverage import evidence_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.tokens import Passage

REACH: Final = 40  # tokens on each side: of the right candidates 98 of 100 lie wholly within it
WIDTH: Final = 2 * REACH + 1
NUMBERS: Final = 6  # of each token: dictionary support, that of the mentions beside, and its markup
CHARACTERS: Final = 8  # of the term
ENDINGS: Final = 1023  # a word that the net does not know is known by its last three letters
KINDS: Final = " wdhxqQ(),;:.·-/=s|¶"  # of tokens; the first stands for what lies outside the passage
_BESIDE: Final = 2  # mentions on each side whose dictionary entries are held against the words
_MARKUP: Final = ("e", "lL", "n")  # emphasis, links, line ends; whatever else is the fourth


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Arrays with a row for each mention, and in it a column for each token, its own in the middle.

    Of a whole passage (``_padded``) there is but one row, as long as the passage.
    """

    words: np.ndarray  # places in the vocabulary; 0 no word, 1 unknown
    endings: np.ndarray
    kinds: np.ndarray
    capitals: np.ndarray  # 0 none, 1 the first letter, 2 all
    numbers: np.ndarray  # NUMBERS for each token, 0 to 1
    characters: np.ndarray  # of the term, places in the vocabulary


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and the characters that the net knows, each with its place."""

    words: dict[str, int]
    characters: dict[str, int]


def surroundings(passage: Passage, places: Sequence[int], vocabulary: Vocabulary) -> Surroundings:
    """Return what stands around the mentions at some tokens of a passage."""
    padded = _padded(passage, vocabulary)
    windows = [slice(at, at + WIDTH) for at in places]
    numbers = np.zeros((len(places), WIDTH, NUMBERS), dtype=np.float32)
    for row, at in enumerate(places):
        numbers[row] = padded.numbers[windows[row]]
        _add_support(numbers[row], passage, at)
    return Surroundings(
        np.stack([padded.words[window] for window in windows]),
        np.stack([padded.endings[window] for window in windows]),
        np.stack([padded.kinds[window] for window in windows]),
        np.stack([padded.capitals[window] for window in windows]),
        numbers,
        np.stack([_characters(passage.span_text(at, at), vocabulary) for at in places]),
    )


def _padded(passage: Passage, vocabulary: Vocabulary) -> Surroundings:
    """Return the tokens of a passage as one row, with nothing before and behind as far as the net reads."""
    tokens = passage.tokens
    length = len(tokens) + 2 * REACH
    inner = slice(REACH, REACH + len(tokens))
    words, endings, kinds, capitals = (np.zeros(length, dtype=np.int32) for _ in range(4))
    numbers = np.zeros((length, NUMBERS), dtype=np.float32)
    words[inner] = [vocabulary.words.get(word, 1) if word else 0 for word in passage.words]
    endings[inner] = [_ending(word) for word in passage.words]
    kinds[inner] = [KINDS.find(kind) for kind in passage.kinds]
    capitals[inner] = [
        _capitals(token.text) if word else 0 for token, word in zip(tokens, passage.words, strict=True)
    ]
    numbers[inner, 2:] = [_markup(marks) for marks in passage.marks]
    return Surroundings(words, endings, kinds, capitals, numbers, np.zeros(0, dtype=np.int32))


def _ending(word: str) -> int:
    return 1 + zlib.crc32(word[-3:].encode()) % ENDINGS if word else 0


def _capitals(text: str) -> int:
    if len(text) > 1 and text.isupper():
        return 2
    return int(text[:1].isupper())


def _markup(marks: str) -> tuple[bool, ...]:
    known = [any(mark in marks for mark in letters) for letters in _MARKUP]
    return (*known, bool(marks.strip("".join(_MARKUP))))


def _add_support(numbers: np.ndarray, passage: Passage, at: int) -> None:
    """Note how the dictionary backs each word around a mention by its characters, and by those of the next mentions."""
    first, last = max(0, at - REACH), min(len(passage.tokens), at + REACH + 1)
    row = slice(first - at + REACH, last - at + REACH)
    words = passage.words[first:last]
    numbers[row, 0] = _support(passage, at, words)
    for other in _mentions_beside(passage, at):
        numbers[row, 1] = np.maximum(numbers[row, 1], _support(passage, other, words))


def _support(passage: Passage, at: int, words: Sequence[str]) -> list[float]:
    support = evidence_for(passage.span_text(at, at)).support
    return [support(word).strength if word else 0.0 for word in words]


def _mentions_beside(passage: Passage, at: int) -> list[int]:
    places = list(passage.at.values())
    own = places.index(at)
    return [*places[max(0, own - _BESIDE) : own], *places[own + 1 : own + 1 + _BESIDE]]


def _characters(term: str, vocabulary: Vocabulary) -> np.ndarray:
    found = np.zeros(CHARACTERS, dtype=np.int32)
    for index, character in enumerate(term[:CHARACTERS]):
        found[index] = vocabulary.characters.get(character, 1)
    return found
