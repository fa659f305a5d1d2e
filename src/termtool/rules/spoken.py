"""What the pinyin of an entry gives to each character, and whether the character can be read so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import han_only, has_han, is_han
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, split_reading, toneless, units

if TYPE_CHECKING:
    from termtool.model import Entry

# Dividing a reading takes time in proportion to both lengths; no term that is a term is longer.
_LONGEST: Final = 200  # code points
# Tones as they change in speech: yí gè, yì tiān, bú shì. Glossaries write yī and bù.
_SPOKEN_CHANGES: Final = {"一": frozenset({"yí", "yì"}), "不": frozenset({"bú"})}  # one; not
# Particles and endings that have no tone even where they stand first.
_TONELESS: Final = frozenset("的地得了着過过吗嗎嘛呢吧啊呀哇啦么麼们們子儿兒头頭个個呗唄嘞啰囉喽嘍")
_DOTS: Final = str.maketrans("üǖǘǚǜ", "uūúǔù")
_ERHUA: Final = frozenset("儿兒")  # the r that ends a word of Beijing's


@dataclass(frozen=True, slots=True)
class Said:
    """One character or Latin run of a term, with the syllable that the pinyin has for it."""

    character: str
    syllable: str


def is_too_long(entry: Entry) -> bool:
    """Tell whether term or pinyin are longer than any that can sensibly be compared."""
    return max(len(entry.term), len(entry.pinyin) // 8) > _LONGEST


def is_in_question(entry: Entry) -> bool:
    """Tell whether an entry has pinyin that is worth a closer look: not too long, and not plainly right."""
    if not entry.pinyin.strip() or is_plainly_right(entry.pinyin, entry.term):
        return False
    return has_han(entry.term) and not is_too_long(entry)


@lru_cache(maxsize=32_768)  # three rules ask of every entry
def is_plainly_right(pinyin: str, term: str) -> bool:
    """Tell whether a reading has, without any doubt, the syllables of its characters, as the glossary writes them.

    The quick answer for nearly every entry: yes is certain, no only means that a closer look is due.
    """
    syllables = pinyin.split(" ")
    if len(syllables) != len(term) or pinyin.isascii() or syllables[0].isascii():
        return False
    if not _SPOKEN_CHANGES.keys().isdisjoint(term):
        return False
    first, *others = zip(syllables, term, strict=True)
    return _has_reading(*first, inside=False) and all(_has_reading(*each, inside=True) for each in others)


def _has_reading(syllable: str, character: str, *, inside: bool) -> bool:
    from termtool.pinyin.characters import readings_in_list  # noqa: PLC0415 — loads a large table

    listed = readings_in_list(character)
    if syllable in listed or (inside and syllable.isascii() and syllable in map(toneless, listed)):
        return bool(syllable)  # xiānsheng: inside a word any character may lose its tone
    return syllable in _readings(character)


@lru_cache(maxsize=4096)  # for those that are not plainly right, the same three rules
def _divided(pinyin: str, term: str) -> tuple[Said, ...] | None:
    syllables = split_reading(pinyin, term, possible=_may_be_read) or split_reading(pinyin, term)
    return None if syllables is None else tuple(map(Said, units(term), syllables))


def divided(entry: Entry) -> tuple[Said, ...] | None:
    """Return the pinyin of an entry, one syllable for each character; None when it does not divide.

    A division in which every character can have its syllable is preferred: 西安 is *xī ān*, although
    *xīān* could not be told from one syllable otherwise.
    """
    return _divided(entry.pinyin, entry.term)


def divided_without_latin(entry: Entry) -> tuple[Said, ...] | None:
    """Return the same for pinyin that leaves out what is not Chinese: *gǔ* for A股; None for any other."""
    runs = units(entry.term)
    syllables = split_reading(entry.pinyin, han_only(entry.term))
    if syllables is None or all(map(is_han, runs)):
        return None
    rest = iter(syllables)
    return tuple(Said(run, next(rest) if is_han(run) else run) for run in runs)


def has_tones(said: tuple[Said, ...]) -> bool:
    """Tell whether any character's syllable carries a tone."""
    return any(letters_and_tone(one.syllable)[1] != NEUTRAL for one in said if is_han(one.character))


def misread(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """Return those characters of a divided reading that cannot have their syllables."""
    toneless = not has_tones(said)  # then tones are wanting everywhere, and only letters can be wrong
    return tuple(one for index, one in enumerate(said) if not can_be_read(one, inside=toneless or index > 0))


def needs_tone(one: Said) -> bool:
    """Tell whether a character is one whose reading has a tone: any but particles and Latin runs."""
    return is_han(one.character) and one.character not in _TONELESS


def can_be_read(one: Said, *, inside: bool) -> bool:
    """Tell whether a character can have a syllable.

    Args:
        one: The character and its syllable; a Latin run stands for itself and is always right.
        inside: Whether it stands inside a word, where any character may lose its tone (xiānsheng).
    """
    readings = _readings(one.character)
    if not readings or is_erhua(one) or is_spoken_change(one) or wants_dots(one):
        return True
    has_its_tone = inside or one.character in _TONELESS or letters_and_tone(one.syllable)[1] != NEUTRAL
    return has_its_tone and one.syllable in readings


def is_spoken_change(one: Said) -> bool:
    """Tell whether a syllable has the tone that its character only takes in speech: bú for bù."""
    return one.syllable in _SPOKEN_CHANGES.get(one.character, ())


def is_erhua(one: Said) -> bool:
    """Tell whether this is the r that 儿 becomes at the end of a syllable: huār."""
    return one.character in _ERHUA and one.syllable == "r"


def wants_dots(one: Said) -> bool:
    """Tell whether only the dots of ü are missing: lù for 绿, were it not also read so."""
    readings = _readings(one.character)
    return one.syllable not in readings and any(_without_dots(each) == one.syllable for each in readings)


def dictionary_form(one: Said) -> str:
    """Return how the glossary writes what is said here: with the dictionary's tone, and with its dots."""
    if is_spoken_change(one):
        return {"一": "yī", "不": "bù"}[one.character]
    if wants_dots(one):
        return next(each for each in sorted(_readings(one.character)) if _without_dots(each) == one.syllable)
    return one.syllable


def readings_of(character: str) -> tuple[str, ...]:
    """Return the readings that a character has, the commonest first; empty when no list knows it."""
    from termtool.pinyin.characters import listed_readings  # noqa: PLC0415 — loads the large tables

    return listed_readings(character)


def possible_of(character: str) -> frozenset[str]:
    """Return every reading that a character can have; empty when no list knows it."""
    return _readings(character)


def is_listed_together(one: str, other: str) -> bool:
    """Tell whether the list of single characters gives two characters one reading; yes costs no dictionary."""
    from termtool.pinyin.characters import readings_in_list  # noqa: PLC0415 — loads a large table

    return not readings_in_list(one).isdisjoint(readings_in_list(other))


@lru_cache(maxsize=8192)
def _readings(character: str) -> frozenset[str]:
    if not is_han(character):
        return frozenset()
    from termtool.pinyin.characters import possible_readings  # noqa: PLC0415 — loads the large tables

    return possible_readings(character)


def _may_be_read(syllable: str, character: str) -> bool:
    return can_be_read(Said(character, syllable), inside=True)


def _without_dots(syllable: str) -> str:
    return syllable.translate(_DOTS)
