"""Can this Latin string be spelled from these characters? Evidence that the two belong together.

``Ren Zeyu`` fits 任赜宇 and hardly anything else; in printed texts a romanisation that fits is better
evidence for a pairing than any punctuation between the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from termtool.hanzi import is_han
from termtool.pinyin.characters import listed_readings
from termtool.pinyin.dialects import dialect_of, dialect_openers
from termtool.pinyin.loose import sounds_alike
from termtool.pinyin.syllables import SYLLABLES
from termtool.pinyin.systems import all_spellings, tongyong, wade_giles
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, spelled_out, toneless, units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class RomanisationMatch:
    """How well a Latin string spells some characters, and in which system."""

    score: float
    system: str  # "pinyin", "wade-giles", "tongyong", "cantonese", "hokkien", "loose" or ""


EXACT: Final = 1.0  # pinyin with the right tones
TONELESS: Final = 0.95  # pinyin without tones
OTHER_TONES: Final = 0.85  # pinyin with a tone that the character does not have, as printed in haste
OTHER_SYSTEM: Final = 0.8  # Wade–Giles, Tongyong
DIALECT: Final = 0.7  # Cantonese, Hokkien, in any of the ways to write them
LOOSE: Final = 0.5  # another language of China: the sounds correspond, syllable by syllable
NO_MATCH: Final = RomanisationMatch(0.0, "")

# Score, system, and letters with tone (0: not said) for each unit.
_Fit: TypeAlias = tuple[float, str, tuple[tuple[str, int], ...]]
_NO_FIT: Final[_Fit] = (0.0, "", ())

_LONGEST_LATIN: Final = 200  # characters; a longer string is a sentence
_LONGEST_TERM: Final = 24  # units; the longest proverbs
_NAME: Final = range(2, 5)  # characters of a personal name
_ASPIRATION: Final = re.compile("(?<=[ptkhsz])'(?=[a-zêü])")  # Ch'en, unlike the boundary in Xi'an
_JYUTPING: Final = re.compile("[a-z]+[1-6]")
_FOREIGN_GIVEN_NAMES: Final = 2  # "Emily", "John Paul", in front of a romanised name
_WORD: Final = re.compile("[a-zêü]+")


@dataclass(frozen=True, slots=True)
class _Spellings:
    """All ways to spell one unit: letters → (score without tones, system), and the tones it can have."""

    systems: Mapping[str, tuple[float, str]]
    toned: frozenset[tuple[str, int]]


_TONE_DIGITS: Final = frozenset("12345")
_SMALL: Final = frozenset("abcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=32768)
def match_romanisation(latin: str, characters: str) -> RomanisationMatch:
    """Tell whether a Latin string can be spelled from the readings of these characters.

    Any spacing, hyphens, apostrophes and capitals; tone marks or digits or none; a personal name in
    either order. Never raises, whatever the strings are.

    Args:
        latin: What the author printed: "Ren Zeyu", "shǒu zhèng chū qí", "Tsai Ing-wen".
        characters: The term; its punctuation does not count, Latin runs in it stand for themselves.

    Returns:
        The score (``EXACT`` … ``LOOSE``, 0.0 for no) with the system it was spelled in.

    >>> match_romanisation("Zeyu Ren", "任赜宇").score, match_romanisation("Hsieh", "谢").system
    (0.95, 'wade-giles')
    """
    if not 0 < len(latin) <= _LONGEST_LATIN:
        return NO_MATCH
    parts = units(characters)
    if not 0 < len(parts) <= _LONGEST_TERM or not any(map(is_han, parts)):
        return NO_MATCH
    if latin[0] in _SMALL and latin[0] not in _first_letters(parts) and not latin[-1].isdigit():
        return NO_MATCH  # "mere words": most of what is asked about leaves here
    text, tones = _joined(latin)
    score, system = 0.0, ""
    if text[:1] in _first_letters(parts):
        score, system, _ = max(_fit(text, tones, order, turn) for order, turn in _orders(parts, text))
    if score == 0:
        return _in_dialect(latin, text, tones, parts)
    return RomanisationMatch(score, system)


def _in_dialect(latin: str, text: str, tones: tuple[int, ...], parts: tuple[str, ...]) -> RomanisationMatch:
    """Match another language of China: by its own readings, or else by sounds that correspond to Mandarin's."""
    capital = latin[0].isupper()
    # One syllable in small letters and without a mark of tone is too often an English word: 彼 is no *he*.
    # Capitals with a digit are a model, whatever they sound like: SU7事故.
    telling = len(parts) > 1 or any(tones) or (text[-1:].isdigit() and not latin.isupper())
    if (telling or (latin.isalpha() and capital)) and (dialect := dialect_of(text, parts)):
        return RomanisationMatch(DIALECT, dialect)
    if capital and (dialect := dialect_of(_without_given_names(text, parts), parts)):
        return RomanisationMatch(DIALECT, dialect)
    return RomanisationMatch(LOOSE, "loose") if _corresponds(text, parts, capital=capital) else NO_MATCH


