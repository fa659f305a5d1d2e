"""How likely a character is rendered by an English root, learnt from all of CC-CEDICT.

The table is made by ``tools/make_associations.py``; its data are CC BY-SA 4.0 (see NOTICE.md).
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


@cache
def _lines() -> dict[str, str]:
    data = files("termtool").joinpath("data/associations.tsv.gz").read_bytes()
    lines = gzip.decompress(data).decode("utf-8").splitlines()
    return {line[0]: line[2:] for line in lines}


@cache
def roots_of(character: str) -> dict[str, float]:
    """Return root → probability that the character is rendered by it, for its likeliest roots."""
    cells = _lines().get(character, "")
    return {root: int(share) / 1000 for root, _, share in (cell.rpartition(":") for cell in cells.split())}
