"""Which old encoding bytes are in: GB18030, Big5 or Windows-1252, or none that we can tell.

Guessers in common use look at the whole file and fail on its usual shape, English with a few Chinese
words. This looks only at the bytes above 127. Chinese in the right encoding is nearly all level-1
characters (the 3,755 or 5,401 most frequent ones, which the standards put first); in the wrong encoding
it falls all over the tables. A single high byte between ASCII letters is an accented letter or a
typographic quotation mark of Windows-1252. Where the evidence is thin, the answer is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

GB18030: Final = "gb18030"
BIG5: Final = "big5hkscs"
CP1252: Final = "cp1252"

_HIGH_RUN: Final = re.compile(rb"[\x80-\xff][\x30-\xff]?(?:[\x80-\xff][\x30-\xff]?)*")
_HIGH_BYTES: Final = re.compile(rb"[\x80-\xff]+")
_SAMPLE: Final = 1 << 20  # bytes to look at; more do not change the answer
_FEWEST: Final = 4  # characters; a word of two is evidence for nothing
_SHARE: Final = 0.75  # of level-1 characters: 0.95 and more in Chinese prose, 0.6 in the wrong table
_MARGIN: Final = 0.15
_LOW_SHARE: Final = 0.15
_HANGUL_LEADS: Final = (0xB0, 0xC8)  # EUC-KR keeps all its syllables here, Chinese only half its characters
_KANA_LEADS: Final = (0xA4, 0xA5)
_MANY: Final = 40  # characters, of which more are level 1 in Chinese, though not in Korean with hanja
_GB_SHARE_OF_MANY: Final = 0.85
_KOREAN_SHARE: Final = 0.8  # hanja take up to a fifth of a Korean text
_FEW: Final = 10  # characters of which so many may stand in one half by chance
_KOREAN_SHARE_OF_FEW: Final = 0.95
_ISO_2022: Final = re.compile(rb"\x1b\$[@AB)]|\x1b\([BJ]")


@dataclass(slots=True)
class _Tally:
    """What the pairs of bytes are in one table."""

    common: int = 0
    rare: int = 0
    wrong: int = 0
    kana: int = 0
    hangul: int = 0
    low: int = 0  # pairs whose second byte is below 128

    @property
    def share(self) -> float:
        total = self.common + self.rare + 2 * self.wrong
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
    gb, big5 = _tally_gb(sample), _tally_big5(sample)
    many = gb.common + gb.rare >= _MANY
    if _is_chinese(gb) and (not many or gb.share >= _GB_SHARE_OF_MANY) and gb.share >= big5.share + _MARGIN:
        return GB18030
    # In EUC no second byte is below 128, in Big5 two in five are.
    if _is_chinese(big5) and big5.low > _LOW_SHARE * big5.common and big5.share >= gb.share + _MARGIN:
        return BIG5
    return CP1252 if _is_western(sample, max(gb.share, big5.share)) else None


def is_shifting(data: bytes) -> bool:
    """Tell whether escape sequences switch between alphabets (ISO-2022), as in old Japanese mail."""
    return _ISO_2022.search(data[:_SAMPLE]) is not None


def _is_chinese(tally: _Tally) -> bool:
    characters = tally.common + tally.rare
    if tally.common < _FEWEST or tally.share < _SHARE:
        return False
    japanese = tally.kana * 10 > characters
    korean = tally.hangul >= (_KOREAN_SHARE if characters >= _FEW else _KOREAN_SHARE_OF_FEW) * characters
    return not japanese and not korean


def _pairs(data: bytes) -> list[bytes]:
    """Return the rows of bytes in which every byte above 127 may lead a pair."""
    return [match[0] for match in _HIGH_RUN.finditer(data)]


def _tally_gb(data: bytes) -> _Tally:
    tally = _Tally()
    for run in _pairs(data):
        at = 0
        while at < len(run):
            lead, trail = run[at], run[at + 1] if at + 1 < len(run) else 0
            if lead < 0x80:
                at += 1
                continue
            if 0x30 <= trail <= 0x39:  # four bytes: rare characters, evidence for nothing
                at += 4
                continue
            _count(tally, _gb_class(lead, trail))
            tally.hangul += _HANGUL_LEADS[0] <= lead <= _HANGUL_LEADS[1] and trail >= 0xA1
            tally.kana += lead in _KANA_LEADS and trail >= 0xA1
            at += 2
    return tally


def _gb_class(lead: int, trail: int) -> str:
    if not 0x81 <= lead <= 0xFE or trail < 0x40 or trail in {0x7F, 0xFF}:
        return "wrong"
    if trail >= 0xA1 and 0xB0 <= lead <= 0xD7:
        return "common"
    if trail >= 0xA1 and 0xA1 <= lead <= 0xA3:
        return "punctuation"
    return "rare"


def _tally_big5(data: bytes) -> _Tally:
    tally = _Tally()
    for run in _pairs(data):
        at = 0
        while at < len(run):
            lead, trail = run[at], run[at + 1] if at + 1 < len(run) else 0
            if lead < 0x80:
                at += 1
                continue
            _count(tally, _big5_class(lead, trail))
            tally.low += trail < 0x80
            at += 2
    return tally


def _big5_class(lead: int, trail: int) -> str:
    if not 0x87 <= lead <= 0xFE or not (0x40 <= trail <= 0x7E or 0xA1 <= trail <= 0xFE):
        return "wrong"
    if 0xA4 <= lead <= 0xC5 or (lead == 0xC6 and trail <= 0x7E):
        return "common"
    return "punctuation" if 0xA1 <= lead <= 0xA3 else "rare"


def _count(tally: _Tally, sort: str) -> None:
    if sort != "punctuation":
        setattr(tally, sort, getattr(tally, sort) + 1)


def _is_western(data: bytes, chinese: float) -> bool:
    """Tell whether nearly every high byte stands alone, as accented letters and quotation marks do."""
    runs = _HIGH_BYTES.findall(data)
    alone = sum(len(run) == 1 for run in runs)
    if not runs or alone < 0.85 * len(runs) or chinese >= _SHARE:
        return False
    return not any(byte in b"\x81\x8d\x8f\x90\x9d" for run in runs for byte in run)
