"""A glossary counted."""

from __future__ import annotations

from datetime import date

import pytest

from termtool.census import Tally, census
from termtool.census.page import census_page
from termtool.exporters import PageSettings
from termtool.model import UNSURE, Context, Entry, Glossary

PAGE = PageSettings(title="Numbers", date=date(2026, 3, 5))


def context(source: str) -> Context:
    return Context(source=source, line=1, quote="")


# involution, a tailwind, a story-teller's name (its first syllable a guess), an ordinary verb
GLOSSARY = Glossary(
    (
        Entry(
            id="a", term="内卷", pinyin="nèi juǎn", kind="slang", status="accepted", gloss=("involution",),
            contexts=(context("may.md"), context("may.md"), context("june.md")),
        ),
        Entry(id="b", term="风口", kind="term", contexts=(context("/home/wei/june.md"),)),
        Entry(
            id="c", term="单田芳", pinyin="dān tián fāng", kind="person", status="candidate",
            auto={UNSURE: "单 dān, or shàn"},
        ),
        Entry(id="d", term="北京", pinyin="běi jīng", kind="place", status="candidate"),
        Entry(id="e", term="玩弄", kind="term", status="rejected", contexts=(context("may.md"),)),
    )
)  # fmt: skip


def tally(name: str) -> Tally:
    return next(one for one in census(GLOSSARY) if one.name == name)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        pytest.param("status", {"candidate": 3, "accepted": 1, "rejected": 1, "deprecated": 0}, id="status"),
        pytest.param(
            "kind", {"person": 1, "place": 1, "slang": 1, "term": 1}, id="kind, without rejected ones"
        ),
        pytest.param("source", {"june.md": 2, "may.md": 1}, id="an entry counts once for a source"),
        pytest.param(
            "reading", {"accepted": 1, "found, no guess in it": 1, "a guess": 1, "missing": 1}, id="reading"
        ),
    ],
)
def test_what_is_counted(name: str, rows: dict[str, int]) -> None:
    assert dict(tally(name).rows) == rows


def test_the_largest_comes_first() -> None:
    assert tally("source").rows[0] == ("june.md", 2)


def test_what_entries_say() -> None:
    rows = dict(tally("coverage").rows)
    assert (rows["kind"], rows["pinyin"], rows["gloss"], rows["context"], rows["two sources"]) == (
        4,
        3,
        1,
        2,
        1,
    )


def test_shares_are_of_what_was_counted() -> None:
    assert [one.total for one in census(GLOSSARY)] == [5, 4, 4, 4, 4]


def test_a_page_says_the_same_in_numbers_and_in_bars() -> None:
    text = census_page(census(GLOSSARY), len(GLOSSARY), PAGE)
    assert (
        '<th scope="row" class="label">june.md</th><td class="number">2</td><td class="number">50 %</td>'
        in text
    )
    assert 'width="50.0%"' in text
    assert "5 entries, 5 March 2026" in text


def test_hostile_words_stay_words() -> None:
    hostile = "</style><script>alert(1)</script>"
    glossary = Glossary(
        (Entry(id="a", term="守", kind=hostile, status=hostile, contexts=(context(hostile),)),)
    )
    text = census_page(census(glossary), 1, PageSettings(title=hostile, date=PAGE.date))
    assert "<script" not in text
    assert text.count("</style>") == 1


def test_an_empty_glossary_has_no_shares() -> None:
    assert all(one.total == 0 for one in census(Glossary()))
    assert "NaN" not in census_page(census(Glossary()), 0, PAGE)
