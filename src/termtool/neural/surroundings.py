"""The words and marks around a mention, as the numbers that the net reads."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from termtool.evidence.coverage import NOTHING, evidence_for
from termtool.evidence.usage import commonness
from termtool.pinyin.romanisation import looks_romanised
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.tokens import Passage

REACH: Final = 40  # tokens on each side: of the right candidates 98 of 100 lie wholly within it
WIDTH: Final = 2 * REACH + 1
CHARACTERS: Final = 8  # of the term
LETTERS: Final = 1023  # a word is known by its first and by its last three letters too
KINDS: Final = " wdhxqQ(),;:.·-/=s|¶"  # of tokens; the first stands for what lies outside the passage
_BESIDE: Final = 2  # mentions on each side whose dictionary entries are held against the words
_MARKUP: Final = ("e", "lL", "n")  # emphasis, links, line ends; whatever else is the fourth
_DIGITS: Final = str.maketrans("123456789", "000000000")  # 1987 and 2024 are the same word
_COMMONEST: Final = 8.0  # the logarithm of the uses of the commonest words, about

# The numbers of each token, each from 0 to 1, by the columns that hold them.
_BACKED: Final = slice(
    0, 4
)  # how the term's dictionary entries back it: strength, share of characters, first, last
_BESIDE_BACKED: Final = 4  # how strongly those of the mentions beside do
_SAME: Final = 5  # another mention of the same characters
_OF_WORD: Final = slice(6, 8)  # whether it could be romanised Chinese, how common it is
_MARKED: Final = slice(8, 12)  # markup
NUMBERS: Final = 12


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Arrays with a row for each mention, and in it a column for each token, its own in the middle.

    Of a whole passage (``_padded``) there is but one row, as long as the passage.
    """

    words: np.ndarray  # places in the vocabulary; 0 no word, 1 unknown
    openings: np.ndarray  # first letters
    endings: np.ndarray  # last letters
    kinds: np.ndarray
    capitals: np.ndarray  # 0 none, 1 the first letter, 2 all
    numbers: np.ndarray  # NUMBERS for each token, 0 to 1
    characters: np.ndarray  # of the term, places in the vocabulary


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and the characters that the net knows, each with its place.

    The places below ``learnt`` have a row of their own in the table of words; what is behind has a meaning only.
    """

    words: dict[str, int]
    characters: dict[str, int]
    learnt: int


def surroundings(passage: Passage, places: Sequence[int], vocabulary: Vocabulary) -> Surroundings:
    """Return what stands around the mentions at some tokens of a passage."""
    padded = _padded(passage, vocabulary)
    windows = [slice(at, at + WIDTH) for at in places]

    def cut(tokens: np.ndarray) -> np.ndarray:
        return np.stack([tokens[window] for window in windows])

    numbers = cut(padded.numbers)
    for row, at in zip(numbers, places, strict=True):
        _add_support(row, passage, at)
        _add_repeats(row, passage, at)
    return Surroundings(
        cut(padded.words), cut(padded.openings), cut(padded.endings), cut(padded.kinds), cut(padded.capitals), numbers,
        np.stack([_characters(passage.span_text(at, at), vocabulary) for at in places]),
    )  # fmt: skip


def _padded(passage: Passage, vocabulary: Vocabulary) -> Surroundings:
    """Return the tokens of a passage as one row, with nothing before and behind as far as the net reads."""
    tokens = passage.tokens
    length = len(tokens) + 2 * REACH
    inner = slice(REACH, REACH + len(tokens))
    words, openings, endings, kinds, capitals = (np.zeros(length, dtype=np.int32) for _ in range(5))
    numbers = np.zeros((length, NUMBERS), dtype=np.float32)
    plain = [known_form(word) for word in passage.words]
    words[inner] = [vocabulary.words.get(word, 1) if word else 0 for word in plain]
    openings[inner], endings[inner] = zip(*map(_letters, plain), strict=True)
    kinds[inner] = [KINDS.find(kind) for kind in passage.kinds]
    capitals[inner] = [
        _capitals(token.text) if word else 0 for token, word in zip(tokens, passage.words, strict=True)
    ]
    numbers[inner, _OF_WORD] = [_of_word(word) for word in passage.words]
    numbers[inner, _MARKED] = [_markup(marks) for marks in passage.marks]
    return Surroundings(words, openings, endings, kinds, capitals, numbers, np.zeros(0, dtype=np.int32))


def known_form(word: str) -> str:
    """Return a lower-case word as the vocabulary has it: all numbers of as many digits are one word."""
    return word.translate(_DIGITS)


@lru_cache(maxsize=16384)
def _letters(word: str) -> tuple[int, int]:
    """Return a place for the first letters of a word, and one for the last."""
    if not word:
        return 0, 0
    first, last = (1 + zlib.crc32(letters.encode()) % LETTERS for letters in (word[:3], word[-3:]))
    return first, last


@lru_cache(maxsize=16384)
def _of_word(word: str) -> tuple[float, float]:
    return float(looks_romanised(word)), min(1.0, commonness(word) / _COMMONEST) if word else 0.0


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
    numbers[row, _BACKED] = _backed(passage, at, words)
    for other in _mentions_beside(passage, at, _BESIDE):
        strengths = [strength for strength, *_ in _backed(passage, other, words)]
        numbers[row, _BESIDE_BACKED] = np.maximum(numbers[row, _BESIDE_BACKED], strengths)


def _add_repeats(numbers: np.ndarray, passage: Passage, at: int) -> None:
    """Note which tokens around a mention are mentions of the same characters, in either script."""
    own = to_simplified(passage.span_text(at, at))
    for other in _mentions_beside(passage, at, REACH):
        if abs(other - at) <= REACH:
            numbers[other - at + REACH, _SAME] = to_simplified(passage.span_text(other, other)) == own


def _mentions_beside(passage: Passage, at: int, many: int) -> list[int]:
    """Return the tokens of at most so many mentions on either side of one."""
    places = list(passage.at.values())
    own = places.index(at)
    return [*places[max(0, own - many) : own], *places[own + 1 : own + 1 + many]]


def _backed(passage: Passage, at: int, words: Sequence[str]) -> list[tuple[float, float, float, float]]:
    """Return for each word how strongly a term backs it, and which share of the characters, the first, the last it renders."""
    evidence = evidence_for(passage.span_text(at, at))
    if not evidence.han:
        return [(0.0, 0.0, 0.0, 0.0)] * len(words)
    first, last, size = evidence.han[0], evidence.han[-1], len(evidence.han)
    found = (evidence.support(word) if word else NOTHING for word in words)
    return [
        (one.strength, min(1.0, len(one.characters) / size), first in one.characters, last in one.characters)
        for one in found
    ]


def _characters(term: str, vocabulary: Vocabulary) -> np.ndarray:
    found = np.zeros(CHARACTERS, dtype=np.int32)
    for index, character in enumerate(term[:CHARACTERS]):
        found[index] = vocabulary.characters.get(character, 1)
    return found
