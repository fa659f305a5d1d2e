"""The sentence before says it: “A gale reveals the toughest grass.” “疾风知劲草。"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import sentences_and_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NAME = "previous-sentence"
TOKENS_AWAY: Final = 60


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the sentences before in the same block, whole and in pieces."""
    kinds = passage.kinds
    start = max(kinds.rfind("¶", 0, at), kinds.rfind("|", 0, at), at - TOKENS_AWAY, -1) + 1
    yield from sentences_and_pieces(passage, start, at - 1)
