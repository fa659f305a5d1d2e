"""A proverb's clauses and their shares of the gloss."""

from __future__ import annotations

import pytest

from termtool.clauses import parts_of
from termtool.model import Part


@pytest.mark.parametrize(
    ("headword", "gloss", "shares"),
    [
        # one does not fear slowness, one fears only standing still
        pytest.param("不怕慢，只怕站", "fear not the slow; fear the idle", ["fear not the slow", "fear the idle"], id="a semicolon"),
        pytest.param("不怕慢，只怕站", "fear not the slow, fear the idle", ["fear not the slow", "fear the idle"], id="a comma"),
        pytest.param("不怕慢，只怕站", "fear not the slow — fear the idle", ["fear not the slow", "fear the idle"], id="a dash"),
        pytest.param("不怕慢，只怕站", "do not fear slowness but fear standing still", ["do not fear slowness", "fear standing still"], id="a conjunction, left out"),
        pytest.param("不怕慢，只怕站", "perseverance wins", ["", ""], id="the English does not divide"),
        pytest.param("不怕慢，只怕站", "", ["", ""], id="no gloss"),
        # spring wind, summer rain, autumn moon
        pytest.param("春风、夏雨、秋月", "spring wind, summer rain, autumn moon", ["spring wind", "summer rain", "autumn moon"], id="three clauses"),
        pytest.param("春风、夏雨、秋月", "wind and rain", ["", "", ""], id="three clauses, two shares"),
        # the ancestors plant trees, the descendants enjoy the shade
        pytest.param("前人栽树，后人乘凉", "some, long ago, plant trees, later people enjoy the shade", ["some, long ago, plant trees", "later people enjoy the shade"], id="of several commas the one that fits"),
    ],
)  # fmt: skip
def test_shares(headword: str, gloss: str, shares: list[str]) -> None:
    assert [part.gloss for part in parts_of(headword, gloss)] == shares


@pytest.mark.parametrize(
    "headword",
    [
        pytest.param("慢工出细活", id="one clause"),  # slow work makes fine things
        pytest.param("慢，slowly", id="one clause in Chinese"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_single_clause_has_no_parts(headword: str) -> None:
    assert parts_of(headword, "slowly; well") == ()


def test_the_clauses_are_the_terms_of_the_parts() -> None:
    assert parts_of("不怕慢，只怕站", "") == (Part(term="不怕慢"), Part(term="只怕站"))
