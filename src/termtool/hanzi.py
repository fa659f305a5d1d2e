"""What counts as Chinese characters, and how wide they stand in a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Unified ideographs with extensions A to I, compatibility ideographs, 〇 and 々.
HAN: Final = (
    "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0002a6df\U0002a700-\U0002ee5d\U0002f800-\U0002fa1f\U00030000-\U000323af"
)
KANA: Final = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d"
HANGUL: Final = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"

_HAN = re.compile(f"[{HAN}]")
_IGNORABLE = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_NOT_COMPARED = re.compile(r"[\s,，、;；:：。.!！?？·・…—\-\"'“”‘’「」『』《》〈〉【】()（）#]+")


def is_han(character: str) -> bool:
    """Tell whether one character is a Chinese character."""
    return _HAN.match(character) is not None


def has_han(text: str) -> bool:
    """Tell whether a Chinese character stands in the text."""
    return _HAN.search(text) is not None


def han_only(text: str) -> str:
    """Return just the Chinese characters of a text."""
    return "".join(_HAN.findall(text))


def fold(term: str) -> str:
    """Return the key under which two spellings of one term are the same.

    Width, invisible characters, spaces and punctuation do not count; script does.

    >>> fold("站在风口上,猪也能飞起来") == fold("站在风口上，猪也能飞起来")
    True
    """
    plain = unicodedata.normalize("NFKC", _IGNORABLE.sub("", term))
    return _NOT_COMPARED.sub("", plain).casefold()


def width(text: str) -> int:
    """Return how many terminal cells a text takes: two for a wide character, none for a mark."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or _IGNORABLE.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
