"""What the tests of all patterns use."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.patterns import Pattern

    Offers: TypeAlias = Callable[..., list[str]]


@pytest.fixture
def offers() -> Offers:
    """A function that returns what a pattern offers for one mention of a Markdown text, in order."""

    def offers(pattern: Pattern, text: str, which: int = 0) -> list[str]:
        document = READERS[".md"](text, "page.md")
        (passage,) = passages(document, find_stretches(document))
        return [passage.span_text(*span) for span in pattern.find(passage, passage.at[which])]

    return offers
