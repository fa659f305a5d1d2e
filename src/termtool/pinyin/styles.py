"""The same reading in tone marks, in digits, without tones, in zhuyin; and telling that it is the same."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from termtool.pinyin.tones import letters_and_tone, sound_key, to_digits, to_marks, toneless
from termtool.pinyin.zhuyin import from_zhuyin, to_zhuyin

if TYPE_CHECKING:
    from termtool.pinyin.evidence import Reading


class Style(StrEnum):
    """A way to write the sounds of Mandarin."""

    MARKS = "marks"  # rén zé yǔ
    NUMBERS = "numbers"  # ren2 ze2 yu3
    PLAIN = "plain"  # ren ze yu
    ZHUYIN = "zhuyin"  # ㄖㄣˊ ㄗㄜˊ ㄩˇ


# Letters of phonetics, Turkish and decomposed breves, as they get into pinyin from other fonts and keyboards.
_REPAIRED: Final = str.maketrans(
    {
        "ɑ": "a",
        "ɡ": "g",
        "ı": "i",
        "ă": "ǎ",
        "ĕ": "ě",
        "ĭ": "ǐ",
        "ŏ": "ǒ",
        "ŭ": "ǔ",
        "Ă": "Ǎ",
        "Ĕ": "Ě",
        "Ŏ": "Ǒ",
    }
    | dict.fromkeys("’‘ʼ`´", "'")
)
_ACUTE_ALONE: Final = re.compile("ɑ([\u0300\u0301\u0304\u030c])")
_WORD: Final = re.compile(r"[^\W_]+")


def in_style(pinyin: str, style: Style) -> str:
    """Return a reading in another style.

    Args:
        pinyin: Syllables with tone marks, separated by spaces; what is no syllable stays as it stands.
        style: The style.

    >>> in_style("lǜ shī", Style.NUMBERS), in_style("lǜ shī", Style.PLAIN), in_style("lǜ shī", Style.ZHUYIN)
    ('lü4 shi1', 'lü shi', 'ㄌㄩˋ ㄕ')
    """
    match style:
        case Style.NUMBERS:
            return to_digits(pinyin)
        case Style.PLAIN:
            return toneless(pinyin)
        case Style.ZHUYIN:
            return " ".join(map(to_zhuyin, pinyin.split()))
        case _:
            return pinyin


def reading_in_style(reading: Reading, style: Style) -> str:
    """Return the syllables of a reading in a style; Latin letters and digits of the term as they stand.

    >>> from termtool.pinyin.readings import read_term
    >>> reading_in_style(read_term("A股"), Style.NUMBERS)
    'A gu3'
    """
    return " ".join(
        each.text if each.text == each.character else in_style(each.text, style)
        for each in reading.syllables
        if each.text
    )


def from_any_style(text: str) -> str:
    """Return a reading in tone marks, whatever style it is in: composed letters, look-alikes repaired.

    Spaces, hyphens and capitals stay, but digits make small letters.

    >>> from_any_style("lu:4 shi1"), from_any_style("Lu\u0308\u030c Bu\u0300"), from_any_style("ㄌㄩˋ ㄕ")
    ('lǜ shī', 'Lǚ Bù', 'lǜ shī')
    """
    composed = unicodedata.normalize("NFC", _ACUTE_ALONE.sub(r"a\1", text)).translate(_REPAIRED)
    in_pinyin = from_zhuyin(composed)
    return (
        _WORD.sub(_marked, in_pinyin) if not re.search("[a-zêü:]+[0-5]", in_pinyin) else to_marks(in_pinyin)
    )


def _marked(found: re.Match[str]) -> str:
    word = found[0]
    letters, tone = letters_and_tone(word)
    return to_marks(f"{letters}{tone}") if "v" in word and letters else word


def same_reading(one: str, other: str) -> bool:
    """Tell whether two readings are the same, tones included, in whatever styles and spacing.

    >>> same_reading("Rén Zéyǔ", "ren2 ze2 yu3"), same_reading("ㄖㄣˊ", "rén"), same_reading("rén", "rèn")
    (True, True, False)
    """
    return _key(one) == _key(other)


def _key(reading: str) -> str:
    return sound_key(from_any_style(reading))
