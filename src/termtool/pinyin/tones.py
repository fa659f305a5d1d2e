"""Pinyin as writing: tone marks, digits, and taking a reading apart into syllables.

Nothing here knows how a character is read; it is all spelling, and so it costs nothing to import. Inside
termtool a syllable is lower case, NFC, with its mark: ``lǜ``. People write it in many other ways:
``lu:4``, ``lv4``, ``LǛ`` in decomposed letters, with a breve for the caron, with the ɑ of phonetics.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, is_han
from termtool.pinyin.syllables import LONGEST_SYLLABLE, RESPELLED, SYLLABLES, VOWELLESS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NEUTRAL: Final = 5
_MARKS: Final = {1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300"}
_TONES: Final = {mark: tone for tone, mark in _MARKS.items()} | {"\u0306": 3}  # ă for ǎ: a common slip
_DIGITS: Final = frozenset("012345")
_LOOK_ALIKES: Final = str.maketrans("ɑɡı’‘ʼʻʽ`", "agi''''''")
_ASCII_UMLAUT: Final = re.compile("(?<=[lnjqxy])(?:u:(?=(?:e|an|n)?[0-5])|v(?=e?(?:[0-5]|[^a-z]|$)))")
_NUMBERED: Final = re.compile("(?<![a-zêü])([a-zêü]{1,6})([0-5])(?![0-9])")
_WANTS_APOSTROPHE: Final = frozenset("aoeê")  # Xī'ān: before a syllable that begins so


def letters_and_tone(syllable: str) -> tuple[str, int]:
    """Return the bare letters of one syllable and its tone: 1 to 4, or 5 without mark and digit.

    >>> letters_and_tone("Rén"), letters_and_tone("lu:4"), letters_and_tone("de")
    (('ren', 2), ('lü', 4), ('de', 5))
    """
    text, tones = spelled_out(syllable)
    if text and text[-1] in _DIGITS:
        return text[:-1], int(text[-1]) or NEUTRAL
    return text, next(filter(None, tones), NEUTRAL)


@lru_cache(maxsize=4096)
def with_tone(letters: str, tone: int) -> str:
    """Return a syllable with its tone mark on the letter where the standard puts it.

    >>> with_tone("ren", 2), with_tone("liu", 2), with_tone("lü", 4), with_tone("de", 5)
    ('rén', 'liú', 'lǜ', 'de')
    """
    mark, place = _MARKS.get(tone), _marked_letter(letters)
    if mark is None or place < 0:
        return letters
    return unicodedata.normalize("NFC", letters[: place + 1] + mark + letters[place + 1 :])


def _marked_letter(letters: str) -> int:
    first = next((letters.index(sign) for sign in ("a", "e", "ê", "ou") if sign in letters), -1)
    if first >= 0:
        return first
    last_vowel = max(letters.rfind(vowel) for vowel in "iouü")
    return last_vowel if last_vowel >= 0 else letters.find("n") if "n" in letters else letters.find("m")


@lru_cache(maxsize=4096)
def spelled_out(pinyin: str) -> tuple[str, tuple[int, ...]]:
    """Return the bare text of a romanisation and, letter by letter, the tone marked on it (0: none).

    The text is lower case, with ü written as such and digits left in; whatever is no letter, digit or
    apostrophe has become a space.

    >>> spelled_out("Xī'ān")
    ("xi'an", (0, 1, 0, 1, 0))
    """
    plain = unicodedata.normalize("NFKC", pinyin).lower().translate(_LOOK_ALIKES)
    text: list[str] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", _ASCII_UMLAUT.sub("ü", plain)):
        if not unicodedata.combining(sign):
            text.append(sign if sign.isalnum() or sign == "'" else " ")
            tones.append(0)
        elif text and sign in _TONES:
            tones[-1] = _TONES[sign]
        elif text and not _dots_are_idle(text, sign):
            composed = unicodedata.normalize("NFC", text[-1] + sign)
            text[-1] = composed if len(composed) == 1 else text[-1]
    return "".join(text), tuple(tones)


def _dots_are_idle(text: list[str], sign: str) -> bool:
    """Tell whether ü stands where pinyin writes u, as in jǘ for jú."""
    return sign == "\u0308" and len(text) > 1 and text[-2] in "jqxy"


def to_marks(pinyin: str) -> str:
    """Return numbered pinyin with tone marks, in lower case; anything else in it stays as it is.

    >>> to_marks("shou3 zheng4 chu1 qi2"), to_marks("SU7 shi4 gu4")
    ('shǒu zhèng chū qí', 'su7 shì gù')
    """
    plain = _ASCII_UMLAUT.sub("ü", unicodedata.normalize("NFC", pinyin).lower())
    return _NUMBERED.sub(lambda found: _marked(found[1], found[2]) or found[0], plain)


@lru_cache(maxsize=4096)
def _marked(letters: str, digit: str) -> str:
    letters = RESPELLED.get(letters, letters)
    return with_tone(letters, int(digit)) if letters in SYLLABLES or letters == "r" else ""


def to_digits(pinyin: str) -> str:
    """Return a spaced reading with digits for tones, 5 for the neutral one, as CC-CEDICT has it.

    >>> to_digits("lǜ shī de")
    'lü4 shi1 de5'
    """
    return " ".join(_numbered(syllable) for syllable in pinyin.split())


def _numbered(syllable: str) -> str:
    letters, tone = letters_and_tone(syllable)
    return f"{letters}{tone}" if letters in SYLLABLES else syllable


@lru_cache(maxsize=8192)
def toneless(pinyin: str) -> str:
    """Return a reading without its tones; spaces, hyphens and capitals stay.

    >>> toneless("Rén Zéyǔ, shǒuzhèng-chūqí, lǜ")
    'Ren Zeyu, shouzheng-chuqi, lü'
    """
    decomposed = unicodedata.normalize("NFD", to_marks(pinyin) if pinyin.islower() else pinyin)
    return unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in _TONES))


def sound_key(pinyin: str) -> str:
    """Return the key under which two ways of writing the same reading, tones included, are equal.

    >>> sound_key("Rén Zéyǔ") == sound_key("ren2 ze2 yu3")
    True
    """
    decomposed = unicodedata.normalize("NFD", to_marks(pinyin))
    return unicodedata.normalize("NFC", "".join(sign for sign in decomposed if _sounds(sign)))


def _sounds(sign: str) -> bool:
    return sign.isalnum() or unicodedata.combining(sign) != 0


def letter_key(pinyin: str) -> str:
    """Return the key under which readings are equal that differ at most in tones.

    >>> letter_key("Lǚ Bù") == letter_key("lv3 bu4") == "lübu"
    True
    """
    return toneless(sound_key(pinyin))


@lru_cache(maxsize=4096)
def units(term: str) -> tuple[str, ...]:
    """Return what of a term is read: each Chinese character, each run of Latin letters or digits.

    >>> units("SU7事故，真的")
    ('SU7', '事', '故', '真', '的')
    """
    return tuple(_unit().findall(term))


@cache  # five milliseconds to compile, which a plain check need not pay
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]|[^\W_{HAN}]+")


def split_reading(
    pinyin: str, characters: str, *, possible: Callable[[str, str], bool] | None = None
) -> tuple[str, ...] | None:
    """Divide a reading into one syllable for each character.

    Args:
        pinyin: Pinyin in any spelling: spaced, joined, hyphenated, capitals, marks, digits or neither.
        characters: The term; punctuation in it does not count, Latin runs stand for themselves.
        possible: Tells of a marked syllable and a character whether they may go together; for 方案
            only this decides between *fāng'àn* and *fān'gàn* where the apostrophe was left out.

    Returns:
        One lower-case, tone-marked syllable per unit of the term (see ``units``), or None when their
        number cannot fit. Words that are no syllables count one by one where they stand apart.

    >>> split_reading("shǒuzhèng-chūqí", "守正出奇")
    ('shǒu', 'zhèng', 'chū', 'qí')
    >>> split_reading("Xi'an", "先") is None
    True
    """
    parts = units(characters)
    text, tones = spelled_out(pinyin)
    ways: list[dict[int, _Way]] = [{_past_gap(text, 0): _Way(0, 0, "")}]
    for part in parts:
        ways.append(_one_further(text, tones, part, ways[-1], possible))
    return _walked_back(ways, len(text)) or (None if possible else _word_by_word(pinyin, parts))


class _Way:
    """The best way found to one place in the text: what it cost, whence it came, with which syllable."""

    __slots__ = ("before", "cost", "syllable")

    def __init__(self, cost: int, before: int, syllable: str) -> None:
        self.cost = cost
        self.before = before
        self.syllable = syllable


def _one_further(
    text: str,
    tones: tuple[int, ...],
    part: str,
    reached: dict[int, _Way],
    possible: Callable[[str, str], bool] | None,
) -> dict[int, _Way]:
    further: dict[int, _Way] = {}
    for place, way in reached.items():
        for end, syllable in _readable(text, tones, place, part):
            if possible is not None and is_han(part) and not possible(syllable, part):
                continue
            onward = _past_gap(text, end)
            # "fangan" is fan-gan: fang'an would have had its apostrophe.
            cost = way.cost + (onward == end and text[end : end + 1] in _WANTS_APOSTROPHE)
            if onward not in further or cost < further[onward].cost:
                further[onward] = _Way(cost, place, syllable)
    return further


def _readable(text: str, tones: tuple[int, ...], start: int, part: str) -> Iterator[tuple[int, str]]:
    """Yield (end, syllable) for all that can stand for one unit at this place, longest first."""
    if not is_han(part):
        run = unicodedata.normalize("NFKC", part).lower()
        if text.startswith(run, start):
            yield start + len(run), part
        return
    for end in range(min(len(text), start + LONGEST_SYLLABLE), start, -1):
        letters = RESPELLED.get(text[start:end], text[start:end])
        marks = [tone for tone in tones[start:end] if tone]
        if _is_syllable_here(letters, part, text, start, end) and len(marks) <= 1:
            if marks or text[end : end + 1] not in _DIGITS:
                yield end, with_tone(letters, marks[0] if marks else NEUTRAL)
            else:
                yield end + 1, with_tone(letters, int(text[end]))


def _is_syllable_here(letters: str, character: str, text: str, start: int, end: int) -> bool:
    if letters in VOWELLESS:
        return not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha()
    return letters in SYLLABLES or (letters == "r" and character in "儿兒")  # huār for 花儿


def _past_gap(text: str, place: int) -> int:
    while place < len(text) and text[place] in " '":
        place += 1
    return place


def _walked_back(ways: list[dict[int, _Way]], end: int) -> tuple[str, ...] | None:
    syllables: list[str] = []
    for reached in reversed(ways[1:]):
        way = reached.get(end)
        if way is None:
            return None
        syllables.append(way.syllable)
        end = way.before
    return tuple(reversed(syllables)) or None


def _word_by_word(pinyin: str, parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return words that stand for one unit each although not all are syllables: somebody's "xoán jiè"."""
    words = re.findall(r"[^\W_]+", to_marks(unicodedata.normalize("NFC", pinyin)))
    if not parts or len(words) != len(parts) or any(_is_two_syllables(word) for word in words):
        return None
    return tuple(words)


def _is_two_syllables(word: str) -> bool:
    """Tell whether a word divides in two: zeyu does, the slip gúe (for guó) would need an apostrophe."""
    letters = toneless(word)
    halves = ((letters[:place], letters[place:]) for place in range(1, len(letters)))
    return letters not in SYLLABLES and any(
        first in SYLLABLES and last in SYLLABLES and last[0] not in _WANTS_APOSTROPHE
        for first, last in halves
    )
