"""Which old encoding bytes are in: GB18030, Big5 or Windows-1252, or none that we can tell.

Guessers in common use look at the whole file and fail on its usual shape, English with a few Chinese
words. This looks only at the bytes above 127. Chinese in the right encoding is nearly all level-1
characters (the 3,755 or 5,401 most frequent ones, which the standards put first); in the wrong encoding
it falls all over the tables. A single high byte between ASCII letters is an accented letter or a
typographic quotation mark of Windows-1252. Where the evidence is thin, the answer is None.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

GB18030: Final = "gb18030"
BIG5: Final = "big5hkscs"
CP1252: Final = "cp1252"

# What the bytes from a lead byte on are in each table. The levels are those of GB 2312 and Big5.
_GB: Final = re.compile(
    rb"(?P<punctuation>[\xa1-\xa3][\xa1-\xfe])"
    rb"|(?P<hangul>[\xb0-\xc8][\xa1-\xfe])"  # EUC-KR keeps all its syllables in this half of level 1
    rb"|(?P<common>[\xc9-\xd7][\xa1-\xfe])"
    rb"|(?P<kana>[\xa4\xa5][\xa1-\xfe])"
    rb"|(?P<four>[\x81-\xfe][0-9][\x81-\xfe][0-9])"  # rare characters, evidence for nothing
    rb"|(?P<rare>[\x81-\xfe][\x40-\x7e\x80-\xfe])"
    rb"|(?P<wrong>[\x80-\xff])"
)
_BIG5: Final = re.compile(
    rb"(?P<punctuation>[\xa1-\xa3][\x40-\x7e\xa1-\xfe])"
    rb"|(?P<low>[\xa4-\xc6][\x40-\x7e])"  # level 1 with a second byte that EUC never has
    rb"|(?P<common>[\xa4-\xc5][\xa1-\xfe])"
    rb"|(?P<rare>[\x87-\xfe][\x40-\x7e\xa1-\xfe])"
    rb"|(?P<wrong>[\x80-\xff])"
)
_HIGH_BYTES: Final = re.compile(rb"[\x80-\xff]+")
_SAMPLE: Final = 1 << 20  # bytes to look at; more do not change the answer
_FEWEST: Final = 4  # characters; a word of two is evidence for nothing
_SHARE: Final = 0.75  # of level-1 characters: 0.95 and more in Chinese prose, 0.6 in the wrong table
_MARGIN: Final = 0.15
_LOW_SHARE: Final = 0.15
_MANY: Final = 40  # characters, of which more are level 1 in Chinese, though not in Korean with hanja
_GB_SHARE_OF_MANY: Final = 0.85
_KOREAN_SHARE: Final = 0.8  # hanja take up to a fifth of a Korean text
_FEW: Final = 10  # characters of which so many may stand in one half by chance
_KOREAN_SHARE_OF_FEW: Final = 0.95
_ISO_2022: Final = re.compile(rb"\x1b\$[@AB)]|\x1b\([BJ]")


@dataclass(frozen=True, slots=True)
class _Tally:
    """What the characters of a text are in one table."""

    common: int  # level 1
    others: int
    wrong: int
    kana: int
    hangul: int  # level-1 characters that may be Korean syllables
    low: int  # level-1 characters whose second byte is below 128

    @property
    def share(self) -> float:
        """How much of the text is level 1; what fits nowhere counts twice."""
        total = self.common + self.others + 2 * self.wrong
        return self.common / total if total else 0.0


def guess(data: bytes) -> str | None:
    """Return the Python codec of bytes that are not UTF-8, or None where nothing is certain.

    Args:
        data: the lines that are not UTF-8, ASCII included; a mebibyte of them is looked at.

    Returns:
        "gb18030", "big5hkscs", "cp1252", or None: too few characters, or another encoding such as
        Shift_JIS, EUC-JP or EUC-KR, whose bytes pass for Chinese.
    """
    sample = data[:_SAMPLE]
    gb, big5 = _tally(_GB, sample), _tally(_BIG5, sample)
    if _is_chinese(gb) and not _is_korean(gb) and gb.share >= big5.share + _MARGIN:
        return GB18030
    # In EUC no second byte is below 128, in Big5 two in five are.
    if _is_chinese(big5) and big5.low > _LOW_SHARE * big5.common and big5.share >= gb.share + _MARGIN:
        return BIG5
    return CP1252 if _is_western(sample, max(gb.share, big5.share)) else None


def is_shifting(data: bytes) -> bool:
    """Tell whether escape sequences switch between alphabets (ISO-2022), as in old Japanese mail."""
    return _ISO_2022.search(data[:_SAMPLE]) is not None


def _tally(table: re.Pattern[bytes], data: bytes) -> _Tally:
    count = Counter(match.lastgroup for match in table.finditer(data))
    return _Tally(
        common=count["common"] + count["hangul"] + count["low"],
        others=count["rare"] + count["kana"],
        wrong=count["wrong"],
        kana=count["kana"],
        hangul=count["hangul"],
        low=count["low"],
    )


def _is_chinese(tally: _Tally) -> bool:
    """Tell whether nearly all characters are level 1, and not kana in one of ten."""
    japanese = tally.kana * 10 > tally.common + tally.others
    return tally.common >= _FEWEST and tally.share >= _SHARE and not japanese


def _is_korean(tally: _Tally) -> bool:
    """Tell whether a text in GB's level 1 is rather Korean in EUC."""
    characters = tally.common + tally.others
    if characters >= _MANY and tally.share < _GB_SHARE_OF_MANY:
        return True
    return tally.hangul >= (_KOREAN_SHARE if characters >= _FEW else _KOREAN_SHARE_OF_FEW) * characters


def _is_western(data: bytes, chinese: float) -> bool:
    """Tell whether nearly every high byte stands alone, as accented letters and quotation marks do."""
    runs = _HIGH_BYTES.findall(data)
    alone = sum(len(run) == 1 for run in runs)
    if not runs or alone < 0.85 * len(runs) or chinese >= _SHARE:
        return False
    return not any(byte in b"\x81\x8d\x8f\x90\x9d" for run in runs for byte in run)
