"""Which fonts a printed glossary is set in, and where they come from.

English is set in Libertinus Serif, which typst brings along; Chinese in Noto Serif SC of the package
pylopdf-fonts-zh-cn, which has every character of GB 2312, Big5 and the standard list of 8,105. The fonts
of the machine are asked only where that package is missing: a page should not depend on who prints it.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.errors import MissingExtraError, UsageError
from termtool.exporters.pdf_engine import INSTEAD, families_in, families_of_this_machine

if TYPE_CHECKING:
    from collections.abc import Sequence

_PACKAGE: Final = "pylopdf_fonts_zh_cn"
_SERIF: Final = "Noto Serif SC"
# By the likelihood of being there; a serif before a sans, for the English beside it is one.
_KNOWN: Final = (
    _SERIF, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans SC",
    "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "AR PL UMing CN",
    "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Noto Serif CJK TC", "Noto Sans CJK TC", "PMingLiU",
)  # fmt: skip
_OTHER_REGIONS: Final = ("HK", "JP", "KR", "TC", "TW")


@dataclass(frozen=True, slots=True)
class FontChain:
    """Where fonts are looked for, and which families set Chinese, the first that has a character first."""

    folders: tuple[Path, ...]
    chinese: tuple[str, ...]
    of_this_machine: bool = False


def font_chain(own: Sequence[Path]) -> FontChain:
    """Return the fonts for a page: those of the folders given, then those of our package.

    Raises:
        UsageError: A folder has no font in it.
        MissingExtraError: No font for Chinese is to be found.
    """
    given: list[str] = []
    for folder in own:
        families = families_in(folder)
        if not families:
            raise UsageError(
                f"There is no font in {folder}: --font-path names a folder of .otf or .ttf files."
            )
        # Noto's folder has a family for each region, and by name that of Hong Kong would be the first.
        given += sorted((family for family in families if family not in given), key=_is_of_other_regions)
    if packaged := _packaged():
        return FontChain((*own, packaged), (*given, _SERIF))
    known = families_of_this_machine()
    installed = [family for family in _KNOWN if family in known and family not in given]
    if not given and not installed:
        raise MissingExtraError("A PDF needs a Chinese font; where none is installed, it", "print", INSTEAD)
    return FontChain(tuple(own), (*given, *installed), of_this_machine=bool(installed))


def _is_of_other_regions(family: str) -> bool:
    return family.rpartition(" ")[2] in _OTHER_REGIONS


def _packaged() -> Path | None:
    found = importlib.util.find_spec(_PACKAGE)
    return Path(found.origin).parent if found and found.origin else None
