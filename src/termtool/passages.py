"""Windows of a document around its mentions: all that the pairing ever looks at."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from termtool.tokens import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.mentions import Stretch
    from termtool.model import Document

MARGIN: Final = 900  # characters on each side: of 1,100 annotated glosses none begins farther away
LONGEST: Final = (
    6000  # characters; a window never grows beyond it, so that a mention costs the same in any text
)


def passages(document: Document, stretches: Sequence[Stretch]) -> Iterator[Passage]:
    """Yield windows that own every stretch once, in order.

    A window also shows the stretches of its neighbours that stand in its margins, as mentions that it
    does not own.
    """
    starts = [stretch.start for stretch in stretches]
    first = 0
    for index in range(1, len(stretches) + 1):
        if index < len(stretches) and _together(stretches[first], stretches[index - 1], stretches[index]):
            continue
        start = _word_start(document.text, max(0, stretches[first].start - MARGIN))
        end = _word_end(document.text, min(len(document.text), stretches[index - 1].end + MARGIN))
        shown = range(bisect_left(starts, start), bisect_left(starts, end))
        own = range(first - shown.start, index - shown.start)
        yield Passage(document, start, end, stretches[shown.start : shown.stop], own)
        first = index


def _together(first: Stretch, last: Stretch, following: Stretch) -> bool:
    return following.start - last.end <= 2 * MARGIN and following.end - first.start <= LONGEST


def _word_start(text: str, offset: int) -> int:
    stop = min(len(text), offset + 40)
    while 0 < offset < stop and not text[offset - 1].isspace():
        offset += 1
    return offset


def _word_end(text: str, offset: int) -> int:
    stop = max(0, offset - 40)
    while stop < offset < len(text) and not text[offset].isspace():
        offset -= 1
    return offset
