"""A quoted gloss is taken whole or not at all.

In 314 annotated cases of a gloss inside quotes that hold no characters, it was the whole inside 309
times; the rest were a list in one pair of quotes and a quotation mark that closes nothing. So no candidate begins or ends in the middle of one.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

LONGEST: Final = 40  # tokens; a longer quotation is a speech, in which a gloss may be a part

_MOST_MET: Final = 8  # quotes within the reach of a span


@lru_cache(maxsize=8)  # asked for every mention of a passage
def quotes_of(passage: Passage) -> list[tuple[int, int, int]]:
    """Return opening and closing token of the quotes that hold English alone, in order, none nested.

    The third is the last token of the inside without a bracket that ends it: "deeply in love (of a couple)".
    """
    found: list[tuple[int, int, int]] = []
    opening = -1
    for index, kind in enumerate(passage.kinds):
        if kind == "q":
            opening = index
        elif kind in "h|¶x":
            opening = -1
        elif kind == "Q" and opening >= 0:
            if index - opening <= LONGEST and "." not in passage.kinds[opening : index - 1]:
                found.append((opening, index, _without_bracket(passage.kinds, opening, index)))
            opening = -1
    return found


def _without_bracket(kinds: str, opening: int, closing: int) -> int:
    bracket = kinds.rfind("(", opening + 2, closing)
    return bracket - 1 if bracket > 0 and kinds[closing - 1] == ")" else closing - 1


def cuts_a_quote(kinds: str, quotes: list[tuple[int, int, int]], span: Span) -> bool:
    """Tell whether a span begins or ends in the middle of one of the quotes."""
    nearest = bisect_left(
        quotes, span.first, key=itemgetter(1)
    )  # the first that does not close before the span
    for opening, closing, essence in quotes[nearest : nearest + _MOST_MET]:
        if opening > span.last:
            break
        starts_inside = opening < span.first
        ends_inside = span.last < closing
        start = opening + 2 if kinds[opening + 1] == "-" else opening + 1  # “-able”
        if starts_inside != ends_inside or (
            starts_inside and (span.first > start or (span.last < closing - 2 and span.last != essence))
        ):
            return True
    return False
