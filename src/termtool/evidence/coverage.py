"""Dictionary evidence: which words of a candidate render which characters of a term.

Both directions matter. A word without a counterpart among the characters (*promote* common
prosperity 共同富裕) probably stands outside the gloss; a character that no word renders says the
candidate is too short.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from termtool.english import is_content, stem, words_of
from termtool.evidence.associations import roots_of
from termtool.hanzi import is_han
from termtool.lexicon import Lexicon, load_lexicon
from termtool.variants import to_simplified

LONGEST: Final = 64  # characters of a term that are looked up; a longer one is running text
WHOLE: Final = 1.0  # a word of the term's own dictionary entry
WORD: Final = 0.8  # of a dictionary word inside the term
CHARACTER: Final = 0.55  # of a single character's entry
SOUND: Final = 0.9  # the word spells the sound of some of the characters: Wenzhou 温州

_ASIDE: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+|\bCL:.*")
_NUMERALS: Final = {
    "一": "1 one first single", "二": "2 two second double", "三": "3 three third triple", "四": "4 four fourth",
    "五": "5 five fifth", "六": "6 six sixth", "七": "7 seven seventh", "八": "8 eight eighth", "九": "9 nine ninth",
    "十": "10 ten tenth", "百": "100 hundred", "千": "1000 thousand", "万": "10000 ten thousand", "两": "2 two both",
}  # fmt: skip
_MAX_SPELLINGS: Final = 32  # of a few characters with many readings each
_MAX_SOUND: Final = 4  # characters that one Latin word may spell: Zhangjiakou has three, Wulumuqi four


@dataclass(frozen=True, slots=True)
class Support:
    """What backs one English word: how strongly, and which characters it renders."""

    strength: float
    characters: frozenset[int]


NOTHING: Final = Support(0.0, frozenset())


class TermEvidence:
    """All the English by which a term, its words and its characters are known to be rendered."""

    def __init__(self, term: str, lexicon: Lexicon) -> None:
        self.term = to_simplified(term)
        self.size = len(self.term)
        self.han = tuple(index for index, character in enumerate(self.term) if is_han(character))
        self.in_lexicon = self.term in lexicon
        self.senses = tuple(gloss for sense in lexicon.senses(self.term) for gloss in sense.english)
        self.is_name = any(sense.pinyin[:1].isupper() for sense in lexicon.senses(self.term))
        self._support: dict[str, Support] = {}
        self._known: dict[str, Support] = {}  # answers given before
        self._sounds: dict[str, frozenset[int]] = {}
        self._gather(lexicon)

    def support(self, word: str) -> Support:
        """Return what backs a lower-case word (of one token, hyphens allowed)."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
        return known

    def sounds_in(self, word: str) -> bool:
        """Tell whether a word spells the sound of some of the characters: kāfēi in 我喝咖啡."""
        return _letters(word) in self._sounds

    def _look_up(self, word: str) -> Support:
        found = self._support.get(stem(word)) or NOTHING
        sound = self._sounds.get(_letters(word))
        if sound and found.strength < SOUND:
            found = Support(SOUND, sound | found.characters)
        if found is NOTHING and "-" in word:
            pieces = [self.support(piece) for piece in word.split("-") if piece]
            if pieces:
                strength = sum(piece.strength for piece in pieces) / len(pieces)
                return Support(strength, frozenset().union(*(piece.characters for piece in pieces)))
        return found

    def _gather(self, lexicon: Lexicon) -> None:
        everything = frozenset(self.han)
        self._add(self.senses, WHOLE, everything)
        for start, end in lexicon.words_in(self.term):
            if end - start < self.size:
                glosses = tuple(
                    gloss for sense in lexicon.senses(self.term[start:end]) for gloss in sense.english
                )
                self._add(glosses, WORD, frozenset(range(start, end)))
        for index in self.han:
            self._add_character(lexicon, index)
        self._add_sounds(lexicon)
        for index, character in enumerate(self.term):
            if not is_han(character) and character.isalnum():
                self._note(character.lower(), Support(SOUND, frozenset((index,))))
        for match in re.finditer(r"[A-Za-z0-9]+", self.term):
            support = Support(SOUND, frozenset(range(*match.span())))
            self._note(stem(match[0]), support)
            self._note(match[0].lower(), support)

    def _add_character(self, lexicon: Lexicon, index: int) -> None:
        place = frozenset((index,))
        for root, strength in _renderings(self.term[index], lexicon):
            self._note(root, Support(strength, place))

    def _add(self, glosses: tuple[str, ...], strength: float, characters: frozenset[int]) -> None:
        support = Support(strength, characters)
        for gloss in glosses:
            for root in _roots_in(gloss):
                self._note(root, support)

    def _note(self, root: str, support: Support) -> None:
        earlier = self._support.get(root)
        if earlier is None or earlier.strength < support.strength:
            # the whole entry backs the word, but the part says which characters it renders
            self._support[root] = support
        elif (
            earlier.strength == WHOLE
            and len(support.characters) < len(earlier.characters)
            and support.strength >= CHARACTER
        ):
            self._support[root] = Support(WHOLE, support.characters)
        elif support.strength == earlier.strength:
            self._support[root] = Support(support.strength, earlier.characters | support.characters)

    def _add_sounds(self, lexicon: Lexicon) -> None:
        readings = {index: toneless_readings(self.term[index], lexicon) for index in self.han}
        for start in self.han:
            spelled = {""}
            for end in range(start, min(self.size, start + _MAX_SOUND)):
                if end not in readings:
                    break
                spelled = {before + syllable for before in spelled for syllable in readings[end]}
                if len(spelled) > _MAX_SPELLINGS:
                    break
                place = frozenset(range(start, end + 1))
                for sound in spelled:
                    if len(sound) > 1:
                        self._sounds.setdefault(sound, place)


