"""Which words stand inside a candidate: alternatives, and what mostly goes on behind a gloss instead of in it.

*benevolence or humaneness* 仁 is two glosses, "the courtyards of houses that the lanes connect" is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.facts import clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

NAME: Final = "inside"
_FAMILIES: Final = (
    frozenset({"or"}),
    frozenset({"and"}),
    frozenset("in on at by for with from into to as about after before during against between among under over".split()),
    frozenset("is are was were be been has have had do does did will would can could may might must should".split()),
    frozenset("who which that whose whom where when while because if".split()),
    frozenset("i we you he she it they his her its our your my their him them us me".split()),
)  # fmt: skip
# "When the knees bend" is half a sentence, and no gloss before its comma.
_SUBORDINATING: Final = frozenset(
    "when whenever if because although though while since after before once unless until as".split()
)
_ALL: Final = frozenset().union(*_FAMILIES)
_MOST: Final = 3
_LONG_SIDE: Final = 6  # words beside "or": longer sides are hardly alternatives for one word


def inside(facts: Facts, span: Span) -> tuple[float, ...]:
    """Return the numbers of the family INSIDE."""
    numbers = facts.page.numbers
    known = numbers.get((NAME, *span))
    if known is None:
        first, *words = facts.passage.words[span.first : span.last + 1]  # the first is an edge
        counts = _of_words(words) if not _ALL.isdisjoint(words) else _NONE
        known = (*counts, float(first in _SUBORDINATING))
        numbers[NAME, span.first, span.last] = known
    return known


def _of_words(words: Sequence[str]) -> tuple[float, ...]:
    counts = [clip(sum(word in family for word in words), _MOST) for family in _FAMILIES]
    return (*counts, _shorter_side(words) if counts[0] else 0.0)


def _shorter_side(words: Sequence[str]) -> float:
    """Return the words on the shorter side of the first "or"; the first word of all is not among ``words``."""
    place = words.index("or")
    return clip(min(place + 1, len(words) - place - 1), _LONG_SIDE)


_NONE: Final = (0.0,) * (len(_FAMILIES) + 1)

INSIDE: Final = (
    "or inside", "and inside", "prepositions inside", "auxiliaries inside", "relatives inside", "pronouns inside",
    "shorter side of or", "opens a clause",
)  # fmt: skip
