"""Candidates that are not worth describing. 纸老虎: a paper tiger."""

from __future__ import annotations

import pytest

from termtool.features import describe
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS


def described(text: str) -> list[str]:
    """The candidates for the first mention that are weighed."""
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    (one,) = describe(passage, [passage.at[0]])
    return [passage.span_text(*span) for span in one.candidates]


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("They sang of 纸老虎, which is a paper tiger of sorts.", "paper tiger", id="backed"),
        pytest.param("They sang of harmless bullies 纸老虎 there.", "harmless bullies", id="right beside"),
        pytest.param(
            "They sang “harmless bullies”, in their words 纸老虎.", "harmless bullies", id="in quotes"
        ),
    ],
)
def test_it_is_weighed(text: str, gloss: str) -> None:
    assert gloss in described(text)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        # 鄂金: a name from Tibetan, which sounds like nothing in the dictionary
        pytest.param(
            "Her cousin Orgyen Dorje (Ch. 鄂金) stayed.", "Orgyen Dorje", id="only its bracket stands between"
        ),
        # 梆子: clappers, which the dictionary calls otherwise
        pytest.param(
            "梆子 (bāngzi): knockers are loud.", "knockers", id="the subject of what is said behind"
        ),
        # 收势: the closing form
        pytest.param("3 Finish - Shou Shi - 收势", "Finish", id="only the reading stands between"),
    ],
)
def test_what_stands_between_may_be_no_distance(text: str, gloss: str) -> None:
    assert gloss in described(text)


def test_a_piece_of_a_far_sentence_with_no_counterpart_is_not_weighed() -> None:
    text = "The harvest, said the women at the well, failed in that year, and 纸老虎 was heard."
    assert "harvest" not in described(text)


def test_what_is_far_before_the_term_needs_a_counterpart() -> None:
    text = "“{}”. So he wrote on the way home to his people in the hills after the war: 纸老虎."
    assert "harmless bullies" not in described(text.format("harmless bullies"))
    assert "paper bullies" in described(text.format("paper bullies"))
