"""Every way in which writers gloss: one file each, in the order of their strength.

A pattern is a module with ``NAME``, a docstring that shows a real case, and
``find(passage, at) -> Iterator[Span]``: the stretches of English that this way of glossing offers for
the mention at token ``at``. Patterns offer generously; choosing, and abstaining, is ranking's work. A
stretch that several patterns offer bears the name of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from termtool.english import ARTICLES
from termtool.patterns import (
    aligned_lines,
    apposition_after,
    apposition_before,
    bare_after,
    bare_before,
    bracket_after,
    bracket_before,
    bracket_together,
    editors_note,
    near_after,
    near_before,
    next_block,
    next_sentence,
    parallel_list,
    previous_block,
    previous_sentence,
    quoted_after,
    quoted_before,
    quoted_together,
    reading_between,
    same_row,
)
from termtool.patterns.forms import cannot_be_gloss
from termtool.patterns.spans import WORDS, Span, closed
from termtool.patterns.whole_emphasis import cuts_an_emphasis, emphases_of
from termtool.patterns.whole_quotes import cuts_a_quote, quotes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage


class Pattern(Protocol):
    """What a module of this package offers."""

    NAME: str

    def find(self, passage: Passage, at: int) -> Iterator[Span]:
        """Yield the stretches that this way of glossing offers."""
        ...


LABELS: Final = bare_after.WORD_CLASSES | frozenset("id lit fig esp pr usu orig abbr trans eng".split())
PATTERNS: Final[tuple[Pattern, ...]] = (
    editors_note,
    bracket_together,
    quoted_together,
    bracket_before,
    bracket_after,
    bare_before,
    reading_between,
    apposition_before,
    apposition_after,
    bare_after,
    quoted_before,
    quoted_after,
    same_row,
    parallel_list,
    aligned_lines,
    near_before,
    near_after,
    next_sentence,
    previous_sentence,
    next_block,
    previous_block,
)


def candidates(passage: Passage, at: int) -> dict[Span, str]:
    """Return every stretch that a pattern offers for the mention at token ``at``, with its name."""
    found: dict[Span, str] = {}
    judged: set[Span] = set()  # most stretches are offered by three patterns or more
    quotes, emphases = quotes_of(passage), emphases_of(passage)
    for pattern in PATTERNS:
        for offered in pattern.find(passage, at):
            if pattern is not parallel_list:
                if offered in judged:
                    continue
                judged.add(offered)
            span = _at_emphasis(passage, closed(passage, offered))
            if span in found or span.first <= at <= span.last or cannot_be_gloss(passage, span):
                continue
            if pattern is parallel_list or not (
                cuts_a_quote(passage.kinds, quotes, span) or cuts_an_emphasis(emphases, span)
            ):
                found.setdefault(_without_article(passage, span), pattern.NAME)
    return found


def _at_emphasis(passage: Passage, span: Span) -> Span:
    """Begin behind an article that stands outside the emphasis: a *guàhàochù* 挂号处, the **registration desk**."""
    first, last = span
    outside = first < last and passage.words[first] in ARTICLES and "e" in passage.marks[first + 1]
    return Span(first + 1, last) if outside else span


def _without_article(passage: Passage, span: Span) -> Span:
    """Leave out an article that opens the span, but not one in quotes or in a title: The Paper 澎湃新闻.

    Leave out a dictionary's label too: "n. challenge", "lit. draw a snake and add feet".
    """
    first, last = span
    if first + 1 < last and passage.kinds[first + 1] == "·" and passage.words[first] in LABELS:
        first += 2
        span = Span(first, last)
    if first == last or passage.words[first] not in ARTICLES or passage.kinds[first + 1] not in WORDS:
        return span
    before = passage.kinds[first - 1] if first else "¶"
    title = passage.tokens[first].text[0].isupper() and passage.tokens[first + 1].text[0].isupper()
    return span if before == "q" or (title and before not in ".¶|") else Span(first + 1, last)
