"""The reading stands between characters and gloss: 躺平 *tǎng píng* “lying flat”, 内卷 (nèijuǎn) – involution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import behind_cues
from termtool.patterns.spans import Span, partner, right_edges, trimmed, unions
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "reading-between"
LONGEST_READING: Final = 12  # words
REST: Final = 30


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what follows a stretch behind the characters that spells them."""
    kinds = passage.kinds
    first = at + 1
    while first < len(kinds) and kinds[first] in "qQ·(/,-:=s":
        first += 1
    term = passage.span_text(at, at)
    for last in range(min(len(kinds) - 2, first + LONGEST_READING), first - 1, -1):
        if any(kind not in "wd," for kind in kinds[first : last + 1]) or kinds[last] != "w":
            continue
        if match_romanisation(passage.span_text(first, last), term).score > 0:
            yield from _behind(passage, last + 1)
            return


def _behind(passage: Passage, index: int) -> Iterator[Span]:
    kinds = passage.kinds
    while index < len(kinds) - 1 and kinds[index] in ")Q·,-:=/;(s.":
        index += 1
    if kinds[index] == "q":
        inside = trimmed(passage, index + 1, partner(passage, index) - 1)
        if inside:
            yield inside
            yield from unions(passage, *inside)
        return
    if kinds[index] in "wd":
        yield from right_edges(passage, index)
        stop = next(
            (place for place in range(index, min(len(kinds), index + REST)) if kinds[place] in "h.|¶"),
            len(kinds),
        )
        if stop > index:
            last = min(stop, index + REST) - 1
            yield from unions(passage, index, last)
            yield from behind_cues(passage, Span(index, last))
