"""Where a glossary quotes a term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.concordance import Order, concordance
from termtool.model import Context, Entry, Glossary


def context(quote: str, line: int = 1, source: str = "may.md") -> Context:
    return Context(source=source, line=line, quote=quote)


# involution (in three spellings), a tailwind, and a rejected word
GLOSSARY = Glossary(
    (
        Entry(
            id="nei-juan", term="内卷", trad="內卷", roman="Neijuan", pinyin="nèi juǎn", status="accepted",
            gloss=("involution",),
            contexts=(context("they call it ‘Neijuan’ and sigh", 3), context("內卷 is everywhere", 9)),
        ),
        Entry(
            id="feng-kou", term="风口", pinyin="fēng kǒu", status="candidate", gloss=("tailwind",),
            contexts=(context("after 内卷 came the next 风口, then 内卷 again", 1), context("内卷", 2, "april.md")),
        ),
        Entry(id="wan-nong", term="玩弄", status="rejected", contexts=(context("玩弄 and 内卷"),)),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "places"),
    [
        pytest.param("内卷", 5, id="characters"),
        pytest.param("內卷", 5, id="characters of the other script"),
        pytest.param("nei juan", 5, id="pinyin"),
        pytest.param("nj", 5, id="initials"),
        pytest.param("involution", 5, id="English"),
        pytest.param("风口", 1, id="another entry"),
        pytest.param("卷", 4, id="part of a term, as it is typed"),
        pytest.param("again 内卷", 0, id="no term"),
        pytest.param("玩弄", 0, id="a rejected entry's quotation"),
        pytest.param("involutoin", 0, id="a slip is not followed"),
    ],
)
def test_how_often_it_is_found(query: str, places: int) -> None:
    assert len(concordance(GLOSSARY, query).lines) == places


def test_a_slip_brings_a_suggestion() -> None:
    assert concordance(GLOSSARY, "involutoin").suggestions == ("内卷",)


def test_before_term_and_after_are_the_quotation() -> None:
    for line in concordance(GLOSSARY, "内卷").lines:
        assert any(
            line.before + line.term + line.after == one.quote for entry in GLOSSARY for one in entry.contexts
        )


@pytest.mark.parametrize(
    ("order", "befores"),
    [
        pytest.param(
            Order.SOURCE,
            ["", "after ", "after 内卷 came the next 风口, then ", "they call it ‘", ""],
            id="source",
        ),
        pytest.param(
            Order.BEFORE,
            ["", "", "after ", "they call it ‘", "after 内卷 came the next 风口, then "],
            id="before",
        ),
    ],
)
def test_the_order(order: Order, befores: list[str]) -> None:
    assert [line.before for line in concordance(GLOSSARY, "内卷", order).lines] == befores


def test_the_same_sentence_in_two_entries_is_one_line() -> None:
    both = Glossary(
        tuple(
            Entry(id=name, term="内卷", status="accepted", contexts=(context("so much 内卷"),))
            for name in "ab"
        )
    )
    assert len(concordance(both, "内卷").lines) == 1


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_text_in_any_quotation(query: str, quote: str) -> None:
    glossary = Glossary((Entry(id="a", term=query or "守", status="accepted", contexts=(context(quote),)),))
    for line in concordance(glossary, query).lines:
        assert line.term
