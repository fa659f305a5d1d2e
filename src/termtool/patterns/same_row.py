"""The gloss stands in another cell of the same table row: | 躺平 | tǎng píng | lying flat |."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, segments, trimmed
from termtool.pinyin.romanisation import match_romanisation
from termtool.punctuation import BLOCK, CELL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "same-row"
CELLS_AWAY: Final = 6
TOKENS_AWAY: Final = 120
PARTS_OF_SPEECH: Final = frozenset(
    "noun verb adjective adj adverb adv phrase idiom measure n v vo vt vi mw".split()
)


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield each other cell of the row, whole and in pieces."""
    for first, last in (*_cells(passage, at, 1), *_cells(passage, at, -1)):
        whole = trimmed(passage, first, last)
        if whole:
            yield whole
            yield from segments(passage, first, last)
            yield from _without_labels(passage, whole)
            yield from _without_reading(passage, whole, passage.span_text(at, at))


def _without_labels(passage: Passage, cell: Span) -> Iterator[Span]:
    """Leave out the part of speech that opens a cell and the price or count that ends it: Dan Dan Noodle 8.5."""
    first, last = cell
    while last > first and passage.kinds[last] in "ds·":
        last -= 1
    if first < last and passage.words[first] in PARTS_OF_SPEECH:
        first += 1
    if Span(first, last) != cell:
        yield Span(first, last)


def _without_reading(passage: Passage, cell: Span, term: str) -> Iterator[Span]:
    """Leave out a reading that ends the cell: Chariot (Rook) ju1."""
    last = passage.tokens[cell.last].text
    spelled = last[-1].isdigit() or not last.isascii()
    if spelled and cell.first < cell.last and match_romanisation(last, term).score > 0:
        yield Span(cell.first, cell.last - 1)


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
