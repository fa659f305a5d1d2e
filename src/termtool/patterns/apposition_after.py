"""A comma, dash or colon parts the characters from the gloss behind: 躺平: lying flat, 内卷 — involution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.patterns.next_block import behind_cues
from termtool.patterns.spans import Span, partner, right_edges, trimmed, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "apposition-after"
REST: int = 30  # tokens of the line that may belong to the gloss


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what begins at the mark behind the characters, to every right edge."""
    kinds = passage.kinds
    index = at + 1
    while index < len(kinds) and kinds[index] in "qQ·":
        index += 1
    if index + 1 >= len(kinds) or kinds[index] not in ",:-=/":
        return
    index += 1
    if kinds[index] == "q":
        inside = trimmed(passage, index + 1, partner(passage, index) - 1)
        if inside:
            yield inside
        return
    yield from right_edges(passage, index)
    rest = range(index, min(len(kinds), index + REST))
    stop = next((place for place in rest if kinds[place] in "h.|¶"), rest.stop)
    if stop > index:
        yield from unions(passage, index, stop - 1)
        yield from behind_cues(passage, Span(index, stop - 1))
