"""HTML between the paragraphs of a Markdown text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from termtool.model import MarkKind
from termtool.readers.page import Page
from termtool.readers.tags import tag_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.readers.layout import Layout
    from termtool.readers.lines import Line

_RAW: Final = ("script", "style", "pre", "textarea", "template")
_COMMENT: Final = "--"
_HIDDEN_OR_RAW: Final = re.compile(rf"<!--|<({'|'.join(_RAW)})\b", re.IGNORECASE)
_CLOSING: Final = {
    _COMMENT: re.compile("-->"),
    **{name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _RAW},
}
_DECLARATION: Final = re.compile(r"<(?:!(?:--|[A-Za-z\[])|\?)")


class RawHtml:
    """Reads stretches of HTML. Lists and tables stay open from one stretch to the next."""

    def __init__(self, layout: Layout, lines: Sequence[Line]) -> None:
        self._layout = layout
        self._text = layout.text
        self._lines = lines
        self._page = Page(layout.text, layout.new_table)
        self._absent: set[str] = set()  # ends of comments and scripts that stand nowhere ahead

    def read(self, index: int, first: int) -> int:
        """Read the HTML that begins at ``first`` on a line; return how many lines it takes.

        It goes to the next blank line, a comment or script to its end. No lines are taken where no
        block of HTML begins: a paragraph may begin with an inline tag.
        """
        if not self._begins(first, self._lines[index].end):
            return 0
        last = self._last_of_hidden(first, self._lines[index].end)
        if last < index:
            last = index
            while last + 1 < len(self._lines) and not self._lines[last + 1].blank:
                last += 1
        self._layout.close()
        self._page.feed(first, self._lines[last].end)
        return last - index + 1

    def close(self) -> None:
        """Hand over what was found."""
        self._page.close()
        self._layout.add(self._page.marks, self._page.blocks)

    def _begins(self, first: int, end: int) -> bool:
        tag = tag_at(self._text, first, len(self._text))
        if tag is not None:
            return tag.kind is MarkKind.STRUCTURE
        return _DECLARATION.match(self._text, first, end) is not None

    def _last_of_hidden(self, first: int, end: int) -> int:
        """Return the line on which a comment or script ends; -1 for other HTML, and where it has no end."""
        match = _HIDDEN_OR_RAW.match(self._text, first, end)
        if match is None:
            return -1
        name = match[1].lower() if match[1] else _COMMENT
        closing = None if name in self._absent else _CLOSING[name].search(self._text, match.end())
        if closing is None:
            self._absent.add(name)
            return -1
        return bisect_right(self._layout.starts, closing.start()) - 1
