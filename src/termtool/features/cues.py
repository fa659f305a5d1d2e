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


def cues(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family CUES."""
    passage, at = facts.passage, facts.at
    if span.last < at:
        between = passage.words[span.last + 1 : at]
        beside = passage.words[max(0, span.first - 3) : span.first]
    else:
        between = passage.words[at + 1 : span.first]
        beside = between[-3:]
    nearest = beside[-1] if beside else ""
    return [
        float(any(word in MEANING_CUES for word in between)),
        float(any(word in LITERAL_CUES for word in between)),
        float(any(word in NAMING_CUES for word in between)),
        float(any(word in CHINESE_LABELS for word in between)),
        float(any(word in READING_LABELS for word in between)),
        float(any(word in FOREIGN_LABELS for word in between)),
        float(any(word in FIGURATIVE_CUES for word in between)),
        float(any(word == "or" for word in between)),
        float(nearest in MEANING_CUES),
        float(nearest in LITERAL_CUES),
        float(nearest in NAMING_CUES),
        float(nearest == "or"),
        float(nearest in READING_LABELS),
        float(nearest in CHINESE_LABELS),
        float(any(word in MEANING_CUES or word in LITERAL_CUES for word in beside)),
    ]


CUES: Final = (
    "meaning cue between", "literal cue between", "naming cue between", "label between", "reading label between",
    "foreign label between", "figurative cue between", "or between", "meaning cue beside", "literal cue beside",
    "naming cue beside", "or beside", "reading label beside", "label beside", "cue near",
)  # fmt: skip
