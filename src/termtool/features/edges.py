"""What stands at the two edges of a candidate, inside and outside: the place where most errors are made."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from termtool.english import ARTICLES, FUNCTION_WORDS
from termtool.evidence.usage import commonness, verbness
from termtool.evidence.words import (
    CHINESE_LABELS,
    FOREIGN_LABELS,
    LITERAL_CUES,
    MEANING_CUES,
    NAMING_CUES,
    OUTSIDERS,
    READING_LABELS,
)
from termtool.features.facts import Facts, clip
from termtool.features.mention import EDGE_KINDS

if TYPE_CHECKING:
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

FAR = 8  # words to the next mark that count as many
CLOSE = 25  # tokens outside an edge in which a pair of marks around the candidate is looked for


def edges(facts: Facts, span: Span) -> tuple[float, ...]:
    """Return the numbers of the family EDGES."""
    numbers = facts.page.numbers
    known = numbers.get(("edges", *span))
    if known is None:
        passage = facts.passage
        left = numbers.get(("left edge", span.first, 0)) or _left(passage, span.first)
        right = numbers.get(("right edge", span.last, 0)) or _right(passage, span.last)
        numbers["left edge", span.first, 0], numbers["right edge", span.last, 0] = left, right
        known = _in_order((*left, *right, *_both(passage.kinds, span)))
        numbers["edges", span.first, span.last] = known
    return known


def _left(passage: Passage, first: int) -> tuple[float, ...]:
    """Return the numbers of the left edge alone, which many candidates share."""
    kinds, words, tokens = passage.kinds, passage.words, passage.tokens
    left = kinds[first - 1] if first else "¶"
    word_left = words[first - 1] if first else ""
    raw_left = tokens[first - 1].text if word_left else ""
    marks = tokens[first].marks
    word = words[first]
    return (
        float(EDGE_KINDS.find(left)),
        float("e" in marks),
        float("l" in marks),
        float("n" in marks),
        float(word in ARTICLES),
        float(word in FUNCTION_WORDS),
        float(word in OUTSIDERS),
        float(word == "to"),
        float(word_left in ARTICLES),
        float(word_left in FUNCTION_WORDS),
        float(word_left in OUTSIDERS or word_left in MEANING_CUES or word_left in NAMING_CUES),
        float(word_left in {"of", "for", "in", "and"}),
        float(raw_left[:1].isupper()),
        float(word_left in CHINESE_LABELS),
        float(word in CHINESE_LABELS),
        float(word in MEANING_CUES or word in LITERAL_CUES or word in READING_LABELS),
        float(word in FOREIGN_LABELS),
        verbness(word_left) if word_left else 0.0,
        verbness(word),
        float(word_left.endswith(("s", "ed", "ing"))),
        commonness(word_left) if word_left else 0.0,
        clip(_words_to_edge(kinds, first, -1), FAR),
    )


def _right(passage: Passage, last: int) -> tuple[float, ...]:
    """Return the numbers of the right edge alone."""
    kinds, words, tokens = passage.kinds, passage.words, passage.tokens
    inside = last + 1 < len(kinds)
    word_right = words[last + 1] if inside else ""
    marks = tokens[last + 1].marks if inside else ""
    return (
        float(EDGE_KINDS.find(kinds[last + 1] if inside else "¶")),
        float("e" in marks),
        float("L" in marks),
        float(words[last] in FUNCTION_WORDS),
        float(word_right in FUNCTION_WORDS),
        float(bool(word_right) and tokens[last + 1].text[:1].isupper()),
        clip(_words_to_edge(kinds, last, 1), FAR),
        float(kinds[last + 1 : last + 3] == "·w"),
        verbness(word_right) if word_right else 0.0,
        float(word_right.endswith(("s", "ed", "ing"))),
        commonness(word_right) if word_right else 0.0,
    )


def _both(kinds: str, span: Span) -> tuple[float, ...]:
    """Return the numbers that need both edges."""
    left = kinds[span.first - 1] if span.first else "¶"
    right = kinds[span.last + 1] if span.last + 1 < len(kinds) else "¶"
    return (
        float(left == "q" and right == "Q"),
        float(left == "q" and right == "h"),
        float(left == "h" and _closes_quote(kinds, span.last + 1)),
        float(left == "(" and right == ")"),
        float(left in "|¶" and right in "|¶"),
        float(_cuts(kinds, span, "q", "Q")),
        float(_cuts(kinds, span, "(", ")")),
    )


def _closes_quote(kinds: str, index: int) -> bool:
    """Tell whether a closing quote stands here, perhaps behind a full stop or a bracket."""
    while index < len(kinds) and kinds[index] in ".,·)":
        index += 1
    return index < len(kinds) and kinds[index] == "Q"


def _words_to_edge(kinds: str, index: int, step: int) -> int:
    """Count the words between an edge of the candidate and the next mark outside it."""
    count = 0
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·" and count <= FAR:
        count += 1
        index += step
    return count


def _cuts(kinds: str, span: Span, opening: str, closing: str) -> bool:
    """Tell whether the candidate is only a part of what stands between a pair of quotes or brackets."""
    low, high = max(0, span.first - CLOSE), min(len(kinds), span.last + 1 + CLOSE)
    opened = kinds.rfind(opening, low, span.first)
    if opened < 0 or kinds.rfind(closing, low, span.first) > opened:
        return False
    closed = kinds.find(closing, span.last + 1, high)
    if closed < 0 or "h" in kinds[opened : span.first] or "h" in kinds[span.last + 1 : closed]:
        return False
    return opened + 1 < span.first or closed > span.last + 1


EDGES: Final = (
    "token left", "token right", "fills quotes", "fills quotes up to the term", "fills quotes from the term", "fills brackets", "fills cell or block", "emphasis opens", "emphasis closes",
    "link opens", "link closes", "line opens", "first is article", "first is function word", "first is outsider",
    "last is function word", "first is to", "article left", "function word left", "outsider left", "preposition left",
    "function word right", "capital left", "capital right", "label left", "first is label", "first is cue", "first is foreign label",
    "verb left", "first is verb", "inflected left", "common left", "words to left mark", "words to right mark", "cuts quotes",
    "cuts brackets", "abbreviation right", "verb right", "inflected right", "common right",
)  # fmt: skip

_LEFT: Final = (
    "token left", "emphasis opens", "link opens", "line opens", "first is article", "first is function word", "first is outsider",
    "first is to", "article left", "function word left", "outsider left", "preposition left", "capital left", "label left",
    "first is label", "first is cue", "first is foreign label", "verb left", "first is verb", "inflected left", "common left",
    "words to left mark",
)  # fmt: skip
_RIGHT: Final = (
    "token right", "emphasis closes", "link closes", "last is function word", "function word right", "capital right",
    "words to right mark", "abbreviation right", "verb right", "inflected right", "common right",
)  # fmt: skip
_BOTH: Final = (
    "fills quotes", "fills quotes up to the term", "fills quotes from the term", "fills brackets", "fills cell or block",
    "cuts quotes", "cuts brackets",
)  # fmt: skip
_in_order: Final = itemgetter(*((*_LEFT, *_RIGHT, *_BOTH).index(name) for name in EDGES))
