"""English right behind the characters, nothing between: 新发展阶段 new development stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, right_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bare-after"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield every right edge of the English that begins at the characters."""
    first = at + 1
    while first < len(passage.kinds) and passage.kinds[first] in "qQ·":
        first += 1
    if first < len(passage.kinds) and passage.kinds[first] in "wd":
        yield from right_edges(passage, first)
