"""Meanings of words from a file of vectors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from word_vectors import SIZE, WordVectors, read_word_vectors

if TYPE_CHECKING:
    from pathlib import Path

WORDS = [f"word{number}" for number in range(60)]


@pytest.fixture
def vectors(tmp_path: Path) -> WordVectors:
    """Sixty words in any directions, a mark, and a word that means about what the first does."""
    numbers = np.random.default_rng(0).normal(size=(len(WORDS), 100))
    every = dict(zip(WORDS, numbers, strict=True)) | {",": numbers[1], "much-alike": numbers[0] * 1.01}
    path = tmp_path / "vectors.json"
    # behind the hundred numbers of a word stand its length and its place
    path.write_text(json.dumps({"vectors": {word: [*row, 9.0, 7] for word, row in every.items()}}), "utf-8")
    return read_word_vectors(path)


def test_words_come_in_the_order_of_the_file_and_marks_do_not(vectors: WordVectors) -> None:
    assert vectors.words == [*WORDS, "much-alike"]


def test_a_meaning_is_a_row_of_small_numbers(vectors: WordVectors) -> None:
    assert vectors.rows.shape == (61, SIZE)
    assert vectors.rows.dtype == np.int8


def test_words_alike_stay_alike_and_others_do_not(vectors: WordVectors) -> None:
    first, second, alike = vectors.of(["word0", "word1", "much-alike"]).astype(float)
    assert np.corrcoef(first, alike)[0, 1] > 0.99
    assert np.corrcoef(first, second)[0, 1] < 0.5


def test_an_unknown_word_means_nothing(vectors: WordVectors) -> None:
    assert not vectors.of(["unheard-of"]).any()
