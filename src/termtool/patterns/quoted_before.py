"""A quoted gloss before the characters: “Catch the right tail-wind and even a pig will fly” 站在风口上,猪也能飞起来"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import HARD, Span, opener, trimmed, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "quoted-before"
QUOTES_AWAY: Final = 4  # pairs of quotes to the left that are still looked at
TOKENS_AWAY: Final = 40


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what stands in the nearest quotes to the left, whole and in pieces."""
    kinds = passage.kinds
    seen = 0
    index = at - 1
    while index >= max(0, at - TOKENS_AWAY) and seen < QUOTES_AWAY:
        if kinds[index] == "|" or (kinds[index] in HARD and kinds[index] == "¶"):
            return
        if kinds[index] == "Q":
            opening = opener(passage, index)
            if opening is None:
                return
            whole = trimmed(passage, opening + 1, index - 1)
            if whole and "h" not in kinds[whole.first : whole.last + 1]:
                yield whole
                yield from unions(passage, whole.first, whole.last)
            seen += 1
            index = opening
        index -= 1
