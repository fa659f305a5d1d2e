"""Where in a page of HTML a piece of text stands: which item, cell, heading, quotation.

Only tags that say what the text in them is are kept; a ``div`` or ``p`` takes the kind of what it
stands in. Unclosed and stray tags are normal: an item ends the item before it, a cell the cell before
it, and a fragment that begins within a list or table has an unseen one around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from termtool.model import BlockKind
from termtool.readers.layout import KIND_OF_TAG

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
_CONTAINERS: Final = frozenset({"ul", "dl", "table"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
_KINDS: Final = {
    **KIND_OF_TAG,
    "pre": BlockKind.CODE,
    "title": BlockKind.HEADING,
    "aside": BlockKind.PARAGRAPH,
}
# How pages name notes: cite_note-3 (Wikipedia), fn1 and footnote-1 (Markdown converters), note-12 (e-books).
_NOTE: Final = re.compile(
    r"""(?:id|class|role|type)\s{0,3}=\s{0,3}["']?(?:cite_note|fn:?-?\d|(?:doc-)?(?:foot|end)?notes?\b|references\b)"""
)
_SPAN: Final = re.compile(r"""(col|row)span\s{0,3}=\s{0,3}["']?(\d{1,9})""", re.IGNORECASE)
_WIDEST_SPAN: Final = 100  # cells; "colspan=1000000000" is an attack, not a table


@dataclass(slots=True)
class Grid:
    """Rows and columns of one table or list as they are counted."""

    number: int
    row: int = -1
    column: int = 0
    head: bool = False  # inside <thead>
    plain_cell_in_first: bool = False
    first_row: list[int] = field(default_factory=list)  # places of its blocks
    taken: dict[int, int] = field(default_factory=dict)  # column → last row that a tall cell covers
    after_definition: bool = True


@dataclass(slots=True)
class Context:
    """One tag that says what the text in it is."""

    name: str
    kind: BlockKind
    grid: Grid | None = None
    row: int = -1
    column: int = -1


class Contexts:
    """The tags that are open, outermost first."""

    def __init__(self, new_table: Callable[[], int]) -> None:
        self._new_table = new_table
        self._open: list[Context] = []
        self._count: dict[str, int] = {}
        self.shifted: list[Grid] = []  # tables whose first row turned out to be no head

    @property
    def top(self) -> Context | None:
        """The innermost of them."""
        return self._open[-1] if self._open else None

    def start(self, name: str, attributes: str) -> None:
        """Take note of an opening tag."""
        if name in _LISTS:
            self._push(Context("ul", self._kind(attributes), Grid(self._new_table())))
        elif name in {"dl", "table"}:
            self._push(Context(name, self._kind(""), Grid(self._new_table())))
        elif name == "li":
            self._item(attributes)
        elif name in {"dt", "dd"}:
            self._definition(name)
        elif name == "tr":
            self._row()
        elif name in {"td", "th"}:
            self._cell(name, attributes)
        elif name in {"thead", "tbody", "tfoot"}:
            self._section(name)
        elif name in _KINDS:
            if name in _HEADINGS and self.top is not None and self.top.name in _HEADINGS:
                self._pop()
            kind = BlockKind.NOTE if name == "aside" and _NOTE.search(attributes) else _KINDS[name]
            self._push(self._within(name, kind))

    def end(self, name: str) -> None:
        """Take note of a closing tag; one that closes nothing changes nothing."""
        name = "ul" if name in _LISTS else name
        if name == "thead" and (grid := self._grid("table")) is not None:
            grid.head = False
        if self._count.get(name):
            while self._pop().name != name:
                pass

    def end_all(self) -> None:
        """Close everything: the page is over."""
        while self._open:
            self._pop()

    def _kind(self, attributes: str) -> BlockKind:
        if attributes and _NOTE.search(attributes):
            return BlockKind.NOTE
        return self.top.kind if self.top else BlockKind.PARAGRAPH

    def _within(self, name: str, kind: BlockKind) -> Context:
        """Return a context that stands in the same cell or item as what is around it."""
        around = self.top
        if around is None or around.name in _CONTAINERS:
            return Context(name, kind)
        return Context(name, kind, around.grid, around.row, around.column)

    def _item(self, attributes: str) -> None:
        container = self._container("ul", {"li"})
        grid = container.grid or Grid(self._new_table())
        grid.row += 1
        is_note = container.kind is BlockKind.NOTE or (attributes and _NOTE.search(attributes))
        self._push(Context("li", BlockKind.NOTE if is_note else BlockKind.ITEM, grid, grid.row))

    def _definition(self, name: str) -> None:
        grid = self._container("dl", {"dt", "dd"}).grid or Grid(self._new_table())
        if grid.after_definition and (name == "dt" or grid.row < 0):
            grid.row += 1
        grid.after_definition = name == "dd"
        self._push(Context(name, _KINDS[name], grid, grid.row))

    def _section(self, name: str) -> None:
        self._container("table", {"td", "th", "tr"})
        grid = self._grid("table")
        if grid is not None:
            grid.head = name == "thead"

    def _row(self) -> None:
        grid = self._container("table", {"td", "th", "tr"}).grid
        if grid is None:
            return
        if grid.row == 0 and not grid.head:
            self._judge_first_row(grid)
        grid.row += not (grid.head and grid.row == 0)
        grid.column = 0

    def _cell(self, name: str, attributes: str) -> None:
        grid = self._container("table", {"td", "th"}).grid or Grid(self._new_table())
        grid.row = max(grid.row, 0)
        grid.plain_cell_in_first |= grid.row == 0 and name == "td" and not grid.head
        spans = dict(_SPAN.findall(attributes)) if "span" in attributes else {}
        wide, tall = (min(int(spans.get(side, 1)), _WIDEST_SPAN) for side in ("col", "row"))
        while grid.taken.get(grid.column, -1) >= grid.row:
            grid.column += 1
        if tall > 1:
            grid.taken.update(dict.fromkeys(range(grid.column, grid.column + wide), grid.row + tall - 1))
        self._push(Context(name, BlockKind.CELL, grid, grid.row, grid.column))
        grid.column += max(wide, 1)

    def _judge_first_row(self, grid: Grid) -> None:
        """Only a head is row 0: a first row with plain cells is row 1, and so are those after it."""
        if grid.plain_cell_in_first:
            grid.plain_cell_in_first = False
            grid.row += 1
            grid.taken = {column: row + 1 for column, row in grid.taken.items()}
            self.shifted.append(grid)

    def _grid(self, container: str) -> Grid | None:
        if not self._count.get(container):
            return None
        return next(context.grid for context in reversed(self._open) if context.name == container)

    def _container(self, name: str, closed: set[str]) -> Context:
        """Return the list or table in which a tag stands, once what the tag ends is closed."""
        depth = len(self._open)
        while (
            depth
            and self._open[depth - 1].name not in _CONTAINERS
            and self._open[depth - 1].name not in closed
        ):
            depth -= 1
        if depth and self._open[depth - 1].name in closed:
            while len(self._open) >= depth:
                self._pop()
        elif depth and self._open[depth - 1].name == name:
            while len(self._open) > depth:
                self._pop()
        if self.top is None or self.top.name != name:
            self._push(Context(name, self._kind(""), Grid(self._new_table())))
        return self._open[-1]

    def _push(self, context: Context) -> None:
        self._open.append(context)
        self._count[context.name] = self._count.get(context.name, 0) + 1

    def _pop(self) -> Context:
        context = self._open.pop()
        self._count[context.name] -= 1
        if context.name == "table" and context.grid is not None and context.grid.row == 0:
            self._judge_first_row(context.grid)
        return context
