"""How other romanisations spell the syllables that Hanyu Pinyin has: Wade–Giles and Tongyong.

Apostrophes are left out on purpose: newspapers drop them (Ch'ien, Chien), so that one spelling stands
for two syllables, and a reading must be told apart by its character.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from termtool.pinyin.syllables import SYLLABLES, initial_and_final

_WADE_INITIALS: Final = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts",
}  # fmt: skip
_WADE_WHOLE: Final = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu szu sze",
    "yi": "i yi", "you": "yu", "yan": "yen", "ye": "yeh", "yue": "yueh yüeh", "yu": "yu yü", "yun": "yun yün",
    "yuan": "yuan yüan", "yong": "yung", "er": "erh", "e": "o e", "ê": "eh", "gui": "kuei", "kui": "kuei",
    "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "ge": "ko", "ke": "ko", "he": "ho",
    "lüe": "lueh lüeh", "nüe": "nueh nüeh",
}  # fmt: skip
_WADE_FINALS: Final = {"ong": "ung", "uo": "o", "ian": "ien", "ie": "ieh", "iong": "iung"}
_AFTER_J_Q_X: Final = {"u": "u ü", "uan": "uan üan", "ue": "ueh üeh", "un": "un ün"}

_TONGYONG_WHOLE: Final = {
    "zhi": "jhih", "chi": "chih", "shi": "shih", "ri": "rih", "zi": "zih", "ci": "cih", "si": "sih",
    "wen": "wun", "feng": "fong", "weng": "wong", "lü": "lyu", "nü": "nyu", "lüe": "lyue", "nüe": "nyue",
}  # fmt: skip
_TONGYONG_INITIALS: Final = {"zh": "jh", "q": "c", "x": "s"}
_TONGYONG_FINALS: Final = {"iu": "iou", "ui": "uei", "iong": "yong"}
_TONGYONG_AFTER_J_Q_X: Final = {"u": "yu", "uan": "yuan", "ue": "yue", "un": "yun"}


@cache
def wade_giles(syllable: str) -> tuple[str, ...]:
    """Return the Wade–Giles spellings of a pinyin syllable, without apostrophes, with and without ü.

    >>> wade_giles("xie"), wade_giles("zhang"), wade_giles("qu")
    (('hsieh',), ('chang',), ('chu', 'chü'))
    """
    if syllable in _WADE_WHOLE:
        return tuple(_WADE_WHOLE[syllable].split())
    initial, final = initial_and_final(syllable)
    finals = _AFTER_J_Q_X.get(final) if initial in {"j", "q", "x"} else None
    written = (finals or _WADE_FINALS.get(final, final)).split()
    spelled = (_WADE_INITIALS.get(initial, initial) + ending for ending in written)
    return tuple(dict.fromkeys(form for each in spelled for form in (each.replace("ü", "u"), each)))


@cache
def tongyong(syllable: str) -> str:
    """Return the Tongyong Pinyin spelling of a pinyin syllable.

    >>> tongyong("xie"), tongyong("zhang"), tongyong("qu")
    ('sie', 'jhang', 'cyu')
    """
    if syllable in _TONGYONG_WHOLE:
        return _TONGYONG_WHOLE[syllable]
    initial, final = initial_and_final(syllable)
    finals = _TONGYONG_AFTER_J_Q_X if initial in {"j", "q", "x"} else _TONGYONG_FINALS
    return _TONGYONG_INITIALS.get(initial, initial) + finals.get(final, _TONGYONG_FINALS.get(final, final))


@cache
def all_spellings() -> frozenset[str]:
    """Return every spelling of every syllable in pinyin, Wade–Giles and Tongyong."""
    others = (spelling for syllable in SYLLABLES for spelling in (*wade_giles(syllable), tongyong(syllable)))
    return SYLLABLES | frozenset(others)
