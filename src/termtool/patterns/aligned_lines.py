"""Lines of Chinese and, before or behind them, as many lines of English: the third renders the third.

空山不见人          On the empty hill I see no one,
但闻人语响          only hear somebody talking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, trimmed
from termtool.punctuation import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "aligned-lines"
LONGEST_POEM: Final = 12  # lines
TOKENS_AWAY: Final = 250
CHINESE, ENGLISH, MIXED = "h", "e", "m"


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the lines that have, in the English part, the place that the mention's line has in the Chinese part."""
    lines = _lines(passage, at)
    here = next((index for index, line in enumerate(lines) if line[0] <= at <= line[1]), None)
    if here is None or _script(passage, lines[here]) != CHINESE:
        return
    first = last = here
    while first > 0 and _script(passage, lines[first - 1]) == CHINESE:
        first -= 1
    while last + 1 < len(lines) and _script(passage, lines[last + 1]) == CHINESE:
        last += 1
    size = last - first + 1
    if not 1 < size <= LONGEST_POEM:
        return
    behind = _english(passage, lines[last + 1 : last + 1 + 2 * size])
    ahead = _english(passage, lines[max(0, first - size) : first])
    places = [here - first, here - first + size]  # a romanised version may stand between the two
    if len(behind) > size:
        places.append(here - first + 1)  # or a line that opens the English: "My answers:"
    found = [behind[place] for place in places if place < len(behind) and len(behind) >= size]
    if len(ahead) == size:
        found.append(ahead[here - first])
    number = _number(passage, lines[here])
    for line in found:
        start = line[0] + 1 if number and number == _number(passage, line) else line[0]
        span = trimmed(passage, start, line[1])
        if span:
            yield span


def _number(passage: Passage, line: tuple[int, int]) -> str:
    """Return the number that opens a line, as "03" does before 返景入深林 and before its English; "" if none."""
    return passage.words[line[0]].lstrip("0") if passage.kinds[line[0]] == "d" else ""


def _english(passage: Passage, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the lines up to the first that is not English."""
    found = []
    for line in lines:
        if _script(passage, line) != ENGLISH:
            break
        found.append(line)
    return found


def _lines(passage: Passage, at: int) -> list[tuple[int, int]]:
    """Return first and last token of each line around token ``at``."""
    low = passage.kinds.rfind(BLOCK, 0, max(0, at - TOKENS_AWAY)) + 1
    high = min(len(passage.kinds), at + TOKENS_AWAY)
    found: list[tuple[int, int]] = []
    start = low
    while start < high:
        end = passage.kinds.find(BLOCK, start, high)
        end = high if end < 0 else end
        if end > start:
            found += _broken(passage, start, end)
        start = end + 1
    return found


def _broken(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a block: long lines of verse look like prose that is wrapped."""
    first = start
    for index in range(start + 1, end + 1):
        if index == end or "n" in passage.marks[index]:
            yield first, index - 1
            first = index


def _script(passage: Passage, line: tuple[int, int]) -> str:
    kinds = passage.kinds[line[0] : line[1] + 1]
    if "h" in kinds:
        return MIXED if "w" in kinds else CHINESE
    return ENGLISH if "w" in kinds else MIXED
