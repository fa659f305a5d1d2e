"""How many strokes a character is written with, for those who look characters up by counting.

The table is made from Unicode's Unihan database by ``tools/make_strokes.py`` (see NOTICE.md).
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


def strokes(character: str) -> int:
    """Return the number of strokes of one character, 0 where nobody has counted.

    >>> strokes("一"), strokes("风"), strokes("鼓"), strokes("a")
    (1, 4, 13, 0)
    """
    for first, signs in _ranges():
        place = ord(character) - ord(first)
        if 0 <= place < len(signs):
            return int(signs[place], 36)
    return 0


@cache
def _ranges() -> tuple[tuple[str, str], ...]:
    data = files("termtool").joinpath("data/strokes.tsv.gz").read_bytes()
    lines = gzip.decompress(data).decode("utf-8").splitlines()
    return tuple((line[0], line[2:]) for line in lines)
