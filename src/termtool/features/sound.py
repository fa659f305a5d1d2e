"""Whether a candidate spells the sound of the characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span


def sound(facts: Facts, span: Span) -> list[float]:
    words = span.last - span.first + 1
    if words > 2 * facts.size + 2:
        return [0.0, 0.0, 0.0, 0.0]
    text = facts.passage.span_text(*span)
    match = match_romanisation(text, facts.evidence.term)
    marked = any(ord(letter) > 0xBF for letter in text)
    return [
        match.score,
        float(match.score >= 0.5),
        float(marked),
        float(match.score >= 0.5 and text[:1].islower()),
    ]


SOUND: Final = ("spells the term", "is romanisation", "has accents", "is lower-case romanisation")
