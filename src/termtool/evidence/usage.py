"""How an English word is used, counted in CC-CEDICT's glosses (``tools/make_english.py``)."""

from __future__ import annotations

import gzip
import math
from functools import cache, lru_cache
from importlib.resources import files

from termtool.english import stem


@cache
def _table() -> dict[str, tuple[int, int]]:
    data = files("termtool").joinpath("data/english.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(data).decode("utf-8").splitlines())
    return {root: (int(uses), int(as_verb)) for root, uses, as_verb in rows}


@lru_cache(maxsize=65536)
def verbness(word: str) -> float:
    """Return the share of a lower-case word's uses that are verbs, 0 to 1; 0.2 for an unknown word."""
    uses, as_verb = _table().get(stem(word), (0, 0))
    return (as_verb + 1) / (uses + 5)


@lru_cache(maxsize=65536)
def commonness(word: str) -> float:
    """Return how common a word is in glosses: the logarithm of its uses, 0 when unknown."""
    return math.log1p(_table().get(stem(word), (0, 0))[0])
