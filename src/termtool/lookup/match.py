"""How well one entry answers a query."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """A score from 0 to 1, for ranking only, and the field of the entry that answers."""

    score: float
    matched_by: str


def better(one: Match | None, other: Match | None) -> Match | None:
    """Return the match with the higher score; the first where they are equal."""
    if one is None or other is None:
        return one or other
    return one if one.score >= other.score else other
