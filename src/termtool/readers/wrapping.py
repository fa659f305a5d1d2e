"""Where the lines of a plain text go on: was it wrapped by hand, or is every line a paragraph?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN
from termtool.readers.lines import Line
from termtool.readers.tables import cells_before

if TYPE_CHECKING:
    from collections.abc import Sequence

# Mail and Gutenberg-like texts are wrapped at 60 to 80 columns; a few of their lines run over.
_LONGEST_WRAPPED: Final = 110
_SHORTEST_WRAPPED: Final = 50
_LONG_LINES: Final = 0.05  # with a larger share of longer lines, lines are paragraphs
_FULL: Final = 0.9  # a line that the next word would have filled to this share was wrapped
_FIRST_WORD: Final = re.compile(r"\S{1,40}")
_SENTENCE_END: Final = re.compile(r"[.!?:。！？：…][\"'”’」』)）\]]{0,3}$")
_BEGINS_SENTENCE: Final = re.compile(r"[\"'“‘「『(（\[]{0,3}[A-Z0-9]")
_GOES_ON: Final = re.compile(rf"[a-z{HAN},.;:)），。；：、]")
_PAIR: Final = 2


class Wrapping:
    """Judges for each line whether it goes on with the paragraph of the line before."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._goes_on = bytearray(len(lines))
        widths = [line.end - line.first for line in lines if not line.blank]
        long_lines = sum(width > _LONGEST_WRAPPED for width in widths)
        self._wrapped = bool(widths) and long_lines <= _LONG_LINES * len(widths)
        if self._wrapped:
            self._judge()

    def goes_on(self, index: int) -> bool:
        """Tell whether a line goes on with the paragraph of the line before it."""
        return bool(self._goes_on[index])

    def _judge(self) -> None:
        start = 0
        for index, line in enumerate([*self._lines, Line(0, 0, 0)]):
            if line.blank:
                self._judge_lines(start, index)
                start = index + 1

    def _judge_lines(self, start: int, stop: int) -> None:
        """Judge lines between two blank ones."""
        if stop - start < _PAIR:
            return
        widths = [cells_before(self._text, line.start, line.end) for line in self._lines[start:stop]]
        full = max(widths)
        for index in range(start + 1, stop):
            before, line = self._lines[index - 1], self._lines[index]
            self._goes_on[index] = self._joined(before, line, widths[index - 1 - start], full, stop - start)

    def _joined(self, before: Line, line: Line, width: int, full: int, count: int) -> bool:
        lower = _GOES_ON.match(self._text, line.first, line.end) is not None
        ended = _SENTENCE_END.search(self._text, max(before.first, before.end - 8), before.end) is not None
        if full < _SHORTEST_WRAPPED or full > _LONGEST_WRAPPED:
            return False
        if line.first - line.start > before.first - before.start + 1:
            return False  # a paragraph that begins with an indented line
        word = _FIRST_WORD.match(self._text, line.first, line.end)
        first = cells_before(self._text, line.first, word.end()) if word else 0
        if width + 1 + first < _FULL * full:
            return lower and not ended and width > _SHORTEST_WRAPPED / 2
        two_sentences = count == _PAIR and ended and _BEGINS_SENTENCE.match(self._text, line.first, line.end)
        return not two_sentences
