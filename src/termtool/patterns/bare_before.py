"""English right before the characters: Liu Fang 刘方, common prosperity 共同富裕, the Cold Food festival 寒食."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.spans import Span, before_class_words, left_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bare-before"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield every left edge of the English that ends at the characters."""
    last = at - 1
    while last >= 0 and passage.kinds[last] in "qQ":
        last -= 1  # Master Sun's 《孙子》 stands in quotes of its own
    if last >= 0 and passage.kinds[last] in "wd·":
        yield from left_edges(passage, last)
        yield from before_class_words(passage, last)
