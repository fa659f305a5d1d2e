"""Choosing among candidates: a probability for each, and one for "the author gives no gloss".

The scores are sums over small decision trees learnt from annotated passages (``tools/train_ranking.py``
makes ``data/ranking.json``, byte for byte the same from the same passages). All candidates of a mention
and the choice "none" compete in one softmax, so a weak best candidate loses to silence.
"""

from __future__ import annotations

import itertools
import math
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.features import FEATURES, Described, describe
from termtool.trees import load_forest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

# After so many trees those leave that are so far below the best that hardly any catches up, and the fewer
# trees are left, the less they can move. Of 4,213 annotated mentions seven come out otherwise than with all
# the trees.
HEATS: Final = (
    (6, 4.0), (9, 4.0), (12, 4.0), (16, 4.0), (20, 4.0), (25, 3.8), (30, 3.6), (40, 3.6), (50, 3.6), (60, 3.5), (80, 3.4),
    (100, 3.3), (120, 3.25), (150, 3.2), (200, 3.1), (250, 3.0), (300, 2.5), (350, 2.2), (400, 1.8), (500, 1.3), (600, 1.0),
    (700, 0.75),
)  # fmt: skip
_TREES: Final = tuple(itertools.pairwise((0, *(trees for trees, _ in HEATS), sys.maxsize)))  # of each heat
_SPELLS, _SMALL, _COMMON = map(
    FEATURES.index, ("is romanisation", "is lower-case romanisation", "term is a common word")
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how probably a careful reader would take it as the mention's gloss."""

    span: Span
    pattern: str
    probability: float
    row: tuple[float, ...] = ()  # the candidate in numbers, as FEATURES names them


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidates of one mention, best first, and the probability that none is right."""

    candidates: tuple[Scored, ...]
    none: float

    @property
    def offered(self) -> Scored | None:
        """The best candidate where it beats silence clearly enough; None where it does not."""
        best = self.candidates[0] if self.candidates else None
        if best is None or best.probability < threshold() * (best.probability + self.none):
            return None
        return best


def rank(passage: Passage, places: Sequence[int]) -> list[Ranking]:
    """Return for each mention of a passage its candidates, scored against each other and silence.

    Args:
        passage: the window with the mentions.
        places: the tokens of those to be ranked, in order; they are weighed together, so leave out none
            that is Chinese.
    """
    return [_ranking(one) for one in describe(passage, places)]


def is_mere_sound(row: Sequence[float]) -> bool:
    """Tell from its numbers whether a candidate only says how a word sounds: youtiao, Youtiao 油条, not Suzhou 苏州.

    It is a reading, never a gloss, however near it stands, and takes no part in the choice.
    """
    return row[_SPELLS] > 0 and (row[_SMALL] > 0 or row[_COMMON] > 0)


def competing(described: Described) -> list[int]:
    """Return which of the candidates take part in the choice: no mere sound, and of wok hei 鑊氣 not the wok.

    But of "Horse stance ma bo 马步" the stance does: the part of it that is the sound is smaller.
    """
    sounds = {
        span for span, row in zip(described.candidates, described.rows, strict=False) if is_mere_sound(row)
    }
    smallest = [one for one in sounds if not any(other != one and _within(other, one) for other in sounds)]
    return [
        index
        for index, span in enumerate(described.candidates)
        if span not in sounds and not any(_within(span, sound) for sound in smallest)
    ]


def _within(one: Span, other: Span) -> bool:
    return other.first <= one.first and one.last <= other.last


def _ranking(described: Described) -> Ranking:
    rows = [tuple(row) for row in described.rows]
    running = [*competing(described), len(rows) - 1]
    scores = _scores([rows[index] for index in running])
    top = max(scores)
    weights = [0.0] * len(rows)
    for index, score in zip(running, scores, strict=True):
        weights[index] = math.exp(score - top)
    total = sum(weights)
    scored = [
        Scored(span, name, weight / total, row)
        for (span, name), weight, row in zip(
            described.candidates.items(), weights[:-1], rows[:-1], strict=True
        )
    ]
    scored.sort(key=lambda one: (-one.probability, one.span))
    return Ranking(tuple(scored), weights[-1] / total)


@dataclass(frozen=True, slots=True)
class Reason:
    """One number that moved a candidate's score."""

    feature: str
    value: float
    weight: float  # above 0 speaks for the candidate


def reasons(chosen: Scored, most: int = 6) -> tuple[Reason, ...]:
    """Return what moved the score of one candidate, the strongest first."""
    weights = load_forest("ranking", FEATURES).contributions(chosen.row)
    ranked = sorted(zip(FEATURES, chosen.row, weights, strict=True), key=lambda item: -abs(item[2]))
    return tuple(Reason(*item) for item in ranked[:most] if item[2])


def _scores(rows: Sequence[tuple[float, ...]]) -> list[float]:
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


def threshold() -> float:
    """Return the share of best-against-none above which a gloss is offered (chosen in training)."""
    return load_forest("ranking", FEATURES).threshold
