"""The words and marks around a mention in numbers."""

from __future__ import annotations

import pytest

from termtool.mentions import find_stretches
from termtool.neural.surroundings import KINDS, NUMBERS, REACH, Surroundings, Vocabulary, surroundings
from termtool.passages import passages
from termtool.readers import READERS

VOCABULARY = Vocabulary({"paper": 2, "tiger": 3, "0000": 4}, {"虎": 2}, learnt=5)  # tiger


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
        pytest.param("paper in 1987 纸老虎", [2, 1, 4], id="a year is known by its digits' number"),
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
    assert around(text).numbers[0, REACH, 8:].tolist() == markup  # a paper tiger


def test_the_dictionary_backs_words_by_the_mention_and_by_those_beside() -> None:
    numbers = around("a tiger 老虎 and a bridge 桥").numbers[0]  # tiger; bridge
    own, beside = numbers[:, 0], numbers[:, 4]
    assert (own[REACH - 1] > 0, beside[REACH - 1]) == (True, 0)
    assert (own[REACH + 3], beside[REACH + 3] > 0) == (0, True)


@pytest.mark.parametrize(
    ("text", "share", "first", "last"),
    [
        pytest.param("the horse 马步", 0.5, 1, 0, id="the first of two characters"),  # horse stance
        pytest.param("the step 马步", 0.5, 0, 1, id="the last of two characters"),
        pytest.param("laohu 老虎", 1, 1, 1, id="all of them, by their sound"),  # tiger
        pytest.param("the bridge 老虎", 0, 0, 0, id="none"),
    ],
)
def test_which_characters_the_word_before_a_mention_renders(
    text: str, share: float, first: int, last: int
) -> None:
    assert around(text).numbers[0, REACH - 1, 1:4].tolist() == [share, first, last]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("内卷 or 内卷", 1, id="a repeat"),  # involution
        pytest.param("内卷 or 內卷", 1, id="in the other script"),
        pytest.param("内卷 or 躺平", 0, id="another term"),  # involution; lying flat
    ],
)
def test_a_mention_of_the_same_characters(text: str, same: int) -> None:
    assert around(text).numbers[0, REACH + 2, 5] == same


@pytest.mark.parametrize(
    ("word", "could"), [("Liang", 1), ("she", 1), ("bridge", 0)], ids=["a name", "an English word too", "not"]
)
def test_a_word_that_could_be_romanised_chinese(word: str, could: int) -> None:
    assert around(f"{word} 老虎").numbers[0, REACH - 1, 6] == could  # tiger


def test_a_common_word_and_a_rare_one() -> None:
    common, rare = around("water, spatula 老虎").numbers[0, [REACH - 3, REACH - 1], 7]  # tiger
    assert 0.5 < common <= 1
    assert rare < common


def test_all_numbers_lie_between_nothing_and_one() -> None:
    numbers = around("the paper *tiger* (zhǐ lǎohǔ, 纸老虎) of 1946, said water").numbers  # a paper tiger
    assert numbers.shape[2] == NUMBERS
    assert 0 <= numbers.min() <= numbers.max() <= 1


def test_unknown_words_differ_by_their_first_and_last_letters() -> None:
    words = around("walking talked 纸老虎")  # a paper tiger
    for letters in (words.openings, words.endings):
        assert len({0, *letters[0, REACH - 2 : REACH].tolist()}) == 3
