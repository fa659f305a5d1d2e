"""The reading stands between characters and gloss: 躺平 *tǎng píng* “lying flat”, Play the Lute shǒu huī pí pá 手揮琵琶."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import behind_cues
from termtool.patterns.spans import WORDS, Span, left_edges, partner, right_edges, trimmed, unions
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "reading-between"
LONGEST_READING: Final = 12  # words
REST: Final = 30
_SYLLABLE: Final = re.compile("[a-z]{1,6}[1-9]")


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what follows a stretch behind the characters that spells them, and what goes before one in front."""
    term = passage.span_text(at, at)
    yield from _in_front(passage, at, term)
    for first in _starts(passage, at):
        reading = _reading(passage, first, term)
        if reading is not None:
            second = _reading(passage, _behind_marks(passage.kinds, reading + 1), term)
            if second is not None:  # 寻桥 cham4 kiu4 xún qiáo seeking the bridge
                yield from _behind(passage, second + 1)
            yield from _behind(passage, reading + 1)
            note = reading + 1
            if passage.kinds[note : note + 1] == "(":  # 乃 nǎi (here) but rather
                yield from _behind(passage, partner(passage, note))
            return


def _in_front(passage: Passage, at: int, term: str) -> Iterator[Span]:
    """Yield what ends where a reading of several words begins, no mark between: Play the Lute shǒu huī pí pá 手揮琵琶."""
    last = at - 1
    while last > 0 and passage.kinds[last] in "q(":
        last -= 1
    best, begins = 0.0, 0
    for first in range(last - 1, max(0, last - LONGEST_READING), -1):
        if passage.kinds[first] != "w" or passage.kinds[first - 1] not in WORDS:
            break
        score = match_romanisation(passage.span_text(first, last), term).score
        if score > best:  # "Lute shǒu huī pí pá" spells them too, at a pinch
            best, begins = score, first
    if best > 0:
        yield from left_edges(passage, begins - 1)


def _starts(passage: Passage, at: int) -> Iterator[int]:
    """Yield where a reading may begin: behind the marks, the other form of the term, the line's end, a note.

    悄悄 qiāoqiāo, 钥匙 鑰匙 yàoshi, 伏虎 and on the next line Fú Hǔ Beat Tiger, 反 (here = 返) fǎn.
    """
    kinds = passage.kinds
    first = _behind_marks(kinds, at + 1)
    yield first
    if kinds[first : first + 1] in {"h", "¶"}:
        yield _behind_marks(kinds, first + 1)
    if kinds[at + 1 : at + 2] == "(":
        yield _behind_marks(kinds, partner(passage, at + 1) + 1)


def _behind_marks(kinds: str, index: int) -> int:
    while index < len(kinds) and kinds[index] in "qQ·(/,-:=s)":
        index += 1
    return index


def _reading(passage: Passage, first: int, term: str) -> int | None:
    """Return the last token of the longest stretch from token ``first`` that spells the term."""
    kinds = passage.kinds
    for last in range(min(len(kinds) - 2, first + LONGEST_READING), first - 1, -1):
        if any(kind not in "wd," for kind in kinds[first : last + 1]) or kinds[last] != "w":
            continue
        if match_romanisation(passage.span_text(first, last), term).score > 0:
            return last
    words = passage.words[first : first + len(term)]
    spelled = len(words) == len(term) and all(map(_SYLLABLE.fullmatch, words))  # in whatever dialect
    return first + len(term) - 1 if spelled else None


def _behind(passage: Passage, index: int) -> Iterator[Span]:
    kinds = passage.kinds
    while index < len(kinds) - 1 and kinds[index] in ")Q·,-:=/;(s.":
        index += 1
    if index >= len(kinds):
        return
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
