"""Plain text: newsletters, transcripts, web copies, hard-wrapped mail.

What is a paragraph depends on how the text was made. Blank lines always separate. In a text that was
wrapped by hand, lines go on until one ends early; in a web copy every line is a paragraph.
"""

from __future__ import annotations

import re
from typing import Final

from termtool.model import BlockKind, Document
from termtool.readers.bullets import OpenLists, bullet_at
from termtool.readers.captions import is_caption
from termtool.readers.inline import plain_marks
from termtool.readers.layout import Draft, Layout
from termtool.readers.lines import Line, indent_width, split_lines
from termtool.readers.rows import Rows
from termtool.readers.tables import cells_before
from termtool.readers.wrapping import Wrapping

_RULE: Final = re.compile(r"(?:[-=_*~#][ \t]*+){3,}")


def read(text: str, source: str) -> Document:
    """Return the document that a plain text is.

    Args:
        text: the decoded file.
        source: the name that people see.

    Returns:
        Paragraphs, list items, table cells and captions as blocks; bullets, pipes, tags, character
        references and addresses as marks.
    """
    return _Scanner(text, source).document()


class _Scanner:
    """Walks over the lines once."""

    def __init__(self, text: str, source: str) -> None:
        self._text = text
        self._layout = Layout(text, source)
        self._lines = split_lines(text, self._layout.starts)
        self._rows = Rows(self._layout, self._lines)
        self._lists = OpenLists()
        self._wrapping = Wrapping(text, self._lines)
        self._item_indent = -1  # columns before the bullet of the open item

    def document(self) -> Document:
        """Scan all lines and return the document."""
        for index, line in enumerate(self._lines):
            if line.blank:
                self._layout.close()
                self._rows.end()
            else:
                self._line(index, line)
        return self._layout.document(plain_marks)

    def _line(self, index: int, line: Line) -> None:
        indent = indent_width(self._text, line.start, line.first) if line.first > line.start else 0
        if self._item(line, indent) or self._rows.read(index, line.first) or self._rule(line):
            return
        self._rows.end()
        draft = self._layout.open
        if draft is not None and self._goes_on(draft, index, indent):
            self._layout.extend(draft, (line.first, line.first), line.end)
            return
        if not indent:
            self._lists.clear()
        kind = BlockKind.CAPTION if is_caption(self._text, line.first, line.end) else BlockKind.PARAGRAPH
        self._layout.begin(kind, line.first, line.end)

    def _goes_on(self, draft: Draft, index: int, indent: int) -> bool:
        if draft.kind is BlockKind.ITEM and indent > self._item_indent:
            return True
        return self._wrapping.goes_on(index)

    def _item(self, line: Line, indent: int) -> bool:
        bullet = bullet_at(self._text, line.first, line.end)
        if bullet is None:
            return False
        words = indent + cells_before(self._text, bullet.start, bullet.end)
        table, row = self._lists.item(bullet, indent, words, self._layout)
        self._layout.structure(bullet.start, bullet.end)
        self._layout.begin(BlockKind.ITEM, bullet.end, line.end, (table, row, -1))
        self._item_indent = indent
        return True

    def _rule(self, line: Line) -> bool:
        if not _RULE.fullmatch(self._text, line.first, line.end):
            return False
        self._layout.close()
        self._layout.structure(line.first, line.end)
        return True
