"""How many slips in pinyin the rules of validate catch, and how fast terms are read."""

from __future__ import annotations

import gc
import random
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from reading_tools import read_by_pypinyin

from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.model import Entry, Glossary
from termtool.pinyin.readings import read_term
from termtool.pinyin.tones import letters_and_tone, with_tone
from termtool.rules import pinyin_form, pinyin_mismatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from reading_sets import Term

LETTERS = "abcdefghijklmnopqrstuwxyz"
MOST = 100_000
BLOCK = 5_000


def report_slips(idioms: list[Term]) -> None:
    """Print how many clean idioms are found fault with, and how many of two kinds of slips are found."""
    dice = random.Random(1)  # noqa: S311 — the same slips each time
    clean = [(term.text, list(term.accepted[0])) for term in idioms if len(term.text) == 4]  # noqa: PLR2004
    print(f"\nvalidate on {len(clean)} idioms of four characters")
    print(f"  false alarms                     {_caught(clean)} (one in 5,000 is the limit)")
    for name, slip in (("wrong tones caught", _wrong_tone), ("typing errors caught", _typo)):
        slipped = [(text, slip(reading, dice)) for text, reading in clean]
        print(f"  {name:32} {100 * _caught(slipped) / len(slipped):6.2f} %")


def _caught(readings: list[tuple[str, list[str]]]) -> int:
    entries = (
        Entry(id=str(number), term=text, pinyin=" ".join(reading))
        for number, (text, reading) in enumerate(readings)
    )
    glossary = Glossary(tuple(entries))
    return len([*pinyin_mismatch.check(glossary), *pinyin_form.check(glossary)])


def _wrong_tone(reading: list[str], dice: random.Random) -> list[str]:
    place = dice.randrange(len(reading))
    letters, tone = letters_and_tone(reading[place])
    other = dice.choice([each for each in (1, 2, 3, 4) if each != tone])
    return [*reading[:place], with_tone(letters, other), *reading[place + 1 :]]


def _typo(reading: list[str], dice: random.Random) -> list[str]:
    """Return a reading in which one letter is left out, doubled by another, replaced, or changed with its neighbour."""
    place = dice.randrange(len(reading))
    syllable = reading[place]
    while syllable == reading[place]:
        at = dice.randrange(len(syllable))
        before, letter, after = syllable[:at], syllable[at], syllable[at + 1 :]
        slips = [
            before + after,
            before + dice.choice(LETTERS) + after,
            before + dice.choice(LETTERS) + letter + after,
        ]
        syllable = dice.choice([*slips, before + after[:1] + letter + after[1:]]) or syllable
    return [*reading[:place], syllable, *reading[place + 1 :]]


def report_speed() -> None:
    """Print how long 100,000 terms take, in the dictionary and put together of two words, beside pypinyin."""
    words = [word for word in load_lexicon().headwords() if all(map(is_han, word))]
    random.Random(1).shuffle(words)  # noqa: S311
    short = [word for word in words if len(word) == 2]  # noqa: PLR2004
    new = [one + other for one, other in pairwise(short)]
    read_term("银行"), read_by_pypinyin("银行")  # bank: load the data
    gc.freeze()  # else each walks through the other's tables, pypinyin's are 200,000 lists
    for name, terms in (("of the dictionary", words[:MOST]), ("of two words", new[:MOST])):
        ours = theirs = 0.0
        for start in range(0, len(terms), BLOCK):  # by turns: what else the machine does slows both alike
            ours += _seconds(read_term, terms[start : start + BLOCK])
            theirs += _seconds(read_by_pypinyin, terms[start : start + BLOCK])
        print(
            f"  {len(terms)} terms {name:22} {ours:5.1f} s, pypinyin {theirs:5.1f} s: {ours / theirs:.2f} times"
        )


def _seconds(read: Callable[[str], object], terms: list[str]) -> float:
    start = time.perf_counter()
    for term in terms:
        read(term)
    return time.perf_counter() - start
