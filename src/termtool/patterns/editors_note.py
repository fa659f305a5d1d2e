"""A note of the editor or translator in brackets explains: [Editor’s note: roughly, “true resilience …”]."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, partner, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "editors-note"
TOKENS_AWAY: Final = 24
_EXPLAINING: Final = frozenset(
    """means meaning meant mean literally lit literal roughly figuratively figurative refers idiom proverb saying
    phrase term word expression pun couplet metaphor metaphorical metaphorically translates slang""".split()
)
_NOTES: Final = frozenset({"note", "notes", "n.b", "nb", "ed", "eds", "trans", "tn", "editor", "translator"})


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield what the note quotes, or all that it says behind its label."""
    kinds = passage.kinds
    for index in range(at + 1, min(len(kinds), at + TOKENS_AWAY)):
        if kinds[index] in "h¶|":
            return
        if kinds[index] == "(":
            closing = partner(passage, index)
            label = next(
                (place for place in range(index + 1, min(closing, index + 5)) if kinds[place] in ":,-"), None
            )
            if label is None or not any(word in _NOTES for word in passage.words[index + 1 : label]):
                return
            yield from _explanations(passage, label + 1, closing - 1)
            return


def _explanations(passage: Passage, first: int, last: int) -> Iterator[Span]:
    index = first
    while index <= last:
        if passage.kinds[index] == "q":
            closing = partner(passage, index)
            inside = trimmed(passage, index + 1, min(last, closing - 1))
            if inside:
                yield inside
            index = closing
        index += 1
    whole = trimmed(passage, first, last)
    if whole:
        yield whole


def explains(passage: Passage, span: Span) -> bool:
    """Tell whether a note speaks of a meaning at all: another one says when the page was updated."""
    quoted = span.first > 0 and passage.kinds[span.first - 1] == "q"
    return quoted or not _EXPLAINING.isdisjoint(passage.words[span.first : span.last + 1])
