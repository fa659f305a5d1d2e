"""Small decision trees: as the data file has them, summed, and what moved a sum."""

from __future__ import annotations

import pytest

from termtool.trees import Forest, nested

# The first column at most 0.5: 1; else the second at most 2.5: 2; else 4. Behind it a tree that is one leaf.
TREE = ([0, -1, 1, -1, -1], [0.5, 1.0, 2.5, 2.0, 4.0])
FOREST = Forest((nested(TREE, [0, 1]), nested(([-1], [10.0]), [0, 1])), 0.5)


@pytest.mark.parametrize(
    ("row", "score"),
    [
        pytest.param((0.5, 9.0), 11.0, id="what is just the split goes low"),
        pytest.param((0.6, 2.5), 12.0, id="the low side of the second question"),
        pytest.param((0.6, 2.6), 14.0, id="the high side of both"),
    ],
)
def test_a_score_is_the_sum_of_the_leaves_reached(row: tuple[float, float], score: float) -> None:
    assert FOREST.score(row) == score


def test_a_part_of_the_trees_is_summed() -> None:
    assert FOREST.score((0.6, 2.6), 1) == 10.0
    assert FOREST.score((0.6, 2.6), 0, 1) == 4.0


def test_columns_are_found_where_the_program_has_them() -> None:
    assert Forest((nested(TREE, [1, 0]),), 0.5).score((2.5, 0.6)) == 2.0


@pytest.mark.parametrize("row", [(0.0, 0.0), (1.0, 0.0), (1.0, 9.0)])
def test_contributions_and_the_mean_of_the_trees_are_the_score(row: tuple[float, float]) -> None:
    mean = (1.0 + (2.0 + 4.0) / 2) / 2 + 10.0
    assert mean + sum(FOREST.contributions(row)) == pytest.approx(FOREST.score(row))