def _without_given_names(text: str, parts: tuple[str, ...]) -> str:
    """Return the last words of a name, one a character, where foreign ones stand before: Leslie *Cheung Kwok-wing*."""
    words = text.split()
    before = len(words) - len(parts)
    return " ".join(words[before:]) if len(parts) in _NAME and 0 < before <= _FOREIGN_GIVEN_NAMES else ""


@lru_cache(maxsize=2048)
def _first_letters(parts: tuple[str, ...]) -> frozenset[str]:
    """Return the letters with which a spelling of the units, as written or turned, may begin."""
    openers = parts[:3] if len(parts) in _NAME else parts[:1]
    mandarin = frozenset(letters[0] for part in openers for letters in _spellings(part).systems)
    return mandarin | dialect_openers(parts)


def readings_spelled(latin: str, characters: str) -> tuple[frozenset[str], ...]:
    """Return for each unit of a term the readings that a romanisation of it leaves possible.

    Toned pinyin leaves one reading of each character, as a rule; without tones, "Ren Zeyu" still says
    that 任 is *rén* or *rèn*, in whatever tone, and not *lìn*. Empty sets stand for Latin runs.

    Returns:
        One set per unit (see :func:`termtool.pinyin.tones.units`); () if the string does not spell the
        characters at all, or only in the loose way.

    >>> [sorted(each) for each in readings_spelled("Shan Tianfang", "单田芳")]
    [['shan', 'shàn'], ['tian', 'tián'], ['fang', 'fāng']]
    """
    parts = units(characters)
    if not 0 < len(latin) <= _LONGEST_LATIN or not 0 < len(parts) <= _LONGEST_TERM:
        return ()
    text, tones = _joined(latin)
    fits = [(_fit(text, tones, order, turn), order, turn) for order, turn in _orders(parts, text)]
    (score, system, path), order, turn = max(fits, key=lambda fit: fit[0][0])
    if score == 0:
        return ()
    # In pinyin, chao is 朝 cháo alone; in Wade–Giles it is zhāo as well.
    spell = _pinyin_spellings if system == "pinyin" else _all_spellings_of
    allowed = [_left_possible(part, *spelled, spell) for part, spelled in zip(order, path, strict=True)]
    return tuple(allowed[turn:] + allowed[:turn])


def _left_possible(
    part: str, letters: str, tone: int, spell: Callable[[str], tuple[str, ...]]
) -> frozenset[str]:
    same = [reading for reading in listed_readings(part) if letters in spell(toneless(reading))]
    exact = frozenset(reading for reading in same if letters_and_tone(reading)[1] == tone)
    # Unmarked between marked ones is neutral for once (xièxie) or a mark forgotten; the letters are sure.
    return exact or frozenset(same).union(map(toneless, same))


def _all_spellings_of(letters: str) -> tuple[str, ...]:
    if letters not in SYLLABLES:
        return _pinyin_spellings(letters)
    return (*_pinyin_spellings(letters), *wade_giles(letters), tongyong(letters))


def _corresponds(text: str, parts: tuple[str, ...], *, capital: bool) -> bool:
    """Tell whether the words could be the characters in another language of China.

    Only names in capitals (Emily Lau Wai-hing 劉慧卿, Yong-ping Lee 李永萍) and words with the digits of
    Jyutping: without such a sign, too many English words would pass.
    """
    words = text.split()
    if words and all(_JYUTPING.fullmatch(word) for word in words):
        return sounds_alike([word[:-1] for word in words], parts)
    if not capital or len(parts) not in _NAME or len(words) > len(parts) + _FOREIGN_GIVEN_NAMES:
        return False
    own = words[-len(parts) :]
    return any(sounds_alike(own, order) for order in (parts, parts[1:] + parts[:1]))


def looks_romanised(latin: str) -> bool:
    """Tell whether every word could be romanised Chinese, by its letters alone.

    Many English words could ("she", "change", "women"), so this is a reason to look closer, no more.

    >>> looks_romanised("Ren Zeyu"), looks_romanised("Tsai Ying-wen"), looks_romanised("robotics lead")
    (True, True, False)
    """
    if not 0 < len(latin) <= _LONGEST_LATIN:
        return False
    words = re.sub(r"(?<=[a-zêü])[0-5](?![0-9])", " ", _joined(latin)[0]).split()
    return bool(words) and all(_WORD.fullmatch(word) and _divides(word) for word in words)


