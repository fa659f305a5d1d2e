"""The syllables of Mandarin as Hanyu Pinyin writes them, without tones: a little over four hundred."""

from __future__ import annotations

from typing import Final

# By initial; each final as it is written after that initial (ju, yuan), with ü only after l and n.
_FINALS: Final = {
    "": "a ai an ang ao e ê ei en eng er o ou m n ng hm hng",
    "b": "a ai an ang ao ei en eng i ian iang iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng iao o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a ai an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}

INITIALS: Final = tuple(sorted(_FINALS, key=len, reverse=True))
SYLLABLES: Final = frozenset(
    initial + final for initial, finals in _FINALS.items() for final in finals.split()
)
LONGEST_SYLLABLE: Final = max(map(len, SYLLABLES))  # zhuang, chuang, shuang: six letters

# Interjections (嗯, 呣), which are syllables only where they stand alone: zhàn is not zhà-n.
VOWELLESS: Final = frozenset({"m", "n", "ng", "hm", "hng"})

# Spelled without the dots often enough (lüe, nüe have no rival there) to be understood.
RESPELLED: Final = {"lue": "lüe", "nue": "nüe"}


def initial_and_final(syllable: str) -> tuple[str, str]:
    """Divide a syllable without tone into initial and final as written.

    >>> initial_and_final("zhuang"), initial_and_final("yu"), initial_and_final("ai")
    (('zh', 'uang'), ('y', 'u'), ('', 'ai'))
    """
    initial = next(initial for initial in INITIALS if syllable.startswith(initial))
    return initial, syllable[len(initial) :]
