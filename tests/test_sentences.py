"""The sentence in which a mention stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS
from termtool.sentences import LONGEST, context_of


def context(text: str, *glosses: str) -> str:
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    places = [(text.index(gloss), text.index(gloss) + len(gloss)) for gloss in glosses]
    return context_of(passage, passage.at[0], places)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        # 茶: tea
        pytest.param("One. He drank 茶 at noon. Three.", "He drank 茶 at noon.", id="between two full stops"),
        pytest.param("He drank 茶", "He drank 茶", id="no full stop"),
        pytest.param("He said “drink 茶.” She left.", "He said “drink 茶.”", id="the quotes close behind the full stop"),
        pytest.param("She said “never.” He drank 茶.", "He drank 茶.", id="the quotes before close behind theirs"),
        pytest.param("Mr. Lu, e.g., drank 茶.", "Mr. Lu, e.g., drank 茶.", id="abbreviations"),
        pytest.param("Did he? He drank 茶, really! Yes.", "He drank 茶, really!", id="question and exclamation marks"),
        pytest.param("One\n\nHe drank 茶\n\nThree", "He drank 茶", id="paragraphs"),
        pytest.param("He  *drank* 茶 &amp; wine.", "He drank 茶 & wine.", id="as it reads, in one line"),
        pytest.param("| a | b |\n|---|---|\n| 茶 | tea |", "茶", id="a cell"),
    ],
)  # fmt: skip
def test_the_sentence_of_a_mention(text: str, sentence: str) -> None:
    assert context(text) == sentence


@pytest.mark.parametrize(
    ("text", "gloss", "sentences"),
    [
        pytest.param("He drank 茶. It means tea. Good.", "tea", "He drank 茶. It means tea.", id="the next sentence"),
        pytest.param("Tea is hot. He drank 茶. Good.", "Tea", "Tea is hot. He drank 茶.", id="the sentence before"),
        pytest.param("He drank 茶, tea. Good.", "tea", "He drank 茶, tea.", id="the same sentence"),
        pytest.param("| 茶 | tea |\n|---|---|\n| a | b |", "tea", "茶 tea", id="another cell"),
    ],
)  # fmt: skip
def test_the_gloss_is_shown_with_it(text: str, gloss: str, sentences: str) -> None:
    assert context(text, gloss) == sentences


def test_a_sentence_without_end_is_cut_around_the_mention() -> None:
    words = "so long " * 200
    found = context(f"{words}茶 {words}")
    assert "茶" in found
    assert len(found) <= LONGEST + 1


def test_a_gloss_too_far_away_is_not_shown() -> None:
    text = f"He drank 茶. {'It was a long day indeed. ' * 30}It means tea."
    assert context(text, "means tea") == "He drank 茶."


@given(
    st.lists(
        st.sampled_from(["tea ", ". ", "“", "”", "(", ")", "\n\n", "! ", "*", "&amp; "]), max_size=30
    ).map("".join)
)
def test_the_mention_is_always_in_its_sentence(text: str) -> None:
    assert "茶" in context(f"{text}茶{text}")
