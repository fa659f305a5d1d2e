"""Table rows in text: cells between pipes, between tabs, or set apart by aligned spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, has_han, width

if TYPE_CHECKING:
    from termtool.readers.lines import Line

_PIPE: Final = re.compile(r"\\.|\|")
_DELIMITER_ROW: Final = re.compile(r"\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*+\|?[ \t]*")
_RULER: Final = re.compile(r"[=-]{2,}(?: +[=-]{2,})+")
_WIDE_GAP: Final = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")
_GAP: Final = re.compile(r"(?<=\S)[ \xa0]{2,}(?=\S)")
_TABS: Final = re.compile(r"(?<=\S) *\t[\t ]*(?=\S)")
_NARROW: Final = re.compile(f"[^{HAN}\u3000-\u303f\uff01-\uff60]*")
_ROW_ENDS: Final = 2  # a row without a delimiter row near it begins and ends with a pipe


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row without the space around it; empty when start == end."""

    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class Row:
    """Cells in order, and the structure between them."""

    cells: tuple[Cell, ...]
    pipes: tuple[int, ...] = ()


def is_delimiter_row(text: str, first: int, end: int) -> bool:
    """Tell whether a line is the ``|---|:--:|`` below a table's head."""
    return text.find("|", first, end) >= 0 and _DELIMITER_ROW.fullmatch(text, first, end) is not None


def pipe_row(text: str, first: int, end: int) -> Row:
    """Return the row that pipes divide; a pipe after a backslash is text."""
    pipes = tuple(match.start() for match in _PIPE.finditer(text, first, end) if match[0] == "|")
    edges = [first - 1, *pipes, end]
    if pipes and pipes[0] == first:
        del edges[0]
    if len(edges) > 1 and edges[-2] == end - 1:
        del edges[-1]
    cells = [_cell(text, left + 1, right, column) for column, (left, right) in enumerate(pairwise(edges))]
    return Row(tuple(cells), pipes)


def looks_like_pipe_row(text: str, first: int, end: int) -> bool:
    """Tell whether a line is a table row even with no delimiter row in sight: ``| 字 | word |``."""
    return (
        text.startswith("|", first)
        and text.endswith("|", first, end)
        and text.count("|", first, end) > _ROW_ENDS - 1
        and end - first > _ROW_ENDS
    )


def _cell(text: str, start: int, end: int, column: int) -> Cell:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Cell(start + lead, max(start + lead, start + len(piece.rstrip())), column)


def ruler_columns(text: str, line: Line) -> tuple[int, ...]:
    """Return where the columns begin that rows of dashes draw below a head; () for any other line."""
    if text[line.first : line.first + 1] not in {"-", "="} or not _RULER.fullmatch(
        text, line.first, line.end
    ):
        return ()
    return tuple(match.start() for match in re.finditer(r"\S+", text[line.start : line.end]))


def ruled_row(text: str, line: Line, columns: tuple[int, ...]) -> Row:
    """Return the row of a table whose ruler says where the columns begin, counted in terminal cells."""
    cells: list[Cell] = []
    for start, end in _pieces(text, line, _GAP):
        place = cells_before(text, line.start, start)
        column = max((number for number, begin in enumerate(columns) if begin <= place + 1), default=0)
        if cells and column <= cells[-1].column:
            column = cells[-1].column + 1
        cells.append(Cell(start, end, column))
    return Row(tuple(cells))


def aligned_row(text: str, line: Line) -> Row | None:
    """Return the row that gaps of three and more spaces divide; None if there is no gap."""
    pieces = _pieces(text, line, _WIDE_GAP)
    if len(pieces) < 2:  # noqa: PLR2004 - one piece is no row
        return None
    return Row(tuple(Cell(start, end, column) for column, (start, end) in enumerate(pieces)))


def are_aligned(text: str, first: tuple[Line, Row], second: tuple[Line, Row]) -> bool:
    """Tell whether two rows have their second cells below each other, by characters or as displayed."""
    one, other = first[1].cells[1].start, second[1].cells[1].start
    if one - first[0].start == other - second[0].start:
        return True
    return abs(cells_before(text, first[0].start, one) - cells_before(text, second[0].start, other)) <= 1


def tabbed_row(text: str, line: Line) -> Row | None:
    """Return the row that tabs divide; None if no tab stands between words."""
    if text.find("\t", line.first, line.end) < 0:
        return None
    cells: list[Cell] = []
    start = line.first
    column = 0
    for match in _TABS.finditer(text, line.first, line.end):
        cells.append(Cell(start, match.start(), column))
        column += max(1, match[0].count("\t"))
        start = match.end()
    if not cells:
        return None
    return Row((*cells, Cell(start, line.end, column)))


def holds_chinese(text: str, row: Row) -> bool:
    """Tell whether one of the cells has Chinese in it."""
    return any(has_han(text[cell.start : cell.end]) for cell in row.cells)


def cells_before(text: str, start: int, end: int) -> int:
    """Return how many terminal cells stand between two offsets of a line."""
    piece = text[start:end]
    return len(piece) if _NARROW.fullmatch(piece) else width(piece)


def _pieces(text: str, line: Line, gap: re.Pattern[str]) -> list[tuple[int, int]]:
    pieces = []
    start = line.first
    for match in gap.finditer(text, line.first, line.end):
        pieces.append((start, match.start()))
        start = match.end()
    return [*pieces, (start, line.end)]
