"""The forms of English words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.lookup.inflection import root


@pytest.mark.parametrize(
    "forms",
    [
        "amaze amazes amazed amazing amaze's amaze’s",
        "plan plans planned planning",
        "carry carries carried carrying",
        "box boxes boxed boxing",
        "wish wishes wished wishing",
        "go goes went gone",
        "horse horses horse's",
        "wolf wolves",
        "fall falls fell fallen falling",
    ],
)
def test_forms_of_one_word(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nation", "national"),
        ("string", "str"),
        ("speed", "spe"),
        ("bus", "bu"),
        ("glass", "glas"),
        ("thing", "th"),
        ("red", "r"),
        ("wind", "win"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert root(one) != root(other)


@given(st.text(max_size=30))
def test_any_word_has_a_root(word: str) -> None:
    assert root(word) or not word.removesuffix("'s").removesuffix("’s")
