"""English farther left in the sentence, other words between: “lying flat”, *tang ping* in Chinese, 躺平."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import CUES, HINTS, WORDS, Span, left_edges, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "near-before"
NEAR_BOUNDARIES: Final = 5  # up to here a span may have any length, farther off only six words
BOUNDARIES: Final = 12
LONG: Final = 9  # words; 1 of 1,000 glosses that stand so is longer
SHORT: Final = 6
HINTED: Final = 20  # tokens away: as far as a hint is looked for
TOKENS_AWAY: Final = 60
AUXILIARIES: Final = frozenset(
    "is are was were be been being also often commonly sometimes usually generally then".split()
)


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield spans that end at a boundary to the left: a mark, a bracket, a cue word."""
    kinds = passage.kinds
    boundaries = 0
    for index in range(at - 1, max(0, at - TOKENS_AWAY), -1):
        if kinds[index] in "|¶":
            return
        if kinds[index] in WORDS and passage.words[index] not in CUES:
            if passage.words[index] in HINTS and index > at - HINTED and kinds[index - 1] in WORDS:
                yield from left_edges(passage, index - 1, longest=SHORT, crossings=0)
            continue
        if kinds[index] == "·":
            continue
        boundaries += 1
        if boundaries > BOUNDARIES:
            return
        last = _before_auxiliary(passage, index - 1) if kinds[index] == "w" else index - 1
        if kinds[last] in WORDS:
            longest = LONG if boundaries <= NEAR_BOUNDARIES else SHORT
            yield from left_edges(passage, last, longest=longest, crossings=2)
            yield from _segment_ending(passage, last)


def _before_auxiliary(passage: Passage, last: int) -> int:
    """Return the last token before "is also" of a cue: A reading in which both coincide is called 伏吟."""
    while last > 0 and passage.words[last] in AUXILIARIES:
        last -= 1
    return last


def _segment_ending(passage: Passage, last: int) -> Iterator[Span]:
    for span in segments(passage, max(0, last - 30), last):
        if span.last == last:
            yield span
