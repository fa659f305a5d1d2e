"""Where the term stands: that a context is there and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.model import Context, Entry, Location

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def shown(quote: str) -> tuple[Context, ...]:
    return (Context(source="a.md", line=1, quote=quote),)


@pytest.mark.parametrize(
    ("fields", "quote"),
    [
        # 站在风口上，猪也能飞: in the right wind even pigs fly; 内卷 / 內捲: involution
        pytest.param({"term": "内卷"}, "they call it 内卷.", id="the term"),
        pytest.param({"term": "站在风口上，猪也能飞"}, "“站在风口上,猪也能飞”", id="another comma"),
        pytest.param({"term": "内卷"}, "内\n卷", id="a line break inside"),
        pytest.param({"term": "A股"}, "the Ａ股 market", id="another width"),
        pytest.param({"term": "内卷", "trad": "內捲"}, "they call it 內捲.", id="the traditional form"),
        pytest.param({"term": "内卷化", "aliases": ("内卷",)}, "they call it 内卷.", id="an alias"),
        pytest.param({"term": "内卷", "roman": "Neijuan"}, "they call it neijuan.", id="the Latin spelling"),
        pytest.param({"term": "内卷"}, "", id="no quotation is another matter"),
        pytest.param({"term": "…"}, "anything", id="a term of punctuation is another matter"),
    ],
)
def test_quotations_that_hold_the_term(check: Check, fields: Any, quote: str) -> None:
    assert not check("context-without-term", Entry(id="a", contexts=shown(quote), **fields))


@pytest.mark.parametrize(
    "quote",
    ["they call it involution.", "they call it 內捲.", "内 is within"],
    ids=["English", "script", "half"],
)
def test_quotations_that_do_not(check: Check, quote: str) -> None:
    places = {"contexts[0].quote": Location(7, 12)}
    (found,) = check("context-without-term", Entry(id="a", term="内卷", contexts=shown(quote), places=places))
    assert (found.line, found.column) == (7, 12)


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        pytest.param(Entry(id="a", term="内卷", status="accepted"), 1, id="accepted without"),
        pytest.param(
            Entry(id="a", term="内卷", status="accepted", contexts=shown(" ")), 1, id="a blank quotation"
        ),
        pytest.param(
            Entry(id="a", term="内卷", status="accepted", contexts=shown("内卷")), 0, id="accepted with"
        ),
        pytest.param(Entry(id="a", term="内卷", status="candidate"), 0, id="a candidate"),
        pytest.param(Entry(id="a", term="内卷"), 0, id="no status"),
    ],
)
def test_missing_contexts(check: Check, entry: Entry, count: int) -> None:
    assert len(check("missing-context", entry)) == count
