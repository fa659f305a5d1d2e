"""Where a candidate stands: before or behind the term, how far, with what between."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.features.facts import clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

NAME: Final = "geometry"
# What may stand between gloss and characters, as a row of token kinds nearest first; the rest is "other".
_GAPS: Final = (
    "",
    "(",
    "Q",
    "Q(",
    "q",
    ",",
    ",Q",
    "-",
    ":",
    "w",
    "ww",
    "w(",
    "(w",
    "Qw",
    "wQ",
    ",w",
    "/",
    "|",
    "¶",
    ")",
    "=",
    ".",
    ",q",
)


def geometry(facts: Facts, span: Span) -> Sequence[float]:
    """Return the numbers of the family GEOMETRY."""
    before = span.last < facts.at
    low, high = (span.last + 1, facts.at) if before else (facts.at + 1, span.first)
    known = facts.gaps.get((NAME, low, high))
    if known is None:
        passage = facts.passage
        marks = "".join(passage.marks[low : high + 1])
        known = facts.gaps[NAME, low, high] = _of_gap(passage.kinds[low:high], marks, before=before)
    return known


@lru_cache(maxsize=4096)  # a few dozen gaps are most of all
def _of_gap(gap: str, marks: str, *, before: bool) -> tuple[float, ...]:
    nearest = gap[::-1] if before else gap
    squeezed = nearest.replace("d", "w").replace("·", "")
    while "ww" in squeezed:
        squeezed = squeezed.replace("ww", "w")
    return (
        float(before),
        float(_GAPS.index(squeezed) if squeezed in _GAPS else len(_GAPS)),
        clip(len(gap), 40),
        clip(gap.count("w") + gap.count("d"), 30),
        clip(gap.count("h"), 5),
        clip(gap.count("."), 4),
        clip(gap.count("¶"), 4),
        clip(gap.count("|"), 6),
        clip(gap.count(","), 6),
        clip(gap.count("Q") + gap.count("q"), 6),
        clip(gap.count("(") + gap.count(")"), 6),
        float("n" in marks),
        float("e" in marks),
        float("l" in marks or "L" in marks),
    )


GEOMETRY: Final = (
    "before the term", "gap shape", "gap tokens", "gap words", "gap mentions", "gap stops", "gap blocks", "gap cells",
    "gap commas", "gap quotes", "gap brackets", "gap line ends", "gap emphasis", "gap links",
)  # fmt: skip
