"""What may have been meant: entries found despite slips of the pen, and suggestions.

The one door to rapidfuzz. The measure is optimal string alignment: letters left out, added, exchanged or
swapped with their neighbour count one each.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.english import is_content, words_of
from termtool.hanzi import fold, has_han
from termtool.lookup.english import english_of
from termtool.lookup.match import Match, better
from termtool.pinyin.tones import letter_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termtool.model import Entry

LIKE_ENOUGH: Final = 0.75  # one slip in four letters, two in eight
TO_SUGGEST: Final = 0.5
WORTH: Final = 0.6  # a slip forgiven never outranks what was written
_SHORTEST: Final = 4  # letters; in shorter words one slip makes another word
_LONGEST: Final = 80  # code points compared; the measure costs the product of both lengths


class _Key(NamedTuple):
    """One spelling under which an entry may be found."""

    key: str
    text: str  # as a person would write it
    field: str
    entry: int  # its number


def find_despite_slips(entries: Iterable[Entry], query: str) -> Iterator[tuple[Entry, Match]]:
    """Yield the entries in which every word of the query, or all of it together, nearly stands."""
    entries = list(entries)
    keys = [key for number, entry in enumerate(entries) for key in _keys(number, entry)]
    words = words_of(query[:_LONGEST])
    together = _near(keys, "".join(words))
    if len(words) > 1:
        for number, match in _near_all(keys, [word for word in words if is_content(word)]).items():
            together[number] = better(together.get(number), match) or match
    for number, match in together.items():
        yield entries[number], match


def suggest(entries: Iterable[Entry], query: str, most: int) -> tuple[str, ...]:
    """Return the terms, glosses or readings that are least unlike the query, best first."""
    wanted = (fold(query) if has_han(query) else "".join(words_of(query)))[:_LONGEST]
    keys = [
        key for number, entry in enumerate(entries) for key in _names(number, entry, chinese=has_han(query))
    ]
    best: dict[str, float] = {}
    for key, likeness in _like(keys, wanted, TO_SUGGEST):
        best[key.text] = max(likeness, best.get(key.text, 0.0))
    return tuple(sorted(best, key=lambda text: (-best[text], text))[:most])


def _keys(number: int, entry: Entry) -> Iterator[_Key]:
    for name in _names(number, entry, chinese=False):
        yield name
        words = words_of(name.text) if name.field != "pinyin" else []
        yield from (_Key(word, word, name.field, number) for word in words)
        yield from (_Key(one + other, "", name.field, number) for one, other in pairwise(words))


def _names(number: int, entry: Entry, *, chinese: bool) -> Iterator[_Key]:
    if chinese:
        for form in filter(has_han, (entry.term, entry.trad, *entry.aliases)):
            yield _Key(fold(form)[:_LONGEST], form, "term", number)
        return
    for english in english_of(entry):
        if english.field != "note":
            yield _Key("".join(words_of(english.text))[:_LONGEST], english.text, english.field, number)
    if entry.pinyin:
        yield _Key(letter_key(entry.pinyin)[:_LONGEST], entry.pinyin, "pinyin", number)


def _near_all(keys: list[_Key], words: list[str]) -> dict[int, Match]:
    """Return the entries to which every one of the words is near, each as good as its worst word."""
    found: dict[int, Match] | None = None
    for word in words:
        near = _near(keys, word)
        if found is None:
            found = near
        else:
            found = {number: min(found[number], near[number]) for number in found if number in near}
    return found or {}


def _near(keys: list[_Key], wanted: str) -> dict[int, Match]:
    found: dict[int, Match] = {}
    cutoff = LIKE_ENOUGH if len(wanted) >= _SHORTEST else 1.0
    for key, likeness in _like(keys, wanted, cutoff):
        match = Match(WORTH * likeness, key.field)
        found[key.entry] = better(found.get(key.entry), match) or match
    return found


def _like(keys: list[_Key], wanted: str, cutoff: float) -> Iterator[tuple[_Key, float]]:
    from rapidfuzz import process  # noqa: PLC0415 — 20 ms, only for what is not found otherwise
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if not wanted:
        return
    choices = [key.key for key in keys]
    for _, likeness, number in process.extract(
        wanted, choices, scorer=OSA.normalized_similarity, score_cutoff=cutoff, limit=None
    ):
        yield keys[number], likeness
