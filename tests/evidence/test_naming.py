"""What a term names by its characters and by the dictionary.

嵩山 is a mountain, 工商银行 a bank, 油条 a fried dough stick.
"""

from __future__ import annotations

import pytest

from termtool.evidence.naming import is_common_word, naming, sounds_like_person


@pytest.mark.parametrize(
    ("term", "numbers"),
    [
        pytest.param("嵩山", (1.0, 0.0, 1.0, 0.0), id="a mountain of the dictionary"),
        pytest.param("青石桥", (1.0, 0.0, 0.0, 0.0), id="a bridge unknown to it"),  # Qingshi Bridge
        pytest.param("华光出版社", (0.0, 1.0, 0.0, 0.0), id="a publisher"),  # Huaguang Press
        pytest.param("油条", (0.0, 0.0, 0.0, 1.0), id="a word of the dictionary"),
        pytest.param("山", (0.0, 0.0, 1.0, 0.0), id="a class word alone is no place, but a surname"),
    ],
)
def test_what_a_term_names(term: str, numbers: tuple[float, ...]) -> None:
    assert naming(term) == numbers


@pytest.mark.parametrize(
    ("term", "common"),
    [
        pytest.param("油条", True, id="a word of the dictionary"),
        pytest.param("立春", True, id="a solar term, with a capital in the dictionary"),
        pytest.param("华语", True, id="a language"),
        pytest.param("行意拳", True, id="a thing by its last character"),  # a boxing style
        pytest.param("形意拳", True, id="a thing that the dictionary writes with a capital"),
        pytest.param("嵩山", False, id="a mountain"),
        pytest.param("奉节", False, id="a county that ends as festivals do"),
        pytest.param("茅盾", False, id="a writer"),
        pytest.param("内联升", False, id="a shop unknown to the dictionary"),
    ],
)
def test_common_words(term: str, common: bool) -> None:  # noqa: FBT001
    assert is_common_word(term) is common


@pytest.mark.parametrize(
    ("latin", "term", "person"),
    [
        pytest.param("Gao Shan", "高山", True, id="surname first"),
        pytest.param("Kar-wai Wong", "王家衛", True, id="surname behind"),
        pytest.param("Emily Lau Wai-hing", "劉慧卿", True, id="surname in the middle"),
        pytest.param("Ouyang Xiu", "欧阳修", True, id="a surname of two characters"),
        pytest.param(
            "Gaoshan Cha", "高山茶", False, id="the surname is no word of its own"
        ),  # tea of high mountains
        pytest.param("Gaoshan", "高山", False, id="one word"),
    ],
)
def test_the_sound_of_a_person(latin: str, term: str, person: bool) -> None:  # noqa: FBT001
    assert sounds_like_person(latin, term) is person
