"""Make the table of the characters that only simplified or only traditional Chinese has, with OpenCC.

    python tools/make_scripts.py

writes src/termtool/data/scripts.txt, a line for each script, the same bytes every time. Asked of OpenCC when it is
needed, the same took a third of the time in which a small glossary is printed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from opencc import OpenCC

TARGET = Path(__file__).parents[1] / "src/termtool/data/scripts.txt"

# OpenCC turns each of these into another character, although it is also right as it stands in the other
# script: 里 is a mile in both and 裡 "inside" only in the traditional one; 乾 stays in simplified 乾隆.
# Found by comparing OpenCC's conversions with both columns of CC-CEDICT; rarities (万 of 万俟) left out.
_AT_HOME_IN_BOTH: Final = frozenset(
    "里吃群台岩峰床斗征干游唇霉秘伙后灶岳痴凶占准皂咸范丑采熏辟云划于吁朴夸雇厘咨虱郁余杠涂昵佣尸淀籼腌仆帘咤涌糍凄杰垯膻恒粽肴"
    "乾拚夥吒"
)
_PROBED: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x2A6E0))


def table() -> str:
    """Return the characters that only simplified Chinese has, and on the next line the traditional ones."""
    simplified = _changed_by("s2t") - _AT_HOME_IN_BOTH
    traditional = _changed_by("t2s") - _AT_HOME_IN_BOTH - simplified
    return "".join("".join(sorted(signs)) + "\n" for signs in (simplified, traditional))


def _changed_by(direction: str) -> frozenset[str]:
    # A line to each, so that no phrase forms across neighbours.
    probe = [chr(code) for codes in _PROBED for code in codes]
    converted = OpenCC(direction).convert("\n".join(probe)).split("\n")
    return frozenset(before for before, after in zip(probe, converted, strict=True) if before != after)


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")
    print(f"{TARGET.stat().st_size} bytes")
