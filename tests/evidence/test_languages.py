"""Words in Latin letters and forms of characters that give a language away."""

from __future__ import annotations

import pytest

from termtool.evidence.languages import (
    is_japanese_only,
    looks_japanese,
    looks_korean,
    looks_vietnamese,
    mixes_forms,
)


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


@pytest.mark.parametrize("character", "込峠売緑図産")  # to crowd, a pass, to sell, green, a map, to yield
def test_characters_that_only_japanese_writes(character: str) -> None:
    assert is_japanese_only(character)


# to learn, country, in traditional and simplified form; inside; rice wine; no Chinese characters at all
@pytest.mark.parametrize("character", "學学國国裏酒のA、\U0002000b")
def test_characters_that_chinese_writes_too(character: str) -> None:
    assert not is_japanese_only(character)


# the United Nations; a stamp for one's name, with kana; the broadcasting of a whole country
@pytest.mark.parametrize("term", ["国連", "国の連", "全国放送網"])
def test_forms_that_only_japanese_mixes(term: str) -> None:
    assert mixes_forms(term)


# mobile phones of China; the United Nations, both forms; “why” with a slip of the keyboard; nothing
@pytest.mark.parametrize("term", ["中国移动", "联合国", "聯合國", "为什麼", ""])
def test_forms_that_are_not_mixed_as_japanese_does(term: str) -> None:
    assert not mixes_forms(term)
