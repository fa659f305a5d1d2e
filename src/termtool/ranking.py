"""Choosing among candidates: a probability for each, and one for "the author gives no gloss".

Two judges that were learnt from annotated passages: sums over small decision trees, which weigh the numbers of
``features`` (``tools/train_ranking.py`` makes ``data/ranking.json``), and where these leave a doubt a net that
reads the words around the mention (``termtool.neural``). All candidates of a mention and the choice "none" compete
in one softmax, so a weak best candidate loses to silence.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from termtool.features import FEATURES, Described, describe
from termtool.heats import tree_scores
from termtool.neural.reading import Question, load_net
from termtool.trees import load_forest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

# From this probability on the trees are sure, and the net is not asked: half of all mentions. When it was measured with
# a smaller net, asking always gave the same pair F1.
SURE: Final = 0.85
# What the net's logarithm counts beside that of the trees. On 607 mentions of which neither had learnt, the net having
# learnt from as many others of their kind: pair F1 0.919 with 0.25, 0.921 with 0.35, 0.923 with 0.45, 0.919 with 0.55;
# the trees alone 0.906, the net alone 0.907 (of mentions whose gloss is among the candidates).
NEURAL: Final = 0.45
IN_CONTEXT: Final = "read in its context"  # the net's part among the reasons
_SPELLS, _SMALL, _COMMON = map(
    FEATURES.index, ("is romanisation", "is lower-case romanisation", "term is a common word")
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One number that moved a candidate's score."""

    feature: str
    value: float
    weight: float  # above 0 speaks for the candidate


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how probably a careful reader would take it as the mention's gloss."""

    span: Span
    pattern: str
    probability: float
    row: tuple[float, ...] = ()  # the candidate in numbers, as FEATURES names them
    in_context: Reason | None = None  # what the net says, if it was asked


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
    weighed = [_weigh(one) for one in describe(passage, places)]
    _read_in_context(passage, [one for one in weighed if one.is_open])
    return [_ranking(one) for one in weighed]


def _read_in_context(passage: Passage, weighed: Sequence[_Weighed]) -> None:
    """Ask the net too, and let both decide."""
    if not weighed:
        return
    questions = [one.question for one in weighed]
    for one, read in zip(weighed, load_net().log_probabilities(passage, questions), strict=True):
        one.in_context = {
            index: Reason(IN_CONTEXT, math.exp(log), NEURAL * (log - read[-1]))
            for index, log in zip(one.running, read, strict=True)
        }
        both = zip(one.logs, read, strict=True)
        one.logs = _log_softmax([(1 - NEURAL) * trees + NEURAL * net for trees, net in both])


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


@dataclass(slots=True)
class _Weighed:
    """A mention on its way: the rows that take part in the choice, silence last, and their logarithms."""

    described: Described
    rows: list[tuple[float, ...]]
    running: list[int]
    logs: list[float]
    in_context: dict[int, Reason] = field(default_factory=dict)  # what the net says of each row

    @property
    def is_open(self) -> bool:
        """Whether the trees leave a doubt."""
        return len(self.running) > 1 and math.exp(max(self.logs)) < SURE

    @property
    def question(self) -> Question:
        """What the net is asked."""
        spans = list(self.described.candidates)
        return Question(
            self.described.at,
            [spans[index] for index in self.running[:-1]],
            [self.rows[index] for index in self.running],
        )


def _weigh(described: Described) -> _Weighed:
    rows = [tuple(row) for row in described.rows]
    running = [*competing(described), len(rows) - 1]
    return _Weighed(described, rows, running, _log_softmax(tree_scores([rows[index] for index in running])))


def _log_softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    total = top + math.log(sum([math.exp(score - top) for score in scores]))
    return [score - total for score in scores]


def _ranking(one: _Weighed) -> Ranking:
    probability = dict.fromkeys(range(len(one.rows)), 0.0)
    probability.update(zip(one.running, map(math.exp, one.logs), strict=True))
    scored = [
        Scored(span, name, probability[index], one.rows[index], one.in_context.get(index))
        for index, (span, name) in enumerate(one.described.candidates.items())
    ]
    scored.sort(key=lambda candidate: (-candidate.probability, candidate.span))
    return Ranking(tuple(scored), probability[len(one.rows) - 1])


def reasons(chosen: Scored, most: int = 6) -> tuple[Reason, ...]:
    """Return what moved the score of one candidate, the strongest first."""
    weights = load_forest("ranking", FEATURES).contributions(chosen.row)
    share = 1 - NEURAL if chosen.in_context else 1.0
    numbers = zip(FEATURES, chosen.row, weights, strict=True)
    found = [Reason(feature, value, share * weight) for feature, value, weight in numbers if weight]
    if chosen.in_context:
        found.append(chosen.in_context)
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight))[:most])


def threshold() -> float:
    """Return the share of best-against-none above which a gloss is offered, as the file of the trees has it."""
    return load_forest("ranking", FEATURES).threshold
