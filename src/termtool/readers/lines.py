"""Lines as editors count them: they end in LF, CRLF or CR, and in nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# U+0085, U+2028, vertical tab and form feed end lines for str.splitlines, but in no editor.
_LINE_END: Final = re.compile(r"\r\n?|\n")
_INDENT: Final = re.compile(r"[ \t\u3000\xa0]*")
_TAB: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``text[start:end]`` without its line end; ``first`` is its first visible character."""

    start: int
    first: int
    end: int

    @property
    def blank(self) -> bool:
        """Nothing but spaces stands on it."""
        return self.first >= self.end


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line starts; the first is always 0."""
    if "\r" not in text:
        return (0, *(match.end() for match in re.finditer("\n", text)))
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def split_lines(text: str, starts: tuple[int, ...] | None = None) -> list[Line]:
    """Return every line of a text with the place of its first and last visible character."""
    starts = line_starts(text) if starts is None else starts
    lines = []
    for start, following in zip(starts, (*starts[1:], len(text)), strict=True):
        end = start + len(text[start:following].rstrip())
        indent = _INDENT.match(text, start, end)
        lines.append(Line(start, indent.end() if indent else start, end))
    return lines


def indent_width(text: str, start: int, first: int) -> int:
    """Return how far a line is indented, in columns: a tab reaches the next multiple of four."""
    width = 0
    for character in text[start:first]:
        width += _TAB - width % _TAB if character == "\t" else 1
    return width
