"""Gloss and characters inside one pair of quotes: “nail the fundamentals, then amaze 守正出奇.”"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, enclosing, trimmed, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "quoted-together"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the English before the characters and after them, inside the quotes around both."""
    pair = enclosing(passage, at, "q", "Q")
    if pair is None:
        return
    opening, closing = pair
    for first, last in ((opening + 1, at - 1), (at + 1, closing - 1)):
        whole = trimmed(passage, first, last)
        if whole and "h" not in passage.kinds[whole.first : whole.last + 1]:
            yield whole
            yield from unions(passage, whole.first, whole.last)
