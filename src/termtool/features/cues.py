"""Words between candidate and term that say what the candidate is: means, literally, called, pinyin …"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.words import (
    CHINESE_LABELS,
    FIGURATIVE_CUES,
    FOREIGN_LABELS,
    LITERAL_CUES,
    MEANING_CUES,
    NAMING_CUES,
    READING_LABELS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span


NAME: Final = "cues"
_BETWEEN: Final = (
    MEANING_CUES, LITERAL_CUES, NAMING_CUES, CHINESE_LABELS, READING_LABELS, FOREIGN_LABELS, FIGURATIVE_CUES, frozenset({"or"}),
)  # fmt: skip
_BESIDE: Final = (MEANING_CUES, LITERAL_CUES, NAMING_CUES, frozenset({"or"}), READING_LABELS, CHINESE_LABELS)
_NEAR: Final = (MEANING_CUES | LITERAL_CUES,)
_ALL: Final = frozenset().union(*_BETWEEN)


def cues(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family CUES."""
    words, at = facts.passage.words, facts.at
    if span.last < at:
        low, high = span.last + 1, at
        beside = words[max(0, span.first - 3) : span.first]
    else:
        low, high = at + 1, span.first
        beside = words[max(low, high - 3) : high]
    between = facts.gaps.get((NAME, low, high))
    if between is None:
        between = facts.gaps[NAME, low, high] = _among(_BETWEEN, words[low:high])
    return [*between, *_among(_BESIDE, beside[-1:]), *_among(_NEAR, beside)]


def _among(families: Sequence[frozenset[str]], words: Sequence[str]) -> list[float]:
    """Tell for each family of cues whether one of them is among the words; mostly none at all is."""
    said = _ALL.intersection(words)
    return [float(not family.isdisjoint(said)) for family in families] if said else [0.0] * len(families)


CUES: Final = (
    "meaning cue between", "literal cue between", "naming cue between", "label between", "reading label between",
    "foreign label between", "figurative cue between", "or between", "meaning cue beside", "literal cue beside",
    "naming cue beside", "or beside", "reading label beside", "label beside", "cue near",
)  # fmt: skip
