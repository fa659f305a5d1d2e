"""The terminal: whether there is one, how wide it is, and writing to it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import TextIO

_NARROWEST: Final = 20  # cells; below this nothing can be laid out, so we lay out for this
_USUAL: Final = 80
_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def write(text: str) -> None:
    """Write one or more lines of the result to standard output."""
    if sys.stdout is not None:  # a process may be started without one
        sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """Write a line about the work, not of its result, to standard error.

    What was written of the result before stands before it: where both end in one log, the line that counts
    the findings would otherwise come ahead of them.
    """
    if sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether someone is looking at this stream."""
    return stream is not None and not stream.closed and stream.isatty()


def cells() -> int:
    """Return the width of the terminal in cells: COLUMNS, else what the terminal says, else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told) > 0:
        return max(int(told), _NARROWEST)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL, _NARROWEST)
    except (AttributeError, OSError, ValueError):
        return _USUAL


def has_colour(stream: TextIO | None) -> bool:
    """Tell whether a stream takes colours and weights. NO_COLOR is final, whatever else is set."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str) -> str:
    """Return the text in bold type where standard output has it."""
    return f"{_BOLD}{text}{_PLAIN}" if has_colour(sys.stdout) else text


def faint(text: str) -> str:
    """Return the text in faint type where standard output has it."""
    return f"{_FAINT}{text}{_PLAIN}" if has_colour(sys.stdout) else text
