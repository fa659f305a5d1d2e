"""Reads table rows line by line: which table, which row, which column each cell stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.model import BlockKind
from termtool.readers.lines import Line
from termtool.readers.tables import (
    Row,
    aligned_row,
    are_aligned,
    cells_before,
    holds_chinese,
    is_delimiter_row,
    looks_like_pipe_row,
    pipe_row,
    ruled_row,
    ruler_columns,
    tabbed_row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.readers.layout import Layout

_PREFIX: Final = re.compile(r"[ \t>]*+")
_LONGEST_ALIGNED: Final = 2000  # characters; nobody aligns columns by hand on a longer line
_ENOUGH_ALONE: Final = 3  # cells


class Rows:
    """The table that is being read, if any.

    Rows below a head count from 1, the head is row 0. A table whose head is not seen counts from 1 too.
    """

    def __init__(self, layout: Layout, lines: Sequence[Line]) -> None:
        self._layout = layout
        self._text = layout.text
        self._lines = lines
        self._sort = ""  # "pipes", "ruler", "spaces", "tabs"; "" outside tables
        self._table = -1
        self._row = 0
        self._columns: tuple[int, ...] = ()
        self._paused = False  # a blank line came after the last row
        self._last: tuple[Line, Row] | None = None

    def read(self, index: int, first: int) -> bool:
        """Read a line as a table row; return False if it is none."""
        line = Line(self._lines[index].start, first, self._lines[index].end)
        if self._pipes(index, line):
            return True
        if line.end - line.start > _LONGEST_ALIGNED:
            return False
        return self._ruled(index, line) or self._tabbed(index, line) or self._spaced(index, line)

    def end(self) -> None:
        """End the table, but for a ruled one, in which blank lines may stand."""
        if self._sort == "ruler":
            self._paused = True
        else:
            self._sort = ""

    def _next(self, index: int) -> Line | None:
        if index + 1 >= len(self._lines):
            return None
        line = self._lines[index + 1]
        prefix = _PREFIX.match(self._text, line.start, line.end)
        return None if line.blank else Line(line.start, prefix.end() if prefix else line.first, line.end)

    def _pipes(self, index: int, line: Line) -> bool:
        if self._text.find("|", line.first, line.end) < 0:
            return False
        if is_delimiter_row(self._text, line.first, line.end):
            self._start_unless("pipes", row=1)
            self._layout.close()
            self._layout.structure(line.first, line.end)
            return True
        following = self._next(index)
        has_head = following is not None and is_delimiter_row(self._text, following.first, following.end)
        if has_head:
            self._start("pipes", row=0)
        elif self._sort != "pipes":
            if not looks_like_pipe_row(self._text, line.first, line.end):
                return False
            self._start("pipes", row=1)
        self._put(pipe_row(self._text, line.first, line.end))
        return True

    def _ruled(self, index: int, line: Line) -> bool:
        if ruler_columns(self._text, line):
            self._layout.close()
            self._layout.structure(line.first, line.end)
            if self._sort != "ruler":
                self._start("ruler", row=1)
                self._columns = ruler_columns(self._text, line)
            elif self._row > 1:  # it closes the table
                self._sort = ""
            return True
        following = self._next(index)
        columns = ruler_columns(self._text, following) if following else ()
        if columns and self._sort != "ruler":
            self._start("ruler", row=0)
            self._columns = columns
        if self._sort != "ruler":
            return False
        row = ruled_row(self._text, line, self._columns)
        if self._paused and len(row.cells) == 1:
            self._sort = ""
            return False
        self._put(row)
        return True

    def _tabbed(self, index: int, line: Line) -> bool:
        row = tabbed_row(self._text, line)
        if row is None:
            return False
        following = self._next(index)
        in_company = following is not None and tabbed_row(self._text, following) is not None
        if self._sort != "tabs" and not in_company and not holds_chinese(self._text, row):
            return False
        self._start_unless("tabs", row=1)
        self._put(row)
        return True

    def _spaced(self, index: int, line: Line) -> bool:
        row = aligned_row(self._text, line) if self._text.find("   ", line.first, line.end) >= 0 else None
        if row is None:
            return False
        continues = self._sort == "spaces" and self._last and are_aligned(self._text, self._last, (line, row))
        if not continues:
            following = self._next(index)
            below = aligned_row(self._text, following) if following else None
            paired = following and below and are_aligned(self._text, (line, row), (following, below))
            # A fragment may hold one row of a table: "  Li Na (李娜)    Mei   the younger sister"
            alone = len(row.cells) >= _ENOUGH_ALONE and holds_chinese(self._text, row)
            if not paired and not alone:
                return False
            self._start("spaces", row=1)
            self._columns = tuple(cells_before(self._text, line.start, cell.start) for cell in row.cells)
        self._put(ruled_row(self._text, line, self._columns))
        self._last = (line, row)
        return True

    def _start_unless(self, sort: str, row: int) -> None:
        if self._sort != sort:
            self._start(sort, row)

    def _start(self, sort: str, row: int) -> None:
        self._sort = sort
        self._table = self._layout.new_table()
        self._row = row
        self._last = None
        self._paused = False

    def _put(self, row: Row) -> None:
        self._layout.close()
        self._paused = False
        for pipe in row.pipes:
            self._layout.structure(pipe, pipe + 1)
        for cell in row.cells:
            self._layout.whole(BlockKind.CELL, cell.start, cell.end, (self._table, self._row, cell.column))
        self._row += 1
