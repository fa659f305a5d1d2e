"""Choosing among candidates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.patterns.spans import Span
from termtool.ranking import IN_CONTEXT, Ranking, Scored, rank, reasons, threshold
from termtool.readers import READERS


def ranked(text: str) -> tuple[Ranking, list[str]]:
    """The ranking for the first mention, and its candidates as they read."""
    document = READERS[".md"](text, "page.md")
    passage = next(passages(document, find_stretches(document)))
    (ranking,) = rank(passage, [passage.at[0]])
    return ranking, [passage.span_text(*one.span) for one in ranking.candidates]


QUOTED = "The old men call it a “paper tiger” (纸老虎) and laugh."  # paper tiger


def test_the_quoted_gloss_beside_the_characters_wins() -> None:
    ranking, texts = ranked(QUOTED)
    assert texts[0] == "paper tiger"
    assert ranking.candidates[0].probability > 0.9
    assert ranking.offered is ranking.candidates[0]


def test_without_a_gloss_silence_wins() -> None:
    ranking, _ = ranked("By noon the tag #纸老虎 had been read by nine million people.")
    assert ranking.offered is None


@pytest.mark.parametrize(
    ("text", "latin", "competes"),
    [
        # a fried dough stick, a city
        pytest.param("We ate Youtiao (油条) at dawn.", "Youtiao", False, id="a word with a capital"),
        pytest.param("We ate youtiao (油条) at dawn.", "youtiao", False, id="a word in small letters"),
        pytest.param("We were in Suzhou (苏州) at dawn.", "Suzhou", True, id="a name"),
        pytest.param("The Horse stance Ma Bo 马步.", "Horse stance", True, id="beside the sound"),
    ],
)
def test_the_sound_of_a_word_does_not_compete(text: str, latin: str, competes: bool) -> None:  # noqa: FBT001
    ranking, texts = ranked(text)
    assert (ranking.candidates[texts.index(latin)].probability > 0) is competes


def test_without_english_there_is_only_silence() -> None:
    ranking, texts = ranked("纸老虎")
    assert (texts, ranking.none, ranking.offered) == ([], 1.0, None)


def test_candidates_come_best_first() -> None:
    probabilities = [one.probability for one in ranked(QUOTED)[0].candidates]
    assert probabilities == sorted(probabilities, reverse=True)


@pytest.mark.parametrize(
    ("best", "none", "offered"),
    [
        pytest.param(0.6, 0.1, True, id="well above silence"),
        pytest.param(0.1, 0.6, False, id="well below silence"),
        pytest.param(0.3, 0.0, True, id="many rivals, but no silence"),
    ],
)
def test_the_best_is_offered_where_it_beats_silence(best: float, none: float, offered: bool) -> None:  # noqa: FBT001
    ranking = Ranking((Scored(Span(0, 1), "bare-before", best),), none)
    assert (ranking.offered is not None) is offered


def test_the_threshold_is_a_share() -> None:
    assert 0 < threshold() < 1


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(["tea ", "“", "”", "(", ")", ", ", ". ", "and ", "酒 ", "*", "Lu "]), max_size=30
    ).map("".join)
)
def test_the_probabilities_are_one_together(text: str) -> None:
    ranking, _ = ranked(f"{text}茶 {text}")  # tea; wine
    total = ranking.none + sum(one.probability for one in ranking.candidates)
    assert total == pytest.approx(1)


def test_the_reasons_of_a_sure_gloss_are_numbers_alone() -> None:
    best = ranked("The old men call it a “paper tiger” (纸老虎, zhǐ lǎohǔ) and laugh.")[0].candidates[0]
    assert best.in_context is None
    assert IN_CONTEXT not in {reason.feature for reason in reasons(best)}


def test_where_the_net_was_asked_its_word_is_a_reason_among_the_others() -> None:
    best = ranked("We ate “red snapper” (黄鱼) again.")[0].candidates[
        0
    ]  # yellow croaker: the rendering is wrong
    weights = [abs(reason.weight) for reason in reasons(best, most=200)]
    assert IN_CONTEXT in {reason.feature for reason in reasons(best, most=200)}
    assert weights == sorted(weights, reverse=True)
    assert len(reasons(best)) == 6
