"""A bracket behind the characters holds the gloss: 躺平 (lying flat), 内卷 (*neijuan*, involution)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import behind_cues
from termtool.patterns.spans import LONGEST, Span, partner, right_edges, trimmed, unions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bracket-after"
WORDS_BETWEEN: Final = 6  # 玄戒 Xuánjiè chip ("…"): a few words may stand before the bracket


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the whole bracket, its pieces, and its beginnings."""
    kinds = passage.kinds
    for index in range(at + 1, min(len(kinds), at + 2 + WORDS_BETWEEN)):
        if kinds[index] == "(":
            closing = partner(passage, index)
            yield from unions(passage, index + 1, closing - 1)
            whole = trimmed(passage, index + 1, closing - 1)
            if whole:
                yield from right_edges(passage, whole.first, longest=LONGEST)
                yield from behind_cues(passage, whole)
            return
        if kinds[index] not in "wdQ·,":
            return
