"""What a gloss says of its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.mentions import find_stretches
from termtool.model import Kind, Role
from termtool.passages import passages
from termtool.patterns.spans import Span
from termtool.readers import READERS
from termtool.roles import role_of, spells

if TYPE_CHECKING:
    from termtool.tokens import Passage


def found(text: str, gloss: str) -> tuple[Passage, int, Span]:
    """The passage, the token of its first mention, and the span that reads like the gloss."""
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    size = len(passage.tokens)
    spans = (Span(first, last) for first in range(size) for last in range(first, size))
    span = next(span for span in spans if passage.span_text(*span) == gloss)
    return passage, passage.at[0], span


def role(text: str, gloss: str, kind: Kind = Kind.TERM, pattern: str = "near-after") -> Role:
    return role_of(*found(text, gloss), pattern, kind)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("吹牛, lit. blow the cow", "blow the cow", id="lit."),  # to boast
        pytest.param("吹牛, literally “blow the cow”", "blow the cow", id="literally, quotes"),
        pytest.param("吹牛, word-for-word blow the cow", "blow the cow", id="word for word"),
    ],
)
def test_literal(text: str, gloss: str) -> None:
    assert role(text, gloss) is Role.LITERAL


@pytest.mark.parametrize(
    ("text", "gloss", "kind", "expected"),
    [
        pytest.param("Lu Xun 鲁迅", "Lu Xun", Kind.PERSON, Role.NAME, id="a person spelled"),
        pytest.param("Pony Ma 马化腾", "Pony Ma", Kind.PERSON, Role.NAME, id="an English given name"),
        pytest.param("Black River 黑河", "Black River", Kind.PLACE, Role.NAME, id="a name translated"),
        pytest.param(
            "danwei 单位", "danwei", Kind.TERM, Role.ROMANISATION, id="a common word spelled"
        ),  # work unit
        pytest.param(
            "Danwei 单位", "Danwei", Kind.TERM, Role.ROMANISATION, id="a common word spelled with a capital"
        ),
        pytest.param(
            "Neiliansheng 内联升", "Neiliansheng", Kind.TERM, Role.NAME, id="a word unknown to the dictionary"
        ),  # a shop for shoes
        pytest.param("dānwèi 单位", "dānwèi", Kind.TERM, Role.ROMANISATION, id="with tone marks"),
    ],
)
def test_names_and_romanisations(text: str, gloss: str, kind: Kind, expected: Role) -> None:
    assert role(text, gloss, kind) is expected


LONG = "the month in which a young mother may neither wash her hair nor leave the house"  # thirteen words and more


@pytest.mark.parametrize(
    ("text", "gloss", "pattern", "expected"),
    [
        # 坐月子: the month in childbed
        pytest.param(f"坐月子, {LONG}", LONG, "apposition-after", Role.MEANING, id="a long explanation behind"),
        pytest.param(f"坐月子, “{LONG}”", LONG, "quoted-after", Role.TRANSLATION, id="a long quotation"),
        pytest.param(f"{LONG}, 坐月子", LONG, "apposition-before", Role.TRANSLATION, id="a long rendering before"),
        pytest.param("坐月子. It means childbed", "childbed", "next-sentence", Role.MEANING, id="means, in the next sentence"),
        pytest.param("坐月子. Childbed", "Childbed", "next-sentence", Role.TRANSLATION, id="short, in the next sentence"),
        pytest.param("坐月子 means childbed", "childbed", "near-after", Role.TRANSLATION, id="means, in the same sentence"),
    ],
)  # fmt: skip
def test_translation_or_meaning(text: str, gloss: str, pattern: str, expected: Role) -> None:
    assert role(text, gloss, Kind.TERM, pattern) is expected


def test_a_long_proverb_stays_a_translation() -> None:
    # 龙生龙，凤生凤: like father, like son
    assert role(f"龙生龙，凤生凤, {LONG}", LONG, Kind.PROVERB) is Role.TRANSLATION


@pytest.mark.parametrize(
    ("text", "gloss", "expected"),
    [
        pytest.param("danwei 单位", "danwei", True, id="pinyin"),  # work unit
        pytest.param("Taipei 台北", "Taipei", True, id="Wade–Giles"),
        pytest.param("work unit 单位", "work unit", False, id="English"),
    ],
)
def test_spelling(text: str, gloss: str, expected: bool) -> None:  # noqa: FBT001
    assert spells(*found(text, gloss)) is expected
