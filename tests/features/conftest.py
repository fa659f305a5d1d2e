"""Candidates of one mention in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

from termtool.features import FEATURES, describe
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

    Told: TypeAlias = Callable[[str, str, str], float]


@pytest.fixture
def told() -> Told:
    """A function that returns one number of one candidate for the first mention of a Markdown text."""

    def told(text: str, gloss: str, feature: str) -> float:
        document = READERS[".md"](text, "page.md")
        (passage,) = passages(document, find_stretches(document))
        (one,) = describe(passage, [passage.at[0]])
        texts = [passage.span_text(*span) for span in one.candidates]
        return one.rows[texts.index(gloss)][FEATURES.index(feature)]

    return told
