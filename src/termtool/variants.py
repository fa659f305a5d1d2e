"""Simplified and traditional: turning one into the other, and telling which a term is written in.

The one door to OpenCC. Conversion is by phrase (头发 becomes 頭髮, 发展 becomes 發展); the script of a
term is decided by character, from what OpenCC makes of each character alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN
from termtool.model import Script

if TYPE_CHECKING:
    from collections.abc import Callable

# OpenCC turns each of these into another character, although it is also right as it stands in the other
# script: 里 is a mile in both and 裡 "inside" only in the traditional one; 乾 stays in simplified 乾隆.
# Found by comparing OpenCC's conversions with both columns of CC-CEDICT; rarities (万 of 万俟) left out.
_AT_HOME_IN_BOTH: Final = frozenset(
    "里吃群台岩峰床斗征干游唇霉秘伙后灶岳痴凶占准皂咸范丑采熏辟云划于吁朴夸雇厘咨虱郁余杠涂昵佣尸淀籼腌仆帘咤涌糍凄杰垯膻恒粽肴"
    "乾拚夥吒"
)

_HAN_RUN = re.compile(f"[{HAN}]+")
_PROBED: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x2A6E0))


def to_simplified(text: str) -> str:
    """Return the text with its Chinese in simplified characters; everything else as it stands.

    >>> to_simplified("華為 means 中華有為")
    '华为 means 中华有为'
    """
    return _HAN_RUN.sub(lambda run: _convert("t2s", run[0]), text)


def to_traditional(text: str) -> str:
    """Return the text with its Chinese in traditional characters; everything else as it stands.

    Of several forms the one that Taiwan writes, 為 and not 爲: that agrees with CC-CEDICT for 98.3 % of
    its words, OpenCC's own standard for 96.9 %.

    >>> to_traditional("头发"), to_traditional("华为")
    ('頭髮', '華為')
    """
    return _HAN_RUN.sub(lambda run: _convert("s2tw", run[0]), text)


def script_of(text: str) -> Script:
    """Return the script of a term: LATIN without any Chinese, BOTH when all characters are shared.

    >>> [script_of(term).value for term in ("华为", "華為", "小米", "华為", "Neijuan")]
    ['simplified', 'traditional', 'both', 'mixed', 'latin']
    """
    if _HAN_RUN.search(text) is None:
        return Script.LATIN
    simplified_only, traditional_only = _telling_characters()
    characters = set(text)
    match not characters.isdisjoint(simplified_only), not characters.isdisjoint(traditional_only):
        case True, True:
            return Script.MIXED
        case True, False:
            return Script.SIMPLIFIED
        case False, True:
            return Script.TRADITIONAL
        case _:
            return Script.BOTH


@cache
def _telling_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only the simplified and only the traditional script has."""
    simplified_only = _changed_by("s2t") - _AT_HOME_IN_BOTH
    traditional_only = _changed_by("t2s") - _AT_HOME_IN_BOTH - simplified_only
    return simplified_only, traditional_only


def _changed_by(direction: str) -> frozenset[str]:
    # A line to each, so that no phrase forms across neighbours; twelve milliseconds for all of them.
    probe = [chr(code) for codes in _PROBED for code in codes]
    converted = _converter(direction)("\n".join(probe)).split("\n")
    return frozenset(before for before, after in zip(probe, converted, strict=True) if before != after)


@lru_cache(maxsize=32768)  # a glossary asks of the same words over and over
def _convert(direction: str, run: str) -> str:
    converted = _converter(direction)(run)
    # Whoever asks lays the two texts side by side, character by character.
    return converted if len(converted) == len(run) else "".join(map(_converter(direction), run))


@cache
def _converter(direction: str) -> Callable[[str], str]:
    import opencc  # noqa: PLC0415  (35 ms, which --help need not pay)

    # By its full path, for OpenCC prefers a file of that name in the current directory to its own.
    own = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{direction}.json"
    convert: Callable[[str], str] = opencc.OpenCC(str(own) if own.is_file() else direction).convert
    return convert
