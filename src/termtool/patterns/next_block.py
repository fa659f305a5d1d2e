"""The gloss is the block behind: a definition under its term, an English line under a Chinese one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, behind_adverbs, is_hint, right_edges, segments, trimmed
from termtool.punctuation import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "next-block"
BLOCKS_AWAY: Final = 3
TOKENS_AWAY: Final = 90
MOST_CUES: Final = 4
LONGEST_LABEL: Final = 3  # words
OPENERS: Final = frozenset(
    "as that is are by to of like means meaning mean meant called say says literally lit word or roughly basically".split()
)


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the blocks that follow, whole, by sentences and in pieces."""
    kinds = passage.kinds
    edge = _next_block(kinds, at)
    for _ in range(BLOCKS_AWAY):
        if edge is None or edge > at + TOKENS_AWAY:
            return
        following = _next_block(kinds, edge)
        last = min((following or len(kinds)) - 1, edge + TOKENS_AWAY)
        yield from sentences_and_pieces(passage, edge + 1, last)
        edge = following


def sentences_and_pieces(passage: Passage, first: int, last: int) -> Iterator[Span]:
    """Yield the whole of tokens first to last, each sentence of it, and their pieces."""
    whole = trimmed(passage, first, last)
    if whole is None:
        return
    if "h" not in passage.kinds[whole.first : whole.last + 1]:
        yield whole
        yield from _behind_label(passage, whole)
    yield from _first_line(passage, whole)
    start = first
    for index in range(first, last + 1):
        if passage.kinds[index] in ".h" or index == last:
            sentence = trimmed(passage, start, index)
            if sentence and "h" not in passage.kinds[sentence.first : sentence.last + 1]:
                yield sentence
                yield from _behind_label(passage, sentence)
                yield from segments(passage, sentence.first, sentence.last)
                yield from behind_cues(passage, sentence)
            start = index + 1


def _first_line(passage: Passage, whole: Span) -> Iterator[Span]:
    """Yield the first line, where more than one is wrapped in the block: a riddle's, and its answer behind."""
    marks = passage.marks
    end = next((index for index in range(whole.first + 1, whole.last + 1) if "n" in marks[index]), None)
    line = trimmed(passage, whole.first, end - 1) if end else None
    if line and "h" not in passage.kinds[line.first : line.last + 1]:
        yield line


def _behind_label(passage: Passage, line: Span) -> Iterator[Span]:
    """Yield all that follows who speaks, or what it is: Guest: Excuse me, where is the lift?"""
    colon = passage.kinds.find(":", line.first + 1, min(line.first + LONGEST_LABEL + 1, line.last))
    rest = trimmed(passage, colon + 1, line.last) if colon >= 0 else None
    if rest:
        yield rest


def behind_cues(passage: Passage, sentence: Span) -> Iterator[Span]:
    """Yield what follows "as", "that", "is" …: He meant *that* a loss may turn out to be a blessing."""
    cues = [
        index
        for index in range(sentence.first, sentence.last)
        if passage.words[index] in OPENERS or (passage.kinds[index] == "·" and is_hint(passage, index))
    ][:MOST_CUES]
    for index in cues:
        rest = trimmed(passage, behind_adverbs(passage, index + 1), sentence.last)
        if rest:
            yield rest
            yield from right_edges(passage, rest.first)


def _next_block(kinds: str, at: int) -> int | None:
    index = kinds.find(BLOCK, at + 1)
    return None if index < 0 else index
