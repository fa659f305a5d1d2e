"""Names for entries that people can read, type and keep: 守正出奇 is ``shou-zheng-chu-qi``.

An id is given once. It names the file of the entry and is what other entries refer to, so it is never
derived again, never renumbered, and never given to another entry.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST: Final = 60  # characters; a whole sentence may be a term, and file systems end at 255 bytes

_WITHOUT_READING: Final = "term"
_APART: Final = re.compile(r"[^a-z0-9]+")
# Windows opens a device instead of a file of this name.
_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


def new_id(pinyin_or_roman: str, taken: Container[str]) -> str:
    """Return an id that is not taken.

    Args:
        pinyin_or_roman: How the term is read; tones and all but letters and digits fall away, ü is v.
        taken: The ids that exist, and any other names to keep clear of.

    Returns:
        Lower-case ASCII words joined by hyphens, with -2, -3 … for those that sound alike; ``term`` if
        the reading is not known.

    >>> new_id("shǒu zhèng chū qí", ())
    'shou-zheng-chu-qi'
    >>> new_id("nǚ shì", {"nv-shi", "nv-shi-2"})
    'nv-shi-3'
    """
    wanted = _words(pinyin_or_roman) or _WITHOUT_READING
    if wanted not in taken and wanted not in _DEVICES:
        return wanted
    return next(name for number in count(2) if (name := f"{wanted}-{number}") not in taken)


def _words(reading: str) -> str:
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", reading).casefold())
    ascii_only = "".join(
        character
        for character in decomposed.replace("u\u0308", "v")
        if character.isascii() or not unicodedata.combining(character)
    )
    return _shortened(_APART.sub("-", ascii_only).strip("-"))


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    whole, _, _ = words[: LONGEST + 1].rpartition("-")
    return whole or words[:LONGEST]
