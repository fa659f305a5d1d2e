"""How the characters of a term lean: towards a name, whose romanisation is its gloss, or towards a word.

Beside 曹家窑 "Caojiayao" is what English calls the village; beside 抚虎势 "Fuhushi" is only how the words sound,
and the dictionary has neither. ``tools/train_ranking.py`` counts the characters of terms that annotators took for
names and of those beside which they took the romanisation for a reading, and writes ``data/name_characters.tsv.gz``.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeAlias

from termtool.hanzi import is_han
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 7  # characters; terms beyond it are counted together
# Logarithms of odds, of all terms with a romanisation beside them and of those alone where it has a capital. Of the
# first there are more; in the second the author's letters have said all they can, and only the term is left to tell.
Leaning: TypeAlias = "tuple[float, float]"
UNKNOWN: Final[Leaning] = (0.0, 0.0)


def keys_of(term: str) -> tuple[str, ...]:
    """Return under what a term is counted: how many Chinese characters it has, which, the first and the last once more.

    A single character is counted apart from the same one in longer terms: 礼 (Li) is a virtue, 礼 in 李立礼 part of a name.

    >>> keys_of("嵩山"), keys_of("禮")
    (('2', '嵩', '山', '<嵩', '>山'), ('1', '=礼'))
    """
    han = [character for character in to_simplified(term) if is_han(character)]
    size = str(min(len(han), LONGEST))
    if len(han) > 1:
        return size, *dict.fromkeys(han), f"<{han[0]}", f">{han[-1]}"
    return size, *(f"={character}" for character in han)


@lru_cache(maxsize=4096)
def leaning_to_name(term: str) -> Leaning:
    """Return how the characters of a term lean, above 0 to a name: among all terms, and among those in capitals.

    >>> all(value > 0 for value in leaning_to_name("嵩山")), all(value < 0 for value in leaning_to_name("步法"))
    (True, True)
    """
    return lean(_table(), term)


def lean(odds: Mapping[str, Leaning], term: str) -> Leaning:
    """Return the means of the odds of a term's keys, those never counted as 0."""
    known = [odds.get(key, UNKNOWN) for key in keys_of(term)]
    of_all, of_capitals = map(sum, zip(*known, strict=True))
    return of_all / len(known), of_capitals / len(known)


@cache
def _table() -> dict[str, Leaning]:
    data = gzip.decompress(files("termtool").joinpath("data/name_characters.tsv.gz").read_bytes())
    lines = (line.split("\t") for line in data.decode("utf-8").splitlines())
    return {key: (float(of_all), float(of_capitals)) for key, of_all, of_capitals in lines}
