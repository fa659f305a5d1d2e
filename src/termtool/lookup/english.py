"""Finding an entry by its English: glosses, literal meaning, note, conventional spelling."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.english import is_content, words_of
from termtool.hanzi import has_han
from termtool.lookup.inflection import root
from termtool.lookup.match import Match, better

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry

WHOLE: Final = 1.0
OTHER_FORM: Final = 0.96  # the whole gloss but for inflection
PHRASE: Final = 0.7  # and up to 0.2 more, the more of the gloss it is
ALL_WORDS: Final = 0.55  # in any order; and up to 0.2 more
UNFINISHED: Final = 0.4
_SHARE: Final = 0.2
_FEWEST_LETTERS: Final = 3


class WantedWords(NamedTuple):
    """A query taken as English."""

    joined: str  # all words without what is between: "tail-wind" and "tailwind" are the same
    roots: tuple[str, ...]
    content: frozenset[str]  # the roots that carry meaning; all of them if none does
    only: str  # the word, if it is just one


class EnglishText(NamedTuple):
    """One English text of an entry."""

    text: str
    field: str
    weight: float


def wanted_words(query: str) -> WantedWords:
    """Take a query as English, whatever it is."""
    words = words_of(query)
    roots = tuple(root(word) for word in words)
    content = frozenset(root(word) for word in words if is_content(word)) or frozenset(roots)
    return WantedWords("".join(words), roots, content, words[0] if len(words) == 1 else "")


def match_english(entry: Entry, wanted: WantedWords) -> Match | None:
    """Compare an entry's English with a query."""
    if not wanted.joined:
        return None
    best: Match | None = None
    for english in english_of(entry):
        score = _score(words_of(english.text), wanted)
        best = better(best, Match(score * english.weight, english.field) if score else None)
    return best


def english_of(entry: Entry) -> Iterator[EnglishText]:
    """Yield what an entry says in Latin letters, with how much a match in it counts."""
    if entry.roman:
        yield EnglishText(entry.roman, "roman", 1.0)
    if not has_han(entry.term):
        yield EnglishText(entry.term, "term", 1.0)
    for index, gloss in enumerate(entry.gloss):
        yield EnglishText(gloss, "gloss", 1.0 if index == 0 else 0.97)
    for alias in entry.aliases:
        if not has_han(alias):
            yield EnglishText(alias, "aliases", 0.95)
    if entry.literal:
        yield EnglishText(entry.literal, "literal", 0.85)
    for part in entry.parts:
        if part.gloss:
            yield EnglishText(part.gloss, "parts", 0.8)
    if entry.note:
        yield EnglishText(entry.note, "note", 0.6)


def _score(words: list[str], wanted: WantedWords) -> float:
    if "".join(words) == wanted.joined:
        return WHOLE
    roots = [root(word) for word in words]
    share = min(1.0, len("".join(wanted.roots)) / max(1, len("".join(roots))))
    if _stands_in(words, wanted.joined) or _stands_in(roots, "".join(wanted.roots)):
        return OTHER_FORM if share == 1 else PHRASE + _SHARE * share
    if wanted.content.issubset(roots):
        return ALL_WORDS + _SHARE * share
    if len(wanted.only) >= _FEWEST_LETTERS and any(word.startswith(wanted.only) for word in words):
        return UNFINISHED
    return 0.0


def _stands_in(words: list[str], joined: str) -> bool:
    """Tell whether neighbouring words, written together, are just this."""
    text = "".join(words)
    bounds = {0, *accumulate(len(word) for word in words)}
    start = text.find(joined)
    while start >= 0:
        if start in bounds and start + len(joined) in bounds:
            return True
        start = text.find(joined, start + 1)
    return False
