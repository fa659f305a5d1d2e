"""The page's own layout as evidence.

鱼香肉丝 is fish-fragrant pork; 回锅肉 twice-cooked pork; 夫妻肺片 “married couple's lung slices”, a name that
no dictionary renders word for word.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.features import FEATURES, describe
from termtool.features.layout import LAYOUT
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS

COLUMN = {name: index for index, name in enumerate(FEATURES)}
MENU = "- 鸡汤: chicken soup\n- 牛肉面: beef noodles\n- 蚂蚁上树: old favourite\n"


def rows_of(text: str, number: int) -> tuple[dict[str, list[float]], list[float]]:
    """What is said of the candidates for one mention, by their texts, and of silence."""
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    described = describe(passage, [passage.at[each] for each in passage.own])[number]
    texts = [passage.span_text(*span) for span in described.candidates]
    return dict(zip(texts, described.rows[:-1], strict=True)), described.rows[-1]


def test_a_candidate_in_the_place_of_its_neighbours_glosses_is_told_from_others() -> None:
    # chicken soup, beef noodles; ants climbing a tree, a dish whose name says nothing of what is in it
    rows, _ = rows_of(MENU, 2)
    column = COLUMN["coverage in the layout"]
    placed = {text: row[column] for text, row in rows.items()}
    assert placed["old favourite"] == max(placed.values())
    assert placed["old favourite"] > placed["old"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They ate 鸡汤 (chicken soup) there.", id="a term alone"),
        pytest.param("They ate 鸡汤 (chicken soup) and more 鸡汤 there.", id="a term beside itself"),
    ],
)
def test_without_another_term_there_is_no_layout(text: str) -> None:
    rows, none = rows_of(text, 0)
    for row in rows.values():
        assert row[COLUMN["neighbours with the layout"]] == 0.0
    assert none[COLUMN["layout below best"]] == 0.0


@given(st.lists(st.sampled_from(["鸡汤", "(chicken soup)", "面", ": noodles\n", "- ", "and", "“tea”", "茶"])))
def test_every_row_has_every_number(pieces: list[str]) -> None:
    # chicken soup, noodles, tea
    document = READERS[".md"](" ".join(pieces), "page.md")
    for passage in passages(document, find_stretches(document)):
        for described in describe(passage, [passage.at[each] for each in passage.own]):
            assert {len(row) for row in described.rows} == {len(FEATURES)}
            assert len(described.rows) == len(described.candidates) + 1


def test_the_columns_stand_in_the_order_of_their_names() -> None:
    assert FEATURES[-len(LAYOUT) :] == LAYOUT
