"""Which readings a character has: the door to pypinyin's data.

Only its two data files are used, ``pinyin_dict.json`` and ``phrases_dict.json``: they are read in a third
of the time that importing the package takes, and what the package adds to them (its choice among several
readings) is what :mod:`termtool.pinyin.readings` does better, for it knows what a term is.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.pinyin.tones import to_marks, toneless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Said in connected speech and stored by pypinyin, but not written: yí, yì, bú (GB/T 16159-2012).
_SPOKEN_CHANGES: Final = {"一": {"yí": "yī", "yì": "yī"}, "不": {"bú": "bù"}}

# Read so by everyone although the character lists leave it out: 血 in speech, 谌 in names (谌贻琴).
_COMMON_BUT_UNLISTED: Final = {
    "血": ("xuě",),
    "谌": ("shèn",),
    "諶": ("shèn",),
    "说": ("shuì",),
    "誰": ("shéi",),
}

# A surname as its bearers say it, and no dictionary: 撒贝宁.
# And in one word alone: 震天价响, 马马虎虎, 半间不界, 羹藜唅糗.
_SELDOM: Final = {
    "撒": ("sà",),
    "价": ("ga",),
    "虎": ("hū",),
    "间": ("gān",),
    "間": ("gān",),
    "界": ("gà",),
    "唅": ("hān",),
}


# Looking for some lines is quicker than reading all 42,000: 0.1 ms each, and 10 ms for the whole list.
_FEW: Final = 64
_LONGEST_LINE: Final = 200


@lru_cache(maxsize=8192)
def listed_readings(character: str) -> tuple[str, ...]:
    """Return the readings that the lists give for a character, the commonest first.

    Tone-marked; a traditional character has those of its simplified form too. Empty for anything else
    than one Chinese character, and for one that no list knows.

    >>> listed_readings("任")[:2], listed_readings("x")
    (('rèn', 'rén'), ())
    """
    if len(character) != 1 or not is_han(character):
        return ()
    return tuple(dict.fromkeys(citation(reading, character) for reading in _gathered(character)))


def _gathered(character: str) -> Iterator[str]:
    from termtool.variants import to_simplified  # noqa: PLC0415 — loads OpenCC

    simplified = to_simplified(character)
    for form in dict.fromkeys((character, simplified)):
        yield from filter(None, _single_readings().get(str(ord(form)), "").split(","))
    for form in dict.fromkeys((character, simplified)):
        yield from _COMMON_BUT_UNLISTED.get(form, ())
    for sense in load_lexicon().senses(character):
        reading = to_marks(sense.pinyin)
        if reading != "xx5" and reading.isalpha():  # xx5: the dictionary does not know either
            yield reading


@lru_cache(maxsize=8192)
def living_readings(character: str) -> tuple[str, ...]:
    """Return the readings that the dictionary has for a character: the lists keep many that died out.

    Tone-marked; all that the lists have where the dictionary lacks the character.

    >>> living_readings("赜"), living_readings("单")
    (('zé',), ('dān', 'shàn'))
    """
    senses = load_lexicon().senses(character)
    known = {citation(to_marks(sense.pinyin), character) for sense in senses}
    listed = listed_readings(character)
    return tuple(each for each in listed if each in known) or listed


def citation(reading: str, character: str) -> str:
    """Return the reading that is written where speech changes the tone.

    >>> citation("yí", "一"), citation("bú", "不"), citation("yí", "移")
    ('yī', 'bù', 'yí')
    """
    return _SPOKEN_CHANGES.get(character, {}).get(reading, reading)


def changes_in_speech(term: str) -> bool:
    """Tell whether a term has a character of which the lists store a changed tone."""
    return not _SPOKEN_CHANGES.keys().isdisjoint(term)


@lru_cache(maxsize=8192)
def possible_readings(character: str) -> frozenset[str]:
    """Return every reading that a character can have, tone-marked, each in the neutral tone too.

    >>> possible_readings("行") >= {"xíng", "háng", "xing"}
    True
    """
    listed = (*listed_readings(character), *_SELDOM.get(character, ()))
    return frozenset(listed) | frozenset(map(toneless, listed))


@lru_cache(maxsize=8192)
def readings_in_list(character: str) -> frozenset[str]:
    """Return the readings that the list of single characters has: some of the possible ones, without a dictionary.

    >>> sorted(readings_in_list("正"))
    ['zhèng', 'zhēng']
    """
    listed = _in_its_line(character) if readings_in_list.cache_info().misses < _FEW else ""
    listed = listed or _single_readings().get(str(ord(character)), "")
    return frozenset(filter(None, listed.split(",")))


def _in_its_line(character: str) -> str:
    """Return what stands in the line of a character; "" where the list is not written line by line."""
    _, _, rest = _single_lines().partition(f'\n"{ord(character)}": "')
    listed = rest[:_LONGEST_LINE].partition('"')[0]
    return "" if "\\" in listed else listed


def phrase_reading(phrase: str) -> tuple[str, ...]:
    """Return the reading that pypinyin has for a whole phrase, one syllable per character; else ()."""
    told = phrases().get(phrase)
    if told is None:
        return ()
    return tuple(choices[0] for choices in json.loads(told[: told.rindex("]") + 1]))


@cache
def _single_lines() -> str:
    return _text("pinyin_dict.json")


@cache
def _single_readings() -> Mapping[str, str]:
    readings: dict[str, str] = json.loads(_text("pinyin_dict.json"))
    return readings


@cache
def phrases() -> Mapping[str, str]:
    """Return pypinyin's phrases, each with what stands behind it in the file: see :func:`phrase_reading`.

    Taking all 47,000 apart costs a tenth of a second, and leaves a quarter of a million lists that every
    garbage collection visits. There are no colons but those behind the phrases.
    """
    pieces = _text("phrases_dict.json").split(":")
    return {before.rsplit('"', 2)[1]: behind for before, behind in pairwise(pieces)}


def _text(name: str) -> str:
    spec = importlib.util.find_spec("pypinyin")
    for place in (spec.submodule_search_locations if spec else None) or ():
        path = Path(place) / name
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return "{}"
