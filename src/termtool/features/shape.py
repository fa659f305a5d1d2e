"""What a candidate looks like: its length, its capitals, the marks inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.facts import Facts, Page, clip

if TYPE_CHECKING:
    from termtool.patterns.spans import Span

NAME: Final = "shape"


def shape(facts: Facts, span: Span) -> list[float]:
    """Return the numbers of the family SHAPE."""
    numbers = facts.page.numbers
    known = numbers.get((NAME, *span))
    if known is None:
        known = numbers[NAME, span.first, span.last] = _of_stretch(facts.page, span)
    count, content, *others = known
    return [clip(count, 25), clip(content, 20), count / facts.size, content / facts.size, *others]


def _of_stretch(page: Page, span: Span) -> tuple[float, ...]:
    """Return the words, the content words, and the numbers that the length of the term leaves as they are."""
    passage = page.passage
    inside = slice(span.first, span.last + 1)
    kinds, tokens = passage.kinds[inside], passage.tokens[inside]
    marks = "".join(passage.marks[span.first + 1 : span.last + 1])
    initials = [token.text[0] for token in tokens if token.kind == "w"]
    numbers = kinds.count("d")
    count = len(initials) + numbers
    capitals = sum(map(str.isupper, initials))
    content = sum(
        kind == "w" and is_content for kind, is_content in zip(kinds, page.is_content[inside], strict=True)
    )
    return (
        count,
        content,
        capitals / max(1, len(initials)),
        float(capitals >= content > 0),
        float(tokens[0].text[:1].isupper()),
        float(numbers),
        float(numbers == count),
        *(_marks_inside(kinds) if kinds.strip("wd·") else _NO_MARKS),
        float("n" in marks),
        float("e" in marks),
        float(kinds.count(".")),
        float(kinds.count("h")),
    )


def _marks_inside(kinds: str) -> tuple[float, ...]:
    return (
        clip(kinds.count(","), 4),
        clip(kinds.count("Q") + kinds.count("q"), 4),
        clip(kinds.count("(") + kinds.count(")"), 4),
        clip(kinds.count("-") + kinds.count(":") + kinds.count(";") + kinds.count("/"), 4),
        float(kinds.count("q") != kinds.count("Q")),
        float(kinds.count("(") != kinds.count(")")),
    )


_NO_MARKS: Final = _marks_inside("")  # most candidates are nothing but words

SHAPE: Final = (
    "words", "content words", "words per character", "content words per character", "share of capitals", "all content capital",
    "first is capital", "numbers", "only numbers", "commas inside", "quotes inside", "brackets inside", "other marks inside",
    "odd quotes inside", "odd brackets inside", "line ends inside", "emphasis inside", "stops inside", "mentions inside",
)  # fmt: skip
