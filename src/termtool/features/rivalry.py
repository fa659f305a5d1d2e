"""How much better a candidate would suit the mentions beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span


MOST: Final = 8  # content words of a candidate that are compared


def rivalry(facts: Facts, span: Span, own: float) -> list[float]:
    """Say how much better the candidate would suit the mentions beside."""
    nearer = 0
    better = 0.0
    distance = _distance(span, facts.at)
    words = _content_words(facts, span)
    for place, evidence in facts.rivals:
        if _distance(span, place) < distance:
            nearer += 1
        if words and evidence.term != facts.evidence.term:
            theirs = sum([evidence.support(word).strength for word in words]) / len(words)
            better = max(better, theirs - own)
    return [float(nearer), better, float(len(facts.rivals))]


def _content_words(facts: Facts, span: Span) -> list[str]:
    words, is_content = facts.passage.words, facts.page.is_content
    found = [words[index] for index in range(span.first, span.last + 1) if is_content[index]]
    return found[:MOST]


def _distance(span: Span, at: int) -> int:
    return at - span.last if span.last < at else span.first - at


RIVALRY: Final = ("mentions nearer", "suits a neighbour better", "neighbours")
