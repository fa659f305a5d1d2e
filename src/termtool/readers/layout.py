"""Blocks under construction, and how they become a document.

A reader lays out blocks line by line; marks within them are looked for at the end, when all link
definitions are known. Structure that stands between the lines of a block (the ">" of a quotation) is a
hole in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from termtool.model import Block, BlockKind, Document, Mark, MarkKind
from termtool.readers.captions import LONGEST_CAPTION
from termtool.readers.lines import line_starts
from termtool.readers.tags import BLOCK_TAGS

Spot = tuple[int, int, int]  # table or list, row or item, column; -1 where there is none
NOWHERE: Final[Spot] = (-1, -1, -1)
InlineMarks = Callable[[str, int, int], list[Mark]]

# Marks of these kinds show nothing: a block of nothing else is no block.
_SILENT: Final = frozenset({
    MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.IMAGE, MarkKind.TAG, MarkKind.STRUCTURE, MarkKind.HIDDEN,
})  # fmt: skip
KIND_OF_TAG: Final = {
    "li": BlockKind.ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL, "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTE, "h1": BlockKind.HEADING, "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING, "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING,
}  # fmt: skip


@dataclass(slots=True)
class Draft:
    """A block that may still grow."""

    kind: BlockKind
    start: int
    end: int
    table: int = -1
    row: int = -1
    column: int = -1
    holes: list[Mark] = field(default_factory=list)


class Layout:
    """The marks and blocks of one text as they are found, in the order of the text."""

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source
        self.starts = line_starts(text)
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.tables = 0  # tables and lists numbered so far
        self._marks: list[Mark] = []
        self._ready: list[Block] = []

    def structure(self, start: int, end: int) -> None:
        """Mark bullets, hashes, pipes: what gives the page its form."""
        if end > start:
            self._marks.append(Mark(start, end, MarkKind.STRUCTURE))

    def hidden(self, start: int, end: int) -> None:
        """Mark what no reader of the page sees."""
        if end > start:
            self._marks.append(Mark(start, end, MarkKind.HIDDEN))

    def begin(self, kind: BlockKind, start: int, end: int, spot: Spot = NOWHERE) -> None:
        """Close the open block and open another one; an empty one stays unopened."""
        self.close()
        if end > start:
            self.open = Draft(kind, start, end, *spot)
            self.drafts.append(self.open)

    def whole(self, kind: BlockKind, start: int, end: int, spot: Spot = NOWHERE) -> None:
        """Add a block that no further line can lengthen."""
        self.begin(kind, start, end, spot)
        self.close()

    def extend(self, draft: Draft, hole: tuple[int, int], end: int) -> None:
        """Let a block go on to ``end``; ``hole`` is structure at the beginning of the added line."""
        if hole[1] > hole[0]:
            draft.holes.append(Mark(hole[0], hole[1], MarkKind.STRUCTURE))
        draft.end = end

    def close(self) -> None:
        """Let no further line lengthen the open block."""
        self.open = None

    def add(self, marks: Sequence[Mark], blocks: Sequence[Block]) -> None:
        """Take over marks and blocks that are complete."""
        self.close()
        self._marks.extend(marks)
        self._ready.extend(blocks)

    def new_table(self) -> int:
        """Return the number of the next table or list."""
        self.tables += 1
        return self.tables - 1

    def document(self, inline: InlineMarks) -> Document:
        """Look for the marks within the blocks and return the whole."""
        blocks = self._ready
        for draft in self.drafts:
            marks = [] if draft.kind is BlockKind.CODE else inline(self.text, draft.start, draft.end)
            marks = without_holes(marks, draft.holes) if draft.holes else marks
            self._marks.extend(marks)
            blocks.extend(_blocks(self.text, draft, marks))
        return Document(
            source=self.source,
            text=self.text,
            marks=tuple(sorted(self._marks, key=lambda mark: mark.start)),
            blocks=tuple(sorted(blocks, key=lambda block: block.start)),
            line_starts=self.starts,
        )


def without_holes(marks: list[Mark], holes: list[Mark]) -> list[Mark]:
    """Return the marks and the holes in order, marks cut where a hole lies in them."""
    found: list[Mark] = []
    rest = iter(holes)
    hole = next(rest, None)
    for mark in marks:
        start = mark.start
        while hole is not None and hole.start < mark.end:
            if hole.start > start:
                found.append(_cut(mark, start, hole.start))
            found.append(hole)
            start = max(start, hole.end)
            hole = next(rest, None)
        if start < mark.end:
            found.append(_cut(mark, start, mark.end))
    if hole is not None:
        found.extend([hole, *rest])
    return found


def _cut(mark: Mark, start: int, end: int) -> Mark:
    return (
        mark
        if (start, end) == (mark.start, mark.end)
        else Mark(start, end, mark.kind, name=mark.name, lang=mark.lang)
    )


def _blocks(text: str, draft: Draft, marks: list[Mark]) -> Iterator[Block]:
    """Yield the blocks that a draft becomes: several where block tags stand in it, none if it shows nothing."""
    if not marks:
        yield Block(draft.start, draft.end, draft.kind, draft.table, draft.row, draft.column)
        return
    start, kind = _below_image(text, draft, marks)
    inside: list[Mark] = []
    for mark in marks:
        name = mark.name.lstrip("/")
        if name not in BLOCK_TAGS:
            inside.append(mark)
            continue
        yield from _block(text, Draft(kind, start, mark.start, draft.table, draft.row, draft.column), inside)
        kind = KIND_OF_TAG.get(mark.name, draft.kind)
        start, inside = mark.end, []
    yield from _block(text, Draft(kind, start, draft.end, draft.table, draft.row, draft.column), inside)


def _below_image(text: str, draft: Draft, marks: list[Mark]) -> tuple[int, BlockKind]:
    """Return where the words of a block begin and its kind: a line below an image is its caption."""
    image = marks[0]
    line_end = text.find("\n", image.end, draft.end) if image.kind is MarkKind.IMAGE else -1
    if image.start > draft.start or line_end < 0 or text[image.end : line_end].strip():
        return draft.start, draft.kind
    is_caption = draft.kind is BlockKind.PARAGRAPH and draft.end - line_end <= LONGEST_CAPTION
    return line_end, BlockKind.CAPTION if is_caption else draft.kind


def _block(text: str, draft: Draft, marks: list[Mark]) -> Iterator[Block]:
    start, end = trimmed(text, draft.start, draft.end)
    if shows(text, start, end, marks):
        yield Block(start, end, draft.kind, draft.table, draft.row, draft.column)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the edges of a stretch without the white space around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), max(start, start + len(piece.rstrip()))


def shows(text: str, start: int, end: int, marks: Sequence[Mark]) -> bool:
    """Tell whether a reader sees anything of a stretch."""
    at = start
    for mark in marks:
        if mark.kind not in _SILENT and (mark.kind is not MarkKind.ENTITY or mark.text.strip()):
            return True
        if text[at : mark.start].strip():
            return True
        at = max(at, mark.end)
    return bool(text[at:end].strip())
