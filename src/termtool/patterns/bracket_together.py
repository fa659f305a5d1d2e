"""Gloss and characters share a bracket: (Chinese: 普通话; pinyin: Pǔtōnghuà; lit. 'common speech')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, enclosing, left_edges, right_edges, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bracket-together"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the pieces of the bracket on both sides of the characters."""
    pair = enclosing(passage, at, "(", ")")
    if pair is None:
        return
    opening, closing = pair
    yield from unions(passage, opening + 1, at - 1)
    yield from unions(passage, at + 1, closing - 1)
    if at - 1 > opening:
        yield from (span for span in left_edges(passage, at - 1) if span.first > opening)
    if at + 1 < closing:
        yield from (span for span in right_edges(passage, at + 1) if span.last < closing)
