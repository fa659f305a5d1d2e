"""HTML: whole pages and fragments of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.readers.inline import plain_marks
from termtool.readers.layout import Layout
from termtool.readers.page import Page

if TYPE_CHECKING:
    from termtool.model import Document


def read(text: str, source: str) -> Document:
    """Return the document that a page of HTML is.

    Args:
        text: the decoded file.
        source: the name that people see.

    Returns:
        Every tag, character reference and comment as a mark; what stands between block tags as blocks,
        cells with table, row and column, items with list and row.
    """
    layout = Layout(text, source)
    page = Page(text, layout.new_table)
    page.feed(0, len(text))
    page.close()
    layout.add(page.marks, page.blocks)
    return layout.document(plain_marks)
