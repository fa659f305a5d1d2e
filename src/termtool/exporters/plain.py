"""Words from people's files as one line of text that can stand on any page."""

from __future__ import annotations

import re
from typing import Final

from termtool.display import show

_BREAKS: Final = re.compile("[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]+")
# Where a line may or may not break: on a page of our own they say nothing, and spelled out they disturb.
_LINE_HINTS: Final = re.compile("[\u00ad\u200b\u2060\ufeff]+")


def one_line(text: str) -> str:
    r"""Return a text as one line without anything in it that acts unseen.

    Line breaks and tabs become spaces, hints for line breaking go, every other control or invisible
    character is spelled out, so that a reader sees that it is there.

    >>> one_line("safe\n\tand \x1b[31mred\u202e")
    'safe and \\x1b[31mred\\u202e'
    """
    return show(_LINE_HINTS.sub("", _BREAKS.sub(" ", text)), limit=0)
