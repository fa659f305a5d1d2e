"""The sentence in which a mention stands: its context."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from termtool.tokens import Passage, reading_text

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 500  # characters; a context is a sentence, not a page
REACH: Final = 200  # tokens on each side: more than 500 characters hold
_CLOSERS: Final = "Q)"


def context_of(passage: Passage, at: int, glosses: Sequence[tuple[int, int]]) -> str:
    """Return the sentence with the mention at token ``at``, and the sentences of its glosses beside it.

    Args:
        passage: the window.
        at: the mention's token.
        glosses: places of its glosses in the file.

    Returns:
        The text as it reads, in one line, at most 500 characters around the mention.
    """
    first, last = _sentence(passage, at)
    start, end = passage.tokens[first].start, passage.tokens[last].end
    for place in glosses:
        for low, high in (_sentence_at(passage, place), place):
            if max(end, high) - min(start, low) <= LONGEST:
                start, end = min(start, low), max(end, high)
                break
    mention = passage.tokens[at]
    if end - start > LONGEST:
        start = max(start, mention.start - LONGEST // 2)
        end = min(end, mention.end + LONGEST // 2)
    return reading_text(passage.document, start, end)


def _sentence_at(passage: Passage, place: tuple[int, int]) -> tuple[int, int]:
    """Return where the sentence of a stretch of the file begins and where the stretch's own ends."""
    tokens = passage.tokens
    index = max(0, bisect_right(tokens, place[0], key=lambda token: token.start) - 1)
    first, last = _sentence(passage, index)
    return tokens[first].start, max(tokens[last].end, place[1])


def _sentence(passage: Passage, at: int) -> tuple[int, int]:
    kinds = passage.kinds
    first = last = at
    lowest, highest = max(0, at - REACH), min(len(kinds) - 1, at + REACH)
    while first > lowest and kinds[first - 1] not in ".|¶" and not _closes_a_sentence(kinds, first - 1):
        first -= 1
    while last < highest and kinds[last + 1] not in "|¶":
        last += 1
        if kinds[last] == ".":
            while last + 1 < len(kinds) and kinds[last + 1] in _CLOSERS:
                last += 1
            break
    return first, last


def _closes_a_sentence(kinds: str, index: int) -> bool:
    """Tell whether a closing quote or bracket follows a full stop: … “no.” He …"""
    while index > 0 and kinds[index] in _CLOSERS:
        index -= 1
        if kinds[index] == ".":
            return True
    return False
