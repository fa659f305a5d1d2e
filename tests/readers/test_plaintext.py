from __future__ import annotations

from collections.abc import Callable

import pytest

from termtool.model import Document
from termtool.readers import plaintext

BlocksOf = Callable[[Document], list[tuple[str, str]]]
GridOf = Callable[[Document], list[tuple[str, int, int, int]]]

LONG = "A web copy keeps each paragraph on one line, however long that line may grow, and so a line end there is always the end of a paragraph."
WRAPPED = "The glossary group met on Tuesday and agreed that the plan was sound,\nthough nobody said so aloud, for the chair had 石 on her mug and would\nnot look up."


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param(f"{WRAPPED}\n\nNext.", [("paragraph", WRAPPED), ("paragraph", "Next.")], id="hard-wrapped lines are joined"),
        pytest.param(f"Title\n{LONG}\nIt ends.", [("paragraph", "Title"), ("paragraph", LONG), ("paragraph", "It ends.")], id="in a web copy every line is a paragraph"),
        pytest.param("石头\nshítou\na stone", [("paragraph", "石头"), ("paragraph", "shítou"), ("paragraph", "a stone")], id="short lines stand alone"),  # stone
        pytest.param("“The stone is rolling,” the old man told the mayor.\n“Let it,” she said.", [("paragraph", "“The stone is rolling,” the old man told the mayor."), ("paragraph", "“Let it,” she said.")], id="two sentences on two lines"),
        pytest.param(f"{WRAPPED}\n    Then someone came in.", [("paragraph", WRAPPED), ("paragraph", "Then someone came in.")], id="an indented line begins a paragraph"),
        pytest.param("  • 石\n  • 玉", [("item", "石"), ("item", "玉")], id="bullets"),
        pytest.param("•1Stone first", [("item", "1Stone first")], id="a bullet glued to its words"),
        pytest.param("- stone\n  and more", [("item", "stone\n  and more")], id="an item goes on indented"),
        pytest.param("1. stone\n2) jade\n(3) gold", [("item", "stone"), ("item", "jade"), ("item", "gold")], id="numbers in three styles"),
        pytest.param("1998. A good year.", [("paragraph", "1998. A good year.")], id="a year is no list number"),
        pytest.param("*stone*", [("paragraph", "*stone*")], id="an asterisk without a space is text"),
        pytest.param("— Somebody, somewhere", [("paragraph", "— Somebody, somewhere")], id="a dash before a name is no bullet"),
        pytest.param("Text\n=====\nMore", [("paragraph", "Text"), ("paragraph", "More")], id="a rule is structure"),
        pytest.param("Figure 1: 石狮", [("caption", "Figure 1: 石狮")], id="a caption"),  # stone lion
        pytest.param("<b>石</b> &amp; <i lang='zh'>玉</i>", [("paragraph", "石 & 玉")], id="tags and references that a copy left"),
        pytest.param("if a < b and <Chinese> is", [("paragraph", "if a < b and <Chinese> is")], id="angle brackets in prose"),
        pytest.param("mail a.b@x.org or http://x.org/a.", [("paragraph", "mail  or .")], id="addresses"),
        pytest.param("me@home, C++ & R&D", [("paragraph", "me@home, C++ & R&D")], id="signs that begin nothing"),
        pytest.param("<p>石</p><p>玉</p>", [("paragraph", "石"), ("paragraph", "玉")], id="block tags divide a line"),
        pytest.param("a\r\nb\rc\nd", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c"), ("paragraph", "d")], id="line ends of three sorts"),
        pytest.param("a\u2028b\x0bc\x85d", [("paragraph", "a\u2028b\x0bc\x85d")], id="what no editor takes for a line end"),
    ],
)  # fmt: skip
def test_blocks(blocks_of: BlocksOf, text: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(plaintext.read(text, "x.txt")) == blocks


@pytest.mark.parametrize(
    ("text", "grid"),
    [
        pytest.param("| 字 | word |\n|---|---|\n| 石 | stone |", [("字", 0, 0, 0), ("word", 0, 0, 1), ("石", 0, 1, 0), ("stone", 0, 1, 1)], id="a pipe table"),
        pytest.param("石\tstone\n玉\tjade", [("石", 0, 1, 0), ("stone", 0, 1, 1), ("玉", 0, 2, 0), ("jade", 0, 2, 1)], id="tabs between cells"),
        pytest.param("石\tstone", [("石", 0, 1, 0), ("stone", 0, 1, 1)], id="one row with Chinese and a tab"),
        pytest.param("Stone\tand jade", [("Stone\tand jade", -1, -1, -1)], id="one line of English with a tab is prose"),
        pytest.param("Name      Word\n石        stone\n玉        jade", [("Name", 0, 1, 0), ("Word", 0, 1, 1), ("石", 0, 2, 0), ("stone", 0, 2, 1), ("玉", 0, 3, 0), ("jade", 0, 3, 1)], id="columns set by spaces"),
        pytest.param("a stone    here\nthen nothing", [("a stone    here", -1, -1, -1), ("then nothing", -1, -1, -1)], id="one wide gap is no table"),
    ],
)  # fmt: skip
def test_tables(grid_of: GridOf, text: str, grid: list[tuple[str, int, int, int]]) -> None:
    assert grid_of(plaintext.read(text, "x.txt")) == grid


@pytest.mark.parametrize(
    ("text", "place", "line", "column"),
    [
        pytest.param("a\r\n石", "石", 2, 1, id="CRLF is one line end"),
        pytest.param("a\r\r石", "石", 3, 1, id="CR alone ends a line"),
        pytest.param("𠮷 石", "石", 1, 3, id="a character outside the basic plane is one column"),
    ],
)
def test_locate(text: str, place: str, line: int, column: int) -> None:
    location = plaintext.read(text, "x.txt").locate(text.index(place))

    assert (location.line, location.column) == (line, column)
