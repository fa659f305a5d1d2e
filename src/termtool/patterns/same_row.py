"""The gloss stands in another cell of the same table row: | 躺平 | tǎng píng | lying flat |."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, segments, trimmed
from termtool.tokens import BLOCK, CELL, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "same-row"
CELLS_AWAY: Final = 6
TOKENS_AWAY: Final = 120


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield each other cell of the row, whole and in pieces."""
    for first, last in (*_cells(passage, at, 1), *_cells(passage, at, -1)):
        whole = trimmed(passage, first, last)
        if whole:
            yield whole
            yield from segments(passage, first, last)


def _cells(passage: Passage, at: int, step: int) -> Iterator[tuple[int, int]]:
    kinds = passage.kinds
    inside: int | None = None
    crossed = 0
    index = at + step
    stop = max(-1, min(len(kinds), at + step * TOKENS_AWAY))
    while index != stop and 0 <= index < len(kinds) and kinds[index] != BLOCK and crossed <= CELLS_AWAY:
        if kinds[index] == CELL:
            if inside is not None:
                yield (inside, index - 1) if step > 0 else (index + 1, inside)
            crossed += 1
            inside = index + step
        index += step
    if inside is not None and 0 <= inside < len(kinds):
        yield (inside, index - 1) if step > 0 else (index + 1, inside)
