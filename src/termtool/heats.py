"""Running the trees over the candidates of a mention in heats, so that the hopeless cost little."""

from __future__ import annotations

import itertools
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.features import FEATURES
from termtool.trees import load_forest

if TYPE_CHECKING:
    from collections.abc import Sequence

# After so many trees those leave that are so far below the best that hardly any catches up, and the fewer
# trees are left, the less they can move. Of 4,213 annotated mentions seven come out otherwise than with all
# the trees; where the net is asked too, some twenty: it would bring a few of those back that have left.
HEATS: Final = (
    (6, 4.0), (9, 4.0), (12, 4.0), (16, 4.0), (20, 4.0), (25, 3.8), (30, 3.6), (40, 3.6), (50, 3.6), (60, 3.5), (80, 3.4),
    (100, 3.3), (120, 3.25), (150, 3.2), (200, 3.1), (250, 3.0), (300, 2.5), (350, 2.2), (400, 1.8), (500, 1.3), (600, 1.0),
    (700, 0.75),
)  # fmt: skip
_TREES: Final = tuple(itertools.pairwise((0, *(trees for trees, _ in HEATS), sys.maxsize)))  # of each heat


def tree_scores(rows: Sequence[tuple[float, ...]]) -> list[float]:
    """Return the sum of the trees for each row; the hopeless leave early, and the last one left needs no more."""
    runners = [_runner(row) for row in rows]
    scores = [0.0] * len(rows)
    alive = list(range(len(rows)))
    for heat, (_, hopeless) in enumerate(HEATS):
        _run(heat, runners, scores, alive)
        least = max(scores[index] for index in alive) - hopeless
        alive = [index for index in alive if scores[index] > least]
        if len(alive) == 1:
            return scores
    _run(len(HEATS), runners, scores, alive)
    return scores


@dataclass(frozen=True, slots=True)
class _Runner:
    """A row, and the sum of the trees in each heat that it has run."""

    row: tuple[float, ...]
    sums: list[float]


@lru_cache(maxsize=4096)
def _runner(row: tuple[float, ...]) -> _Runner:
    """Return the runner of a row, the same one if the row comes again.

    In a list of thousands of terms, all written alike, the same few hundred rows come again and again.
    """
    return _Runner(row, [])


def _run(heat: int, runners: Sequence[_Runner], scores: list[float], alive: Sequence[int]) -> None:
    """Add what the trees of a heat say to the scores of those still in the race."""
    forest = load_forest("ranking", FEATURES)
    first, last = _TREES[heat]
    for index in alive:
        runner = runners[index]
        if len(runner.sums) == heat:
            runner.sums.append(forest.score(runner.row, first, last))
        scores[index] += runner.sums[heat]
