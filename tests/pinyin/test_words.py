"""What is taken from the lists quickly is what taking it slowly gives."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path

import pypinyin
from hypothesis import given
from hypothesis import strategies as st

from termtool.lexicon import load_lexicon
from termtool.pinyin.characters import phrase_reading, phrases
from termtool.pinyin.tables import own_words
from termtool.pinyin.words import divide


def _divided_by_trying(run: str) -> tuple[str, ...]:
    """Return the division that `divide` promises, found by trying all of them."""
    known = load_lexicon()
    ways = [
        [run[start:end] for start, end in pairwise([0, *cuts, len(run)])]
        for number in range(len(run))
        for cuts in combinations(range(1, len(run)), number)
    ]
    possible = [
        words
        for words in ways
        if all(len(word) == 1 or word in known or word in phrases() or word in own_words() for word in words)
    ]
    best = min(possible, key=_rank)
    return tuple(best)


def _rank(words: list[str]) -> tuple[int, int, list[int]]:
    """Return a key that is smallest for the fewest words, then for long ones, then for a short first one."""
    sizes = [len(word) for word in words]
    return len(sizes), -sum(size**2 for size in sizes), sizes


@given(st.text("银行长大学生日报告", min_size=1, max_size=9))  # bank, grow, student, birthday, report overlap
def test_a_run_is_divided_as_trying_every_division_would(run: str) -> None:
    assert divide(run) == _divided_by_trying(run)


def test_every_phrase_is_read_from_its_piece_of_the_file() -> None:
    file = Path(pypinyin.__file__).with_name("phrases_dict.json")
    listed = json.loads(file.read_text(encoding="utf-8"))
    assert {phrase: phrase_reading(phrase) for phrase in phrases()} == {
        phrase: tuple(readings[0] for readings in choices) for phrase, choices in listed.items()
    }
