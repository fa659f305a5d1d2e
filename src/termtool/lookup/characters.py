"""Finding an entry by its characters: the whole term, a clause of it, or a stretch inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import fold, has_han
from termtool.lookup.match import Match, better

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termtool.model import Entry

WHOLE: Final = 1.0
CLAUSE: Final = 0.9  # a proverb is often cited by half
INSIDE: Final = 0.5  # and up to 0.3 more, the more of the term it is
_BETWEEN_CLAUSES: Final = re.compile("[,，、;；:：。.!！?？\\s—]+")


def wanted_characters(query: str) -> str:
    """Return the query as it is compared: folded, script kept."""
    return fold(query)


def match_characters(entry: Entry, wanted: str) -> Match | None:
    """Compare an entry's forms with a folded query, each in the script it is written in."""
    return _match(entry, wanted, str)


def match_characters_of_either_script(entry: Entry, wanted: str) -> Match | None:
    """Compare an entry's forms, turned into simplified characters, with a folded simplified query."""
    from termtool.variants import to_simplified  # noqa: PLC0415 — OpenCC

    return _match(entry, wanted, to_simplified)


def _match(entry: Entry, wanted: str, converted: Callable[[str], str]) -> Match | None:
    if not wanted:
        return None
    best: Match | None = None
    for name, field in _names(entry):
        score = _score(converted(name), wanted)
        best = better(best, Match(score, field) if score else None)
    return best


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    yield entry.term, "term"
    if entry.trad:
        yield entry.trad, "trad"
    for alias in entry.aliases:
        if has_han(alias):
            yield alias, "aliases"
    for part in entry.parts:
        yield part.term, "parts"


def _score(name: str, wanted: str) -> float:
    key = fold(name)
    if key == wanted:
        return WHOLE
    if wanted not in key:
        return 0.0
    if any(fold(clause) == wanted for clause in _BETWEEN_CLAUSES.split(name)):
        return CLAUSE
    return INSIDE + 0.3 * len(wanted) / len(key)
