"""A glossary counted: by kind, source, status, by how sure its readings are, by what its entries say.

>>> from termtool.model import Entry, Glossary
>>> [tally.name for tally in census(Glossary((Entry(id="feng-kou", term="风口"),)))]
['status', 'kind', 'source', 'reading', 'coverage']
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.exporters.articles import shown_source
from termtool.model import Glossary, Status
from termtool.rules import pinyin_guess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from termtool.model import Entry

NONE: Final = "(none)"  # a kind or a source that is not named


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One way of counting the entries."""

    name: str
    explained: str  # what is counted, in a few words
    rows: tuple[tuple[str, int], ...]
    total: int  # the number that a row's share is of


# What an entry may say, in the order in which a curator fills it in.
_FIELDS: Final[Mapping[str, Callable[[Entry], object]]] = {
    "kind": lambda entry: entry.kind,
    "pinyin": lambda entry: entry.pinyin,
    "gloss": lambda entry: any(gloss.strip() for gloss in entry.gloss),
    "context": lambda entry: entry.contexts,
    "two sources": lambda entry: len({context.source for context in entry.contexts}) > 1,
    "traditional form": lambda entry: entry.trad,
    "literal meaning": lambda entry: entry.literal,
    "note": lambda entry: entry.note,
    "review": lambda entry: entry.reviewed,
}


def census(glossary: Glossary) -> tuple[Tally, ...]:
    """Count the entries of a glossary.

    Args:
        glossary: The entries to count. Rejected ones appear under their status and nowhere else.

    Returns:
        Status, kind, source, reading, coverage. The rows of kind and source come by number, the largest
        first; those of the others in the order of the work, also where there is none. An entry that quotes
        several sources counts for each.
    """
    kept = [entry for entry in glossary if entry.status != Status.REJECTED]
    return (
        _tally("status", "how far curation has come", _statuses(glossary), len(glossary)),
        _tally("kind", "what the terms are", _by_number(entry.kind or NONE for entry in kept), len(kept)),
        _tally("source", "entries that quote it", _by_number(_sources(kept)), len(kept)),
        _tally("reading", "how sure the pinyin is", _readings(kept), len(kept)),
        _tally("coverage", "entries that have it", _coverage(kept), len(kept)),
    )


def _tally(name: str, explained: str, rows: Iterable[tuple[str, int]], total: int) -> Tally:
    return Tally(name=name, explained=explained, rows=tuple(rows), total=total)


def _statuses(glossary: Glossary) -> list[tuple[str, int]]:
    numbers = Counter(entry.status or Status.CANDIDATE.value for entry in glossary)
    known = [status.value for status in Status]
    return [(status, numbers[status]) for status in (*known, *sorted(numbers.keys() - set(known)))]


def _by_number(labels: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(labels).items(), key=lambda counted: (-counted[1], counted[0]))


def _sources(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        yield from {shown_source(context.source) or NONE for context in entry.contexts}


def _readings(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    numbers = Counter(map(_certainty, entries))
    return [(name, numbers[name]) for name in ("accepted", "found, no guess in it", "a guess", "missing")]


def _certainty(entry: Entry) -> str:
    """Return how sure the reading of an entry is, as ``validate`` sees it."""
    if not entry.pinyin.strip():
        return "missing"
    if entry.status in {Status.ACCEPTED, Status.DEPRECATED}:
        return "accepted"
    return "a guess" if any(pinyin_guess.check(Glossary((entry,)))) else "found, no guess in it"


def _coverage(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    numbers = Counter(name for entry in entries for name, has in _FIELDS.items() if has(entry))
    return [(name, numbers[name]) for name in _FIELDS]
