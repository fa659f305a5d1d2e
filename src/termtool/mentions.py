"""Where Chinese stands in a document: the stretches of characters that we call mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from termtool.hanzi import HANGUL, KANA
from termtool.model import Document, Mark, MarkKind
from termtool.runs import find_runs

_FOREIGN: Final = re.compile(f"[{KANA}{HANGUL}]")
_SET_OFF: Final = 4  # back-ticks and book-title marks around a term
_WITHIN_WORD: Final = frozenset(
    {"b", "strong", "em", "i", "u", "font", "wbr", "mark", "small", "ruby", "rb", "rt", "rp"}
)


class Zone(StrEnum):
    """What part of a page a stretch of characters stands in."""

    PROSE = "prose"
    APPARATUS = "apparatus"  # a link's target, an image, code, an address: found, never a term


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of Chinese: its place, its zone, and whether kana or hangul touch it."""

    start: int
    end: int
    zone: Zone
    foreign: bool


def find_stretches(document: Document) -> list[Stretch]:
    """Return every stretch of Chinese in reading order.

    Args:
        document: as read; its marks say what is markup.

    Returns:
        Disjoint stretches in order; ``document.text[start:end]`` is the term as the file has it,
        damage and inner markup included.
    """
    found: list[Stretch] = []
    marks = _Marks(document)
    for start, end in find_runs(document.text):
        zone = marks.zone(start, end)
        if zone is None:
            continue
        stretch = Stretch(start, end, zone, _touches_foreign(document.text, start, end))
        if found and marks.only_inside_word(found[-1].end, start) and found[-1].zone is zone is Zone.PROSE:
            earlier = found.pop()
            stretch = Stretch(earlier.start, end, zone, earlier.foreign or stretch.foreign)
        found.append(stretch)
    return found


def _touches_foreign(text: str, start: int, end: int) -> bool:
    return _FOREIGN.search(text[max(0, start - 1) : end + 1]) is not None


class _Marks:
    """Marks by place."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._marks = document.marks
        self._starts = [mark.start for mark in document.marks]

    def zone(self, start: int, end: int) -> Zone | None:
        """Return the zone of a stretch; None where nobody reads: comments, scripts.

        Back-ticks around hardly more than the characters only set them off: `〇` is a term, a line of
        code that holds characters is none.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._marks[index].end <= start:
            return Zone.PROSE
        mark = self._marks[index]
        kind = mark.kind
        if kind is MarkKind.CODE and (mark.end - mark.start) - (end - start) <= _SET_OFF:
            return Zone.PROSE
        if kind in {MarkKind.HIDDEN, MarkKind.TAG, MarkKind.STRUCTURE}:
            return None
        return Zone.PROSE if kind is MarkKind.ENTITY else Zone.APPARATUS

    def only_inside_word(self, start: int, end: int) -> bool:
        """Tell whether only the markup of a stressed character or its ruby reading stands between: 手<b>來</b>看, **马**不停蹄."""
        if start == end:
            return False
        at = start
        index = bisect_right(self._starts, start - 1)
        while at < end and index < len(self._marks) and self._marks[index].start == at:
            mark = self._marks[index]
            if not (_is_within_word(mark) or (mark.kind is MarkKind.EMPHASIS and self._text[at] == "*")):
                return False
            at = mark.end
            index += 1
        return at == end


def _is_within_word(mark: Mark) -> bool:
    return mark.kind in {MarkKind.TAG, MarkKind.HIDDEN} and mark.name.lstrip("/") in _WITHIN_WORD
