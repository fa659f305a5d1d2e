"""What a candidate has too much at its ends, and what it leaves outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import FUNCTION_WORDS
from termtool.evidence.usage import verbness
from termtool.features.coverage import BACKED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termtool.features.facts import Facts
    from termtool.patterns.spans import Span

_SUBJECTS: Final = frozenset("i we you he she it they there this these those who what".split())
_PERSONS: Final = frozenset("我你您他她它咱俺吾余朕汝尔爾其之彼此这這那谁誰孰们們自何什")
_VERB: Final = 0.5  # share of uses as a verb
_WINDOW: Final = 8  # words looked at outside a candidate for what it may have missed


def extent(facts: Facts, span: Span) -> list[float]:
    """Say what the candidate has too much at its ends and what it leaves outside."""
    rendered = _rendered(facts, range(span.first, span.last + 1))
    return [
        float(_surplus(facts, range(span.first, span.last + 1))),
        float(_surplus(facts, range(span.last, span.first - 1, -1))),
        _next_content(facts, span.first, -1),
        _next_content(facts, span.last, 1),
        len(_missed(facts, span.first, -1) - rendered) / facts.size,
        len(_missed(facts, span.last, 1) - rendered) / facts.size,
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
    words = facts.passage.words
    return sum(
        bool(words[index])
        and words[index] not in FUNCTION_WORDS
        and verbness(words[index]) >= _VERB
        and facts.support_at(index).strength < BACKED
        for index in range(span.first, span.last + 1)
    )


def _rendered(facts: Facts, indexes: Iterable[int]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for index in indexes:
        word = facts.passage.words[index]
        if word and word not in FUNCTION_WORDS:
            support = facts.support_at(index)
            if support.strength >= BACKED:
                found |= support.characters
    return found


def _surplus(facts: Facts, indexes: Iterable[int]) -> int:
    """Count the content words without support from one end up to the first that has it."""
    count = 0
    for index in indexes:
        word = facts.passage.words[index]
        if word and word not in FUNCTION_WORDS:
            if facts.support_at(index).strength >= BACKED:
                return count
            count += 1
    return count


def _next_content(facts: Facts, index: int, step: int) -> float:
    """Return the support of the next content word outside, in the same clause; -1 if there is none."""
    kinds, words = facts.passage.kinds, facts.passage.words
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·":
        if words[index] and words[index] not in FUNCTION_WORDS:
            return facts.support_at(index).strength
        index += step
    return -1.0


def _missed(facts: Facts, index: int, step: int) -> frozenset[int]:
    """Return the characters that words outside, in the same clause, would render."""
    kinds = facts.passage.kinds
    outside: list[int] = []
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·" and len(outside) < _WINDOW:
        outside.append(index)
        index += step
    return _rendered(facts, outside)
