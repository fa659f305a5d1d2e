"""Looking a word up in the glossary: by its characters, by how it is said, by what it means.

>>> from termtool.model import Entry, Glossary
>>> glossary = Glossary((Entry(id="feng-kou", term="风口", pinyin="fēng kǒu", gloss=("tail-wind",)),))
>>> for query in ("风口", "feng1kou3", "fk", "tailwind", "tailwnid"):
...     print(query, [(hit.entry.id, hit.matched_by) for hit in look_up(glossary, query).hits])
风口 [('feng-kou', 'term')]
feng1kou3 [('feng-kou', 'pinyin')]
fk [('feng-kou', 'initials')]
tailwind [('feng-kou', 'gloss')]
tailwnid [('feng-kou', 'gloss')]
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.hanzi import has_han
from termtool.lookup.characters import match_characters, match_characters_of_either_script, wanted_characters
from termtool.lookup.english import match_english, wanted_words
from termtool.lookup.match import Match, better
from termtool.lookup.readings import match_reading, wanted_reading
from termtool.model import Entry, Glossary, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Matcher = Callable[[Entry], Match | None]

LIMIT: Final = 20  # entry cards that fill a few screens; who wants more narrows the query
SUGGESTIONS: Final = 3
# Nobody looks up more than a long sentence, and whatever follows only costs time.
_LONGEST_QUERY: Final = 300

_STANDING: Final = {Status.ACCEPTED.value: 0, Status.CANDIDATE.value: 1, Status.DEPRECATED.value: 3}


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that answers the query."""

    entry: Entry
    score: float  # 1.0: the query is just this; for ranking, no probability
    matched_by: (
        str  # the field that answers: "term", "trad", "aliases", "parts", "pinyin", "initials", "roman",
    )
    # "gloss", "literal" or "note"


@dataclass(frozen=True, slots=True)
class LookupResult:
    """The answers, best first; where there is none, what may have been meant."""

    hits: tuple[Hit, ...] = ()
    suggestions: tuple[str, ...] = ()
    despite_slips: bool = False  # nothing is spelt as the query is; the hits nearly are


def look_up(glossary: Glossary, query: str, limit: int = LIMIT) -> LookupResult:
    """Find the entries that answer a query.

    The query may be Chinese in either script (the whole term, a clause of it, a part), pinyin in any
    spelling (tone marks, digits, neither; spaced or joined; ü, v or u:), its initials, or English, where
    inflection, hyphens and, if nothing else is found, slips of the pen are forgiven.

    Args:
        glossary: Where to look. Rejected entries are never found.
        query: What to look for.
        limit: How many hits at most.

    Returns:
        Hits, the best first, always in the same order; without hits, up to three suggestions.
    """
    shown = [entry for entry in glossary if entry.status != Status.REJECTED]
    query = query[:_LONGEST_QUERY]
    for way in (_directly, _in_other_script, _despite_slips):
        hits = way(shown, query)
        if hits:
            best = tuple(sorted(hits, key=_rank)[:limit])
            return LookupResult(hits=best, despite_slips=way is _despite_slips)
    return LookupResult(suggestions=_suggestions(shown, query))


def _directly(entries: Iterable[Entry], query: str) -> list[Hit]:
    if has_han(query):
        characters = wanted_characters(query)
        return _hits(entries, lambda entry: match_characters(entry, characters))
    reading, words = wanted_reading(query), wanted_words(query)
    return _hits(entries, lambda entry: better(match_reading(entry, reading), match_english(entry, words)))


def _in_other_script(entries: Iterable[Entry], query: str) -> list[Hit]:
    if not has_han(query):
        return []
    from termtool.variants import to_simplified  # noqa: PLC0415 — OpenCC, only for what is not found without

    characters = wanted_characters(to_simplified(query))
    return _hits(entries, lambda entry: match_characters_of_either_script(entry, characters))


def _despite_slips(entries: Iterable[Entry], query: str) -> list[Hit]:
    if has_han(query):
        return []  # one character of another is another word: that is for suggestions
    from termtool.lookup.slips import find_despite_slips  # noqa: PLC0415 — rapidfuzz, only for what is not found without

    return [Hit(entry, match.score, match.matched_by) for entry, match in find_despite_slips(entries, query)]


def _suggestions(entries: Iterable[Entry], query: str) -> tuple[str, ...]:
    from termtool.lookup.slips import suggest  # noqa: PLC0415

    return suggest(entries, query, SUGGESTIONS)


def _hits(entries: Iterable[Entry], matcher: Matcher) -> list[Hit]:
    matches = ((entry, matcher(entry)) for entry in entries)
    return [Hit(entry, match.score, match.matched_by) for entry, match in matches if match is not None]


def _rank(hit: Hit) -> tuple[float, int, int, str, str]:
    entry = hit.entry
    # Two decimals: a hundredth says nothing of which entry was meant, its standing does.
    return -round(hit.score, 2), _STANDING.get(entry.status, 2), len(entry.term), entry.term, entry.id
