"""Whether the other mentions of a page have a good candidate in the same place: the page's own layout.

An author who writes “Thirteen Orphans (十三幺)” line after line means the whole line each time, also where
the dictionary knows nothing of the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LAYOUT: Final = (
    "neighbours with the layout", "coverage in the layout", "mean coverage in the layout", "neighbours backed in the layout",
    "neighbours on the side", "coverage on the side", "layout below best", "side below best",
)  # fmt: skip
NEIGHBOURS: Final = 6  # mentions on each side whose layout is looked at
BACKED: Final = 0.5  # coverage from which a candidate counts as good
SPELLED: Final = 0.9  # what spelling the characters is worth as coverage

_FINE: Final = ("before the term", "gap shape", "token left", "token right")
_ABSENT: Final = -1.0

Layout: TypeAlias = tuple[float, ...]  # side and gap, with or without what stands at the edges


def compare_layouts(tables: Sequence[tuple[str, list[list[float]]]], column: Mapping[str, int]) -> None:
    """Add the numbers of the family LAYOUT to every row.

    Args:
        tables: for each mention of a passage, in order, its term and its rows; the last row is "no gloss".
        column: the place of each feature in a row.
    """
    places = [column[name] for name in _FINE]
    best = [_best_by_layout(rows[:-1], places, column) for _, rows in tables]
    numbers = [
        _all_numbers([_layout(row, places) for row in rows[:-1]], near)
        for (_, rows), near in zip(tables, _neighbours(tables, best), strict=True)
    ]
    for (_, rows), found in zip(tables, numbers, strict=True):
        fine = max((one[1] for one in found), default=0.0)
        side = max((one[5] for one in found), default=0.0)
        for row, one in zip(rows, found, strict=False):
            row += [*one, fine - one[1], side - one[5]]
        rows[-1] += [_ABSENT] * 6 + [fine, side]


def _layout(row: list[float], places: list[int]) -> Layout:
    return tuple([row[place] for place in places])


def _best_by_layout(
    rows: list[list[float]], places: list[int], column: Mapping[str, int]
) -> dict[Layout, float]:
    """Return the best coverage of any candidate for each layout, and for each side and gap alone."""
    coverage, spells, is_spelling = (
        column[name] for name in ("coverage", "spells the term", "is romanisation")
    )
    best: dict[Layout, float] = {}
    for row in rows:
        worth = max(row[coverage], SPELLED) if row[is_spelling] and row[spells] else row[coverage]
        fine = _layout(row, places)
        for layout in (fine, fine[:2]):
            if worth > best.get(layout, _ABSENT):
                best[layout] = worth
    return best


def _neighbours(
    tables: Sequence[tuple[str, list[list[float]]]], best: list[dict[Layout, float]]
) -> list[list[dict[Layout, float]]]:
    """Return for each mention the layouts of those around it that are other terms."""
    return [
        [
            best[other]
            for other in range(max(0, index - NEIGHBOURS), min(len(tables), index + NEIGHBOURS + 1))
            if tables[other][0] != term
        ]
        for index, (term, _) in enumerate(tables)
    ]


def _all_numbers(layouts: list[Layout], near: list[dict[Layout, float]]) -> list[list[float]]:
    """Return the numbers of each layout; candidates share a few of them."""
    known = {layout: _numbers(layout, near) for layout in set(layouts)}
    return [known[layout] for layout in layouts]


def _numbers(layout: Layout, near: list[dict[Layout, float]]) -> list[float]:
    count = max(1, len(near))
    fine = [known[layout] for known in near if layout in known]
    side = [known[layout[:2]] for known in near if layout[:2] in known]
    return [
        len(fine) / count,
        sum(fine) / count,
        sum(fine) / len(fine) if fine else _ABSENT,
        float(sum(worth >= BACKED for worth in fine)),
        len(side) / count,
        sum(side) / count,
    ]
