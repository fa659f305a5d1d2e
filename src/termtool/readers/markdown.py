"""Markdown: blocks line by line, everything else by marks.

An own scanner, because no library says where a mark stands: markdown-it-py, mistune and commonmark give
the lines of blocks at best, and nothing at all for emphasis, links and escapes. It is tolerant, for
texts are often fragments: they begin in the middle of a list, of a table or of a page of HTML. Where a
fragment could be read in two ways, the one that keeps the words as prose wins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from termtool.hanzi import has_han
from termtool.model import BlockKind, Document, Mark
from termtool.readers.bullets import OpenLists, bullet_at
from termtool.readers.captions import is_caption
from termtool.readers.fences import Fences
from termtool.readers.front_matter import lines_of_front_matter
from termtool.readers.layout import Draft, Layout
from termtool.readers.lines import indent_width, split_lines
from termtool.readers.markdown_inline import fold_label, markdown_marks
from termtool.readers.raw_html import RawHtml
from termtool.readers.rows import Rows

_QUOTE: Final = re.compile(r"(?:[ \t]{0,3}+>[ \t]?+)++")
_HEADING: Final = re.compile(r"#{1,6}(?:[ \t\u3000]+|$)")
_CLOSING_HASHES: Final = re.compile(r"(?<=[ \t])#+\Z|\A#+\Z")
_UNDERLINE: Final = re.compile(r"={2,}|-{2,}")
_RULE: Final = re.compile(r"(?:-[ \t]*+){3,}|(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|={4,}")
_DEFINITION: Final = re.compile(r":(?:[ \t]+|(?=[^\s:]))")
_NOTE: Final = re.compile(r"\[\^[^\s\[\]]{1,80}\]:[ \t]*")
_LINK_DEFINITION: Final = re.compile(
    r"\[(?!\^)([^\[\]\r\n]{1,200})\]:[ \t]{0,9}(<[^<>\r\n]{1,2000}>|[^\s<>]{1,2000})"
    r"(?:[ \t]{1,9}(?:\"[^\"\r\n]{0,500}\"|'[^'\r\n]{0,500}'|\([^()\r\n]{0,500}\)))?[ \t]*"
)
_LONGEST_TERM: Final = 80  # characters; what is longer and stands before ":" is no term
_CODE_INDENT: Final = 4


def read(text: str, source: str) -> Document:
    """Return the document that a Markdown text is.

    Args:
        text: the decoded file.
        source: the name that people see.

    Returns:
        All markup as marks; a heading, item, cell, quotation, note, or paragraph is a block each.
    """
    return _Scanner(text, source).document()


@dataclass(slots=True)
class _Place:
    """A line under the scanner: where its words begin once quotation marks are off."""

    index: int
    margin: int  # its first visible character
    first: int  # the first one behind the ">" of a quotation
    end: int
    indent: int  # columns of white space before ``first``
    quoted: bool
    after_blank: bool


class _Scanner:
    """Walks over the lines once; every step either takes lines or leaves them to the next step."""

    def __init__(self, text: str, source: str) -> None:
        self._text = text
        self._layout = Layout(text, source)
        self._lines = split_lines(text, self._layout.starts)
        self._fences = Fences(text, self._lines)
        self._rows = Rows(self._layout, self._lines)
        self._lists = OpenLists()
        self._html = RawHtml(self._layout, self._lines)
        self._references: set[str] = set()
        self._after_blank = False
        self._quoted = False  # the open block stands in a quotation
        self._hanging: BlockKind | None = None  # what an indented paragraph goes on with
        self._definitions = (-1, -1)  # table and row of the last definition
        self._steps = (
            self._fence,
            self._raw_html,
            self._table,
            self._rule,
            self._heading,
            self._item,
            self._note,
            self._definition,
            self._link_definition,
            self._code,
        )
        self._steps_for_words = (self._table, self._code)  # nothing else begins with a letter

    def document(self) -> Document:
        """Scan all lines and return the document."""
        index = lines_of_front_matter(self._text, self._lines)
        if index:
            self._front_matter(index)
        while index < len(self._lines):
            index += self._line(index)
        self._html.close()

        def inline(text: str, start: int, end: int) -> list[Mark]:
            return markdown_marks(text, start, end, self._references)

        return self._layout.document(inline)

    def _front_matter(self, count: int) -> None:
        """Take each setting as a block: a page's title and description are glossed like what stands below them."""
        first, *settings, last = self._lines[:count]
        self._layout.structure(first.start, first.end)
        for line in settings:
            self._layout.whole(BlockKind.CODE, line.start, line.end)
        self._layout.structure(last.start, last.end)

    def _line(self, index: int) -> int:
        """Read from a line on; return how many lines were taken."""
        place = self._place(index)
        if place.first >= place.end:
            self._layout.structure(place.margin, place.end)
            self._layout.close()
            self._rows.end()
            self._after_blank = True
            return 1
        for step in self._steps_for_words if self._text[place.first].isalpha() else self._steps:
            taken = step(place)
            if taken:
                self._layout.structure(place.margin, place.first)
                break
        else:
            taken = self._prose(place)
        self._after_blank = False
        return taken

    def _place(self, index: int) -> _Place:
        line = self._lines[index]
        start, first = line.start, line.first
        quote = _QUOTE.match(self._text, start, line.end) if self._text.startswith(">", first) else None
        if quote is not None:
            start = quote.end()
            first = start + len(self._text[start : line.end]) - len(self._text[start : line.end].lstrip())
        indent = indent_width(self._text, start, first) if first > start else 0
        return _Place(index, line.first, first, line.end, indent, quote is not None, self._after_blank)

    def _fence(self, place: _Place) -> int:
        if not self._fences.is_fence(place.first, place.end):
            return 0
        closing = self._fences.closing_line(place.index, place.first, place.end)
        self._layout.structure(place.first, place.end)
        self._layout.close()
        if closing is None:
            return 1
        self._layout.structure(self._lines[closing].first, self._lines[closing].end)
        inside = [line for line in self._lines[place.index + 1 : closing] if not line.blank]
        if inside:
            self._layout.whole(BlockKind.CODE, inside[0].start, inside[-1].end)
        return closing - place.index + 1

    def _raw_html(self, place: _Place) -> int:
        if self._text[place.first] != "<" or place.quoted:
            return 0
        return self._html.read(place.index, place.first)

    def _rule(self, place: _Place) -> int:
        """Read a rule across the page, or the underline of a heading."""
        if self._text[place.first] not in "-*_=":
            return 0
        draft = self._layout.open
        prose = draft is not None and draft.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CAPTION}
        if draft is not None and prose and _UNDERLINE.fullmatch(self._text, place.first, place.end):
            draft.kind = BlockKind.HEADING
        elif not _RULE.fullmatch(self._text, place.first, place.end):
            return 0
        self._layout.structure(place.first, place.end)
        self._layout.close()
        return 1

    def _heading(self, place: _Place) -> int:
        match = _HEADING.match(self._text, place.first, place.end) if self._text[place.first] == "#" else None
        if match is None:
            return 0
        words = self._text[match.end() : place.end]
        closing = _CLOSING_HASHES.search(words)
        end = match.end() + (closing.start() if closing else len(words))
        self._layout.structure(place.first, match.end())
        self._layout.structure(end, place.end)
        self._layout.whole(
            BlockKind.HEADING, match.end(), match.end() + len(words[: end - match.end()].rstrip())
        )
        self._lists.clear()
        self._hanging = None
        return 1

    def _item(self, place: _Place) -> int:
        bullet = bullet_at(self._text, place.first, place.end)
        draft = self._layout.open
        in_prose = draft is not None and draft.kind is not BlockKind.ITEM
        if bullet is None or (in_prose and bullet.number not in {None, 1}):
            return 0
        column, words, table, row = place.indent, place.first, -1, -1
        while bullet is not None:
            self._layout.structure(bullet.start, bullet.end)
            width = bullet.end - bullet.start
            table, row = self._lists.item(bullet, column, column + width, self._layout)
            column, words = column + width, bullet.end
            bullet = bullet_at(self._text, words, place.end)
        self._layout.begin(BlockKind.ITEM, words, place.end, (table, row, -1))
        self._quoted = place.quoted
        self._hanging = None
        return 1

    def _table(self, place: _Place) -> int:
        if bullet_at(self._text, place.first, place.end) is not None:
            return 0
        return int(self._rows.read(place.index, place.first))

    def _note(self, place: _Place) -> int:
        match = _NOTE.match(self._text, place.first, place.end) if self._text[place.first] == "[" else None
        if match is None:
            return 0
        self._layout.structure(place.first, match.end())
        self._layout.begin(BlockKind.NOTE, match.end(), place.end)
        self._quoted, self._hanging = place.quoted, BlockKind.NOTE
        self._lists.clear()
        return 1

    def _definition(self, place: _Place) -> int:
        """Read a definition; the short line before it is the term."""
        match = (
            _DEFINITION.match(self._text, place.first, place.end) if self._text[place.first] == ":" else None
        )
        if match is None or match.end() == place.end:
            return 0
        before, earlier = self._last_draft(1), self._last_draft(2)
        table, row = self._definitions
        if before is not None and self._is_term(before, place):
            follows = earlier is not None and earlier.kind is BlockKind.DEFINITION
            table, row = (table, row + 1) if follows else (self._layout.new_table(), 0)
            before.kind, before.table, before.row = BlockKind.TERM, table, row
        elif before is None or before.kind is not BlockKind.DEFINITION:
            table, row = self._layout.new_table(), 0
        self._definitions = (table, row)
        self._layout.structure(place.first, match.end())
        self._layout.begin(BlockKind.DEFINITION, match.end(), place.end, (table, row, -1))
        self._quoted, self._hanging = place.quoted, BlockKind.DEFINITION
        return 1

    def _last_draft(self, back: int) -> Draft | None:
        drafts = self._layout.drafts
        return drafts[-back] if len(drafts) >= back else None

    def _is_term(self, draft: Draft, place: _Place) -> bool:
        """Tell whether a block is one short line directly before a definition, or before one blank line."""
        words = self._text[draft.start : draft.end]
        if draft.kind is not BlockKind.PARAGRAPH or len(words) > _LONGEST_TERM or "\n" in words:
            return False
        near = bisect_right(self._layout.starts, draft.end) >= place.index - 1
        return near and words[-1:] not in {".", ":", ";", ","}

    def _link_definition(self, place: _Place) -> int:
        match = (
            _LINK_DEFINITION.fullmatch(self._text, place.first, place.end)
            if self._text[place.first] == "["
            else None
        )
        if match is None or not _is_target(match[2]):
            return 0
        self._references.add(fold_label(match[1]))
        self._layout.hidden(place.first, place.end)
        self._layout.close()
        return 1

    def _code(self, place: _Place) -> int:
        """Read indented code, where it is clearly code: no list, no Chinese, a blank line before."""
        draft = self._layout.open
        goes_on = draft is not None and draft.kind is BlockKind.CODE
        if place.indent < _CODE_INDENT or not (place.after_blank or goes_on):
            return 0
        if self._lists or self._hanging or has_han(self._text[place.first : place.end]):
            return 0
        if draft is not None and goes_on:
            self._layout.extend(draft, (place.first, place.first), place.end)
        else:
            self._layout.begin(BlockKind.CODE, place.first, place.end)
        return 1

    def _prose(self, place: _Place) -> int:
        """Read a line of prose: it goes on with the open block or begins another."""
        self._rows.end()
        draft = self._layout.open
        if draft is not None and draft.kind is not BlockKind.CODE and (self._quoted or not place.quoted):
            self._layout.extend(draft, (place.margin, place.first), place.end)
            return 1
        self._layout.structure(place.margin, place.first)
        self._begin_prose(place)
        self._quoted = place.quoted
        return 1

    def _begin_prose(self, place: _Place) -> None:
        begin = self._layout.begin
        if not place.indent:
            self._lists.clear()
        item = self._lists.row_at(place.indent)
        if item is not None:
            begin(BlockKind.ITEM, place.first, place.end, (*item, -1))
        elif place.quoted:
            begin(BlockKind.QUOTE, place.first, place.end)
        elif place.indent and self._hanging is BlockKind.DEFINITION:
            begin(BlockKind.DEFINITION, place.first, place.end, (*self._definitions, -1))
        elif place.indent and self._hanging is not None:
            begin(self._hanging, place.first, place.end)
        elif is_caption(self._text, place.first, place.end):
            begin(BlockKind.CAPTION, place.first, place.end)
        else:
            begin(BlockKind.PARAGRAPH, place.first, place.end)
        if not place.indent:
            self._hanging = None


def _is_target(words: str) -> bool:
    """Tell whether what a definition defines is an address: "[1]: Ibid" is a note."""
    return not has_han(words) and (words[0] == "<" or any(sign in words for sign in "/.#@"))
