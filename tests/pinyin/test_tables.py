"""Our own lists say nothing that the character lists contradict."""

from importlib import resources

import pytest

from termtool.lexicon import load_lexicon
from termtool.pinyin.characters import phrases, possible_readings
from termtool.pinyin.tables import assumed_reading, own_idioms, surname_readings
from termtool.pinyin.words import word_readings
from termtool.variants import to_simplified

DATA = resources.files("termtool") / "data" / "pinyin"


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", ["surnames.tsv", "defaults.tsv", "words.tsv", "idioms.tsv"])
def test_nothing_is_listed_twice_or_in_traditional_characters(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if to_simplified(key) != key and key not in {"乾", "麽", "於", "沙吒"}] == []


def test_surnames_of_one_character_have_attested_readings() -> None:
    single = [row for row in rows("surnames.tsv") if len(row[0]) == 1]
    assert [row for row in single if not possible_readings(row[0]).issuperset(row[1].split())] == []


@pytest.mark.parametrize("name", ["surnames.tsv", "words.tsv"])
def test_words_have_one_attested_syllable_to_each_character(name: str) -> None:
    longer = [(word, reading.split()) for word, reading in rows(name) if len(word) > 1]
    assert [word for word, syllables in longer if len(word) != len(syllables)] == []
    odd = [
        word
        for word, syllables in longer
        for character, syllable in zip(word, syllables, strict=True)
        if syllable not in possible_readings(character)
    ]
    assert odd == []


def test_assumed_readings_are_attested() -> None:
    wrong = [row for row in rows("defaults.tsv") if not possible_readings(row[0]).issuperset(row[1:])]
    assert wrong == []


def test_own_idioms_are_those_that_both_lists_lack() -> None:
    idioms = own_idioms()
    assert {len(idiom) for idiom in idioms} == {4}
    assert {idiom for idiom in idioms if idiom in load_lexicon() or idiom in phrases()} == set()


def test_traditional_characters_are_found_in_the_lists() -> None:
    assert surname_readings("諸葛") == (("zhū", "gě"),)
    assert word_readings("關係")[0].syllables == ("guān", "xì")
    assert assumed_reading("長", in_name=False) in {"", "cháng"}
