"""What a candidate looks like: its length, its capitals, the marks inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import FUNCTION_WORDS
from termtool.features.facts import Facts, clip

if TYPE_CHECKING:
    from termtool.patterns.spans import Span


def shape(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family SHAPE."""
    passage = facts.passage
    tokens = passage.tokens[span.first : span.last + 1]
    marks = "".join([token.marks for token in tokens[1:]])
    kinds = passage.kinds[span.first : span.last + 1]
    words = [token for token in tokens if token.kind == "w"]
    capitals = sum(token.text[0].isupper() for token in words)
    content = sum(token.text.lower() not in FUNCTION_WORDS for token in words)
    count = len(words) + kinds.count("d")
    return [
        clip(count, 25),
        clip(content, 20),
        count / facts.size,
        content / facts.size,
        capitals / max(1, len(words)),
        float(capitals >= content > 0),
        float(tokens[0].text[:1].isupper()),
        float(kinds.count("d")),
        float(kinds.count("d") == count),
        clip(kinds.count(","), 4),
        clip(kinds.count("Q") + kinds.count("q"), 4),
        clip(kinds.count("(") + kinds.count(")"), 4),
        clip(kinds.count("-") + kinds.count(":") + kinds.count(";") + kinds.count("/"), 4),
        float(kinds.count("q") != kinds.count("Q")),
        float(kinds.count("(") != kinds.count(")")),
        float("n" in marks),
        float("e" in marks),
        float(kinds.count(".")),
        float(kinds.count("h")),
    ]


SHAPE: Final = (
    "words", "content words", "words per character", "content words per character", "share of capitals", "all content capital",
    "first is capital", "numbers", "only numbers", "commas inside", "quotes inside", "brackets inside", "other marks inside",
    "odd quotes inside", "odd brackets inside", "line ends inside", "emphasis inside", "stops inside", "mentions inside",
)  # fmt: skip