@lru_cache(maxsize=4096)
def _divides(word: str) -> bool:
    reached = {0}
    for place in range(len(word)):
        if place in reached:
            reached |= {place + size for size in range(1, 8) if word[place : place + size] in all_spellings()}
    return len(word) in reached


@lru_cache(maxsize=2048)
def _joined(latin: str) -> tuple[str, tuple[int, ...]]:
    """Return bare text and tones with the apostrophes of aspiration gone and other ones as spaces."""
    text, tones = spelled_out(latin)
    breath = {found.start() for found in _ASPIRATION.finditer(text)}
    plain: list[str] = []
    marks: list[int] = []
    for place, sign in enumerate(text.replace("'", " ").replace("ê", "e")):
        doubled = sign == " " and (not plain or plain[-1] == " ")
        if place not in breath and not doubled:
            plain.append(sign)
            marks.append(tones[place])
    return "".join(plain).rstrip(), tuple(marks)


def _orders(parts: tuple[str, ...], text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the units as written and, for a name of several words, with the given name in front.

    The number is where the turned order must have a gap between its words; 0 when it is not turned.
    """
    yield parts, 0
    if len(parts) in _NAME and " " in text:
        for surname in (1, 2):
            if surname < len(parts):
                yield parts[surname:] + parts[:surname], len(parts) - surname


def _fit(text: str, tones: tuple[int, ...], parts: tuple[str, ...], turn: int) -> _Fit:
    """Return the best way to spell the units one after the other; each place keeps its best score."""
    marked = any(tones) or not _TONE_DIGITS.isdisjoint(text)
    reached: dict[int, _Fit] = {0: (EXACT, "pinyin", ())}
    for number, part in enumerate(parts, start=1):
        further: dict[int, _Fit] = {}
        for place, so_far in reached.items():
            for spelled, end in _spelled_there(text, tones, place, part, marked=marked):
                onward = end + (text[end : end + 1] == " ")
                if number == turn and onward == end:
                    continue
                score, system, _ = min(so_far, spelled)
                if score > further.get(onward, _NO_FIT)[0]:
                    further[onward] = (score, system, so_far[2] + spelled[2])
        if not further:
            return _NO_FIT
        reached = further
    return reached.get(len(text), _NO_FIT)


def _spelled_there(
    text: str, tones: tuple[int, ...], start: int, part: str, *, marked: bool
) -> Iterator[tuple[_Fit, int]]:
    """Yield every spelling of one unit that stands at this place, with where it ends."""
    spellings = _spellings(part)
    for letters, (score, system) in spellings.systems.items():
        if not text.startswith(letters, start):
            continue
        end, tone = _tone_there(text, tones, start, start + len(letters))
        if marked and system == "pinyin":
            right = (letters, tone) in spellings.toned
            yield (EXACT if right else OTHER_TONES, system, ((letters, tone),)), end
        else:
            yield (score, system, ((letters, 0),)), end


def _tone_there(text: str, tones: tuple[int, ...], start: int, end: int) -> tuple[int, int]:
    if text[end : end + 1] in {"0", "1", "2", "3", "4", "5"}:
        return end + 1, int(text[end]) or NEUTRAL
    return end, max(tones[start:end], default=0) or NEUTRAL


@lru_cache(maxsize=8192)
def _spellings(part: str) -> _Spellings:
    if not is_han(part):
        return _Spellings({part.lower(): (EXACT, "pinyin")}, frozenset({(part.lower(), NEUTRAL)}))
    systems: dict[str, tuple[float, str]] = {}
    readings = [letters_and_tone(reading) for reading in listed_readings(part)]
    for letters, _ in readings:
        if letters in SYLLABLES:
            for spelling in wade_giles(letters):
                systems.setdefault(spelling, (OTHER_SYSTEM, "wade-giles"))
            systems.setdefault(tongyong(letters), (OTHER_SYSTEM, "tongyong"))
    for letters, _ in readings:
        for spelling in _pinyin_spellings(letters):
            systems[spelling] = (TONELESS, "pinyin")
    toned = frozenset(
        (spelling, tone) for letters, tone in readings for spelling in _pinyin_spellings(letters)
    )
    neutral = frozenset((letters, NEUTRAL) for letters, _ in toned)
    return _Spellings(systems, toned | neutral)


def _pinyin_spellings(letters: str) -> tuple[str, ...]:
    if "ü" not in letters:
        return (letters,)
    return tuple(letters.replace("ü", other) for other in ("ü", "u", "v", "yu"))  # 吕: Lü, Lu, Lv, Lyu
