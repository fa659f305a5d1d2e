"""The terms of a glossary, found again in Chinese: in either script, the longest first, never inside a word.

成功 (success) does not stand in 郑成功 (Koxinga), nor 积分 (points) in 累积分布 (cumulative distribution): an
occurrence inside a longer run counts only if words begin and end at its edges and no longer word of the
dictionary holds it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from termtool.hanzi import fold, has_han
from termtool.lexicon import load_lexicon
from termtool.model import Status
from termtool.pinyin.tones import letter_key
from termtool.segment import words
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termtool.model import Entry, Glossary

LONGEST_RUN: Final = 200  # characters of one run that are searched; no author glosses terms in a longer one


@dataclass(frozen=True, slots=True)
class Terms:
    """A glossary by what its terms look like on a page."""

    entries: tuple[Entry, ...]  # those that an article is held to
    by_key: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)  # all entries, by their Chinese
    by_latin: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)  # by their Latin spelling
    by_id: Mapping[str, Entry] = field(default_factory=dict)
    deprecated: tuple[Entry, ...] = ()
    longest: int = 0  # characters of the longest key

    def named(self, headword: str) -> tuple[Entry, ...]:
        """Return the entries whose term this is, in either script, or in Latin letters alone."""
        if has_han(headword):
            return self.by_key.get(key_of(headword), ())
        return self.by_latin.get(letter_key(headword), ())

    def inside(self, run: str) -> list[tuple[int, int]]:
        """Return where in a run of Chinese terms stand, as (start, end): the longest first, none overlapping."""
        simplified = to_simplified(run[:LONGEST_RUN])
        if key_of(simplified) in self.by_key:
            return [(0, len(run))]
        taken: list[tuple[int, int]] = []
        bounds: _Bounds | None = None
        for start, end in self._occurrences(simplified):
            if taken and start < taken[-1][1]:
                continue
            bounds = bounds or _bounds(simplified)
            if bounds.hold(start, end):
                taken.append((start, end))
        return taken

    def _occurrences(self, run: str) -> Iterator[tuple[int, int]]:
        """Yield every stretch of a simplified run that is a term, from left to right, the longest first."""
        for start in range(len(run)):
            for end in range(min(len(run), start + self.longest), start, -1):
                if run[start:end] in self.by_key and has_han(run[start]):
                    yield start, end


def terms_of(glossary: Glossary, statuses: Iterable[str]) -> Terms:
    """Return a glossary as articles are checked by it.

    Args:
        glossary: All entries: rejected and deprecated ones are known terms, too.
        statuses: Those whose entries an article is held to; an entry that names none is a candidate.
    """
    wanted = frozenset(statuses)
    by_key: dict[str, tuple[Entry, ...]] = {}
    by_latin: dict[str, tuple[Entry, ...]] = {}
    for entry in glossary:
        for key in dict.fromkeys(key_of(form) for form in chinese_forms(entry)):
            by_key[key] = (*by_key.get(key, ()), entry)
        for key in dict.fromkeys(letter_key(form) for form in _latin_forms(entry)):
            if key:
                by_latin[key] = (*by_latin.get(key, ()), entry)
    binding = tuple(entry for entry in glossary if (entry.status or Status.CANDIDATE) in wanted)
    by_id = {entry.id: entry for entry in glossary if entry.id}
    deprecated = tuple(entry for entry in glossary if entry.status == Status.DEPRECATED)
    return Terms(binding, by_key, by_latin, by_id, deprecated, max(map(len, by_key), default=0))


def key_of(term: str) -> str:
    """Return the key under which both scripts, and spellings with other punctuation, are one term.

    >>> key_of("內卷") == key_of("内卷")
    True
    """
    return fold(to_simplified(term))


def chinese_forms(entry: Entry) -> Iterator[str]:
    """Yield every form of a term that has Chinese characters: itself, traditional, aliases."""
    for form in (entry.term, entry.trad, *entry.aliases):
        if has_han(form):
            yield form


def _latin_forms(entry: Entry) -> Iterator[str]:
    yield entry.roman
    for form in (entry.term, *entry.aliases):
        if not has_han(form):
            yield form


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How a run of Chinese divides: where its words end, and what the dictionary has in it."""

    edges: frozenset[int]
    words: tuple[tuple[int, int], ...]

    def hold(self, start: int, end: int) -> bool:
        """Tell whether a stretch is made of whole words and lies inside no longer one."""
        if start not in self.edges or end not in self.edges:
            return False
        return not any(low <= start and end <= high and high - low > end - start for low, high in self.words)


def _bounds(run: str) -> _Bounds:
    ends = accumulate(map(len, words(run)))
    return _Bounds(frozenset([0, *ends]), load_lexicon().words_in(run))
