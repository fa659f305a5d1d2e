"""The one way in which words from people's files reach a terminal, a log or an error message.

A term may carry an escape sequence that clears the screen, a bidirectional override that shows code in
another order, a line break that makes one message look like two. ``show`` lets through what can be seen
and spells out the rest.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache
from typing import Final

from termtool.hanzi import HAN, KANA

LIMIT: Final = 200  # two and a half lines of a terminal: enough to recognise any gloss by
ELLIPSIS: Final = "…"

_EMOJI: Final = "\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
# Letters and marks that Unicode counts as visible although they are not.
_BLANK: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
)
_SHORT: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
# A byte of a file name that is not UTF-8 comes from Python as one of these.
_STRAY_BYTE: Final = range(0xDC80, 0xDD00)

_COMMAND_START = re.compile(r"^(\s*):(?=:)")
_COMMAND_ANYWHERE = re.compile(r"##(?=\[|vso\[|teamcity\[)", re.IGNORECASE)


def show(text: str, limit: int = LIMIT) -> str:
    r"""Return a text as one line that is safe to print.

    Args:
        text: Anything, also from files that nobody vouches for.
        limit: The longest result in code points; a longer one is cut and ends in an ellipsis. 0: no limit.

    Returns:
        The text with every invisible or controlling character written as an escape.

    >>> show("守正出奇\x1b[31m")
    '守正出奇\\x1b[31m'
    >>> show("nail the fundamentals", limit=10)
    'nail the …'
    """
    if limit <= 0:
        return text if _is_plain(text) else "".join(_visible(text))
    # Every character takes at least one place, so nothing past limit + 1 can matter.
    start = text[: limit + 1]
    if len(start) <= limit and _is_plain(start):
        return start
    return _cut(_visible(start), limit)


def show_path(path: str | os.PathLike[str]) -> str:
    r"""Return a file's name as one safe line, bytes that are no UTF-8 as ``\xff``.

    Nothing is cut, so that the name can be found again.

    >>> show_path("glossary/\udcff.yaml")
    'glossary/\\xff.yaml'
    """
    return show(os.fspath(path), limit=0)


def uncommanded(line: str) -> str:
    r"""Return a line of output so that no build service takes it for a command of its own.

    GitHub reads ``::error::…`` at the start of a line, spaces before it included, and the older
    ``##[…]`` anywhere; Azure reads ``##vso[``, TeamCity ``##teamcity[``.

    >>> uncommanded("::error::broken.yaml: no such file")
    '\\x3a:error::broken.yaml: no such file'
    """
    return _COMMAND_ANYWHERE.sub(r"#\\x23", _COMMAND_START.sub(r"\1\\x3a", line, count=1))


def is_visible(character: str) -> bool:
    """Tell whether one character shows for what it is: no control, no format character, assigned."""
    if character in _BLANK:
        return False
    return character.isprintable() or unicodedata.category(character) == "Zs"


def invisible(text: str) -> list[int]:
    r"""Return the offsets of all characters of a text that ``show`` would spell out.

    >>> invisible("守\u200b正")
    [1]
    """
    if _is_plain(text):
        return []
    kept = {found.start() for found in _kept().finditer(text)}
    return [index for index, character in enumerate(text) if index not in kept and not is_visible(character)]


@cache  # four milliseconds to compile, and hardly any text needs it
def _kept() -> re.Pattern[str]:
    # What makes an emoji or picks a glyph is kept where it does so: 👩‍💻, ☺️, 1️⃣, 葛󠄀 with its selector.
    return re.compile(
        f"(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
        f"|(?<=[{_EMOJI}0-9#*])[\ufe0e\ufe0f]"
        f"|(?<=[{HAN}{KANA}])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    )


def _is_plain(text: str) -> bool:
    # The no-break space stands in our own counts; what has one need not be looked at sign by sign.
    return text.replace("\u00a0", " ").isprintable() and _BLANK.isdisjoint(text)


def _visible(text: str) -> list[str]:
    pieces = list(text)
    for index in invisible(text):
        pieces[index] = escape(pieces[index])
    return pieces


def escape(character: str) -> str:
    r"""Return one character as a visible escape.

    >>> escape("\u202e"), escape("\x1b"), escape("\U000e0041")
    ('\\u202e', '\\x1b', '\\U000e0041')
    """
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code in _STRAY_BYTE:
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:  # noqa: PLR2004 — what two digits can hold
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 — four digits


def _cut(pieces: list[str], limit: int) -> str:
    if len(whole := "".join(pieces)) <= limit:
        return whole
    room = limit - len(ELLIPSIS)
    taken = 0
    for piece in pieces:
        if taken + len(piece) > room:
            break
        taken += len(piece)
    return whole[:taken] + ELLIPSIS
