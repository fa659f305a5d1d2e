"""Why a gloss was chosen: what ``termtool extract --explain`` shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from termtool.foreign import is_foreign
from termtool.mentions import Zone, find_stretches
from termtool.passages import passages
from termtool.ranking import Ranking, Reason, Scored, rank, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Document
    from termtool.tokens import Passage

SHOWN = 3  # the best and two runners-up


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One candidate with its probability and its reasons."""

    text: str
    pattern: str
    probability: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was weighed for one mention."""

    term: str
    start: int
    foreign: bool
    offered: bool
    none: float  # probability that the author gives no gloss
    candidates: tuple[Weighed, ...]  # best first


def explain(document: Document) -> Iterator[Explanation]:
    """Yield for each run of characters in the prose of a document what was weighed for it."""
    for passage in passages(document, find_stretches(document)):
        prose = [passage.at[number] for number in passage.own if passage.stretches[number].zone is Zone.PROSE]
        chinese = [at for at in prose if not is_foreign(passage, at)]
        rankings = dict(zip(chinese, rank(passage, chinese), strict=True))
        for at in prose:
            yield _explanation(passage, at, rankings.get(at))


def _explanation(passage: Passage, at: int, found: Ranking | None) -> Explanation:
    ranking = found or Ranking((), 1.0)
    return Explanation(
        term=passage.tokens[at].text,
        start=passage.tokens[at].start,
        foreign=found is None,
        offered=ranking.offered is not None,
        none=ranking.none,
        candidates=tuple(_weighed(passage, scored) for scored in ranking.candidates[:SHOWN]),
    )


def _weighed(passage: Passage, scored: Scored) -> Weighed:
    return Weighed(
        text=passage.span_text(*scored.span),
        pattern=scored.pattern,
        probability=scored.probability,
        reasons=reasons(scored),
    )
