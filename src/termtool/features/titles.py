"""Whether capitals go on beyond a candidate's edges: Start of Spring 立春 does not begin with Spring.

A verb between them ends a title: What is High Mountain Tea (高山茶)?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import AUXILIARIES, FUNCTION_WORDS
from termtool.features.facts import clip

if TYPE_CHECKING:
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

TITLES: Final = (
    "title goes on at left",
    "title opens a sentence",
    "title goes on at right",
    "is a whole title",
)
MOST: Final = 4  # capitals counted beyond an edge
_JOINING: Final = 2  # small words between two capitals of one title: Temple *of the* Moon
_STARTS: Final = frozenset(".¶|q(:")
_SMALL: Final = FUNCTION_WORDS - AUXILIARIES


def titles(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family TITLES."""
    passage = facts.passage
    if not _is_capital(passage, span.first) or not _is_capital(passage, span.last):
        return [0.0] * len(TITLES)
    left, start = _capitals_beyond(passage, span.first, -1)
    right, _ = _capitals_beyond(passage, span.last, 1)
    opens = start == 0 or passage.kinds[start - 1] in _STARTS
    inside = all(
        _is_capital(passage, index) or passage.words[index] in FUNCTION_WORDS
        for index in range(span.first, span.last + 1)
        if passage.kinds[index] == "w"
    )
    return [clip(left, MOST), float(opens), clip(right, MOST), float(inside and not left and not right)]


def _capitals_beyond(passage: Passage, edge: int, step: int) -> tuple[int, int]:
    """Count the capitalised words that go on from an edge, and return the last of them (the edge if none)."""
    count, last, small = 0, edge, 0
    index = edge + step
    while 0 <= index < len(passage.kinds) and passage.kinds[index] in "w·" and count < MOST:
        if _is_capital(passage, index):
            count, last, small = count + 1, index, 0
        elif passage.words[index] in _SMALL and small < _JOINING:
            small += 1
        elif passage.kinds[index] == "w":
            break
        index += step
    return count, last


def _is_capital(passage: Passage, index: int) -> bool:
    return passage.kinds[index] == "w" and passage.tokens[index].text[:1].isupper()
