"""Where Chinese stands in a document: the stretches of characters that we call mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from termtool.english import is_content
from termtool.hanzi import HAN, HANGUL, KANA
from termtool.model import Document, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand inside a term, directly between two characters. A proverb keeps its comma, typed in
# ASCII by web copies (疾风知劲草,路遥知马力); 、 is not here: it separates the items of a list.
_JOINT: Final = '，,；;：:·・•—…\\-–~+“”"\x93\x94‧！!？?$%&'
_PIECE: Final = r"[A-Za-z0-9]{1,8}(?:[.,]?[0-9]{1,6})?"
_LONGEST_PIECE: Final = 15  # characters of the Latin word or the number that opens a run
# (下) at the end of a title; a date written with spaces: 2006 年 7 月 28 日
_VOLUME: Final = r"[(（][上中下一二三四五六七八九十]{1,2}[)）]"
_DATE: Final = r"[0-9]{1,4} 年(?: [0-9]{1,2} 月(?: [0-9]{1,2} 日)?)?"
_RUN: Final = re.compile(
    rf"{_DATE}|(?:{_PIECE})?[{HAN}]++(?:(?:[{_JOINT}]{{1,2}}+(?:{_PIECE}[{_JOINT}]?)?|{_PIECE}(?:[{_JOINT}]{_PIECE})?[{_JOINT}]?)[{HAN}]++)*+"
    rf"(?:{_VOLUME})?"
)
_COMMA: Final = re.compile("[,，]")
# A clause that only a reference has: a date, a publisher, an editor.
_SOURCE: Final = re.compile(
    rf"[0-9]{{4}}年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?(?:版)?|[{HAN}]{{2,12}}(?:出版社|書局|书局|日报|日報|晚报|晚報|主编|主編)(?:[0-9]{{4}}年版?)?"
)
_FIRST_HAN: Final = re.compile(f"[{HAN}]")
_SUFFIX: Final = re.compile(
    r"[A-Z]{1,4}[0-9]{0,4}(?![A-Za-z0-9])|[0-9]{1,4}(?![A-Za-z0-9])|(?!https?:|www\.)[a-z]{2,6}(?=[^\w\s]|$)"
)
_FOREIGN: Final = re.compile(f"[{KANA}{HANGUL}]")
_LONGEST_FUSED: Final = 4  # small letters: emo了; "about反垄断" lost its space
_SET_OFF: Final = 4  # back-ticks and book-title marks around a term
_WITHIN_WORD: Final = frozenset(
    {"b", "strong", "em", "i", "u", "font", "wbr", "mark", "small", "ruby", "rb", "rt", "rp"}
)
_SPACED: Final = re.compile(rf"(?<![{HAN}])[{HAN}](?:[ \u3000][{HAN}])++(?![{HAN}])")
_SURNAME_APART: Final = re.compile(rf"(?<=[(（])[{HAN}]{{1,2}} [{HAN}]{{1,2}}(?=[)）,，; ])")


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
    marks = _Marks(document.marks)
    for start, end in _runs(document.text):
        zone = marks.zone(start, end)
        if zone is None:
            continue
        stretch = Stretch(start, end, zone, _touches_foreign(document.text, start, end))
        if found and marks.only_inside_word(found[-1].end, start) and found[-1].zone is zone is Zone.PROSE:
            earlier = found.pop()
            stretch = Stretch(earlier.start, end, zone, earlier.foreign or stretch.foreign)
        found.append(stretch)
    return found


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the edges of each run, Latin letters and digits fused where they belong to the word."""
    spaced = _spaced_out(text)
    done = 0
    for match in _rough_runs(text):
        start, end = match.span()
        if start < done:  # 茶 茶1茶: a spaced word has taken the beginning of this run
            rest = _FIRST_HAN.search(text, done, end)
            if rest is not None:
                yield rest.start(), end
                done = end
            continue
        if start in spaced:
            done = spaced[start]
            yield start, done
            continue
        start = _without_glued_prose(text, start, match)
        suffix = _SUFFIX.match(text, end)
        if suffix and (not suffix[0].islower() or is_content(suffix[0])):
            end = suffix.end()
        done = end
        yield from _without_source(text, start, end)


def _rough_runs(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``_RUN`` finds; in English it would try every letter, so it begins shortly before a character."""
    at = 0
    while han := _FIRST_HAN.search(text, at):
        match = _RUN.search(text, max(at, han.start() - _LONGEST_PIECE))
        if match is None:
            return
        yield match
        at = match.end()


def _without_source(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide a reference at its commas: an editor, a publisher and a year are no proverb of three clauses."""
    clauses = _COMMA.split(text[start:end])
    if len(clauses) == 1 or not any(_SOURCE.fullmatch(clause) for clause in clauses):
        yield start, end
        return
    for clause in clauses:
        if _FIRST_HAN.search(clause):
            yield start, start + len(clause)
        start += len(clause) + 1


def _spaced_out(text: str) -> dict[int, int]:
    """Return start → end of words whose characters are set apart by single spaces.

    天 地 玄 黄 is one term; so is the name in "ZHANG SHOULIE (張 壽烈, born …)".
    """
    found = {match.start(): match.end() for match in _SPACED.finditer(text)}
    found.update((match.start(), match.end()) for match in _SURNAME_APART.finditer(text))
    return found


def _without_glued_prose(text: str, start: int, match: re.Match[str]) -> int:
    """Cut an English word that lost its space off the front: "about反垄断" but "A股", "SU7事故"."""
    first = _FIRST_HAN.search(match[0])
    if first is None or first.start() == 0:
        return start
    han = start + first.start()
    latin = text[start:han]
    glued = start > 0 and text[start - 1].isalnum()
    prose = latin.islower() and (len(latin) > _LONGEST_FUSED or not is_content(latin))
    return han if glued or prose else start


def _touches_foreign(text: str, start: int, end: int) -> bool:
    return _FOREIGN.search(text[max(0, start - 1) : end + 1]) is not None


class _Marks:
    """Marks by place."""

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        self._marks = marks
        self._starts = [mark.start for mark in marks]

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
        """Tell whether only the markup of a stressed character or its ruby reading stands between: 手<b>來</b>看."""
        if start == end:
            return False
        at = start
        index = bisect_right(self._starts, start - 1)
        while at < end and index < len(self._marks) and self._marks[index].start == at:
            mark = self._marks[index]
            if mark.kind not in {MarkKind.TAG, MarkKind.HIDDEN} or mark.name.lstrip("/") not in _WITHIN_WORD:
                return False
            at = mark.end
            index += 1
        return at == end
