"""How a candidate stands beside the best of its rivals for the same mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.facts import clip

if TYPE_CHECKING:
    from collections.abc import Mapping

RELATIVE: Final = (
    "sound below best",
    "coverage below best",
    "support below best",
    "gap above least",
    "rank by coverage",
)


def relate(rows: list[list[float]], column: Mapping[str, int]) -> None:
    """Add to each row how it stands beside the best of its rivals."""
    if not rows:
        return
    coverage = [row[column["coverage"]] for row in rows]
    support = [row[column["total support"]] for row in rows]
    gap = [row[column["gap tokens"]] for row in rows]
    sound = [row[column["spells the term"]] for row in rows]
    clearest = max(sound)
    best, strongest, nearest = max(coverage), max(support), min(gap)
    better = sorted(coverage, reverse=True)
    for index, row in enumerate(rows):
        row += [
            clearest - sound[index],
            best - coverage[index],
            strongest - support[index],
            gap[index] - nearest,
            clip(better.index(coverage[index]), 20),
        ]
