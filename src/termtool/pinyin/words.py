"""How whole words are read: the dictionary's readings of a word, and the words inside a term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.english import is_content, stem, words_of
from termtool.lexicon import LONGEST_HEADWORD, load_lexicon
from termtool.pinyin.characters import phrase_reading, phrases
from termtool.pinyin.evidence import Source
from termtool.pinyin.tables import own_words
from termtool.pinyin.tones import split_reading, to_marks, units
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.lexicon import Sense

# Kinds whose dictionary entries are capitalised: 孙子 is Sūnzǐ the person, sūnzi the grandson.
PROPER_KINDS: Final = frozenset({"person", "place", "organisation", "product"})


_CAPITALISED_KINDS: Final = PROPER_KINDS | {"work"}  # 孙子 in the title of a book is the strategist

_PARTICLES: Final = frozenset(
    "的了着得地"
)  # their rarer readings have senses as common as "clear" and "must"
_COSTS: Final = tuple(10**9 - size**2 for size in range(LONGEST_HEADWORD + 1))  # few words, then long ones
_BRACKETS: Final = re.compile(r"\([^()]*\)|^to ")


@dataclass(frozen=True, slots=True)
class WordReading:
    """One reading that the dictionary, or the list of phrases, has for a whole word."""

    syllables: tuple[str, ...]  # one for each unit of the word
    english: tuple[str, ...] = ()  # () in the list of phrases
    capitals: tuple[
        bool, ...
    ] = ()  # which syllables the dictionary writes with a capital: Ren2 min2 Ri4 bao4
    source: Source = Source.DICTIONARY

    @property
    def proper(self) -> bool:
        """Whether it is a proper name."""
        return self.capitals[:1] == (True,)


@lru_cache(maxsize=65536)
def word_readings(word: str) -> tuple[WordReading, ...]:
    """Return every reading of a word, in the dictionary's order; our own list goes before, phrases stand in.

    >>> [reading.syllables for reading in word_readings("大夫")]
    [('dà', 'fū'), ('dài', 'fu')]
    """
    senses = _senses(word)
    # The dictionary says for nothing what OpenCC takes a while to say.
    simplified = senses[0].simplified if senses else _simplified(word)
    own = own_words().get(word) or own_words().get(simplified)
    if own:
        return (WordReading(own, source=Source.OWN_LIST),)
    found = tuple(reading for sense in senses if (reading := _from_sense(sense, word)))
    return found or _listed_phrase(simplified)


def phrase_of(word: str) -> tuple[WordReading, ...]:
    """Return the reading that the list of phrases has for a whole word, as one or none."""
    return _listed_phrase(to_simplified(word))


def _listed_phrase(simplified: str) -> tuple[WordReading, ...]:
    syllables = phrase_reading(simplified)
    return (WordReading(syllables, source=Source.PHRASES),) if syllables else ()


_simplified: Final = lru_cache(maxsize=1024)(to_simplified)  # a term is looked up whole, then divided


def _senses(word: str) -> tuple[Sense, ...]:
    """Return the senses of a word in the dictionary, whose proverbs have a wide comma."""
    lexicon = load_lexicon()
    senses = lexicon.senses(word) if word in lexicon else ()
    return (*senses, *lexicon.senses(word.replace(",", "，"))) if "," in word else senses


def _from_sense(sense: Sense, word: str) -> WordReading | None:
    spelled = sense.pinyin.split()
    syllables = tuple(syllable for each in spelled for syllable in _syllables_of(each))
    if len(syllables) != len(units(word)):
        syllables = split_reading(sense.pinyin, word) or ()
    if not syllables or "xx5" in syllables:  # xx: the dictionary does not know either
        return None
    return WordReading(syllables, sense.english, tuple(each[0].isupper() for each in spelled))


@lru_cache(maxsize=4096)
def _syllables_of(spelled: str) -> tuple[str, ...]:
    """Return the syllables in a word of the dictionary's pinyin: one, as a rule; none in a comma."""
    return tuple(to_marks(spelled).replace(",", " ").replace("·", " ").split())


def choose(word: str, readings: Sequence[WordReading], *, kind: str, gloss: str) -> tuple[WordReading, bool]:
    """Return the likeliest of a word's readings, and whether its English or its capital speaks for it.

    Words shared with the gloss count first (大夫 "doctor" is *dàifu*), then whether kind and capital go
    together, then what the phrase list has (结果 is *jiéguǒ* before *jiēguǒ*), then the dictionary's order.
    """
    if len(readings) == 1:
        return readings[0], True
    usual = phrase_reading(to_simplified(word))
    ranked = sorted(
        (*_rank(reading, kind, gloss), reading.syllables != usual, place)
        for place, reading in enumerate(readings)
    )
    best = readings[ranked[0][-1]]
    rivals = [rank for rank in ranked if readings[rank[-1]].syllables != best.syllables]
    return best, all(rank[:3] > ranked[0][:3] for rank in rivals)


def _rank(reading: WordReading, kind: str, gloss: str) -> tuple[bool, int, bool]:
    """Return a key that is smaller the better a reading suits."""
    variant = bool(reading.english) and all("variant of" in english for english in reading.english)
    return variant, -_shared(reading, gloss), reading.proper != (kind in _CAPITALISED_KINDS)


def reading_by_gloss(character: str, gloss: str) -> str:
    """Return the one reading of a character with a sense that the gloss names; "" if none or several have.

    >>> reading_by_gloss("傳", "Biographies of Eminent Monks"), reading_by_gloss("傳", "")
    ('zhuàn', '')
    """
    if not gloss or character in _PARTICLES:
        return ""
    named = {reading.syllables[0] for reading in word_readings(character) if _named(reading, gloss)}
    return named.pop() if len(named) == 1 else ""


def _shared(reading: WordReading, gloss: str) -> int:
    return len(_stems(" ".join(reading.english)) & _stems(gloss)) if gloss else 0


def _named(reading: WordReading, gloss: str) -> int:
    """Count the senses that the gloss names in full: "biography" does, "first month of the year" rarely."""
    wanted = _stems(gloss)
    senses = (sense for english in reading.english for sense in _BRACKETS.sub("", english).split(";"))
    return sum(1 for sense in senses if (stems := _stems(sense)) and stems <= wanted)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if is_content(word))


def divide(run: str, *, longest: int = LONGEST_HEADWORD) -> tuple[str, ...]:
    """Divide a run of characters into as few known words as can be, the longest words first.

    Args:
        run: Chinese characters only.
        longest: Characters that a word may have; one less than the run's keeps the run from being one.

    >>> divide("银行行长")
    ('银行', '行长')
    """
    simplified = _simplified(run)
    lexicon, listed, own = load_lexicon(), phrases(), own_words()
    size, longest = len(run), min(longest, LONGEST_HEADWORD)
    # What each rest of the run costs, and where its first word ends; from the end on.
    costs, ends = [0] * (size + 1), [0] * size
    for start in reversed(range(size)):
        least, ends[start] = costs[start + 1] + _COSTS[1], start + 1
        for end in range(min(size, start + longest), start + 1, -1):  # a long word spares many questions
            cost = costs[end] + _COSTS[end - start]
            if cost < least or (cost == least and end < ends[start]):
                word = simplified[start:end]
                if word in listed or word in own or run[start:end] in lexicon:
                    least, ends[start] = cost, end
        costs[start] = least
    words: list[str] = []
    start = 0
    while start < size:
        words.append(run[start : ends[start]])
        start = ends[start]
    return tuple(words)
