"""Tables for people and for programs, with Chinese in them.

A Chinese character takes two cells, so columns are measured in cells. A cell that is too long is folded,
never cut: a term that ends in an ellipsis is a term lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import width as width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = Sequence[str]

GAP: Final = "  "
NARROWEST: Final = 8  # cells: four characters, the length of most idioms
_RULE: Final = "─"
_ESCAPED: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
# A space, part of a path, a word, or one character of a script without spaces.
_PIECE: Final = re.compile(r"\s+|[!-.0-~À-ɏ]*/|[!-~À-ɏ]+|.", re.DOTALL)


def tsv_line(row: Row) -> str:
    r"""Return a row as a tab-separated line; tabs, line breaks and backslashes in cells are escaped.

    >>> tsv_line(("风口", "tail\twind"))
    '风口\ttail\\twind'
    """
    return "\t".join(cell.translate(_ESCAPED) for cell in row)


def table(head: Row, rows: Sequence[Row], cells: int) -> str:
    """Lay rows out in columns.

    Args:
        head: The names of the columns.
        rows: As many cells in each as columns, each without line breaks.
        cells: The width to keep to.

    Returns:
        Lines of at most that width; records one below the other where the columns have no room.

    >>> print(table(("term", "gloss"), [("风口", "tail-wind")], 40))
    term  gloss
    ────  ─────────
    风口  tail-wind
    """
    widths = _widths(head, rows, cells)
    if widths is None:
        return "\n\n".join(_record(head, row, cells) for row in rows)
    rule = tuple(_RULE * width for width in widths)
    return "\n".join(_line(row, widths) for row in (head, rule, *rows))


def fold_to(text: str, cells: int) -> list[str]:
    """Divide a text into lines of at most so many cells: at spaces, beside a Chinese character, or anywhere.

    Nothing is lost but the spaces at which lines are divided.

    >>> fold_to("nail the fundamentals 守正出奇", 9)
    ['nail the', 'fundament', 'als 守正', '出奇']
    """
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if width_of(line) + width_of(piece) <= cells:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        *full, line = _chopped("" if piece.isspace() else piece, cells)
        lines += full
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def hung(text: str, cells: int, lead: str = "", indent: str = "  ") -> list[str]:
    """Fold a text behind a lead; the lines after the first are indented.

    >>> hung("nail the fundamentals", 20, lead="means: ")
    ['means: nail the', '  fundamentals']
    """
    body = (lead + text).lstrip()
    margin = lead[: len(lead) - len(lead.lstrip())]
    first = fold_to(body, max(2, cells - width_of(margin)))[0]
    rest = body[len(first) :].lstrip()
    later = fold_to(rest, max(2, cells - width_of(indent))) if rest else []
    return [margin + first, *(indent + line for line in later)]


def _chopped(piece: str, cells: int) -> list[str]:
    """Divide a run without any space, such as an address, wherever the line is full."""
    chunks = [""]
    for character in piece:
        if chunks[-1] and width_of(chunks[-1]) + width_of(character) > cells:
            chunks.append("")
        chunks[-1] += character
    return chunks


def _widths(head: Row, rows: Sequence[Row], cells: int) -> list[int] | None:
    """Return how wide each column may be, or None if there is no room for them side by side."""
    widths = [max(width_of(row[column]) for row in (head, *rows)) for column in range(len(head))]
    least = [min(width, max(NARROWEST, width_of(name))) for width, name in zip(widths, head, strict=True)]
    room = cells - width_of(GAP) * (len(head) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        # The widest gives way down to the next widest, so that no column starves for another.
        slack = [width if width > low else 0 for width, low in zip(widths, least, strict=True)]
        widest = slack.index(max(slack))
        others = [width for column, width in enumerate(slack) if column != widest]
        target = max(least[widest], max(others, default=0) - 1, widths[widest] - (sum(widths) - room))
        widths[widest] = min(target, widths[widest] - 1)
    return widths


def _line(row: Row, widths: Sequence[int]) -> str:
    folded = [fold_to(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, folded))
    lines = (
        GAP.join(
            _padded(cell[place] if place < len(cell) else "", width)
            for cell, width in zip(folded, widths, strict=True)
        )
        for place in range(height)
    )
    return "\n".join(line.rstrip() for line in lines)


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - width_of(text))


def _record(head: Row, row: Row, cells: int) -> str:
    told = (hung(f"{name}: {cell}", cells) for name, cell in zip(head, row, strict=True) if cell)
    return "\n".join(line for lines in told for line in lines)
