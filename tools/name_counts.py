"""Counting the characters of names and of words, source by source."""

from __future__ import annotations

import gzip
import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from forests import NOWHERE, counted_elsewhere

from termtool.evidence.name_characters import Leaning, keys_of, lean
from termtool.pinyin.romanisation import match_romanisation

if TYPE_CHECKING:
    from pathlib import Path

PRIOR: Final = 1.0  # terms of the usual mixture that are counted with each key, for those that are rare
_EVERY: Final = ""  # the key of every term


@dataclass(frozen=True)
class Spelled:
    """What annotators took the romanisation beside a term for: its name, or only its reading."""

    named: bool
    capital: bool  # whether it begins with a capital, so that only the term can tell


def spelled(term: str, mention: dict[str, Any]) -> Spelled | None:
    """Return what the romanisation of an annotated mention is taken for; None if it has none, or another name as well."""
    names = [gloss["text"] for gloss in mention["glosses"] if gloss["role"] == "name"]
    if any(match_romanisation(name, term).score > 0 for name in names):
        return Spelled(named=True, capital=True)
    readings = [gloss["text"] for gloss in mention["glosses"] if gloss["role"] == "romanisation"]
    if names or not readings:
        return None
    return Spelled(named=False, capital=any(reading[:1].isupper() for reading in readings))


class NameCounts:
    """How often each key stood in names and in words; a source is judged by the counts of the others."""

    def __init__(self) -> None:
        # of a source: words, names; then of those alone whose romanisation has a capital
        self._counts: dict[str, tuple[Counter[str], ...]] = defaultdict(
            lambda: tuple(Counter() for _ in range(4))
        )
        self._odds: dict[str, dict[str, Leaning]] = {}

    def add(self, source: str, term: str, taken: Spelled) -> None:
        """Count one term."""
        keys = (_EVERY, *keys_of(term))
        self._counts[source][taken.named].update(keys)
        if taken.capital:
            self._counts[source][2 + taken.named].update(keys)

    def numbers(self, source: str, term: str) -> Leaning:
        """Return how a term leans by what the other sources say."""
        return lean(self.odds_without(source), term)

    def odds_without(self, source: str) -> dict[str, Leaning]:
        """Return the odds of all keys in all sources but one."""
        if source not in self._odds:
            words, names, capital_words, capital_names = (
                counted_elsewhere(self._counts, source, index) for index in range(4)
            )
            of_all, of_capitals = _odds(names, words), _odds(capital_names, capital_words)
            self._odds[source] = {key: (of_all[key], of_capitals.get(key, 0.0)) for key in sorted(of_all)}
        return self._odds[source]

    def write(self, target: Path) -> None:
        """Write the odds in all sources in the form that ``termtool.evidence.name_characters`` reads."""
        odds = self.odds_without(NOWHERE)
        lines = [f"{key}\t{of_all:g}\t{of_capitals:g}\n" for key, (of_all, of_capitals) in odds.items()]
        target.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
        print(f"{target.name}: {len(lines)} keys, {target.stat().st_size} bytes")


def _odds(names: Counter[str], words: Counter[str]) -> dict[str, float]:
    """Return for each key the logarithm of the odds that a term with it is a name, less that of any term."""
    share = (names[_EVERY] + 1) / (names[_EVERY] + words[_EVERY] + 2)
    usual = math.log(share / (1 - share))
    return {
        key: round(math.log((names[key] + PRIOR * share) / (words[key] + PRIOR * (1 - share))) - usual, 2)
        for key in names.keys() | words.keys()
        if key != _EVERY
    }
