"""What stands at the two edges of a candidate, inside and outside: the place where most errors are made."""

from __future__ import annotations

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

FAR = 8  # words to the next mark that count as many


def edges(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family EDGES."""
    passage = facts.passage
    kinds, words, tokens = passage.kinds, passage.words, passage.tokens
    size = len(kinds)
    left = kinds[span.first - 1] if span.first else "¶"
    right = kinds[span.last + 1] if span.last + 1 < size else "¶"
    word_left = words[span.first - 1] if span.first else ""
    word_right = words[span.last + 1] if span.last + 1 < size else ""
    first, last = words[span.first], words[span.last]
    raw_left = tokens[span.first - 1].text if word_left else ""
    marks_left = tokens[span.first].marks
    marks_right = tokens[span.last + 1].marks if span.last + 1 < size else ""
    return [
        float(EDGE_KINDS.find(left)),
        float(EDGE_KINDS.find(right)),
        float(left == "q" and right == "Q"),
        float(left == "q" and right == "h"),
        float(left == "h" and _closes_quote(kinds, span.last + 1)),
        float(left == "(" and right == ")"),
        float(left in "|¶" and right in "|¶"),
        float("e" in marks_left),
        float("e" in marks_right),
        float("l" in marks_left),
        float("L" in marks_right),
        float("n" in marks_left),
        float(first in ARTICLES),
        float(first in FUNCTION_WORDS),
        float(first in OUTSIDERS),
        float(last in FUNCTION_WORDS),
        float(first == "to"),
        float(word_left in ARTICLES),
        float(word_left in FUNCTION_WORDS),
        float(word_left in OUTSIDERS or word_left in MEANING_CUES or word_left in NAMING_CUES),
        float(word_left in {"of", "for", "in", "and"}),
        float(word_right in FUNCTION_WORDS),
        float(raw_left[:1].isupper()),
        float(tokens[span.last + 1].text[:1].isupper() if word_right else 0),
        float(word_left in CHINESE_LABELS),
        float(first in CHINESE_LABELS),
        float(first in MEANING_CUES or first in LITERAL_CUES or first in READING_LABELS),
        float(first in FOREIGN_LABELS),
        verbness(word_left) if word_left else 0.0,
        verbness(first),
        float(word_left.endswith(("s", "ed", "ing"))),
        commonness(word_left) if word_left else 0.0,
        clip(_words_to_edge(kinds, span.first, -1), FAR),
        clip(_words_to_edge(kinds, span.last, 1), FAR),
        float(_cuts(kinds, span, "q", "Q")),
        float(_cuts(kinds, span, "(", ")")),
        float(
            span.last + 1 < size
            and kinds[span.last + 1] == "·"
            and span.last + 2 < size
            and kinds[span.last + 2] == "w"
        ),
    ]


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
    low, high = max(0, span.first - 25), min(len(kinds), span.last + 26)
    before, after = kinds[low : span.first], kinds[span.last + 1 : high]
    opened = before.rfind(opening)
    closed = after.find(closing)
    inside = opened >= 0 and opened > before.rfind(closing) and closed >= 0
    if not inside or "h" in before[opened:] or "h" in after[:closed]:
        return False
    return opened + 1 < len(before) or closed > 0


EDGES: Final = (
    "token left", "token right", "fills quotes", "fills quotes up to the term", "fills quotes from the term", "fills brackets", "fills cell or block", "emphasis opens", "emphasis closes",
    "link opens", "link closes", "line opens", "first is article", "first is function word", "first is outsider",
    "last is function word", "first is to", "article left", "function word left", "outsider left", "preposition left",
    "function word right", "capital left", "capital right", "label left", "first is label", "first is cue", "first is foreign label",
    "verb left", "first is verb", "inflected left", "common left", "words to left mark", "words to right mark", "cuts quotes",
    "cuts brackets", "abbreviation right",
)  # fmt: skip
