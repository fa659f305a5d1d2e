"""Sums of small decision trees, read from a data file: what two of the three learnt models are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

# Column, split, low child, high child; a leaf has no column, and its value in the place of the split. The
# walk is run thousands of times a page: nested tuples are walked twice as fast as lists of places, and
# with leaves of the same form as the other nodes a step is one unpacking and two comparisons.
Node: TypeAlias = "tuple[int | None, float, Any, Any]"


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over named columns, and the threshold that training chose."""

    trees: tuple[Node, ...]
    threshold: float

    def score(self, row: Sequence[float], first: int = 0, last: int | None = None) -> float:
        """Return the sum of the trees from ``first`` to ``last`` for one row of numbers."""
        total = 0.0
        for column, value, low, high in self.trees[first:last]:
            while column is not None:
                column, value, low, high = low if row[column] <= value else high  # noqa: PLW2901
            total += value
        return total

    def contributions(self, row: Sequence[float]) -> list[float]:
        """Return how much each column moved the score, in the order of the columns.

        A step from a node to its child moves the expected score, the plain mean of the leaves below; the
        move is credited to the column that the node asks (Saabas 2014). Together with the mean of all
        trees the contributions add up to the score.
        """
        found = [0.0] * len(row)
        for tree in self.trees:
            column, value, low, high = node = tree
            while column is not None:
                child = low if row[column] <= value else high
                found[column] += _mean(child) - _mean(node)
                column, value, low, high = node = child
        return found


def _mean(node: Node) -> float:
    """Return for a leaf its value, for any other node the mean of its two children."""
    column, value, low, high = node
    return value if column is None else (_mean(low) + _mean(high)) / 2


@cache
def load_forest(name: str, columns: tuple[str, ...]) -> Forest:
    """Return the trees of ``data/NAME.json``, as ``tools/forests.py`` writes them, their columns found by name."""
    text = files("termtool").joinpath(f"data/{name}.json").read_text("utf-8")
    content = json.loads(text)
    place = {column: index for index, column in enumerate(columns)}
    known = [place[column] for column in content["features"]]
    return Forest(tuple(nested(tree, known) for tree in content["trees"]), float(content["threshold"]))


def nested(tree: tuple[list[int], list[float]], known: list[int]) -> Node:
    """Turn a tree of the file into nested nodes.

    In the file a tree is two parallel lists over its nodes: column (-1 in a leaf), and split or value. A node
    is followed by all of its low side and then by all of its high side, so that from the end both are ready
    when their parent comes.
    """
    columns, numbers = tree
    ready: list[Node] = []
    for column, number in zip(reversed(columns), reversed(numbers), strict=True):
        if column < 0:
            ready.append((None, number, None, None))
        else:
            low, high = ready.pop(), ready.pop()
            ready.append((known[column], number, low, high))
    return ready.pop()
