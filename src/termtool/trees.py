"""Sums of small decision trees, read from a data file: what the learnt parts of the program run on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

# One tree as parallel lists over its nodes: column (-1 in a leaf), split, low child, high child, value.
Tree: TypeAlias = tuple[list[int], list[float], list[int], list[int], list[float]]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over named columns, and the threshold that training chose."""

    trees: tuple[Tree, ...]
    threshold: float

    def score(self, row: Sequence[float], first: int = 0, last: int | None = None) -> float:
        """Return the sum of the trees from ``first`` to ``last`` for one row of numbers."""
        total = 0.0
        for column, split, low, high, value in self.trees[first:last]:
            node = 0
            while (feature := column[node]) >= 0:
                node = low[node] if row[feature] <= split[node] else high[node]
            total += value[node]
        return total

    def contributions(self, row: Sequence[float]) -> list[float]:
        """Return how much each column moved the score, in the order of the columns.

        A step from a node to its child moves the expected score, the plain mean of the leaves below; the
        move is credited to the column that the node asks (Saabas 2014). Together with the mean of all
        trees the contributions add up to the score.
        """
        found = [0.0] * len(row)
        for tree in self.trees:
            means = _means(tree)
            column, split, low, high, _ = tree
            node = 0
            while (feature := column[node]) >= 0:
                child = low[node] if row[feature] <= split[node] else high[node]
                found[feature] += means[child] - means[node]
                node = child
        return found


def _means(tree: Tree) -> list[float]:
    """Return for each node the mean of its two children, for a leaf its value."""
    column, _, low, high, value = tree
    means = list(value)
    for node in range(len(column) - 1, -1, -1):  # children stand behind their parents
        if column[node] >= 0:
            means[node] = (means[low[node]] + means[high[node]]) / 2
    return means


@cache
def load_forest(name: str, columns: tuple[str, ...]) -> Forest:
    """Return the trees of ``data/NAME.json``, their columns found by name among ``columns``."""
    content = json.loads(files("termtool").joinpath(f"data/{name}.json").read_text("utf-8"))
    place = {column: index for index, column in enumerate(columns)}
    known = [place[column] for column in content["features"]]
    trees = tuple(
        ([known[index] if index >= 0 else -1 for index in column], split, low, high, value)
        for column, split, low, high, value in content["trees"]
    )
    return Forest(trees, float(content["threshold"]))
