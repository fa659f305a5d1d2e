"""The forms of an English word brought together: *amaze*, *amazes*, *amazed*, *amazing*.

Inflection only. Whoever looks up "nation" is not helped by "national", so derivations stay apart.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_VOWELS: Final = frozenset("aeiouy")
_SHORTEST: Final = 3  # letters of what remains
_HISSING: Final = ("ss", "x", "ch", "sh", "zz", "o")  # these take -es
_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "made": "make", "rode": "ride", "ridden": "ride", "wrote": "write",
    "written": "write", "broke": "break", "broken": "break", "fell": "fall", "fallen": "fall", "flew": "fly",
    "flown": "fly", "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "ran": "run",
    "stood": "stand", "bought": "buy", "brought": "bring", "built": "build", "caught": "catch",
    "fought": "fight", "held": "hold", "kept": "keep", "lost": "lose", "won": "win", "rose": "rise",
    "risen": "rise", "led": "lead", "sought": "seek", "struck": "strike", "thrown": "throw", "threw": "throw",
    "lives": "life", "leaves": "leaf", "wolves": "wolf", "thieves": "thief", "knives": "knife",
}  # fmt: skip


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Return what the forms of a lower-case word have in common; for comparing, not for reading.

    >>> {root(word) for word in ("amaze", "amazes", "amazed", "amazing")}
    {'amaz'}
    >>> root("tail-winds".replace("-", "")), root("properties"), root("speed")
    ('tailwind', 'property', 'speed')
    """
    plain = word.removesuffix("'s").removesuffix("’s")
    plain = _IRREGULAR.get(plain, plain)
    return _without_e(_without_ing_or_ed(_without_s(plain)))


def _without_s(word: str) -> str:
    if len(word) <= _SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return word[:-2]
    return word[:-1]


def _without_ing_or_ed(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and _is_word(stem):
            doubled = stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return stem[:-1] if doubled else stem
    return word


def _is_word(stem: str) -> bool:
    """Tell whether a verb may end so: not *str-ing*, not *spe-ed*."""
    return not _VOWELS.isdisjoint(stem) and not stem.endswith("e")


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST and word.endswith("e") else word
