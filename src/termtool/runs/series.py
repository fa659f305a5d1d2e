"""Runs with 、 between them: the items of a list, or one sentence that has a list or a pause in it.

梅、兰、竹 are three words. 不敢腐、不能腐、不想腐 is one slogan, 三年無改於父之道、可謂孝矣 one sentence: some
part of it has a word of grammar or a comma, as items hardly ever have, or all its parts are clauses of one length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

PAUSE: Final = "、"
# Characters of which hardly one word of three characters in a hundred has any; 不 the most (不動產)
_GRAMMAR: Final = frozenset("之乎矣也不而於其無亦的是了着都就把被让讓没沒我你他她及或将將很")
_INNER: Final = frozenset("，,；;：:")
_CLAUSE: Final = 3  # characters of the shortest clause
_EVEN_CLAUSE: Final = 4  # of clauses known by their equal length alone; names of persons are shorter
# Behind a numeral 、 is the full stop of an ordinal: 一、總則
_ORDINAL: Final = re.compile("十?[一二三四五六七八九十]")
_MOST: Final = 12  # parts


def with_whole_series(text: str, runs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield runs in order, those that are parts of one sentence as one.

    Args:
        text: the whole text.
        runs: start and end of each in code points, in order.
    """
    series: list[tuple[int, int]] = []
    for run in runs:
        if series and not (text[series[-1][1] : run[0]] == PAUSE and len(series) < _MOST):
            yield from _wholes(text, series)
            series = []
        series.append(run)
    yield from _wholes(text, series)


def _wholes(text: str, series: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(series) > 1 and is_sentence([text[start:end] for start, end in series]):
        return [(series[0][0], series[-1][1])]
    return series


def is_sentence(parts: list[str]) -> bool:
    """Tell whether parts with 、 between them are one sentence rather than a list.

    >>> is_sentence(["父在", "觀其志"]), is_sentence(["糖", "盐"])
    (True, False)
    """
    first, *others = parts
    if len(others) == 1 and _ORDINAL.fullmatch(first):
        return True
    if all(part in load_lexicon() for part in parts):
        return False
    sizes = {len(part) for part in parts}
    return any(_is_clause(part) for part in parts) or (len(sizes) == 1 and min(sizes) >= _EVEN_CLAUSE)


def _is_clause(part: str) -> bool:
    if not _INNER.isdisjoint(part):
        return True
    is_word = len(part) == _CLAUSE and part in load_lexicon()  # 不动产
    return len(part) >= _CLAUSE and not _GRAMMAR.isdisjoint(part) and not is_word
