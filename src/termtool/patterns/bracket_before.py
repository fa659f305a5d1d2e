"""The characters stand in a bracket behind their gloss: common prosperity (共同富裕)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, before_class_words, enclosing, left_edges, opener, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bracket-before"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield every left edge of the English that ends where the bracket opens."""
    pair = enclosing(passage, at, "(", ")")
    if pair is None:
        return
    before = pair[0] - 1
    while before >= 0 and passage.kinds[before] in "Q,)":
        if passage.kinds[before] == ")":
            opening = opener(passage, before)  # Xiaomi (the company) (小米)
            if opening is None:
                return
            inside = trimmed(passage, opening + 1, before - 1)
            if inside:
                yield inside
            before = opening
        before -= 1
    if before >= 0:
        yield from left_edges(passage, before)
        yield from before_class_words(passage, before)
