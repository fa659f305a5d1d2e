"""What the neighbours of a character say."""

from __future__ import annotations

from itertools import product

import pytest

from termtool.pinyin.habits import END, START, Habits, count_habits, load_habits
from termtool.pinyin.tones import toneless

# line of business, trade; to walk, pedestrian; a big line
WORDS = [
    ("行业", ("háng", "yè"), False),
    ("行当", ("háng", "dang"), False),
    ("行走", ("xíng", "zǒu"), False),
    ("步行", ("bù", "xíng"), False),
]


@pytest.mark.parametrize(
    ("before", "after", "reading"),
    [
        pytest.param(START, "业", "háng", id="a neighbour behind"),
        pytest.param("步", END, "xíng", id="a neighbour before"),
    ],
)
def test_neighbours_decide(before: str, after: str, reading: str) -> None:
    weights = Habits(count_habits(WORDS)).weigh("行", before, after, proper=False)
    assert max(weights, key=lambda each: weights[each]) == reading


def test_the_weights_are_probabilities() -> None:
    weights = Habits(count_habits(WORDS)).weigh("行", START, END, proper=False)
    assert sum(weights.values()) == pytest.approx(1)


def test_only_what_is_possible_is_weighed() -> None:
    habits = Habits(count_habits(WORDS))
    assert habits.weigh("行", START, "业", proper=False, among=["xíng"]) == {"xíng": 1}
    assert habits.weigh("行", START, "业", proper=False, among=["hèng"]) == {}


def test_characters_with_one_reading_have_no_habits() -> None:
    assert Habits(count_habits(WORDS)).weigh("业", "行", END, proper=False) == {}


def test_the_table_that_is_shipped_knows_the_suffix() -> None:
    weights = load_habits().weigh("子", "滚", END, proper=False)  # a roller
    assert weights["zi"] > weights["zǐ"]


@pytest.mark.parametrize("proper", [True, False])
@pytest.mark.parametrize("character", ["行", "长", "子", "地", "重", "业"])  # the last has one reading
def test_shares_are_those_that_weighing_gives(character: str, *, proper: bool) -> None:
    for before, after in product([START, "银", "步"], [END, "业", "走"]):
        weights = load_habits().weigh(character, before, after, proper=proper)
        neutral = {reading for reading in weights if reading == toneless(reading)}
        for reading in weights:
            expected = (weights[reading], sum(weights[each] for each in neutral - {reading}))
            shares = load_habits().shares(reading, character, before, after, proper=proper)
            assert shares == pytest.approx(expected)
