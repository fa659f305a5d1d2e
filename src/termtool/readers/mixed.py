"""Files that are UTF-8 in some lines and something else in others: two texts pasted into one."""

from __future__ import annotations

import re
from typing import Final

# What is UTF-8 beyond doubt: three bytes or more, or two between ASCII. In GBK many a word is a row of
# two-byte sequences by chance (the last three characters of 公式小说).
_UTF8: Final = re.compile(
    rb"(?<![\x80-\xff])[\xc2-\xdf][\x80-\xbf](?![\x80-\xff])"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_DAMAGED_SHARE: Final = 0.75  # of a line's high bytes are UTF-8 if it is UTF-8 with a few bad bytes
_LEAST_UTF8: Final = 6  # bytes: 外功 in GBK ends in three that pass for UTF-8
_MIXED_SHARE: Final = 0.05  # less UTF-8 than this is chance


def utf8_and_foreign_lines(data: bytes) -> tuple[bool, bytes]:
    """Sort the lines of a file that is not UTF-8 throughout.

    Returns:
        Whether some of it is UTF-8 beyond chance, and the lines that are not, joined.
    """
    utf8 = 0
    foreign = []
    for line in data.split(b"\n"):
        if line.isascii():
            continue
        if _is_utf8(line) or _is_damaged(line):
            utf8 += _utf8_bytes(line)
        else:
            foreign.append(line)
    return utf8 > _MIXED_SHARE * sum(map(_high_bytes, foreign)), b"\n".join(foreign)


def decode_by_line(data: bytes, name: str) -> tuple[str, int]:
    """Decode lines as UTF-8 where they are, else with another codec.

    Returns:
        The text, and the offset of the first line that is not UTF-8.
    """
    lines = []
    first = -1
    length = 0
    for line in data.split(b"\n"):
        utf8 = _is_utf8(line)
        text = line.decode("utf-8" if utf8 or _is_damaged(line) else name, errors="replace")
        first = length if first < 0 and not utf8 else first
        lines.append(text)
        length += len(text) + 1
    return "\n".join(lines), first


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged(line: bytes) -> bool:
    """Tell whether most of a line's high bytes are UTF-8."""
    fine = _utf8_bytes(line)
    return fine >= _LEAST_UTF8 and fine >= _DAMAGED_SHARE * _high_bytes(line)


def _utf8_bytes(line: bytes) -> int:
    return sum(map(len, _UTF8.findall(line)))


def _high_bytes(line: bytes) -> int:
    return sum(map(len, _HIGH.findall(line)))
