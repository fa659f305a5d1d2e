"""Capitals beyond an edge. 清明: Pure Brightness; 月神庙: a temple of the moon; 老王: Old Wang."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.features.conftest import Told


@pytest.mark.parametrize(
    ("text", "gloss", "feature", "value"),
    [
        pytest.param(
            "We met at Pure Brightness (清明).", "Brightness", "title goes on at left", 1, id="a word"
        ),
        pytest.param(
            "We saw the Temple of the Moon (月神庙).",
            "Moon",
            "title goes on at left",
            1,
            id="small words between",
        ),
        pytest.param("We saw the moon (月神庙).", "moon", "title goes on at left", 0, id="no capitals"),
        pytest.param(
            "By noon Old Wang (老王) slept.", "Old Wang", "title goes on at left", 0, id="a verb before"
        ),
        pytest.param(
            "By noon Old Wang (老王) slept.", "Old Wang", "is a whole title", 1, id="the whole name"
        ),
        pytest.param("By noon Old Wang (老王) slept.", "Wang", "is a whole title", 0, id="half a name"),
        pytest.param(
            "Asking Old Wang (老王) helps.", "Wang", "title opens a sentence", 1, id="the run opens it"
        ),
        pytest.param("We ask Old Wang (老王).", "Wang", "title opens a sentence", 0, id="inside a sentence"),
        pytest.param("What is Old Wang (老王)?", "Old Wang", "is a whole title", 1, id="a verb ends a title"),
        pytest.param("清明 Pure Brightness begins.", "Pure", "title goes on at right", 1, id="to the right"),
    ],
)
def test_numbers(told: Told, text: str, gloss: str, feature: str, value: float) -> None:
    assert told(text, gloss, feature) == value
