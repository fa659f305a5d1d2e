"""Text that went through a wrong encoding before it reached us."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from termtool.hanzi import HAN, has_han

# What Chinese looks like when UTF-8 was read as Windows-1252 ("å®ˆæ­£") or as Latin-1.
_WESTERN: Final = re.compile("(?:[\u00e4-\u00e9][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){1,40}")
# 锟斤拷 is U+FFFD twice, read as GBK; 烫烫 and 屯屯 are memory that a debugger filled, read as GBK.
# "Ã¥Â®" is what the first two bytes of 守 look like when they went through Windows-1252 twice, "Ã©" is é after
# once, "â€™" an apostrophe.
_KNOWN: Final = re.compile(
    "\ufffd|锟斤拷|烫烫烫|屯屯屯|Ã[¤-©]Â[\x80-¿]|Ã[\x80-\x9f¡-¿]|Â[\x80-\x9f£©®°·»¿]|â(?:€[“”˜™œž¢¦]|\x80[\x80-¿])"
)
# The most frequent characters and commas of Chinese begin like this when UTF-8 was read as GBK.
_EASTERN_SIGNS: Final = "鏄鐨锛銆涓鍦浜瀹鐤"
_SLOPPY: Final = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_MOST_LOOKED_AT: Final = 50  # stretches


def is_mojibake(text: str) -> int | None:
    """Return where a text first looks damaged; None if it does not."""
    known = _KNOWN.search(text)
    if known is not None:
        return known.start()
    for match, _ in zip(_WESTERN.finditer(text), range(_MOST_LOOKED_AT), strict=False):
        if _decodes(bytes(_SLOPPY.get(character, 0) for character in match[0])):
            return match.start()
    for match, _ in zip(_eastern().finditer(text), range(_MOST_LOOKED_AT), strict=False):
        if _decodes(match[0].encode("gb18030", "ignore")[:-2]):
            return match.start()
    return None


@cache  # most runs never need it, and compiling it takes a while
def _eastern() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]{{0,8}}[{_EASTERN_SIGNS}][{HAN}€\ue000-\uf8ff]{{3,40}}")


def _decodes(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 for Chinese, but for a character cut off at the edges."""
    for skip in range(3):
        try:
            return has_han(data[skip:].decode("utf-8"))
        except UnicodeDecodeError as error:
            if error.start >= len(data) - skip - 3 and error.start > 3:  # noqa: PLR2004 - three bytes a character
                return has_han(data[skip : skip + error.start].decode("utf-8"))
    return False
