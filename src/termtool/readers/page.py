"""HTML, whole pages and fragments: every tag a mark, the text between block tags a block.

The tags are found by our own scanner (see ``tags``), so that every Python version reads a page in the
same way, offsets come without line arithmetic, and hostile pages stay linear.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.model import Block, BlockKind, Mark, MarkKind
from termtool.readers.contexts import Contexts
from termtool.readers.inline import SPECIAL, special_at
from termtool.readers.tags import reading_after, tag_at

if TYPE_CHECKING:
    from collections.abc import Callable

_NEVER_SHOWN: Final = frozenset({"script", "style", "template"})
_RAW_END: Final = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _NEVER_SHOWN}
_EMPTY_COMMENT: Final = re.compile(r"<!--(?:-?>)")
_CODE_END: Final = re.compile(r"[^<\n]{0,200}</code\s{0,3}>", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"<(?:!(?:--|\[CDATA\[|[A-Za-z\[])|\?)")


class Page:
    """Reads HTML piece by piece; what is open at the end of a piece is open at the start of the next."""

    def __init__(self, text: str, new_table: Callable[[], int]) -> None:
        self._text = text
        self._contexts = Contexts(new_table)
        self._end = 0
        self._absent: set[str] = set()  # what was looked for and stands nowhere ahead
        self._reset()
        self.marks: list[Mark] = []
        self.blocks: list[Block] = []

    def _reset(self) -> None:
        self._from = -1  # where the open block begins, its first mark included
        self._until = -1
        self._shows = False
        self._after_break = -1  # where the last line break ended

    def feed(self, start: int, end: int) -> None:
        """Read ``text[start:end]``; the block that is open at its end is closed."""
        self._end = end
        self._absent.clear()
        at = start
        while match := SPECIAL.search(self._text, at, end):
            self._words(at, match.start())
            at = self._step(match, at)
        self._words(at, end)
        self._close_block()

    def close(self) -> None:
        """End the page: settle how the rows of open tables count."""
        self._contexts.end_all()
        self._settle_rows()

    def _step(self, match: re.Match[str], earliest: int) -> int:
        at = match.start()
        if match[0] != "<":
            found = special_at(self._text, at, earliest, self._end)
            for mark in found:
                self._inline(mark, shows=bool(mark.text.strip()) or mark.kind is MarkKind.URL)
            if found:
                return found[-1].end
            self._words(at, match.end())
            return match.end()
        tag = tag_at(self._text, at, self._end)
        if tag is not None:
            return self._block_tag(tag) if tag.kind is MarkKind.STRUCTURE else self._inline_tag(tag)
        return self._declaration(at) if _DECLARATION.match(self._text, at, self._end) else self._character(at)

    def _character(self, at: int) -> int:
        self._words(at, at + 1)
        return at + 1

    def _words(self, start: int, end: int) -> None:
        words = self._text[start:end]
        if not words or words.isspace():
            return
        if self._from < 0:
            self._from = start + len(words) - len(words.lstrip())
        self._shows = True
        self._until = start + len(words.rstrip())
        self._after_break = -1

    def _inline(self, mark: Mark, *, shows: bool = False) -> None:
        """Add a mark that belongs to the block around it."""
        self.marks.append(mark)
        if self._from < 0:
            self._from = mark.start
        self._until = mark.end
        self._shows = self._shows or shows

    def _inline_tag(self, tag: Mark) -> int:
        if tag.name in {"br", "/br"}:
            self._break(tag)
        elif tag.name == "code" and (code := self._code(tag)) is not None:
            self._inline(code, shows=True)
            return code.end
        else:
            self._inline(tag)
            reading = reading_after(self._text, tag, self._end)
            if reading is not None:
                self._inline(reading)
                return reading.end
        return tag.end

    def _break(self, tag: Mark) -> None:
        """Add a line break; two in a row end a paragraph, as pages did before there were styles."""
        if self._after_break >= 0:
            self._close_block()
        self.marks.append(tag)
        self._after_break = tag.end

    def _code(self, tag: Mark) -> Mark | None:
        top = self._contexts.top
        if top is not None and top.kind is BlockKind.CODE:
            return None
        match = _CODE_END.match(self._text, tag.end, self._end)
        return Mark(tag.start, match.end(), MarkKind.CODE) if match else None

    def _block_tag(self, tag: Mark) -> int:
        self._close_block()
        self.marks.append(tag)
        if tag.name in _NEVER_SHOWN:
            return self._hide_content(tag)
        if tag.name.startswith("/"):
            self._contexts.end(tag.name[1:])
        else:
            self._contexts.start(tag.name, self._text[tag.start + len(tag.name) + 1 : tag.end - 1])
        if self._contexts.shifted:
            self._settle_rows()
        return tag.end

    def _hide_content(self, tag: Mark) -> int:
        """Hide a script up to its closing tag; without one, browsers hide all the rest, and so do we."""
        key = f"</{tag.name}"
        match = None if key in self._absent else _RAW_END[tag.name].search(self._text, tag.end, self._end)
        if match is None:
            self._absent.add(key)
        stop = match.start() if match else self._end
        if stop > tag.end:
            self.marks.append(Mark(tag.end, stop, MarkKind.HIDDEN, name=tag.name))
        return stop

    def _declaration(self, at: int) -> int:
        """Hide a comment, a declaration, or the brackets around CDATA."""
        text = self._text
        if (empty := _EMPTY_COMMENT.match(text, at, self._end)) is not None:
            return self._hidden(at, empty.end())
        if text.startswith("<!--", at):
            stop = self._find("-->", at + 4)
            return self._hidden(at, stop + 3) if stop >= 0 else self._hidden(at, at + 4)
        if text.startswith("<![CDATA[", at):
            return self._cdata(at)
        stop = self._find(">", at)
        return self._hidden(at, stop + 1) if stop >= 0 else self._character(at)

    def _cdata(self, at: int) -> int:
        """Keep the text of a CDATA section: XHTML shows it, and losing it would be worse."""
        stop = self._find("]]>", at)
        if stop >= 0:
            self._hidden(at, at + 9)
            self._words(at + 9, stop)
            return self._hidden(stop, stop + 3)
        return self._hidden(at, at + 9)

    def _hidden(self, start: int, end: int) -> int:
        self.marks.append(Mark(start, end, MarkKind.HIDDEN))
        return end

    def _find(self, what: str, at: int) -> int:
        if what in self._absent:
            return -1
        found = self._text.find(what, at, self._end)
        if found < 0:
            self._absent.add(what)
        return found

    def _close_block(self) -> None:
        if self._shows:
            self._add_block()
        self._reset()

    def _add_block(self) -> None:
        context = self._contexts.top
        if context is None:
            self.blocks.append(Block(self._from, self._until, BlockKind.PARAGRAPH))
            return
        grid = context.grid
        number = grid.number if grid is not None and context.row >= 0 else -1
        if grid is not None and context.row == 0:
            grid.first_row.append(len(self.blocks))
        self.blocks.append(Block(self._from, self._until, context.kind, number, context.row, context.column))

    def _settle_rows(self) -> None:
        """Count the first row of a table without a head as row 1."""
        for grid in self._contexts.shifted:
            for place in grid.first_row:
                self.blocks[place] = _in_row(self.blocks[place], 1)
        self._contexts.shifted.clear()


def _in_row(block: Block, row: int) -> Block:
    return Block(block.start, block.end, block.kind, block.table, row, block.column)
