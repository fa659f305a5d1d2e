"""English farther right in the sentence, other words between: 躺平, *tang ping*, means lying flat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import CUES, LONGEST, WORDS, Span, behind_adverbs, is_hint, right_edges, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "near-after"
NEAR_BOUNDARIES: Final = 5  # up to here a span may have any length, farther off only six words
BOUNDARIES: Final = 12
SHORT: Final = 6
HINTED: Final = 20  # tokens away: as far as a hint is looked for
TOKENS_AWAY: Final = 60


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield spans that begin at a boundary to the right: a mark, a bracket, a cue word."""
    kinds = passage.kinds
    boundaries = hints = 0
    for index in range(at, min(len(kinds) - 1, at + TOKENS_AWAY)):
        if kinds[index] in "|¶":
            return
        if kinds[index] == "·" or (kinds[index] in WORDS and passage.words[index] not in CUES):
            if index < at + HINTED and kinds[index + 1] in WORDS and is_hint(passage, index):
                # 大排档 (dàpáidàng) is an open-air stall with folding tables: what the first verb says may be long
                first = behind_adverbs(passage, index + 1)
                yield from right_edges(passage, first, longest=SHORT if hints else LONGEST, crossings=0)
                yield from _segment_beginning(passage, first)
                hints += 1
            continue
        boundaries += 1
        if boundaries > BOUNDARIES:
            return
        first = index + 2 if kinds[index + 1] == "·" else index + 1  # the full stop of "lit."
        if kinds[first : first + 1] in WORDS:
            longest = LONGEST if boundaries <= NEAR_BOUNDARIES else SHORT
            yield from right_edges(passage, first, longest=longest, crossings=2)
            yield from _segment_beginning(passage, first)


def _segment_beginning(passage: Passage, first: int) -> Iterator[Span]:
    for span in segments(passage, first, min(len(passage.kinds) - 1, first + 30)):
        yield from (span,) if span.first == first else ()
        return
