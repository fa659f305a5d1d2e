"""Words that a run of characters does not hold, since a space, a line's end or brackets tear them apart."""

from __future__ import annotations

import re
from typing import Final

from termtool.hanzi import HAN
from termtool.lexicon import load_lexicon
from termtool.pinyin.tables import surname_readings

FIRST_HAN: Final = re.compile(f"[{HAN}]")
# Each pattern begins with what is rare in English, and looks back from there: looking back at every letter is slow.
# Characters parted by spaces: 天 地 玄 黄
_SPACED: Final = re.compile(rf"[{HAN}](?<![{HAN}][{HAN}])(?:[ \u3000][{HAN}])++(?![{HAN}])")
_SHORT: Final = 3  # characters of a word or a name; more with spaces are a verse or the title of a scroll
_TORN: Final = (
    # the name in "ZHANG SHOULIE (張 壽烈, born …)"
    re.compile(rf"[{HAN}](?<=[(（][{HAN}])[{HAN}]? [{HAN}]{{1,2}}(?=[)）,，; ])"),
    # a bracket or a quotation that holds nothing else goes on in the next line: (指定居所监视居⏎住)
    re.compile(
        rf"[{HAN}](?<=[(（《「『“\"][{HAN}])[{HAN}]{{0,19}}\n[ \t]{{0,8}}[{HAN}]{{1,20}}(?=[)）》」』”\"])"
    ),
    # the number of an official document: 国发〔2014〕43号, (2017)苏05民终1234号
    re.compile(rf"[{HAN}]{{1,10}}[〔\[（(][12][0-9]{{3}}[〕\]）)][{HAN}]{{0,2}}[0-9]{{1,6}}号"),
    re.compile(rf"[〔\[（(][12][0-9]{{3}}[〕\]）)][{HAN}][{HAN}0-9]{{0,18}}[0-9]号"),
)
# Two clauses of one length, as on a gate or a wall: 你若飛走 我便放手. With three it is a list.
_COUPLET: Final = re.compile(
    rf"([{HAN}](?<![{HAN}][{HAN}])(?<![{HAN}][ \u3000][{HAN}])[{HAN}]{{3,11}})[ \u3000]([{HAN}]{{4,12}})(?![{HAN}]|[ \u3000][{HAN}])"
)


def find_wholes(text: str) -> dict[int, tuple[int, int]]:
    """Return start and end of each such word in code points, by the place of its first Chinese character."""
    spans = [match.span() for match in _SPACED.finditer(text) if _is_spaced_word(match[0])]
    spans += [match.span() for pattern in _TORN for match in pattern.finditer(text)]
    spans += [match.span() for match in _COUPLET.finditer(text) if is_couplet(match[0])]
    wholes = {}
    for start, end in spans:
        first = FIRST_HAN.search(text, start, end)
        if first is not None:
            wholes[first.start()] = (start, end)
    return wholes


def is_couplet(text: str) -> bool:
    """Tell whether a text is two clauses of one length, parted by a space.

    >>> is_couplet("你若飛走 我便放手")
    True
    """
    match = _COUPLET.fullmatch(text)
    return match is not None and len(match[1]) == len(match[2])


def _is_spaced_word(spaced: str) -> bool:
    """Tell a word or a name written with spaces (霜 降, 陳 敬 之) from two or three characters in a row (託 托, 龘 靐 齉)."""
    word = "".join(spaced.split())
    return (
        len(word) > _SHORT
        or word in load_lexicon()
        or (bool(surname_readings(word[0])) and word[0] != word[1])
    )
