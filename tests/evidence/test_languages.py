"""Words in Latin letters that give a language away."""

from __future__ import annotations

import pytest

from termtool.evidence.languages import looks_japanese, looks_korean, looks_vietnamese


@pytest.mark.parametrize("word", ["takahashi", "shōgun", "onigiri", "matsumoto", "kenkyū"])
def test_words_that_look_japanese(word: str) -> None:
    assert looks_japanese(word)


@pytest.mark.parametrize(
    "word", ["zhongshan", "xuelin", "street", "ma", "ling", "", "a" * 40 + "b", "a" * 500_000]
)
def test_words_that_do_not_look_japanese(word: str) -> None:
    assert not looks_japanese(word)


@pytest.mark.parametrize("word", ["park", "seo", "gyeong-ju", "hwang", "daehak"])
def test_words_that_look_korean(word: str) -> None:
    assert looks_korean(word)


@pytest.mark.parametrize("word", ["zhou", "garden", "xu", "", "a-eu" * 100_000])
def test_words_that_do_not_look_korean(word: str) -> None:
    assert not looks_korean(word)


@pytest.mark.parametrize("word", ["phố", "đổi", "người", "tết"])
def test_words_that_look_vietnamese(word: str) -> None:
    assert looks_vietnamese(word)


# á is written elsewhere too
@pytest.mark.parametrize("word", ["nǐ", "lǜ", "café", "bánh", "hao", ""])
def test_words_that_do_not_look_vietnamese(word: str) -> None:
    assert not looks_vietnamese(word)
