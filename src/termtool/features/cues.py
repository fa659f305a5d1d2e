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
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span


NAME: Final = "cues"
_BETWEEN: Final = (
    MEANING_CUES, LITERAL_CUES, NAMING_CUES, CHINESE_LABELS, READING_LABELS, FOREIGN_LABELS, FIGURATIVE_CUES, frozenset({"or"}),
)  # fmt: skip
_BESIDE: Final = (MEANING_CUES, LITERAL_CUES, NAMING_CUES, frozenset({"or"}), READING_LABELS, CHINESE_LABELS)


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
        between = [float(not known.isdisjoint(words[low:high])) for known in _BETWEEN]
        facts.gaps[NAME, low, high] = between
    nearest = beside[-1] if beside else ""
    near = not MEANING_CUES.isdisjoint(beside) or not LITERAL_CUES.isdisjoint(beside)
    return [*between, *(float(nearest in known) for known in _BESIDE), float(near)]


CUES: Final = (
    "meaning cue between", "literal cue between", "naming cue between", "label between", "reading label between",
    "foreign label between", "figurative cue between", "or between", "meaning cue beside", "literal cue beside",
    "naming cue beside", "or beside", "reading label beside", "label beside", "cue near",
)  # fmt: skip
