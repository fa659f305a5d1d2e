"""What annotated passages teach the net: windows, candidates and right answers in arrays."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
from forests import INVENTED, REAL
from train_ranking import Example, counted, located, records

from termtool.features import FEATURES
from termtool.mentions import find_stretches
from termtool.neural.surroundings import REACH, WIDTH, Surroundings, Vocabulary, known_form, surroundings
from termtool.passages import passages
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

RARE_WORD = 8  # words seen less often in the passages have no place of their own
KNOWN_CHARACTERS = 3000
_KINDS = {
    "words": np.int32, "openings": np.int16, "endings": np.int16, "kinds": np.uint8, "capitals": np.uint8, "numbers": np.float16,
    "characters": np.int16,
}  # fmt: skip


@dataclass
class Taught:
    """A mention with its window and where in it its candidates stand."""

    example: Example
    spans: np.ndarray
    window: Surroundings  # of this mention alone


@dataclass
class Lessons:
    """Mentions in arrays, and where the candidates of each begin."""

    around: Surroundings
    rows: np.ndarray  # of all candidates, one mention after the other
    silence: np.ndarray  # the row of "no gloss" of each mention
    spans: np.ndarray  # first and last column in the window
    right: np.ndarray  # of all candidates
    none: np.ndarray  # whether silence is right
    sizes: np.ndarray
    shares: np.ndarray  # how much a mention counts
    starts: np.ndarray

    def __len__(self) -> int:
        return len(self.sizes)

    def chosen(self, some: np.ndarray) -> Lessons:
        """Return some of the mentions."""
        inner = np.concatenate([np.arange(self.starts[one], self.starts[one + 1]) for one in some])
        sizes = self.sizes[some]
        return Lessons(
            changed(self.around, lambda _, array: array[some]), self.rows[inner], self.silence[some], self.spans[inner],
            self.right[inner], self.none[some], sizes, self.shares[some], np.r_[0, np.cumsum(sizes)],
        )  # fmt: skip


def changed(around: Surroundings, change: Callable[[str, np.ndarray], np.ndarray]) -> Surroundings:
    """Return surroundings with each of their arrays put through a function of its name and itself."""
    return Surroundings(*(change(name, getattr(around, name)) for name in _KINDS))


def vocabulary_of(paths: Iterable[Path], with_meaning: Sequence[str]) -> Vocabulary:
    """Return the words that come often enough in the passages, behind them those with a meaning from elsewhere.

    And the commonest characters of the passages' terms.
    """
    words: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for path in paths:
        for record in records(path):
            document = READERS[".md"](record["text"], record["id"])
            for passage in passages(document, find_stretches(document)):
                words.update(known_form(word) for word in passage.words if word)
                characters.update("".join(passage.tokens[at].text for at in passage.at.values()))
    known = sorted(
        (word for word, count in words.items() if count >= RARE_WORD), key=lambda one: (-words[one], one)
    )
    common = sorted(characters, key=lambda one: (-characters[one], one))[:KNOWN_CHARACTERS]
    return Vocabulary(
        {word: 2 + place for place, word in enumerate(dict.fromkeys((*known, *with_meaning)))},
        {character: 2 + place for place, character in enumerate(common)},
        learnt=2 + len(known),
    )


def described(paths: Iterable[Path], vocabulary: Vocabulary) -> list[Taught]:
    """Return the mentions of the passages."""
    found: list[Taught] = []
    for path in paths:
        for passage, here in groupby(located(path), key=itemgetter(0)):
            mentions = [(at, spans, example) for _, at, spans, example in here]
            windows = surroundings(passage, [at for at, _, _ in mentions], vocabulary)
            for row, (at, spans, example) in enumerate(mentions):
                columns = np.array(spans, dtype=np.int64).reshape(-1, 2) - at + REACH
                window = changed(windows, lambda name, array, row=row: array[row].astype(_KINDS[name]))
                found.append(Taught(example, np.clip(columns, 0, WIDTH - 1).astype(np.uint8), window))
    return found


def lessons(taught: Sequence[Taught], counting: Sequence[Taught]) -> Lessons:
    """Return the mentions whose right answer is known; words at edges and characters of names as others have them."""
    learnt = counted([one.example for one in counting])
    taught = [one for one in taught if one.example.teaches]
    found = [one.example for one in taught]
    sizes = np.array([len(one.rows) for one in found])
    rows = np.empty((sizes.sum(), len(FEATURES)), dtype=np.float16)
    silence = np.empty((len(found), len(FEATURES)), dtype=np.float16)
    starts = np.r_[0, np.cumsum(sizes)]
    for index, one in enumerate(found):
        numbers = learnt.rows(one)
        rows[starts[index] : starts[index + 1]] = numbers[:-1]
        silence[index] = numbers[-1]
    return Lessons(
        Surroundings(*(np.stack([getattr(one.window, name) for one in taught]) for name in _KINDS)),
        rows, silence, np.concatenate([one.spans for one in taught]),
        np.concatenate([(one.right == 1) * (one.state == "required") for one in found]),
        np.array([one.state != "required" for one in found]), sizes,
        np.array([1.0 if is_ours(one) else REAL for one in found], dtype=np.float32), starts,
    )  # fmt: skip


def is_ours(one: Example) -> bool:
    """Tell whether a mention stands in a passage that was written for training."""
    return one.source.startswith(INVENTED)
