"""What a term names by its characters and by the dictionary.

嵩山 is a mountain, 工商银行 a bank, 油条 a fried dough stick.
"""

from __future__ import annotations

import pytest

from termtool.evidence.naming import naming


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
