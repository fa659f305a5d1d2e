"""A candidate beside the others of its mention. 地支: the earthly branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.features.conftest import Told


@pytest.mark.parametrize(
    ("gloss", "feature", "value"),
    [
        pytest.param("earthly branches di zhi", "ends with the reading", 1, id="a gloss and the reading"),
        pytest.param("earthly branches", "ends with the reading", 0, id="the gloss alone"),
        pytest.param("di zhi", "ends with the reading", 0, id="the reading alone"),
        pytest.param("earthly branches di zhi", "opens with the reading", 0, id="at the other end"),
    ],
)
def test_a_reading_is_seen_at_the_end(told: Told, gloss: str, feature: str, value: float) -> None:
    assert told("Count by the earthly branches di zhi (地支).", gloss, feature) == value


def test_a_reading_is_seen_at_the_beginning(told: Told) -> None:
    assert told("地支 dì zhī earthly branches", "dì zhī earthly branches", "opens with the reading") == 1
