"""Running the net: from the tokens around a mention to a score for each candidate and for silence.

One transformer encoder (Vaswani et al. 2017, with the norms before the layers) reads the window of a mention.
A candidate is then judged by what was read at its first and its last token, by the mean over all its tokens, by
what was read at the mention, and by its numbers in ``features``. What lies beyond the window is taken for its edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Final, TypeAlias

import numpy as np

from termtool.neural.surroundings import REACH, Surroundings, Vocabulary, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

Floats: TypeAlias = "NDArray[np.float32]"

HEADS: Final = 4
TOGETHER: Final = 32  # mentions that are read at once: a page of thousands must not fill the memory
LONGEST: Final = 23  # tokens of a candidate that count as its length
MEANING_UNIT: Final = 32  # the numbers of a word's meaning are whole ones, so many to one deviation
FARTHEST: Final = 4.0  # deviations from the mean beyond which a number says no more
_PATTERN: Final = 0  # the column of a row that names the pattern
MASKED: Final = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Question:
    """A mention and the candidates among which to choose."""

    at: int  # its token
    spans: Sequence[Span]
    rows: Sequence[Sequence[float]]  # one for each span, and a last one for "no gloss"


@dataclass(frozen=True, slots=True)
class Net:
    """Weights by name, and the words and characters that have a place in them."""

    weights: dict[str, Floats]
    vocabulary: Vocabulary

    def log_probabilities(self, passage: Passage, questions: Sequence[Question]) -> list[list[float]]:
        """Return for each question the logarithm of each candidate's probability, and of silence's, which is last."""
        found: list[list[float]] = []
        for start in range(0, len(questions), TOGETHER):
            some = questions[start : start + TOGETHER]
            read, before = self._read(surroundings(passage, [one.at for one in some], self.vocabulary))
            found += [self._judged(state, before, one) for state, one in zip(read, some, strict=True)]
        return found

    def _read(self, around: Surroundings) -> tuple[Floats, int]:
        """Return a vector for each token, and how many columns were left out before them.

        Columns are left out that are empty for all mentions; one on each side stays, since a token reads the next.
        """
        w = self.weights
        used = np.flatnonzero((around.kinds != 0).any(axis=0))
        columns = slice(max(0, int(used[0]) - 1), int(used[-1]) + 2)
        kinds = around.kinds[:, columns]
        words = around.words[:, columns]
        meanings = w["meanings"][words].astype(np.float32) / np.float32(MEANING_UNIT)
        state = (
            w["words"][np.where(words < len(w["words"]), words, 1)] + self._linear("meaning", meanings)
            + w["openings"][around.openings[:, columns]] + w["endings"][around.endings[:, columns]] + w["kinds"][kinds]
            + w["capitals"][around.capitals[:, columns]] + w["places"][columns]
            + self._linear("numbers", around.numbers[:, columns])
        )  # fmt: skip
        middle = REACH - columns.start
        state[:, middle] += w["characters"][around.characters].sum(axis=1)
        state += np.maximum(self._linear("beside", _with_neighbours(state)), 0)
        mask = np.where(kinds == 0, MASKED, np.float32(0))[:, None, None, :]
        for layer in range(int(w["layers"])):
            state = self._layer(f"layer{layer} ", state, mask)
        return self._norm("norm", state), columns.start

    def _layer(self, name: str, state: Floats, mask: Floats) -> Floats:
        mentions, length, size = state.shape
        parts = self._linear(name + "attention", self._norm(name + "norm1", state))
        query, key, value = parts.reshape(mentions, length, 3, HEADS, size // HEADS).transpose(2, 0, 3, 1, 4)
        weights = query @ key.transpose(0, 1, 3, 2) * np.float32((size // HEADS) ** -0.5) + mask
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        seen = (weights @ value).transpose(0, 2, 1, 3).reshape(mentions, length, size)
        state = state + self._linear(name + "out", seen)
        hidden = np.maximum(self._linear(name + "wide", self._norm(name + "norm2", state)), 0)
        return state + self._linear(name + "narrow", hidden)

    def _judged(self, read: Floats, before: int, one: Question) -> list[float]:
        """Return the logarithms for one mention from what was read around it, ``before`` columns left out."""
        rows = np.array(one.rows, dtype=np.float32)
        numbers = self._standard("numbers of candidates", rows[:-1])
        middle = REACH - before
        columns = np.clip(
            np.array(one.spans, dtype=np.int64).reshape(-1, 2) - one.at + middle, 0, len(read) - 1
        )
        first, last = columns[:, 0], columns[:, 1]
        total = np.vstack([np.zeros((1, read.shape[1]), np.float32), read.cumsum(axis=0)])
        length = (last - first + 1)[:, None].astype(np.float32)
        hidden = (
            self._linear("first", read[first]) + self._linear("last", read[last])
            + self._linear("whole", (total[last + 1] - total[first]) / length)
            + self._linear("mention", read[middle]) + self.weights["lengths"][np.minimum(last - first, LONGEST)]
            + self.weights["patterns"][rows[:-1, _PATTERN].astype(np.int64)] + self._linear("row", numbers)
        )  # fmt: skip
        scores = self._linear("score", np.maximum(self._linear("hidden", np.maximum(hidden, 0)), 0))[:, 0]
        silence = np.concatenate([read[middle], self._standard("numbers of silence", rows[-1])])
        none = self._linear("silence", np.maximum(self._linear("silence hidden", silence), 0))
        below = np.concatenate([scores, none])
        below -= below.max()
        return [float(value) for value in below - np.log(np.exp(below).sum())]

    def _linear(self, name: str, values: Floats) -> Floats:
        return values @ self.weights[name + "_weight"] + self.weights[name + "_bias"]

    def _norm(self, name: str, values: Floats) -> Floats:
        centred: Floats = values - values.mean(axis=-1, keepdims=True)
        spread: Floats = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(1e-5))
        return centred / spread * self.weights[name + "_weight"] + self.weights[name + "_bias"]

    def _standard(self, name: str, rows: Floats) -> Floats:
        mean, deviation = self.weights[name + "_mean"], self.weights[name + "_deviation"]
        standard: Floats = np.clip((rows - mean) / deviation, -FARTHEST, FARTHEST)
        return standard


def _with_neighbours(state: Floats) -> Floats:
    """Return for each token the vectors of the one before, its own, and of the one behind, side by side."""
    edge = np.zeros_like(state[:, :1])
    return np.concatenate(
        [np.concatenate([edge, state[:, :-1]], 1), state, np.concatenate([state[:, 1:], edge], 1)], 2
    )


@cache
def load_net() -> Net:
    """Return the net of ``data/neural.npz``, as ``tools/train_neural.py`` writes it."""
    with files("termtool").joinpath("data/neural.npz").open("rb") as file:
        return read_net(file)


def read_net(file: IO[bytes]) -> Net:
    """Return the net that an open file holds: arrays in half precision, and two lists of lines."""
    with np.load(file) as stored:
        arrays = {name: stored[name] for name in stored.files}
    words, characters = (
        {entry: 2 + place for place, entry in enumerate(bytes(arrays.pop(name)).decode().split("\n"))}
        for name in ("known words", "known characters")
    )
    meanings = arrays.pop("meanings")  # stay small: 60,000 words
    weights = {name: array.astype(np.float32) for name, array in arrays.items()}
    return Net(weights | {"meanings": meanings}, Vocabulary(words, characters, len(arrays["words"])))
