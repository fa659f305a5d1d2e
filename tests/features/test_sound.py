"""Whether a romanisation stands once more on the page, in small letters or in capitals. 油条 is a fried dough stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.features.conftest import Told

SMALL = "romanisation elsewhere in small letters"
CAPITAL = "romanisation elsewhere in capitals"


@pytest.mark.parametrize(
    ("text", "feature", "value"),
    [
        pytest.param("Youtiao 油条 are long. We ate two youtiao.", SMALL, 1, id="as a word"),
        pytest.param("Youtiao 油条 are long. We ate two youtiao.", CAPITAL, 0, id="not as a name"),
        pytest.param("Youtiao 油条 said so. We asked Youtiao.", CAPITAL, 1, id="as a name"),
        pytest.param("Youtiao 油条 are long.", SMALL, 0, id="nowhere else"),
    ],
)
def test_whether_it_stands_elsewhere(told: Told, text: str, feature: str, value: float) -> None:
    assert told(text, "Youtiao", feature) == value
