"""What is known of the characters of names and of words."""

from __future__ import annotations

import pytest

from termtool.evidence.name_characters import keys_of, lean, leaning_to_name


@pytest.mark.parametrize(
    ("term", "keys"),
    [
        pytest.param("嵩山", ("2", "嵩", "山", "<嵩", ">山"), id="Mount Song: both ends once more"),
        pytest.param("禮", ("1", "=礼"), id="rites: a character alone, simplified"),
        pytest.param("姗姗", ("2", "姗", "<姗", ">姗"), id="Shanshan: a character twice counts once"),
        pytest.param("A股", ("1", "=股"), id="A-shares: letters say nothing"),
        pytest.param("SU7", ("0",), id="a term with no Chinese character"),
        pytest.param(
            "全国人大常委会", ("7", *"全国人大常委会", "<全", ">会"), id="the NPC Standing Committee"
        ),
    ],
)
def test_a_term_is_counted_by_its_length_and_its_characters(term: str, keys: tuple[str, ...]) -> None:
    assert keys_of(term) == keys


def test_a_long_term_is_counted_with_all_long_ones() -> None:
    assert (
        keys_of("中华人民共和国")[0] == keys_of("中华人民共和国国务院")[0] == "7"
    )  # the PRC, its State Council


def test_the_mean_of_all_keys_answers_and_unknown_ones_count() -> None:
    assert lean({"山": (4.0, 0.0), ">山": (1.0, 5.0)}, "嵩山") == (1.0, 1.0)  # Mount Song, five keys
    assert lean({}, "嵩山") == (0, 0)


@pytest.mark.parametrize(
    ("term", "side"),
    [
        pytest.param("苏州", 1, id="Suzhou, a name"),
        pytest.param("张三丰", 1, id="Zhang Sanfeng, a name"),
        pytest.param("李家村", 1, id="Lijiacun, the Li family's village, a name"),
        pytest.param("油条", -1, id="fried dough sticks, a word"),
        pytest.param("義", -1, id="rightness, a word"),
        pytest.param("步法", -1, id="footwork, a word"),
    ],
)
def test_the_characters_of_a_term_lean_to_its_side(term: str, side: int) -> None:
    assert all(side * value > 0.5 for value in leaning_to_name(term))
