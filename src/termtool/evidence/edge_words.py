"""How a word leans: whether glosses begin or end with it, or stand beside it, counted in annotated passages.

A gloss without delimiters is cut out of a sentence, and where depends on the words: behind "so-called" or
"as" one may well begin, "which" or "said" hardly ever ends one. ``tools/train_ranking.py`` counts the words
at the edges of right and wrong candidates and writes ``data/edge_words.tsv.gz``.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Place: TypeAlias = Literal["left", "first", "last", "right"]  # outside, inside, inside, outside
PLACES: Final[tuple[Place, ...]] = get_args(Place)
SHORTEST: Final = 5  # letters of a word whose ending says what kind of word it may be
ENDING: Final = 3  # letters
UNKNOWN: Final = 0.0  # as many right as wrong


@lru_cache(maxsize=65536)
def keys_of(word: str, *, after: bool) -> tuple[str, ...]:
    """Return under what a word is counted, the most telling first.

    Args:
        word: in lower case; of a mark "mark" and its kind.
        after: whether the candidate stands after the term: the other edge is the doubtful one there.
    """
    ending = (f"-{word[-ENDING:]}",) if len(word) >= SHORTEST and word.isalpha() else ()
    return (f"{'>' if after else '<'}{word}", word, *ending)


def leaning(place: Place, word: str, *, after: bool) -> float:
    """Return the logarithm of the odds that a candidate with this word at an edge is right, 0 if unknown."""
    return lean(_table()[place], keys_of(word, after=after))


def lean(odds: Mapping[str, float], keys: tuple[str, ...]) -> float:
    """Return the odds of the first of some keys that has any."""
    for key in keys:
        known = odds.get(key)
        if known is not None:
            return known
    return UNKNOWN


@cache
def _table() -> dict[Place, dict[str, float]]:
    data = gzip.decompress(files("termtool").joinpath("data/edge_words.tsv.gz").read_bytes())
    table: dict[Place, dict[str, float]] = {place: {} for place in PLACES}
    for line in data.decode("utf-8").splitlines():
        place, key, odds = line.split("\t")
        table[PLACES[int(place)]][key] = float(odds)
    return table
