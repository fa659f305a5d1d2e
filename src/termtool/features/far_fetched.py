"""Which candidates are not worth describing: far from the term, cut out of a sentence, and nothing behind them.

Of 8,741 annotated glosses that patterns offered, 111 are of this form; so are two in five of all
candidates. Without them ranking is faster, and silence wins where it should.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.words import CHINESE_LABELS
from termtool.features.coverage import BACKED
from termtool.patterns.spans import CUES, trimmed
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NEAR: Final = 2  # tokens between a candidate and its term, labels and their marks aside
_WORDS: Final = frozenset("wd·")
_LABELLED: Final = 5  # tokens: a bracket, a quote, the label, its full stop or colon
_READING: Final = 8  # tokens, marks included
_LABELS: Final = CUES | CHINESE_LABELS | {"ch", "chin"}


def _is_label(passage: Passage, gap: range) -> bool:
    """Tell whether only a label stands between: His nephew Tsewang Rabdan (Ch. 策妄阿喇布坦)."""
    words = [passage.words[index] for index in gap if passage.kinds[index] in _WORDS and passage.words[index]]
    return all(word in _LABELS for word in words)


def _is_reading(facts: Facts, gap: range) -> bool:
    """Tell whether what stands between spells the characters: 02 Commencing - Qi Shi - 起勢."""
    reading = trimmed(facts.passage, gap[0], gap[-1])
    return reading is not None and match_romanisation(facts.passage.span_text(*reading), facts.term).score > 0


def is_far_fetched(facts: Facts, span: Span) -> bool:
    """Tell whether a candidate is far off, ragged at its far edge, and has no counterpart among the characters."""
    before = span.last < facts.at
    gap = range(span.last + 1, facts.at) if before else range(facts.at + 1, span.first)
    if len(gap) <= NEAR or (len(gap) <= _LABELLED and _is_label(facts.passage, gap)):
        return False
    if before and len(gap) <= _READING and _is_reading(facts, gap):
        return False
    kinds = facts.passage.kinds
    left = span.first > 0 and kinds[span.first - 1] in _WORDS
    right = span.last + 1 < len(kinds) and kinds[span.last + 1] in _WORDS
    if not left and not right:
        return False
    best = facts.best_support(span)
    if left and right:
        return best < BACKED
    return best == 0 and (left if before else right)
