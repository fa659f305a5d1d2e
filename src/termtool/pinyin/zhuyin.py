"""Zhuyin, the phonetic letters of Taiwan (ㄅㄆㄇㄈ), to and from pinyin.

Both are complete spellings of Mandarin, so that every syllable has one form in each; the table is put
together from initials and finals as they sound, not as pinyin abbreviates them (*yu* is ü, *liu* is li-ou).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.pinyin.syllables import SYLLABLES, initial_and_final
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, with_tone

if TYPE_CHECKING:
    from collections.abc import Mapping

_INITIALS: Final = dict(
    pair.split(":")
    for pair in "b:ㄅ p:ㄆ m:ㄇ f:ㄈ d:ㄉ t:ㄊ n:ㄋ l:ㄌ g:ㄍ k:ㄎ h:ㄏ j:ㄐ q:ㄑ x:ㄒ zh:ㄓ ch:ㄔ sh:ㄕ r:ㄖ z:ㄗ c:ㄘ s:ㄙ".split()
) | {"": ""}
_FINALS: Final = dict(
    pair.split(":")
    for pair in (
        "a:ㄚ o:ㄛ e:ㄜ ê:ㄝ ai:ㄞ ei:ㄟ ao:ㄠ ou:ㄡ an:ㄢ en:ㄣ ang:ㄤ eng:ㄥ er:ㄦ i:ㄧ ia:ㄧㄚ io:ㄧㄛ iai:ㄧㄞ ie:ㄧㄝ "
        "iao:ㄧㄠ iu:ㄧㄡ ian:ㄧㄢ in:ㄧㄣ iang:ㄧㄤ ing:ㄧㄥ u:ㄨ ua:ㄨㄚ uo:ㄨㄛ uai:ㄨㄞ ui:ㄨㄟ uan:ㄨㄢ un:ㄨㄣ uang:ㄨㄤ "
        "ong:ㄨㄥ ü:ㄩ üe:ㄩㄝ üan:ㄩㄢ ün:ㄩㄣ iong:ㄩㄥ"
    ).split()
)
_WHOLE: Final = {
    "m": "ㄇ", "n": "ㄋ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ", "zhi": "ㄓ", "chi": "ㄔ", "shi": "ㄕ", "ri": "ㄖ", "zi": "ㄗ",
    "ci": "ㄘ", "si": "ㄙ", "r": "ㄦ", "yi": "ㄧ", "you": "ㄧㄡ", "yin": "ㄧㄣ", "ying": "ㄧㄥ", "yong": "ㄩㄥ", "wu": "ㄨ",
    "wei": "ㄨㄟ", "wen": "ㄨㄣ", "weng": "ㄨㄥ",
}  # fmt: skip
_TONES: Final = {1: "", 2: "ˊ", 3: "ˇ", 4: "ˋ"}
_NEUTRAL: Final = "˙"  # stands before the letters
_LETTERS: Final = "[\u3105-\u312b]"
_SYLLABLE: Final = re.compile(rf"˙(?P<neutral>{_LETTERS}+)|(?P<toned>{_LETTERS}+)(?P<tone>[ˉˊˇˋ˙]?)")
_TONE_OF: Final = {"": 1, "ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": NEUTRAL}


def to_zhuyin(syllable: str) -> str:
    """Return a tone-marked syllable of pinyin in zhuyin; anything else as it stands.

    >>> to_zhuyin("rén"), to_zhuyin("yǔ"), to_zhuyin("de"), to_zhuyin("SU7")
    ('ㄖㄣˊ', 'ㄩˇ', '˙ㄉㄜ', 'SU7')
    """
    letters, tone = letters_and_tone(syllable)
    spelled = _table().get(letters, "")
    if not spelled:
        return syllable
    if letters == "r":  # the r of huār has no tone of its own
        return spelled
    return _NEUTRAL + spelled if tone == NEUTRAL else spelled + _TONES[tone]


def from_zhuyin(text: str) -> str:
    """Return a text with its zhuyin in tone-marked pinyin, a space after each syllable but the last.

    What is no syllable of Mandarin stays as it stands.

    >>> from_zhuyin("ㄖㄣˊ ㄗㄜˊㄩˇ"), from_zhuyin("˙ㄉㄜ")
    ('rén zé yǔ', 'de')
    """
    return " ".join(_SYLLABLE.sub(_in_pinyin, text).split())


def _in_pinyin(found: re.Match[str]) -> str:
    letters = _letters_of().get(found["neutral"] or found["toned"], "")
    tone = NEUTRAL if found["neutral"] else _TONE_OF[found["tone"]]
    return f" {with_tone(letters, tone)} " if letters else found[0]


@cache
def _table() -> Mapping[str, str]:
    return {letters: _spelled(letters) for letters in (*sorted(SYLLABLES), "r")}


@cache
def _letters_of() -> Mapping[str, str]:
    return {spelled: letters for letters, spelled in _table().items() if letters != "r"}


def _spelled(letters: str) -> str:
    if letters in _WHOLE:
        return _WHOLE[letters]
    initial, final = initial_and_final(letters)
    if initial == "y":
        initial, final = "", ("ü" + final[1:] if final.startswith("u") else "i" + final)
    elif initial == "w":
        initial, final = "", "u" + final
    elif initial in {"j", "q", "x"} and final.startswith("u"):
        final = "ü" + final[1:]
    return _INITIALS[initial] + _FINALS[final]
