"""What other Python tools read, where they are installed: each as a function from a term to its syllables."""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING, Any

import pypinyin

from termtool.pinyin.tones import to_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    Tool = Callable[[str], list[str]]


def tools() -> dict[str, Tool]:
    """Return the tools that are installed; pypinyin always is."""
    makers = {"xpinyin": _xpinyin, "pinyin": _pinyin, "g2pM": _g2pm, "pinyin_jyutping": _pinyin_jyutping}
    found: dict[str, Tool] = {"pypinyin": read_by_pypinyin}
    for name, maker in makers.items():
        if importlib.util.find_spec(name) is not None:
            found[name] = maker(importlib.import_module(name))
    return found


def read_by_pypinyin(term: str) -> list[str]:
    """Return what pypinyin makes of a term, with tone marks."""
    return pypinyin.lazy_pinyin(term, style=pypinyin.Style.TONE)


def _xpinyin(module: Any) -> Tool:
    pinyin = module.Pinyin()
    return lambda term: pinyin.get_pinyin(term, " ", tone_marks="marks").split()


def _pinyin(module: Any) -> Tool:
    return lambda term: module.get(term, delimiter=" ").split()


def _g2pm(module: Any) -> Tool:
    model = module.G2pM()
    return lambda term: to_marks(" ".join(model(term, tone=True, char_split=True))).split()


def _pinyin_jyutping(module: Any) -> Tool:
    reader = module.PinyinJyutping()
    return lambda term: reader.pinyin(term, spaces=True).split()
