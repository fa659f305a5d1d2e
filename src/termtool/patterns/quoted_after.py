"""A quoted gloss after the characters: 躺平, or “lying flat”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, partner, trimmed, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "quoted-after"
QUOTES_AWAY: Final = 5
TOKENS_AWAY: Final = 40


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what stands in the nearest quotes to the right, whole and in pieces."""
    kinds = passage.kinds
    seen = 0
    index = at + 1
    while index < min(len(kinds), at + TOKENS_AWAY) and seen < QUOTES_AWAY:
        if kinds[index] == "q":
            closing = partner(passage, index)
            whole = trimmed(passage, index + 1, closing - 1)
            if whole and "h" not in kinds[whole.first : whole.last + 1]:
                yield whole
                yield from unions(passage, whole.first, whole.last)
            seen += 1
            index = closing
        index += 1
