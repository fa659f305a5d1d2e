"""What the patterns are made of: edges, segments and neighbours in a passage's row of tokens.

Everything looks at a bounded number of tokens, so that a mention costs the same in any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.english import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

LONGEST: Final = 14  # words of a gloss without delimiters: 98 % of 1,300 annotated ones are no longer
SHORT_BEFORE_CLASS_WORD: Final = 4  # words
REACH: Final = 60  # tokens that any pattern looks away from its mention

WORDS: Final = frozenset("wd")
HARD: Final = frozenset("h.;|¶x")  # no gloss without delimiters crosses these
CUES: Final = frozenset(
    """means meaning mean meant literally lit literal i.e. ie or called known translated translates translation
    rendered refers referring denotes aka namely signifying signifies chinese mandarin pinyin dubbed termed named
    namely reads says equals equivalent describes described defined traditional simplified pronounced english fig figuratively""".split()
)


# Weaker than a cue: a gloss may stand beside one of these, but seldom farther than a few words.
HINTS: Final = frozenset(
    """is are was were be being as for calls call says say by like about emphasizes emphasises stresses suggests implies
    indicates conveys expresses evokes symbolizes symbolises represents became becomes marks signals shows praises""".split()
)
# They stand between a hint and what it says: 躺平 is really lying flat.
_ADVERBS: Final = frozenset(
    """really actually basically simply just literally also often usually roughly essentially originally probably perhaps
    now still only merely mostly generally commonly""".split()
)
_SUBJECTS: Final = frozenset("it that this he she what here there".split())


def is_hint(passage: Passage, index: int) -> bool:
    """Tell whether a token is a hint, or the verb of "it's": “爆护!” he shouts. It's a net that bursts."""
    if passage.kinds[index] == "·":
        return (
            index > 0 and passage.words[index - 1] in _SUBJECTS and passage.tokens[index].text in POSSESSIVES
        )
    return passage.words[index] in HINTS


def behind_adverbs(passage: Passage, first: int) -> int:
    """Return the first token from ``first`` that is no adverb of a hint's."""
    while first < len(passage.words) and passage.words[first] in _ADVERBS:
        first += 1
    return first


class Span(NamedTuple):
    """A candidate: tokens first to last of the passage, both included."""

    first: int
    last: int


def left_edges(passage: Passage, last: int, *, longest: int = LONGEST, crossings: int = 3) -> Iterator[Span]:
    """Yield every span of whole words that ends with token ``last``, shortest first.

    At most ``crossings`` commas, dashes, quotes or brackets may stand inside.
    """
    while last > 0 and passage.kinds[last] == "·":  # a possessive, the full stop of an abbreviation
        last -= 1
    for first in _words_along(passage, range(last, max(-1, last - REACH), -1), longest, crossings):
        yield Span(first, last)


def right_edges(
    passage: Passage, first: int, *, longest: int = LONGEST, crossings: int = 3
) -> Iterator[Span]:
    """Yield every span of whole words that begins with token ``first``, shortest first."""
    stop = min(len(passage.kinds), first + REACH)
    for last in _words_along(passage, range(first, stop), longest, crossings):
        yield Span(first, last)


def before_class_words(passage: Passage, last: int) -> Iterator[Span]:
    """Yield short spans that end one or two words before token ``last``: the *Cold Food* festival 寒食.

    A possessive may stand between: the *Panchen Lama*'s visit (班禅).
    """
    kinds = passage.kinds
    for end in (last - 1, last - 2):
        if end < 0 or kinds[end] not in "wd·" or kinds[end + 1] not in WORDS:
            return
        yield from left_edges(passage, end, longest=SHORT_BEFORE_CLASS_WORD, crossings=0)


def _words_along(passage: Passage, indexes: range, longest: int, crossings: int) -> Iterator[int]:
    """Yield the words met on the way, until there are too many of them or of the marks between."""
    kinds = passage.kinds
    words = crossed = 0
    for index in indexes:
        kind = kinds[index]
        if kind in WORDS:
            words += 1
            if words > longest:
                return
            yield index
        elif kind in HARD:
            return
        elif kind != "·":
            crossed += 1
            if crossed > crossings:
                return


