"""Where the terms of a glossary stand in Chinese."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.checking.terms import terms_of
from termtool.model import Entry, Glossary

TERMS = terms_of(
    Glossary(
        tuple(
            Entry(id=f"t{number}", term=term, trad=trad, roman=roman)
            for number, (term, trad, roman) in enumerate(
                [
                    ("守正出奇", "", ""),  # nail the fundamentals, then amaze
                    ("成功", "", ""),  # success
                    ("积分", "積分", ""),  # points
                    ("内卷", "", "Neijuan"),  # involution
                    ("小米", "", ""),  # Xiaomi
                    ("小米汽车", "", ""),  # Xiaomi's cars
                    ("SU7事故", "", ""),  # the SU7 crash
                    ("站在风口上，猪也能飞起来", "", ""),  # catch the right tail-wind …
                ]
            )
        )
    ),
    ("candidate",),
)


@pytest.mark.parametrize(
    ("run", "found"),
    [
        pytest.param("守正出奇", ["守正出奇"], id="the whole run"),
        pytest.param("公司坚持守正出奇的原则", ["守正出奇"], id="inside a sentence"),
        pytest.param("郑成功", [], id="inside a name"),
        pytest.param("累積分佈", [], id="across two words"),
        pytest.param("马到成功", [], id="inside an idiom of the dictionary"),
        pytest.param("小米汽车的成功", ["小米汽车", "成功"], id="the longest, and another"),
        pytest.param("內卷", ["內卷"], id="traditional"),
        pytest.param("站在风口上,猪也能飞起来", ["站在风口上,猪也能飞起来"], id="another comma"),
        pytest.param("SU7事故", ["SU7事故"], id="Latin in the term"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_inside(run: str, found: list[str]) -> None:
    assert [run[start:end] for start, end in TERMS.inside(run)] == found


@pytest.mark.parametrize(
    ("headword", "ids"),
    [
        pytest.param("內卷", ["t3"], id="traditional"),
        pytest.param("Neijuan", ["t3"], id="Latin"),
        pytest.param("nèi juǎn", ["t3"], id="Latin with tones"),
        pytest.param("躺平", [], id="no entry"),  # lying flat
    ],
)
def test_named(headword: str, ids: list[str]) -> None:
    assert [entry.id for entry in TERMS.named(headword)] == ids


@given(st.text(alphabet="守正出奇成功内卷小米汽车SU7事故, x", max_size=40))
def test_what_is_found_is_a_term_and_overlaps_nothing(run: str) -> None:
    places = TERMS.inside(run)
    assert places == sorted(places)
    assert all(before[1] <= behind[0] for before, behind in itertools.pairwise(places))
    assert all(TERMS.named(run[start:end]) for start, end in places)
