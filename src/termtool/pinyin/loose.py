"""Names in the other languages of China: do the sounds correspond, syllable by syllable?

Of Cantonese and Hokkien there are tables (``dialects``); of Hakka, of Teochew and of what a family made of its
name there are none. But related words keep related consonants: where Mandarin has j, Cantonese has
g, k or j, and a nasal ending stays nasal. That is weak evidence, so all syllables must agree.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import is_han
from termtool.pinyin.characters import listed_readings
from termtool.pinyin.syllables import INITIALS
from termtool.pinyin.tones import letters_and_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

# Mandarin initial → what Cantonese, Hokkien, Hakka and older spellings of Mandarin write for it.
_CORRESPONDING: Final = {
    "b": "b p", "p": "p b f", "m": "m b", "f": "f h p", "d": "d t", "t": "t d", "n": "n l", "l": "l n r",
    "g": "g k gw kw", "k": "k h g f kh", "h": "h f k w y", "j": "j k g ch ts z c dj", "q": "ch k ts c h q kh",
    "x": "h s sh hs y k ts z", "zh": "ch j ts t c z dj jh", "ch": "ch sh s ts t c", "sh": "s sh ts ch",
    "r": "y j r l", "z": "ts ch j z c t tz", "c": "ts ch c", "s": "s sh sz ss", "y": "y ng j w h", "w": "w m v ng b",
    "": "ng",
}  # fmt: skip
_MAY_DROP_IT: Final = frozenset({"y", "w", "h", ""})  # 英 Eng, 黄 Ooi, 安 On

_SYLLABLE: Final = re.compile("([bcdfghjklmnpqrstvwxyz]*?)([aeiouü][aeiouwyü]*)(ng|n|m|h|k|p|t|r|ck)?")
_NG: Final = {"ng": ("w", "h")}  # 吴 and 黄 are plain Ng in Cantonese and Hokkien


def sounds_alike(words: Sequence[str], characters: Sequence[str]) -> bool:
    """Tell whether each word could be a character's name in another language of China.

    Args:
        words: One bare lower-case word per character: ``["wong", "kar", "wai"]``.
        characters: The characters; the answer is no if their number is another.
    """
    if len(words) != len(characters):
        return False
    return all(_alike(word, character) for word, character in zip(words, characters, strict=True))


@lru_cache(maxsize=8192)
def _alike(word: str, character: str) -> bool:
    return is_han(character) and any(_corresponds(word, reading) for reading in listed_readings(character))


def _corresponds(word: str, reading: str) -> bool:
    letters, _ = letters_and_tone(reading)
    mandarin = next(initial for initial in INITIALS if letters.startswith(initial))
    if word in _NG:
        return mandarin in _NG[word]
    found = _SYLLABLE.fullmatch(word)
    if found is None or (found[3] in {"n", "ng", "m"}) != letters.endswith(("n", "ng")):
        return False
    return found[1] in _CORRESPONDING[mandarin].split() or (not found[1] and mandarin in _MAY_DROP_IT)
