"""Terms and glosses in two lists of one order: 马步, 弓步 and 仆步, the horse, the bow and the drop respectively."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from termtool.english import ARTICLES, FUNCTION_WORDS
from termtool.patterns.spans import Span, trimmed
from termtool.pinyin.romanisation import looks_romanised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "parallel-list"
LONGEST_GAP: Final = 2  # marks and joining words between two items: ", and"
LONGEST_READING: Final = 5  # tokens of a reading at an item, its brackets among them: 了 (le), 着 (zhe)
LONGEST_LIST: Final = 12
TOKENS_AWAY: Final = 80
_JOINING: Final = frozenset({"and", "or", "then", "&"})


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the item that has, in a list of English of the same length, the mention's place."""
    series = _series(passage, at)
    if len(series) <= 1:
        return
    place = series.index(at)
    first, last = series[0], series[-1]
    for low, high in (
        (max(0, first - TOKENS_AWAY), first - 1),
        (last + 1, min(len(passage.kinds) - 1, last + TOKENS_AWAY)),
    ):
        for items in _lists(passage, low, high, before=high < first):
            if len(items) >= len(series):
                ordered = items[-len(series) :] if high < first else items[: len(series)]
                yield ordered[place]
                yield from _behind_article(passage, ordered[place])


def _series(passage: Passage, at: int) -> list[int]:
    """Return the tokens of the mentions that stand in one list with this one."""
    return sorted(
        [at, *islice(_along(passage, at, -1), LONGEST_LIST), *islice(_along(passage, at, 1), LONGEST_LIST)]
    )


def _along(passage: Passage, at: int, step: int) -> Iterator[int]:
    """Yield the mentions of the list on one side of token ``at``, the nearest first."""
    gap = reading = 0
    index = at + step
    while 0 <= index < len(passage.kinds) and gap <= LONGEST_GAP and reading <= LONGEST_READING:
        kind, word = passage.kinds[index], passage.words[index]
        if kind == "h":
            if reading and not gap:
                return
            yield index
            gap = reading = 0
        elif kind in ",/" or word in _JOINING:
            gap += 1
        elif kind in "()-" or (kind == "w" and word not in FUNCTION_WORDS and looks_romanised(word)):
            reading += 1
        elif kind not in "qQ":
            return
        index += step


def _lists(passage: Passage, low: int, high: int, *, before: bool) -> Iterator[list[Span]]:
    """Yield the rows of items between commas and "and" in each sentence of tokens low to high."""
    sentence: list[Span] = []
    start = low
    rows: list[list[Span]] = []
    for index in range(low, high + 2):
        kind = passage.kinds[index] if index <= high else "."
        if kind in "wdqQ·(" and passage.words[index] not in _JOINING:
            continue
        last = index - 2 if passage.words[index - 1] == "respectively" else index - 1
        item = trimmed(passage, start, last) if last >= start else None
        if item:
            sentence.append(_without_article(passage, item))
        start = index + 1
        if kind in ".;:-¶|)h":
            rows.append(sentence)
            sentence = []
    yield from (row for row in (reversed(rows) if before else rows) if len(row) > 1)


def _without_article(passage: Passage, item: Span) -> Span:
    opens = passage.words[item.first] in ARTICLES and item.first < item.last
    return Span(item.first + 1, item.last) if opens else item


def _behind_article(passage: Passage, item: Span) -> Iterator[Span]:
    """Leave out what governs the first item of a list: 了, 着 and 过 *mark the* completed, the continued …"""
    for index in range(item.last - 1, item.first, -1):
        if passage.words[index] in ARTICLES:
            yield Span(index + 1, item.last)
            return
