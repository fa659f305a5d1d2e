"""Which words of a candidate render which characters, by the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import FUNCTION_WORDS
from termtool.evidence.coverage import NOTHING, Support
from termtool.features.facts import Facts, clip

if TYPE_CHECKING:
    from termtool.patterns.spans import Span

BACKED: Final = 0.3  # support from which a word counts as having a counterpart


def coverage(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family COVERAGE."""
    passage = facts.passage
    supports: list[Support] = []
    rendered: set[int] = set()
    for index in range(span.first, span.last + 1):
        word = passage.words[index]
        if word and word not in FUNCTION_WORDS:
            support = facts.support_at(index)
            supports.append(support)
            if support.strength >= BACKED:
                rendered |= support.characters
    total = sum(support.strength for support in supports)
    backed = sum(support.strength >= BACKED for support in supports)
    count = max(1, len(supports))
    recall = len(rendered) / facts.size
    outside_left = facts.support_at(span.first - 1) if span.first else NOTHING
    outside_right = facts.support_at(span.last + 1) if span.last + 1 < len(passage.kinds) else NOTHING
    return [
        total / count,
        clip(total, 8),
        backed / count,
        float(len(supports) - backed),
        recall,
        max((support.strength for support in supports), default=0.0),
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
    text = facts.passage.span_text(*span).lower().removeprefix("to ").removeprefix("the ")
    return any(
        text == sense.lower().removeprefix("to ").removeprefix("the ") for sense in facts.evidence.senses
    )
