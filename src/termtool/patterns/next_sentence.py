"""The following sentence says it: 躺平. It means lying flat. Also an editor's note behind a proverb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.next_block import sentences_and_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NAME = "next-sentence"
TOKENS_AWAY: Final = 70


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield the sentences that follow in the same block, whole and in pieces."""
    kinds = passage.kinds
    stop = min((index for mark in "|¶" if (index := kinds.find(mark, at)) >= 0), default=len(kinds))
    sentence_end = kinds.find(".", at, stop)
    if sentence_end >= 0:
        yield from sentences_and_pieces(passage, sentence_end + 1, min(stop - 1, at + TOKENS_AWAY))
    yield from sentences_and_pieces(passage, at + 1, min(stop - 1, at + TOKENS_AWAY))
