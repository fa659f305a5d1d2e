"""What counts as Chinese characters, and how wide they stand in a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# 々, 〇, unified ideographs with extensions A to I, compatibility ideographs; both ends included.
HAN_RANGES: Final = (
    (0x3005, 0x3005), (0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF), (0x2A700, 0x2EE5D), (0x2F800, 0x2FA1F), (0x30000, 0x323AF),
)  # fmt: skip
_COMMON: Final = HAN_RANGES[3]  # nearly all that anybody writes, asked for first
HAN: Final = "".join(f"{chr(low)}-{chr(high)}" for low, high in HAN_RANGES)  # for a character class
KANA: Final = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d"
HANGUL: Final = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"

_IGNORABLE = re.compile(
    "[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_NOTHING_TO_FOLD = re.compile("[\u4e00-\u9fff]+")
_NOT_COMPARED = re.compile(r"[\s,，、;；:：。.!！?？·・…—\-\"'“”‘’「」『』《》〈〉【】()（）#]+")


def is_han(character: str) -> bool:
    """Tell whether a text is one Chinese character."""
    if len(character) != 1:
        return False
    # ranges, not a pattern: compiling the class takes 3 ms, a tenth of a whole lookup
    code = ord(character)
    if _COMMON[0] <= code <= _COMMON[1]:
        return True
    return any(low <= code <= high for low, high in HAN_RANGES) if code >= HAN_RANGES[0][0] else False


def has_han(text: str) -> bool:
    """Tell whether a Chinese character stands in the text."""
    return any(map(is_han, text))


def han_only(text: str) -> str:
    """Return just the Chinese characters of a text."""
    return "".join(filter(is_han, text))


def fold(term: str) -> str:
    """Return the key under which two spellings of one term are the same.

    Width, invisible characters, spaces and punctuation do not count; script does.

    >>> fold("站在风口上,猪也能飞起来") == fold("站在风口上，猪也能飞起来")
    True
    """
    if _NOTHING_TO_FOLD.fullmatch(term):  # nine of ten terms
        return term
    plain = unicodedata.normalize("NFKC", _IGNORABLE.sub("", term))
    return _NOT_COMPARED.sub("", plain).casefold()


def width(text: str) -> int:
    """Return how many terminal cells a text takes: two for a wide character, none for a mark."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or _IGNORABLE.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
