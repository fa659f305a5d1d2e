"""Where a candidate stands: before or behind the term, how far, with what between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.facts import Facts, clip

if TYPE_CHECKING:
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


def geometry(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family GEOMETRY."""
    before = span.last < facts.at
    low, high = (span.last + 1, facts.at) if before else (facts.at + 1, span.first)
    known = facts.gaps.get((NAME, low, high))
    if known is None:
        known = facts.gaps[NAME, low, high] = _of_gap(facts, low, high, before=before)
    return known


def _of_gap(facts: Facts, low: int, high: int, *, before: bool) -> list[float]:
    passage = facts.passage
    gap = passage.kinds[low:high]
    nearest = gap[::-1] if before else gap
    squeezed = nearest.replace("d", "w").replace("·", "")
    while "ww" in squeezed:
        squeezed = squeezed.replace("ww", "w")
    marks = "".join(passage.marks[low : high + 1])
    return [
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
    ]


GEOMETRY: Final = (
    "before the term", "gap shape", "gap tokens", "gap words", "gap mentions", "gap stops", "gap blocks", "gap cells",
    "gap commas", "gap quotes", "gap brackets", "gap line ends", "gap emphasis", "gap links",
)  # fmt: skip
