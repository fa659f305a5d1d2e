"""What a gloss says of its term: translation, literal, meaning, name or romanisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.naming import is_common_word
from termtool.evidence.words import LITERAL_CUES, MEANING_CUES
from termtool.model import Kind, Role
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NAMES: Final = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.PRODUCT})
_EXPLAINING: Final = frozenset({"next-sentence", "next-block"})
SPELLS: Final = 0.5  # the least score of a romanisation that fits, in any system
_LONG: Final = 9  # words; a rendering of a term is shorter, an explanation of it longer


def spells(passage: Passage, at: int, span: Span) -> bool:
    """Tell whether a stretch of English spells the sound of the mention's characters."""
    return match_romanisation(passage.span_text(*span), passage.span_text(at, at)).score >= SPELLS


def role_of(passage: Passage, at: int, span: Span, pattern: str, kind: Kind) -> Role:
    """Return the role of a stretch that glosses the mention at token ``at``."""
    if spells(passage, at, span):
        capital = passage.tokens[span.first].text[:1].isupper()
        named = kind in NAMES or (capital and not is_common_word(passage.span_text(at, at)))
        return Role.NAME if named else Role.ROMANISATION
    words = passage.words
    cue = words[max(0, span.first - 3) : span.first]
    if any(word in LITERAL_CUES for word in cue):
        return Role.LITERAL
    if kind in NAMES and passage.tokens[span.first].text[:1].isupper():
        return Role.NAME
    length = sum(1 for word in words[span.first : span.last + 1] if word)
    quoted = span.first > 0 and passage.kinds[span.first - 1] == "q"
    if pattern in _EXPLAINING and (any(word in MEANING_CUES for word in cue) or length > _LONG):
        return Role.MEANING
    if length > _LONG and not quoted and span.first > at and kind not in {Kind.SENTENCE, Kind.PROVERB}:
        return Role.MEANING
    return Role.TRANSLATION
