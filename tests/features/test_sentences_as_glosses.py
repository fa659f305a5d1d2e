"""What tells a gloss from the sentence around it. 大会堂: the great hall; 我爱你: I love you; 农业部: Ministry of Agriculture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.features.conftest import Told


@pytest.mark.parametrize(
    ("text", "gloss", "feature", "value"),
    [
        pytest.param(
            "They met at the Great Hall (大会堂).", "They met at the Great Hall", "subject without counterpart", 1,
            id="no character says they",
        ),
        pytest.param("I love you (我爱你)", "I love you", "subject without counterpart", 0, id="a character says I"),
        pytest.param(
            "She joined the Ministry of Agriculture (农业部).", "She joined the Ministry of Agriculture",
            "verbs without counterpart", 1, id="a verb of the sentence",
        ),
        pytest.param(
            "She joined the Ministry of Agriculture (农业部).", "Ministry of Agriculture", "verbs without counterpart",
            0, id="no verb in the name",
        ),
        pytest.param("- Great Hall (大会堂)", "Great Hall", "line ends behind", 1, id="a line of a list"),
        pytest.param("The Great Hall (大会堂) burnt.", "Great Hall", "line ends behind", 0, id="a sentence"),
        pytest.param("The Great Hall (大会堂) burnt.", "Great Hall", "sentence goes on behind", 1, id="it goes on"),
        pytest.param("It was the Great Hall (大会堂). It burnt.", "Great Hall", "sentence goes on behind", 0, id="it ends"),
    ],
)  # fmt: skip
def test_numbers(told: Told, text: str, gloss: str, feature: str, value: float) -> None:
    assert told(text, gloss, feature) == value
