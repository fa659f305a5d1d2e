"""Mixed text divided into English and Chinese, so that each is set and read aloud in its own language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, has_han
from termtool.model import Script
from termtool.variants import script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HANS: Final = "zh-Hans"
HANT: Final = "zh-Hant"
LATN: Final = "zh-Latn"  # some Latin spelling, nobody knows which
PINYIN: Final = "zh-Latn-pinyin"

# Punctuation that only Chinese uses; what it shares with English (“”, …, —) belongs to the text around.
_PUNCTUATION: Final = (
    "\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_GLYPH_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_CHINESE: Final = re.compile(f"[{HAN}{_PUNCTUATION}{_GLYPH_SELECTORS}]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one language."""

    text: str
    lang: str = ""  # a BCP 47 tag; empty for the language of the page


def language_of(term: str) -> str:
    """Return the language tag of a Chinese term: simplified where both scripts write it so.

    >>> language_of("守正出奇"), language_of("華為"), language_of("Neijuan")
    ('zh-Hans', 'zh-Hant', 'zh-Latn')
    """
    match script_of(term):
        case Script.LATIN:
            return LATN if any(map(str.isalpha, term)) else HANS
        case Script.TRADITIONAL:
            return HANT
        case _:
            return HANS


def divide(text: str) -> Iterator[Run]:
    """Yield the text in runs, Chinese apart from the rest, nothing left out.

    >>> [(run.text, run.lang) for run in divide("the 風口 effect")]
    [('the ', ''), ('風口', 'zh-Hant'), (' effect', '')]
    """
    done = 0
    for found in _CHINESE.finditer(text):
        if done < found.start():
            yield Run(text[done : found.start()])
        yield Run(found[0], language_of(found[0]) if has_han(found[0]) else HANS)
        done = found.end()
    if done < len(text):
        yield Run(text[done:])
