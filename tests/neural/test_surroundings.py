"""The words and marks around a mention in numbers."""

from __future__ import annotations

import pytest

from termtool.mentions import find_stretches
from termtool.neural.surroundings import KINDS, REACH, Surroundings, Vocabulary, surroundings
from termtool.passages import passages
from termtool.readers import READERS

VOCABULARY = Vocabulary({"paper": 2, "tiger": 3}, {"虎": 2})  # tiger


def around(text: str) -> Surroundings:
    """What stands around the first mention."""
    document = READERS[".md"](text, "page.md")
    passage = next(passages(document, find_stretches(document)))
    return surroundings(passage, [passage.at[0]], VOCABULARY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a paper tiger
        pytest.param("a Paper tiger 纸老虎", [1, 2, 3], id="known words and an unknown one"),
        pytest.param("paper, tiger 纸老虎", [2, 0, 3], id="a mark is no word"),
        pytest.param("tiger 纸老虎", [0, 0, 3], id="nothing stands before the text"),
    ],
)
def test_the_three_tokens_before_a_mention(text: str, words: list[int]) -> None:
    assert around(text).words[0, REACH - 3 : REACH].tolist() == words


def test_a_token_is_known_by_its_kind_and_nothing_by_a_blank() -> None:
    kinds = around("“tiger” (纸老虎)").kinds[0]  # a paper tiger
    assert "".join(KINDS[kind] for kind in kinds).strip() == "qwQ(h)"


@pytest.mark.parametrize(
    ("word", "capitals"),
    [("tiger", 0), ("Tiger", 1), ("TIGER", 2), ("A", 1)],
    ids=["none", "first", "all", "one letter"],
)
def test_capitals(word: str, capitals: int) -> None:
    assert around(f"{word} 纸老虎").capitals[0, REACH - 1] == capitals  # a paper tiger


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        pytest.param("a tiger 纸老虎", [0, 0, 0, 0], id="plain"),
        pytest.param("a *tiger* 纸老虎", [1, 0, 0, 0], id="emphasis ends"),
        pytest.param("a [tiger](x) 纸老虎", [0, 1, 0, 0], id="a link ends"),
        pytest.param("a tiger<br>纸老虎", [0, 0, 1, 0], id="a line ends"),
    ],
)
def test_markup_before_a_mention(text: str, markup: list[int]) -> None:
    assert around(text).numbers[0, REACH, 2:].tolist() == markup  # a paper tiger


def test_the_dictionary_backs_words_by_the_mention_and_by_those_beside() -> None:
    numbers = around("a tiger 老虎 and a bridge 桥").numbers[0]  # tiger; bridge
    own, beside = numbers[:, 0], numbers[:, 1]
    assert (own[REACH - 1] > 0, beside[REACH - 1]) == (True, 0)
    assert (own[REACH + 3], beside[REACH + 3] > 0) == (0, True)


def test_unknown_words_differ_by_their_endings() -> None:
    endings = around("walking talked 纸老虎").endings[0, REACH - 2 : REACH]  # a paper tiger
    assert len({0, *endings.tolist()}) == 3