@lru_cache(maxsize=8192)
def _roots_in(gloss: str) -> tuple[str, ...]:
    """Return the roots of the words that carry the meaning of a dictionary's gloss."""
    words = words_of(_ASIDE.sub(" ", gloss))
    return tuple(stem(word) for word in words if is_content(word) or len(words) == 1)


@lru_cache(maxsize=4096)
def _renderings(character: str, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """Return the roots by which one character is rendered, with how strong each is."""
    senses = lexicon.senses(character)
    numerals = [(root, WORD) for root in _roots_in(_NUMERALS.get(character, ""))]
    own = [(root, CHARACTER) for sense in senses for gloss in sense.english for root in _roots_in(gloss)]
    # 0.3 of probability is as good as a listed sense; 0.01 is a hint
    learnt = [(root, min(CHARACTER, 0.15 + 1.5 * share)) for root, share in roots_of(character).items()]
    return (*numerals, *own, *learnt)


@lru_cache(maxsize=4096)
def toneless_readings(character: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the readings of one character in plain letters: 行 → hang, xing."""
    return frozenset(
        "".join(letter for letter in sense.pinyin.lower().replace("u:", "v") if letter.isalpha()).replace(
            "v", "u"
        )
        for sense in lexicon.senses(character)
        if " " not in sense.pinyin
    )


@lru_cache(maxsize=4096)
def evidence_for(term: str) -> TermEvidence:
    """Return the evidence for a term, kept for the next mention of it."""
    return TermEvidence(term[:LONGEST], load_lexicon())


@lru_cache(maxsize=4096)
def is_surname(characters: str) -> bool:
    """Tell whether the dictionary has a surname written so, in either script."""
    senses = load_lexicon().senses(to_simplified(characters))
    return any("surname" in gloss for sense in senses for gloss in sense.english)


def _letters(word: str) -> str:
    plain = word if word.isascii() else unicodedata.normalize("NFD", word)
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())
