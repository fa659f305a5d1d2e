"""The learnt table of characters and English roots."""

from __future__ import annotations

import pytest

from termtool.english import stem
from termtool.evidence.associations import roots_of


@pytest.mark.parametrize(
    ("character", "word"),
    [
        pytest.param("马", "horse", id="horse"),
        pytest.param("火", "fire", id="fire"),
        pytest.param("红", "red", id="red"),
        pytest.param("学", "learning", id="learn"),
    ],
)
def test_the_likeliest_roots_are_known(character: str, word: str) -> None:
    assert roots_of(character)[stem(word)] > 0.05


@pytest.mark.parametrize("character", ["马", "的", "水"])  # horse, of, water
def test_shares_are_probabilities(character: str) -> None:
    shares = roots_of(character).values()
    assert all(0 < share <= 1 for share in shares)
    assert sum(shares) <= 1


@pytest.mark.parametrize("character", ["x", "", "\U000323af"])
def test_what_the_table_lacks_has_no_roots(character: str) -> None:
    assert roots_of(character) == {}
