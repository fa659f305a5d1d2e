"""How a candidate stands beside its rivals for the same mention: beside the best, and beside the term's reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.facts import clip
from termtool.features.sound import SPELLS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from termtool.patterns.spans import Span

RELATIVE: Final = (
    "sound below best",
    "coverage below best",
    "support below best",
    "gap above least",
    "rank by coverage",
    "opens with the reading",
    "ends with the reading",
)


def relate(spans: Sequence[Span], rows: list[list[float]], column: Mapping[str, int]) -> None:
    """Add to each row how its span stands beside the others."""
    if not rows:
        return
    coverage = [row[column["coverage"]] for row in rows]
    support = [row[column["total support"]] for row in rows]
    gap = [row[column["gap tokens"]] for row in rows]
    sound = [row[column["spells the term"]] for row in rows]
    clearest = max(sound)
    best, strongest, nearest = max(coverage), max(support), min(gap)
    better = sorted(coverage, reverse=True)
    readings = [span for span, score in zip(spans, sound, strict=True) if score >= SPELLS]
    for index, row in enumerate(rows):
        opens, ends = _holds(spans[index], readings) if readings else (False, False)
        row += [
            clearest - sound[index],
            best - coverage[index],
            strongest - support[index],
            gap[index] - nearest,
            clip(better.index(coverage[index]), 20),
            float(opens),
            float(ends),
        ]


def _holds(span: Span, readings: Sequence[Span]) -> tuple[bool, bool]:
    """Tell whether a reading and more words are one span: the Terrestrial Branches *dizhi* 地支, but Baoli era 宝历."""
    first, last = span
    return (
        any(reading.first == first and reading.last < last for reading in readings),
        any(reading.last == last and reading.first > first for reading in readings),
    )
