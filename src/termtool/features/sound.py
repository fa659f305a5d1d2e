"""Whether a candidate spells the sound of the characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.naming import sounds_like_person
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

SPELLS = 0.5  # the least score of a romanisation that fits, in any system
LAST_PLAIN = "\u00bf"  # characters beyond it are letters with accents


def sound(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family SOUND."""
    words = span.last - span.first + 1
    if words > 2 * facts.size + 2:
        return [0.0] * len(SOUND)
    text = facts.passage.span_text(*span)
    match = match_romanisation(text, facts.evidence.term)
    marked = max(text, default="") > LAST_PLAIN
    return [
        match.score,
        float(match.score >= SPELLS),
        float(marked),
        float(match.score >= SPELLS and text[:1].islower()),
        float(match.score >= SPELLS and "e" in facts.passage.tokens[span.first].marks),
        float(match.score >= SPELLS and sounds_like_person(text, facts.term)),
        float(match.score >= SPELLS and facts.evidence.is_name),
        float(match.score >= SPELLS and facts.page.has_elsewhere(span, capital=False)),
        float(match.score >= SPELLS and facts.page.has_elsewhere(span, capital=True)),
        float(len([word for word in text.split() if word[-1].isdigit() and word[0].isalpha()])),
    ]


SOUND: Final = (
    "spells the term",
    "is romanisation",
    "has accents",
    "is lower-case romanisation",
    "is emphasised romanisation",
    "spells a person",
    "spells a name of the dictionary",
    "romanisation elsewhere in small letters",
    "romanisation elsewhere in capitals",
    "syllables with digits",
)
