"""Windows around mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.mentions import find_stretches
from termtool.passages import LONGEST, MARGIN, passages
from termtool.readers import READERS

if TYPE_CHECKING:
    from termtool.tokens import Passage


def windows(text: str) -> list[Passage]:
    document = READERS[".txt"](text, "page.txt")
    return list(passages(document, find_stretches(document)))


FILLER = "plain words " * 200  # 2,400 characters, more than both margins together


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("no Chinese at all", 0, id="no mention"),
        pytest.param("茶 tea", 1, id="one mention"),
        pytest.param("茶 tea and 酒 wine", 1, id="two near each other"),
        pytest.param(f"茶 tea {FILLER} 酒 wine", 2, id="two far apart"),
        pytest.param("茶 tea " * 2_500, 3, id="many in a row"),
    ],
)
def test_windows(text: str, count: int) -> None:
    assert len(windows(text)) == count


def test_a_window_shows_its_neighbours_without_owning_them() -> None:
    first, second, *_ = windows("茶 tea " * 2_000)
    assert first.own.stop - first.own.start < len(first.stretches)
    assert second.stretches[second.own.start] not in first.stretches[first.own.start : first.own.stop]


def test_a_window_has_margins_on_both_sides() -> None:
    (window,) = windows(f"{FILLER}茶{FILLER}")
    here = len(FILLER)
    assert here - window.start == pytest.approx(MARGIN, abs=40)
    assert window.end - here == pytest.approx(MARGIN, abs=40)


def test_a_window_does_not_cut_words() -> None:
    (window,) = windows(f"{FILLER}茶 {FILLER}")
    assert {token.text for token in window.tokens if token.kind == "w"} == {"plain", "words"}


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    (window,) = windows("x" * 5_000 + "茶" + "y" * 5_000)
    assert window.end - window.start <= 2 * MARGIN + 1


@given(st.lists(st.sampled_from(["茶", " tea ", "x" * 300, " ", "酒,", FILLER]), max_size=60).map("".join))
def test_every_stretch_is_owned_once_and_in_order(text: str) -> None:
    document = READERS[".txt"](text, "page.txt")
    stretches = find_stretches(document)
    found = [
        one
        for window in passages(document, stretches)
        for one in window.stretches[window.own.start : window.own.stop]
    ]
    assert found == stretches


@given(st.lists(st.sampled_from(["茶 ", "tea ", "x" * 300, FILLER]), max_size=120).map("".join))
def test_no_window_is_larger_than_its_bound(text: str) -> None:
    assert all(window.end - window.start <= LONGEST + 2 * MARGIN for window in windows(text))
