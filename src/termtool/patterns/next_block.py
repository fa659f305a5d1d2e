"""The gloss is the block behind: a definition under its term, an English line under a Chinese one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from termtool.patterns.spans import Span, segments, trimmed
from termtool.tokens import BLOCK, Passage

NAME = "next-block"
BLOCKS_AWAY: Final = 3
TOKENS_AWAY: Final = 90


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
    start = first
    for index in range(first, last + 1):
        if passage.kinds[index] in ".h" or index == last:
            sentence = trimmed(passage, start, index)
            if sentence and "h" not in passage.kinds[sentence.first : sentence.last + 1]:
                yield sentence
                yield from segments(passage, sentence.first, sentence.last)
            start = index + 1


def _next_block(kinds: str, at: int) -> int | None:
    index = kinds.find(BLOCK, at + 1)
    return None if index < 0 else index
