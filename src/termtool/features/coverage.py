"""Which words of a candidate render which characters, by the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.coverage import NOTHING
from termtool.features.facts import Facts, bare, clip

if TYPE_CHECKING:
    from termtool.patterns.spans import Span

BACKED: Final = 0.3  # support from which a word counts as having a counterpart


def coverage(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family COVERAGE."""
    supports = facts.content(span)
    total = best = 0.0
    backed = 0
    rendered: set[int] = set()
    for support in supports:
        strength = support.strength
        total += strength
        best = max(best, strength)
        if strength >= BACKED:
            backed += 1
            rendered |= support.characters
    count = max(1, len(supports))
    recall = len(rendered) / facts.size
    outside_left = facts.support_at(span.first - 1) if span.first else NOTHING
    outside_right = facts.support_at(span.last + 1) if span.last + 1 < len(facts.passage.kinds) else NOTHING
    return [
        total / count,
        clip(total, 8),
        backed / count,
        float(len(supports) - backed),
        recall,
        best,
        facts.support_at(span.first).strength,
        facts.support_at(span.last).strength,
        outside_left.strength,
        outside_right.strength,
        float(len(outside_left.characters - rendered) > 0 and outside_left.strength >= BACKED),
        float(len(outside_right.characters - rendered) > 0 and outside_right.strength >= BACKED),
        float(backed == len(supports) > 0),
        float(_is_sense(facts, span)),
        2 * recall * (total / count) / (recall + total / count) if recall and total else 0.0,
    ]


COVERAGE: Final = (
    "mean support", "total support", "share backed", "words not backed", "characters rendered", "best support", "first support",
    "last support", "support left", "support right", "left would add", "right would add", "all backed", "is a dictionary sense",
    "coverage",
)  # fmt: skip


def _is_sense(facts: Facts, span: Span) -> bool:
    return bool(facts.senses) and bare(facts.passage.span_text(*span)) in facts.senses
