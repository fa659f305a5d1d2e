from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.model import Block, Document


def _reading(document: Document, block: Block) -> str:
    pieces = []
    at = block.start
    for mark in document.marks:
        if mark.start >= block.start and mark.end <= block.end:
            pieces += [document.text[at : mark.start], mark.text]
            at = mark.end
    pieces.append(document.text[at : block.end])
    return "".join(pieces)


@pytest.fixture
def blocks_of() -> Callable[[Document], list[tuple[str, str]]]:
    """What a reader sees of each block: its kind and the text outside marks."""
    return lambda document: [(block.kind.value, _reading(document, block)) for block in document.blocks]


@pytest.fixture
def marks_of() -> Callable[[Document], list[tuple[str, str]]]:
    """Each mark: its kind and the stretch of the file that it covers."""
    return lambda document: [
        (mark.kind.value, document.text[mark.start : mark.end]) for mark in document.marks
    ]


@pytest.fixture
def grid_of() -> Callable[[Document], list[tuple[str, int, int, int]]]:
    """Where each block stands in its table or list: text, table, row, column."""
    return lambda document: [
        (_reading(document, block), block.table, block.row, block.column) for block in document.blocks
    ]
