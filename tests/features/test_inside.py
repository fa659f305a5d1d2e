"""Words inside a candidate.

得失: gain and loss; 仁: benevolence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.features.conftest import Told


@pytest.mark.parametrize(
    ("text", "gloss", "feature", "value"),
    [
        pytest.param("仁 (kindness or mercy)", "kindness or mercy", "or inside", 1, id="an alternative"),
        pytest.param("仁 (kindness or mercy)", "mercy", "or inside", 0, id="one of the alternatives"),
        pytest.param(
            "仁 (kindness or the mercy of a king)",
            "kindness or the mercy of a king",
            "shorter side of or",
            1,
            id="words on the shorter side",
        ),
        pytest.param("得失 (gain and loss)", "gain and loss", "and inside", 1, id="a conjunction"),
        pytest.param(
            "仁 is kindness that is shown",
            "kindness that is shown",
            "auxiliaries inside",
            1,
            id="a verb form",
        ),
        pytest.param(
            "仁 is kindness that is shown", "kindness that is shown", "relatives inside", 1, id="a clause"
        ),
        pytest.param(
            "仁 is kindness in a king", "kindness in a king", "prepositions inside", 1, id="a phrase"
        ),
        pytest.param("仁 (what we owe)", "what we owe", "pronouns inside", 1, id="a person"),
        pytest.param(
            "得失: when you win, you lose", "when you win", "opens a clause", 1, id="half a sentence"
        ),
    ],
)
def test_numbers(told: Told, text: str, gloss: str, feature: str, value: float) -> None:
    assert told(text, gloss, feature) == value
