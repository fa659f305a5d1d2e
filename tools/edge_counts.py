"""Counting the words at the edges of right and wrong candidates, source by source."""

from __future__ import annotations

import gzip
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from forests import NOWHERE, counted_elsewhere

from termtool.evidence.edge_words import PLACES, lean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Edges: TypeAlias = "tuple[tuple[str, ...], ...]"  # of one candidate: for each of PLACES its keys
Odds: TypeAlias = "list[dict[str, float]]"  # for each of PLACES the logarithms of the odds by key
LEAST = 2.0  # mentions, the wrong candidates of one counting as one together; rarer words say nothing


class EdgeCounts:
    """How often each key stood at each place of right candidates and of wrong ones.

    A source is judged by the counts of the others: what was counted in it knows its answers, and trees that
    learn from such numbers trust them too much.
    """

    def __init__(self) -> None:
        self._counts: dict[str, list[Counter[tuple[int, str]]]] = defaultdict(lambda: [Counter(), Counter()])
        self._odds: dict[str, Odds] = {}

    def add(self, source: str, edges: Sequence[Edges], right: np.ndarray) -> None:
        """Count the candidates of a mention, at least one of which is right."""
        count = int(right.sum())
        shares = (1 / max(1, len(right) - count), 1 / count)
        for one, is_right in zip(edges, right.tolist(), strict=True):
            counts = self._counts[source][is_right]
            for place, keys in enumerate(one):
                for key in keys:
                    counts[place, key] += shares[is_right]

    def numbers(self, source: str, edges: Sequence[Edges]) -> np.ndarray:
        """Return for each candidate of a mention what the other sources say of its edges."""
        odds = self.odds_without(source)
        rows = [[lean(odds[place], keys) for place, keys in enumerate(one)] for one in edges]
        return np.array(rows, dtype=np.float32).reshape(len(edges), len(PLACES))

    def odds_without(self, source: str) -> Odds:
        """Return the odds of all keys in all sources but one."""
        if source not in self._odds:
            wrong, right = (counted_elsewhere(self._counts, source, index) for index in (0, 1))
            self._odds[source] = odds = [{} for _ in PLACES]
            for place, key in wrong.keys() | right.keys():
                yes, no = right[place, key], wrong[place, key]
                if yes + no >= LEAST:
                    odds[place][key] = round(math.log((yes + 1) / (no + 1)), 2)
        return self._odds[source]

    def write(self, target: Path) -> None:
        """Write the odds in all sources in the form that ``termtool.evidence.edge_words`` reads."""
        lines = [
            f"{place}\t{key}\t{value:g}"
            for place, odds in enumerate(self.odds_without(NOWHERE))
            for key, value in sorted(odds.items())
        ]
        target.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
        print(f"{target.name}: {len(lines)} keys, {target.stat().st_size} bytes")
