"""What a candidate has too much at its ends, and what it leaves outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.coverage import BACKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.evidence.coverage import Support
    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

_SUBJECTS: Final = frozenset("i we you he she it they there this these those who what".split())
_PERSONS: Final = frozenset("我你您他她它咱俺吾余朕汝尔爾其之彼此这這那谁誰孰们們自何什")
_WINDOW: Final = 8  # words looked at outside a candidate for what it may have missed


def extent(facts: Facts, span: Span) -> list[float]:
    """Say what the candidate has too much at its ends and what it leaves outside."""
    supports = facts.content(span)
    rendered = _rendered(supports)
    at_left, missed_left = _beyond(facts, span.first, -1)
    at_right, missed_right = _beyond(facts, span.last, 1)
    return [
        float(_surplus(supports)),
        float(_surplus(supports[::-1])),
        at_left,
        at_right,
        len(missed_left - rendered) / facts.size,
        len(missed_right - rendered) / facts.size,
        len(rendered) / max(1, span.last - span.first + 1),
        float(_has_foreign_subject(facts, span)),
        float(_verbs_without_counterpart(facts, span)),
    ]


EXTENT: Final = (
    "surplus at left", "surplus at right", "content support left", "content support right", "missed at left", "missed at right",
    "characters per word", "subject without counterpart", "verbs without counterpart",
)  # fmt: skip


def _has_foreign_subject(facts: Facts, span: Span) -> bool:
    """Tell whether a pronoun opens the candidate that no character says: *They met at* the Great Hall 大会堂."""
    return facts.passage.words[span.first] in _SUBJECTS and _PERSONS.isdisjoint(facts.evidence.term)


def _verbs_without_counterpart(facts: Facts, span: Span) -> int:
    """Count the words that are mostly verbs and render nothing: *joined* the Ministry 部."""
    is_verb = facts.page.is_verb
    verbs = [index for index in range(span.first, span.last + 1) if is_verb[index]]
    return len([index for index in verbs if facts.support_at(index).strength < BACKED])


def _rendered(supports: Iterable[Support]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for support in supports:
        if support.strength >= BACKED:
            found |= support.characters
    return found


def _surplus(supports: Sequence[Support]) -> int:
    """Count the content words without support from one end up to the first that has it."""
    for count, support in enumerate(supports):
        if support.strength >= BACKED:
            return count
    return len(supports)


def _beyond(facts: Facts, edge: int, step: int) -> tuple[float, frozenset[int]]:
    """Return what the words outside an edge, in the same clause, would add.

    The first number is the support of the next content word, -1 if there is none; the set holds the
    characters that the nearest words would render.
    """
    known = facts.beyond.get((edge, step))
    if known is None:
        known = facts.beyond[edge, step] = _next_content(facts, edge, step), _missed(facts, edge, step)
    return known


def _next_content(facts: Facts, index: int, step: int) -> float:
    kinds, is_content = facts.passage.kinds, facts.page.is_content
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·":
        if is_content[index]:
            return facts.support_at(index).strength
        index += step
    return -1.0


def _missed(facts: Facts, index: int, step: int) -> frozenset[int]:
    kinds, is_content = facts.passage.kinds, facts.page.is_content
    outside: list[int] = []
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·" and len(outside) < _WINDOW:
        outside.append(index)
        index += step
    return _rendered(facts.support_at(place) for place in outside if is_content[place])
