"""Quotation marks inside a run: those that it opens or closes belong to it, others divide it.

The quoted word of “三农”工作 stands at its head, that of 农业的“芯片” at its tail; “甲”“乙” are two words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, has_han

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTNER: Final = {"“": "”", "「": "」", "『": "』", "\x93": "\x94", '"': '"'}
QUOTES: Final = "".join(sorted({*_PARTNER, *_PARTNER.values()}))
_QUOTE: Final = re.compile(f"[{QUOTES}]")
_WORD: Final = re.compile(rf"[{HAN}A-Za-z0-9](?:.*[{HAN}A-Za-z0-9%)）])?")
# “996”工作制; words of English may lose the space before the characters: “overtime”加班
_QUOTED_NUMBER: Final = re.compile(r"(?:“[0-9]{1,6}”|「[0-9]{1,6}」|\"[0-9]{1,6}\")\Z")
_LONGEST_NUMBER: Final = 8  # with its quotes


def with_whole_quotes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the run with the outer marks of the quotes that it cuts, or its parts if they lead out of it.

    Args:
        text: the whole text.
        start: of the run, in code points.
        end: of the run, exclusive.
    """
    stray, unclosed = _unpaired(text, start, end)
    if not stray and not unclosed:
        number = _QUOTED_NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start)
        yield (number.start() if number else start), end
        return
    two_quotations = bool(stray and unclosed) and unclosed[0] == stray[0] + 1
    at_head = not stray or _is_quoted_head(text, start, stray)
    at_tail = not unclosed or _is_quoted_tail(text, end, unclosed)
    if at_head and at_tail and not two_quotations:
        yield start - len(stray), end + len(unclosed)
        return
    yield from _parts(text, start, end, sorted({*stray, *unclosed}))


def _unpaired(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Return the places of the marks that close nothing and of those that are not closed in the run."""
    stray: list[int] = []
    unclosed: list[int] = []
    for match in _QUOTE.finditer(text, start, end):
        mark, at = match[0], match.start()
        if unclosed and _PARTNER[text[unclosed[-1]]] == mark:
            unclosed.pop()
        elif mark == '"' and text[start - 1 : start] == '"' and not stray:
            # a straight mark looks the same at both ends; the one before the run was its opening
            stray.append(at)
        elif mark in _PARTNER:
            unclosed.append(at)
        else:
            stray.append(at)
    return stray, unclosed


def _is_quoted_head(text: str, start: int, stray: list[int]) -> bool:
    return len(stray) == 1 and start > 0 and _PARTNER.get(text[start - 1]) == text[stray[0]]


def _is_quoted_tail(text: str, end: int, unclosed: list[int]) -> bool:
    return len(unclosed) == 1 and text[end : end + 1] == _PARTNER[text[unclosed[0]]]


def _parts(text: str, start: int, end: int, marks: list[int]) -> Iterator[tuple[int, int]]:
    for first, last in zip([start, *(mark + 1 for mark in marks)], [*marks, end], strict=True):
        word = _WORD.search(text, first, last)
        if word and has_han(word[0]):
            yield word.start(), word.end()
