"""Fenced code in Markdown: which line closes which."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.readers.lines import Line

_FENCE: Final = re.compile(r"(`{3,}|~{3,})([^`\r\n]*)\Z")
_TICKS_OR_TILDES: Final = ("```", "~~~")


class Fences:
    """The lines of a text that can close a fenced block.

    A fence that nothing closes would swallow the rest of a fragment, so it opens no block.
    """

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._closing: dict[str, list[tuple[int, int]]] = {"`": [], "~": []}
        if not any(fence in text for fence in _TICKS_OR_TILDES):
            return
        for number, line in enumerate(lines):
            fence = self._fence(line.first, line.end)
            if fence is not None:
                character, length, info = fence
                if not info:
                    self._closing[character].append((number, length))
        self._longest_after = {character: _suffix_maxima(found) for character, found in self._closing.items()}

    def closing_line(self, number: int, first: int, end: int) -> int | None:
        """Return the number of the line that closes the fence on line ``number``; None if there is none."""
        fence = self._fence(first, end)
        if fence is None:
            return None
        character, length, _ = fence
        found = self._closing[character]
        at = bisect_right(found, number, key=lambda pair: pair[0])
        if at == len(found) or self._longest_after[character][at] < length:
            return None
        return next(found[place][0] for place in range(at, len(found)) if found[place][1] >= length)

    def is_fence(self, first: int, end: int) -> bool:
        """Tell whether a line is a fence, closed or not."""
        return self._fence(first, end) is not None

    def _fence(self, first: int, end: int) -> tuple[str, int, str] | None:
        if not self._text.startswith(_TICKS_OR_TILDES, first):
            return None
        match = _FENCE.match(self._text[first:end])
        return (match[1][0], len(match[1]), match[2].strip()) if match else None


def _suffix_maxima(found: list[tuple[int, int]]) -> list[int]:
    """Return for each place the longest fence from there on: whether to look at all, in one step."""
    maxima = []
    longest = 0
    for _, length in reversed(found):
        longest = max(longest, length)
        maxima.append(longest)
    return maxima[::-1]
