"""Marks within one Markdown block: emphasis, code, links, images, escapes, tags."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.model import Mark, MarkKind
from termtool.readers.addresses import ADDRESS_SIGN
from termtool.readers.emphasis import Run, emphasis_marks, run_at
from termtool.readers.inline import special_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_SPECIAL: Final = re.compile(r"\\(?:[!-/:-@\[-`{-~]|(?=[\r\n]))|`+|\*+|_+|~+|!?\[|\]|[<&]|" + ADDRESS_SIGN)
_AUTOLINK: Final = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>"
)
# Bounds keep "[](" repeated linear; nobody's address is longer.
_TARGET: Final = re.compile(
    r"\(\s{0,20}+(?:<[^<>\r\n]{0,2000}+>|(?:[^\s()<>\\]++|\\.|\((?:[^\s()\\]++|\\.|\([^\s()]{0,200}+\)){0,500}+\)){0,500}+)"
    r"(?:\s{1,20}(?:\"[^\"]{0,1000}+\"|'[^']{0,1000}+'|“[^”]{0,1000}+”|\([^()]{0,1000}+\)))?\s{0,20}\)"
)
_LONGEST_TARGET: Final = 4200
_LONGEST_LABEL: Final = 999
_LABEL: Final = re.compile(r"\[([^\[\]]{0,999})\]")
_FOOTNOTE: Final = re.compile(r"\[\^[^\s\[\]]{1,80}\]")
_COMMENT_OPEN: Final = "<!--"


@dataclass(slots=True)
class _Bracket:
    """An open bracket: where it stands, how many marks and delimiter runs came before it."""

    start: int
    end: int
    image: bool
    marks: int
    runs: int


def markdown_marks(text: str, start: int, end: int, references: AbstractSet[str] = frozenset()) -> list[Mark]:
    """Return the marks of one Markdown block, in order and disjoint.

    Args:
        text: the decoded file.
        start: where the block begins.
        end: where it ends, exclusive.
        references: the names that link definitions of the document define, folded by ``fold_label``.
    """
    if _SPECIAL.search(text, start, end) is None:
        return []
    return _Inline(text, start, end, references).marks()


def fold_label(label: str) -> str:
    """Return the key under which a link's name and its definition meet."""
    return " ".join(label.split()).casefold()


class _Inline:
    """One walk through a block; every step moves forward, so that the whole is linear."""

    def __init__(self, text: str, start: int, end: int, references: AbstractSet[str]) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._references = references
        self._marks: list[Mark] = []
        self._runs: list[Run] = []
        self._brackets: list[_Bracket] = []
        self._no_links_below = 0  # a link holds no link: brackets that open before it are words
        self._fences: dict[int, list[int]] | None = None
        self._comments_close = True

    def marks(self) -> list[Mark]:
        """Return all marks in order."""
        at = self._start
        while match := _SPECIAL.search(self._text, at, self._end):
            at = self._step(match, at)
        return sorted([*self._marks, *emphasis_marks(self._runs)], key=lambda mark: mark.start)

    def _step(self, match: re.Match[str], earliest: int) -> int:
        """Read one special character; return where to go on."""
        character = match[0][0]
        if match[0] == "\\":  # a line end that counts
            self._add(Mark(match.start(), match.end(), MarkKind.TAG, name="br"))
        elif character == "\\":
            self._add(Mark(match.start(), match.end(), MarkKind.ENTITY, text=match[0][1]))
        elif character == "`":
            return self._code(match.start(), match.end())
        elif character in "*_~":
            self._runs.append(run_at(self._text, match.start(), match.end(), self._start, self._end))
        elif character in "![":
            return self._open(match)
        elif character == "]":
            return self._close(match.start())
        else:
            return self._special(match, earliest)
        return match.end()

    def _add(self, mark: Mark) -> None:
        self._marks.append(mark)

    def _special(self, match: re.Match[str], earliest: int) -> int:
        at = match.start()
        if match[0] == "<":
            if (address := _AUTOLINK.match(self._text, at, self._end)) is not None:
                self._add(Mark(at, address.end(), MarkKind.URL))
                return address.end()
            if self._text.startswith(_COMMENT_OPEN, at) and (stop := self._comment_end(at)) > 0:
                self._add(Mark(at, stop, MarkKind.HIDDEN))
                return stop
        found = special_at(self._text, at, earliest, self._end)
        self._marks.extend(found)
        return found[-1].end if found else match.end()

    def _comment_end(self, at: int) -> int:
        found = self._text.find("-->", at + 4, self._end) if self._comments_close else -1
        self._comments_close = found >= 0
        return found + 3 if found >= 0 else 0

    def _code(self, start: int, end: int) -> int:
        """Mark a code span if a row of as many back-ticks closes it."""
        places = self._back_ticks().get(end - start, [])
        index = bisect_left(places, end)
        if index == len(places):
            return end
        stop = places[index] + end - start
        self._add(Mark(start, stop, MarkKind.CODE))
        return stop

    def _back_ticks(self) -> dict[int, list[int]]:
        if self._fences is None:
            self._fences = {}
            for match in re.finditer("`+", self._text[self._start : self._end]):
                self._fences.setdefault(len(match[0]), []).append(self._start + match.start())
        return self._fences

    def _open(self, match: re.Match[str]) -> int:
        bracket = match.end() - 1
        note = _FOOTNOTE.match(self._text, bracket, self._end)
        if note is not None:
            self._add(Mark(bracket, note.end(), MarkKind.STRUCTURE))
            return note.end()
        image = match[0][0] == "!"
        self._brackets.append(
            _Bracket(match.start(), match.end(), image, marks=len(self._marks), runs=len(self._runs))
        )
        return match.end()

    def _close(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        bracket = self._brackets.pop()
        if not bracket.image and len(self._brackets) < self._no_links_below:
            self._no_links_below = len(self._brackets)
            return at + 1
        self._no_links_below = min(self._no_links_below, len(self._brackets))
        stop = self._target_end(bracket, at)
        if stop < 0:
            return at + 1
        if bracket.image:
            del self._marks[bracket.marks :]
            del self._runs[bracket.runs :]
            self._add(Mark(bracket.start, stop, MarkKind.IMAGE))
        else:
            self._add(Mark(bracket.start, bracket.end, MarkKind.LINK))
            self._add(Mark(at, stop, MarkKind.LINK))
            self._no_links_below = len(self._brackets)
        return stop

    def _target_end(self, bracket: _Bracket, at: int) -> int:
        """Return where the link whose words end at ``at`` ends; -1 if these brackets are just brackets."""
        limit = min(self._end, at + 1 + _LONGEST_TARGET)
        if self._text.startswith("(", at + 1):
            target = _TARGET.match(self._text, at + 1, limit)
            if target is not None:
                return target.end()
        label = _LABEL.match(self._text, at + 1, limit)
        if label is not None and label[1]:
            return label.end() if fold_label(label[1]) in self._references else -1
        words_are_defined = self._defined(bracket.end, at)
        if label is not None:
            return label.end() if words_are_defined else -1
        return at + 1 if words_are_defined else -1

    def _defined(self, start: int, end: int) -> bool:
        """Tell whether the words of a link are themselves the name of a definition."""
        if not self._references or end - start > _LONGEST_LABEL:
            return False
        return fold_label(self._text[start:end]) in self._references
