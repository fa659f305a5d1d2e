"""Which words stand at the two edges of a candidate, and what is known of glosses with such edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.edge_words import PLACES, leaning

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

EDGE_WORDS: Final = tuple(f"leaning of the word: {place}" for place in PLACES)


def edge_words(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family EDGE_WORDS."""
    after = span.first > facts.at
    words = words_at_edges(facts.passage, span)
    return [leaning(place, word, after=after) for place, word in zip(PLACES, words, strict=True)]


def words_at_edges(passage: Passage, span: Span) -> tuple[str, str, str, str]:
    """Return the words before, first, last and behind; of a mark its kind, of what is beyond the text "¶"."""
    first, last = span
    return _at(passage, first - 1), _at(passage, first), _at(passage, last), _at(passage, last + 1)


def _at(passage: Passage, index: int) -> str:
    if not 0 <= index < len(passage.kinds):
        return "¶"
    return passage.words[index] or f"mark {passage.kinds[index]}"
