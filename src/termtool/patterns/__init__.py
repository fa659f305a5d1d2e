"""Every way in which writers gloss: one file each, in the order of their strength.

A pattern is a module with ``NAME``, a docstring that shows a real case, and
``find(passage, at) -> Iterator[Span]``: the stretches of English that this way of glossing offers for
the mention at token ``at``. Patterns offer generously; choosing, and abstaining, is ranking's work. A
stretch that several patterns offer bears the name of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from termtool.patterns import (
    bare_after,
    bare_before,
    bracket_after,
    bracket_before,
    bracket_together,
    near_after,
    near_before,
    next_block,
    next_sentence,
    previous_block,
    previous_sentence,
    quoted_after,
    quoted_before,
    quoted_together,
    same_row,
)
from termtool.patterns.spans import Span
from termtool.tokens import Passage


class Pattern(Protocol):
    """What a module of this package offers."""

    NAME: str

    def find(self, passage: Passage, at: int) -> Iterator[Span]:
        """Yield the stretches that this way of glossing offers."""
        ...


PATTERNS: Final[tuple[Pattern, ...]] = (
    bracket_together,
    quoted_together,
    bracket_before,
    bracket_after,
    bare_before,
    bare_after,
    quoted_before,
    quoted_after,
    same_row,
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
    for pattern in PATTERNS:
        for span in pattern.find(passage, at):
            found.setdefault(span, pattern.NAME)
    return {span: name for span, name in found.items() if not span.first <= at <= span.last}
