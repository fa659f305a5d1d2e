"""The settings that many Markdown files have at the top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.readers.lines import Line

_FENCE: Final = re.compile(r"---|\+\+\+")
_KEY: Final = re.compile(r"[\w.-]{1,60}[ \t]{0,9}[:=]|#")
_LONGEST: Final = 400  # lines
_SHORTEST: Final = 3  # two fences and something between


def lines_of_front_matter(text: str, lines: Sequence[Line]) -> int:
    """Return how many lines at the top of a text are settings between two fences; mostly none.

    A text that begins with a rule across the page has none: its second line is no ``key: value``.
    """
    if len(lines) < _SHORTEST:
        return 0
    fence = _FENCE.fullmatch(text, lines[0].start, lines[0].end)
    if fence is None or _KEY.match(text, lines[1].start, lines[1].end) is None:
        return 0
    for index, line in enumerate(lines[1:_LONGEST], start=1):
        if text[line.start : line.end] in {fence[0], "..."}:
            return index + 1
    return 0
