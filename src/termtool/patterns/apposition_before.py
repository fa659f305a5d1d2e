"""A comma, dash or colon parts the gloss from the characters behind it: Nine Gates: 九莲宝灯, lying flat — 躺平."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, left_edges, opener, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "apposition-before"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what ends at the mark before the characters, from every left edge."""
    kinds = passage.kinds
    index = at - 1
    while index >= 0 and kinds[index] in "qQ":
        index -= 1
    if index <= 0 or kinds[index] not in ",:-=/;":
        return
    index -= 1
    if kinds[index] == "Q":
        opening = opener(passage, index)
        inside = trimmed(passage, opening + 1, index - 1) if opening is not None else None
        if inside:
            yield inside
        return
    yield from left_edges(passage, index)
