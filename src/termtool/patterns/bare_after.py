"""English right behind the characters, nothing between: 新发展阶段 new development stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import Span, right_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.tokens import Passage

NAME = "bare-after"
WORD_CLASSES: Final = frozenset("n v adj adv prep conj pron num vi vt mw part intj".split())


def find(passage: Passage, at: int) -> Iterator[Span]:
    """Yield every right edge of the English that begins at the characters."""
    first = at + 1
    while first < len(passage.kinds) and passage.kinds[first] in "qQ·":
        first += 1
    first = _behind_label(passage, first)
    if first < len(passage.kinds) and passage.kinds[first] in "wd":
        yield from right_edges(passage, first)


def _behind_label(passage: Passage, first: int) -> int:
    """Return where the English begins behind a dictionary's label: 便宜 *adj.* cheap."""
    is_label = passage.words[first : first + 1] and passage.words[first] in WORD_CLASSES
    return first + 2 if is_label and passage.kinds[first + 1 : first + 2] == "·" else first
