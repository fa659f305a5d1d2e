"""Telling Japanese, Korean and Vietnamese runs of characters from Chinese ones."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.evidence.coverage import evidence_for
from termtool.evidence.languages import (
    CHINESE_WORDS,
    JAPANESE_WORDS,
    KOREAN_WORDS,
    VIETNAMESE_WORDS,
    is_japanese_only,
    looks_japanese,
    looks_korean,
    looks_vietnamese,
    mixes_forms,
)
from termtool.evidence.usage import commonness
from termtool.evidence.words import CHINESE_LABELS, FOREIGN_LABELS
from termtool.hanzi import HANGUL, KANA
from termtool.lexicon import load_lexicon
from termtool.model import Script
from termtool.pinyin.romanisation import DIALECT, looks_romanised, match_romanisation
from termtool.trees import load_forest
from termtool.variants import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from termtool.tokens import Passage

NEAR: Final = 12  # tokens on each side whose words count as the characters' own company
UNCOMMON: Final = 2.5  # used fewer than a dozen times in the dictionary's English: perhaps no English word
WELL_SPELLED: Final = 0.8  # pinyin or another system of Mandarin, no mere likeness of sound
MARKS_BESIDE: Final = 2  # brackets, quotes between the characters and their reading
SHORT_WORD: Final = 4  # letters; shorter words have any shape by chance
NAME_WORDS: Final = 4  # words of a name that is printed before its characters
LABEL_REACH: Final = 6
_KANA: Final = re.compile(f"[{KANA}]")
_HANGUL: Final = re.compile(f"[{HANGUL}]")
FEATURES: Final = (
    "touches kana or hangul", "kana near", "kana in passage", "hangul in passage", "foreign label", "Chinese label",
    "label distance", "Japanese words near", "Japanese words", "Korean words", "Vietnamese words", "Chinese words near",
    "Chinese words", "spelled by a name beside", "name looks Japanese", "name looks Korean", "letters look Vietnamese",
    "macrons beside", "Japanese-only characters", "script is simplified", "script is traditional", "in dictionary",
    "characters", "space inside", "surname first", "no beside", "lang says foreign", "lang says Chinese", "other characters",
    "reading beside is Chinese", "reading beside looks Japanese", "reading beside looks Korean",
    "Japanese shapes in passage", "Chinese shapes in passage", "simplified in passage", "Japanese-only in passage", "mixes forms",
)  # fmt: skip

# Columns that speak for another language; the others only weigh against it.
_WITNESSES: Final = tuple(
    FEATURES.index(name)
    for name in (
        "touches kana or hangul", "kana near", "kana in passage", "hangul in passage", "foreign label", "Japanese words",
        "Korean words", "Vietnamese words", "name looks Japanese", "name looks Korean", "letters look Vietnamese",
        "macrons beside", "Japanese-only characters", "mixes forms", "lang says foreign", "reading beside looks Japanese",
        "reading beside looks Korean",
    )
)  # fmt: skip


def is_foreign(passage: Passage, at: int) -> bool:
    """Tell whether the run at token ``at`` is probably not Chinese.

    Something has to speak for another language: characters that nothing is said of are Chinese. The weights
    are learnt (``tools/train_foreign.py``) from runs that annotators told apart.
    """
    row = describe_run(passage, at)
    if not any(row[column] for column in _WITNESSES):
        return False
    forest = load_forest("foreign", FEATURES)
    score = forest.score(row)
    return 1 / (1 + math.exp(-score)) >= forest.threshold


def describe_run(passage: Passage, at: int) -> list[float]:
    """Return the numbers from which the language of the run at token ``at`` is told."""
    kinds, words, tokens = passage.kinds, passage.words, passage.tokens
    token = tokens[at]
    term = passage.span_text(at, at)
    near = range(max(0, at - NEAR), min(len(tokens), at + NEAR + 1))
    around = words[near.start : near.stop]
    text = passage.document.text
    block = text[max(passage.start, token.start - 400) : min(passage.end, token.end + 400)]
    label, distance = _nearest_label(passage, at)
    name = _name_beside(passage, at)
    company = [word for word in words[max(0, at - 6) : at + 7] if word]
    evidence = evidence_for(term)
    language = _language_tag(passage, token.start)
    japan, korea, vietnam, china = _company(passage)
    return [
        float(passage.stretches[token.mention].foreign),
        float("x" in kinds[max(0, at - 3) : at + 4]),
        min(30.0, float(len(_KANA.findall(block)))),
        min(30.0, float(len(_HANGUL.findall(block)))),
        float(label in FOREIGN_LABELS),
        float(label in CHINESE_LABELS),
        float(distance),
        _count(around, JAPANESE_WORDS),
        japan,
        korea,
        vietnam,
        _count(around, CHINESE_WORDS),
        china,
        max((match_romanisation(part, term).score for part in _endings(name)), default=0.0),
        _share(name, looks_japanese),
        _share(name, looks_korean),
        float(any(looks_vietnamese(word) for word in company)),
        float(any(re.search("[āīūēōâîûêô]", word) for word in company)),
        float(sum(is_japanese_only(character) for character in term)),
        float(script_of(term) is Script.SIMPLIFIED),
        float(script_of(term) is Script.TRADITIONAL),
        float(evidence.in_lexicon),
        float(min(12, len(term))),
        float(" " in term),
        float(
            any("surname" in gloss for sense in load_lexicon().senses(term[:1]) for gloss in sense.english)
        ),
        float("no" in company),
        float(language.startswith(("ja", "ko", "vi"))),
        float(language.startswith(("zh", "cmn", "yue"))),
        float(len(term) - len(evidence.han)),
        *_reading_beside(passage, at, term),
        *_shapes(passage),
        float(mixes_forms(term)),
    ]


def _reading_beside(passage: Passage, at: int, term: str) -> list[float]:
    """Say how the uncommon words right beside the characters can be read: as theirs, as Japanese, as Korean."""
    words = [
        passage.words[index] for index in _beside(passage, at) if commonness(passage.words[index]) < UNCOMMON
    ]
    chinese = max((match_romanisation(text, term).score for text in _in_a_row(words)), default=0.0)
    # kāfēi has the shape of Japanese, but beside 我喝咖啡 it sounds two of the characters.
    evidence = evidence_for(term)
    japanese = chinese < DIALECT and any(
        looks_japanese(word.replace("-", "")) and not evidence.sounds_in(word) for word in words
    )
    return [
        chinese,
        float(japanese),
        float(any(looks_korean(word) for word in words) and chinese < WELL_SPELLED),
    ]


def _in_a_row(words: list[str]) -> Iterable[str]:
    """Yield all the texts of up to so many words one after the other as a name has."""
    for first in range(len(words)):
        for last in range(first, min(len(words), first + NAME_WORDS)):
            yield " ".join(words[first : last + 1])


def _beside(passage: Passage, at: int) -> list[int]:
    """Return the words within two marks and four words of the characters, on both sides, in order."""
    found: list[int] = []
    for step in (-1, 1):
        found.reverse()
        index, marks, words = at + step, 0, 0
        while 0 <= index < len(passage.kinds) and marks <= MARKS_BESIDE and words < NAME_WORDS:
            kind = passage.kinds[index]
            if kind in "h.|¶":
                break
            if kind == "w":
                found.append(index)
                words += 1
            else:
                marks += 1
            index += step
    return found


@lru_cache(maxsize=8)  # asked for every mention of a passage
def _shapes(passage: Passage) -> tuple[float, ...]:
    """Count words of the whole passage that can only be Japanese or only pinyin, and telling characters."""
    rare = [word for word in passage.words if len(word) > SHORT_WORD and commonness(word) < UNCOMMON]
    japanese = sum(looks_japanese(word) and not looks_romanised(word) for word in rare)
    chinese = sum(looks_romanised(word) and not looks_japanese(word) for word in rare)
    terms = [token.text for token in passage.tokens if token.kind == "h"]
    simplified = sum(script_of(term) is Script.SIMPLIFIED for term in terms)
    only = sum(is_japanese_only(character) for term in terms for character in term)
    return tuple(min(12.0, float(count)) for count in (japanese, chinese, simplified, only))


@lru_cache(maxsize=8)
def _company(passage: Passage) -> tuple[float, float, float, float]:
    """Count the words of the whole passage that speak of Japan, Korea, Vietnam and China."""
    words = passage.words
    return (
        _count(words, JAPANESE_WORDS),
        _count(words, KOREAN_WORDS),
        _count(words, VIETNAMESE_WORDS),
        _count(words, CHINESE_WORDS),
    )


def _count(words: Iterable[str], known: frozenset[str]) -> float:
    return min(8.0, float(sum(word in known for word in words)))


def _share(words: list[str], test: Callable[[str], bool]) -> float:
    return sum(test(word.lower()) for word in words) / len(words) if words else 0.0


def _name_beside(passage: Passage, at: int) -> list[str]:
    """Return the capitalised words right before the characters, or right before their bracket."""
    index = at - 1
    while index >= 0 and passage.kinds[index] in "(qQ,:" and at - index <= MARKS_BESIDE + 1:
        index -= 1
    found: list[str] = []
    while index >= 0 and passage.kinds[index] == "w" and len(found) < NAME_WORDS:
        if not (passage.tokens[index].text[0].isupper() or passage.words[index] == "no"):
            break
        found.append(passage.tokens[index].text)
        index -= 1
    return found[::-1]


def _endings(name: list[str]) -> Iterable[str]:
    return (" ".join(name[start:]) for start in range(len(name)))


def _nearest_label(passage: Passage, at: int) -> tuple[str, int]:
    for distance in range(1, LABEL_REACH + 1):
        index = at - distance
        if index < 0 or passage.kinds[index] in ".|¶)":
            break
        word = passage.words[index]
        if word in FOREIGN_LABELS or word in CHINESE_LABELS:
            return word, distance
    return "", LABEL_REACH + 1


def _language_tag(passage: Passage, offset: int) -> str:
    """Return the language that the markup right before the characters names: <span lang="ja">."""
    for mark in passage.document.marks_before(offset, 2):
        if mark.lang:
            return mark.lang.lower()
    return ""