def trimmed(passage: Passage, first: int, last: int) -> Span | None:
    """Cut everything but words off both ends; None when no word is left."""
    kinds = passage.kinds
    while first <= last and kinds[first] not in WORDS:
        first += 1
    while last >= first and kinds[last] not in WORDS:
        last -= 1
    return Span(first, last) if first <= last else None


def closed(passage: Passage, span: Span) -> Span:
    """Take in the mark that closes, or opens, what the span holds: check in (luggage), [political] security."""
    kinds = passage.kinds
    before, behind = kinds[span.first - 1 : span.first], kinds[span.last + 1 : span.last + 2]
    if before not in {"q", "("} and behind not in {")", "Q"}:
        return span
    inside = kinds[span.first : span.last + 1]
    quotes = inside.count("q") - inside.count("Q")
    brackets = inside.count("(") - inside.count(")")
    if (behind == ")" and brackets > 0) or (behind == "Q" and quotes > 0):
        return Span(span.first, span.last + 1)
    if (before == "(" and brackets < 0) or (before == "q" and quotes < 0):
        return Span(span.first - 1, span.last)
    return span


def enclosing(passage: Passage, at: int, opening: str, closing: str) -> tuple[int, int] | None:
    """Return the tokens of the innermost pair around token ``at``; the end may be missing.

    A pair that is never closed ends at the block's end: one of the two proverbs that taught us this
    stands behind a quotation mark that no other mark answers.
    """
    kinds = passage.kinds
    depth = 0
    for index in range(at - 1, max(-1, at - REACH), -1):
        kind = kinds[index]
        if kind in "|¶":
            return None
        if kind == closing:
            depth += 1
        elif kind == opening:
            if depth == 0:
                return index, _closing(passage, at, opening, closing)
            depth -= 1
    return None


def _closing(passage: Passage, at: int, opening: str, closing: str) -> int:
    kinds = passage.kinds
    depth = 0
    stop = min(len(kinds), at + REACH)
    for index in range(at + 1, stop):
        kind = kinds[index]
        if kind in "|¶":
            return index
        if kind == opening:
            depth += 1
        elif kind == closing:
            if depth == 0:
                return index
            depth -= 1
    return stop


def partner(passage: Passage, opening_at: int) -> int:
    """Return the token that closes the bracket or quote opened at ``opening_at``; its block's end if none."""
    opening = passage.kinds[opening_at]
    return _closing(passage, opening_at, opening, ")" if opening == "(" else "Q")


def opener(passage: Passage, closing_at: int) -> int | None:
    """Return the token that opens what ``closing_at`` closes; None if it stands too far away."""
    closing = passage.kinds[closing_at]
    opening = "(" if closing == ")" else "q"
    depth = 0
    for index in range(closing_at - 1, max(-1, closing_at - REACH), -1):
        kind = passage.kinds[index]
        if kind in "|¶":
            return None
        if kind == closing:
            depth += 1
        elif kind == opening:
            if depth == 0:
                return index
            depth -= 1
    return None


def segments(passage: Passage, first: int, last: int) -> Iterator[Span]:
    """Yield the pieces between commas, dashes, quotes, cue words … of tokens first to last."""
    start = first
    for index in range(first, last + 2):
        at_end = index > last
        if at_end or passage.kinds[index] not in "wd·" or passage.words[index] in CUES:
            span = trimmed(passage, start, index - 1) if index > start else None
            if span:
                yield span
            start = index + 1


def unions(passage: Passage, first: int, last: int) -> Iterator[Span]:
    """Yield the whole of tokens first to last, its pieces, and every run of neighbouring pieces."""
    pieces = list(segments(passage, first, last))[:8]
    for begin in range(len(pieces)):
        for end in range(begin, len(pieces)):
            yield Span(pieces[begin].first, pieces[end].last)
    whole = trimmed(passage, first, last)
    if whole:
        yield whole
