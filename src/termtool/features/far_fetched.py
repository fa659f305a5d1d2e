"""Which candidates are not worth describing: far from the term, cut out of a sentence, and nothing behind them.

Of 8,741 annotated glosses that patterns offered, 111 are of this form; so are two in five of all
candidates. Without them ranking is faster, and silence wins where it should. Of those left that no dictionary
backs the farthest go too, whatever their edges: 31 of 27,541 glosses, every fifth candidate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.coverage import BACKED
from termtool.patterns.spans import trimmed
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

NEAR: Final = 2  # tokens between a candidate and its term
FAR_BEFORE: Final = 12  # tokens; a term is mostly explained behind it
FAR_BEHIND: Final = 30
FEW: Final = 3  # tokens of a word or two, which a list far behind may give without any likeness
_WORDS: Final = frozenset("wd·")
_PARTING: Final = frozenset({"or", "is", "are", "was", "were"})
_READING: Final = 8  # tokens, marks included


def is_far_fetched(facts: Facts, span: Span) -> bool:
    """Tell whether a candidate is far off, ragged at its far edge, and has no counterpart among the characters."""
    before = span.last < facts.at
    gap = range(span.last + 1, facts.at) if before else range(facts.at + 1, span.first)
    if len(gap) <= NEAR:
        return False
    is_far = len(gap) >= (FAR_BEFORE if before else FAR_BEHIND)
    if is_far and (before or span.last - span.first >= FEW) and facts.best_support(span) == 0:
        return True
    left, right = _goes_on(facts, span.first - 1), _goes_on(facts, span.last + 1)
    if not left and not right:
        return False
    best = facts.best_support(span)
    if left and right:
        return best < BACKED
    ragged = left if before else right
    return best == 0 and ragged and not (before and _stands_beside(facts, gap))


def _goes_on(facts: Facts, index: int) -> bool:
    """Tell whether a word stands beside a candidate, none that parts it from what follows.

    我 wǒ – I *or* me; 雁塔 (yàntǎ): wild goose pagodas *are* brick.
    """
    passage = facts.passage
    if not 0 <= index < len(passage.kinds) or passage.kinds[index] not in _WORDS:
        return False
    return passage.words[index] not in _PARTING


def _stands_beside(facts: Facts, gap: range) -> bool:
    """Tell whether only the term's own bracket, or its reading, stands between.

    His nephew Tsewang Rabdan (Ch. 策妄阿喇布坦); 02 Commencing - Qi Shi - 起勢.
    """
    if gap[0] == facts.bracket:
        return True
    reading = trimmed(facts.passage, gap[0], gap[-1]) if len(gap) <= _READING else None
    return reading is not None and match_romanisation(facts.passage.span_text(*reading), facts.term).score > 0
