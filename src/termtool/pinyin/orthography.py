"""A reading as pinyin is written: words together, hyphens, apostrophes, capitals (GB/T 16159-2012)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN
from termtool.pinyin.styles import Style, in_style, reading_in_style
from termtool.pinyin.wording import TRANSLITERATION, divide_by_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.pinyin.evidence import Reading, Syllable
    from termtool.pinyin.word import Word

_PIECE: Final = re.compile(rf"(?P<han>[{HAN}]+)|(?P<latin>[^\W_{HAN}]+)|(?P<stop>[^\w\s]+)")
_NEEDS_APOSTROPHE: Final = frozenset("aāáǎàoōóǒòeēéěèêếềê")
_STOPS: Final = {",": ",", "，": ",", "、": ",", ";": ";", "；": ";", ":": ":", "：": ":"}


def join_words(reading: Reading, kind: str, style: Style = Style.MARKS) -> str:
    """Return a reading with its syllables joined into words as the standard writes them.

    Commas between clauses stay, other punctuation goes; Latin letters and digits stay as they stand.

    Args:
        reading: The reading, as :func:`termtool.pinyin.readings.read_term` gives it.
        kind: One of :class:`termtool.model.Kind`: a person has a surname, an idiom a hyphen.
        style: How the sounds are written; zhuyin has no words, and comes syllable by syllable.

    >>> from termtool.pinyin.readings import read_term
    >>> join_words(read_term("守正出奇"), "idiom")
    'shǒuzhèng-chūqí'
    >>> join_words(read_term("任赜宇", kind="person"), "person")
    'Rén Zéyǔ'
    """
    if style is Style.ZHUYIN:
        return reading_in_style(reading, style)
    kind = TRANSLITERATION if kind == "person" and "·" in reading.term else kind
    syllables = iter([_sounds(syllable, style) for syllable in reading.syllables])
    written = ""
    for piece in _PIECE.finditer(reading.term):
        if piece["stop"]:
            written = written.rstrip() + _STOPS.get(piece[0][0], "") + " " if written else ""
        elif piece["latin"]:
            written += next(syllables) + " "
        else:
            written += "".join(_spelled(divide_by_kind(piece[0], kind), syllables))
    return " ".join(written.split()).rstrip(",;:")


def _sounds(syllable: Syllable, style: Style) -> str:
    return syllable.text if syllable.text == syllable.character else in_style(syllable.text, style)


def _spelled(words: list[Word], syllables: Iterator[str]) -> Iterator[str]:
    for word in words:
        joined = ""
        for _ in word.characters:
            syllable = next(syllables)
            joined += "'" + syllable if joined and syllable[:1] in _NEEDS_APOSTROPHE else syllable
        yield (joined[:1].upper() + joined[1:] if word.capital else joined) + ("-" if word.hyphen else " ")
