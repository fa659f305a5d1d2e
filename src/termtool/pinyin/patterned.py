"""Words that are made by a pattern, and written by a rule of their own: doubled, counted, paired.

GB/T 16159-2012, after its clauses on reduplication (gāogāo-xìngxìng), on numerals (sānbǎi wǔshí, dì-yī,
shíqī-bā suì) and on short names side by side (Zhōng-Měi).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.pinyin.word import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS: Final = "〇零一二三四五六七八九两兩"
_NUMERAL: Final = re.compile(f"第?[{_DIGITS}十百千万萬亿億]+")
# 九亿 | 零 | 七万 | 二千 | 三百 | 五十六: what follows a unit of its own goes on its own.
_NUMBER: Final = re.compile(
    f"零|[{_DIGITS}]?十[{_DIGITS}]?[百千万萬亿億]*|[{_DIGITS}][百千]?[万萬亿億]*|[百千万萬亿億]+"
)
_NEXT_TO_EACH_OTHER: Final = re.compile("一二|二三|两三|兩三|三四|三五|四五|五六|六七|七八|八九")
_LANDS: Final = frozenset("中美日俄英法德苏蘇韩韓欧歐印澳越")
_TWICE: Final = 4  # characters of AABB


def doubled(run: str) -> list[Word]:
    """Return a doubled word, 高高兴兴, as its halves with a hyphen; [] if it is none.

    >>> [word.characters for word in doubled("高高兴兴")], doubled("高兴")
    (['高高', '兴兴'], [])
    """
    if len(run) == _TWICE and run[0] == run[1] != run[2] == run[3]:
        return [Word(run[:2], hyphen=True), Word(run[2:])]
    return []


def paired_lands(word: str) -> list[Word]:
    """Return the short names of two countries with a hyphen, 中美 Zhōng-Měi; [] for any other word.

    >>> [word.characters for word in paired_lands("中美")], paired_lands("中国")
    (['中', '美'], [])
    """
    if len(word) == 2 and word[0] != word[1] and _LANDS.issuperset(word):  # noqa: PLR2004 — two lands
        return [Word(word[0], capital=True, hyphen=True), Word(word[1], capital=True)]
    return []


def counted(run: str) -> tuple[list[Word], str]:
    """Divide a number of two characters and more from what follows it.

    Returns:
        The words of the number, and the rest of the run; no words if it begins otherwise.

    >>> words, rest = counted("三百五十人")
    >>> [word.characters for word in words], rest
    (['三百', '五十'], '人')
    """
    found = _NUMERAL.match(run)
    if found is None or len(found[0]) == 1:
        return [], run
    number = found[0]
    return list(_numeral(number)), run[len(number) :]


def _numeral(number: str) -> Iterator[Word]:
    if number[0] == "第":
        yield Word("第", hyphen=True)
        number = number[1:]
    if _NEXT_TO_EACH_OTHER.fullmatch(number[-2:]) and number[:-2] in {"", "十"}:  # seven or eight
        yield Word(number[:-1], hyphen=True)
        yield Word(number[-1])
        return
    yield from map(Word, _NUMBER.findall(number))
