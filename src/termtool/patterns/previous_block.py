"""The gloss is the block before: a heading over its term, an English line over a Chinese one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import sentences_and_pieces
from termtool.punctuation import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NAME = "previous-block"
BLOCKS_AWAY: Final = 2
TOKENS_AWAY: Final = 60


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the blocks before, whole, by sentences and in pieces."""
    kinds = passage.kinds
    edge = kinds.rfind(BLOCK, 0, at)
    for _ in range(BLOCKS_AWAY):
        if edge <= 0 or edge < at - TOKENS_AWAY:
            return
        earlier = kinds.rfind(BLOCK, 0, edge)
        yield from sentences_and_pieces(passage, max(earlier + 1, edge - TOKENS_AWAY), edge - 1)
        edge = earlier
