"""The pinyin is right, but not written as the glossary writes it.

One spelling everywhere makes the pinyin searchable and lets two entries be compared: tone marks instead of
digits, the mark on the vowel that carries it, ü instead of v or u:, the plain letters a and g instead of
their phonetic look-alikes, composed characters (NFC), and the tone of the dictionary where speech changes it
(*yī* and *bù*, also where one says *yí* and *bú*). Latin letters and digits of a term stand in its pinyin as
they are: *A gǔ* for A股.

Bad:

    term: 守正出奇
    pinyin: shou3 zheng4 chu1 qi2
    gloss: nail the fundamentals, then amaze

Good:

    term: 守正出奇
    pinyin: shǒu zhèng chū qí
    gloss: nail the fundamentals, then amaze

Mend: take over the spelling that the finding shows.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.hanzi import is_han
from termtool.pinyin.tones import to_marks
from termtool.rules.fields import finding_at, quoted
from termtool.rules.spoken import (
    Said,
    dictionary_form,
    divided,
    divided_without_latin,
    has_tones,
    is_in_question,
    is_spoken_change,
    misread,
    needs_tone,
    wants_dots,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "pinyin-form"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "Pinyin in another spelling than ours"

_LOOK_ALIKE: Final = re.compile("[ɑɡıăĕĭŏŭ]")
_PROPER_LETTERS: Final = str.maketrans("ɑɡıăĕĭŏŭĂĔĬŎŬ", "agiǎěǐǒǔǍĚǏǑǓ")
_DIGIT: Final = re.compile("[a-zêü:][0-5]")
_DOTS_TYPED: Final = re.compile("v|u:|u\u0308")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every entry whose pinyin is understood but spelled in another way."""
    for entry in glossary:
        if is_in_question(entry):
            fault, said = _divided(entry)
            if not said or misread(said):
                continue  # pinyin-mismatch says more
            if fault := fault or _fault(entry.pinyin, said):
                message = f"The pinyin {quoted(entry.pinyin)} {fault}."
                yield finding_at(entry, "pinyin", ID, SEVERITY, message, hint=_advice(said))


def proper_form(entry: Entry) -> str:
    """Return the pinyin of an entry as the rule wants it, divided as it is; "" if nothing is to be mended or clear.

    Words stay words: only where the spelling itself cannot be kept are they divided into syllables, and
    words with capitals are not touched then.
    """
    if not is_in_question(entry):
        return ""
    fault, said = _divided(entry)
    if not said or misread(said) or not has_tones(said) or not (fault or _fault(entry.pinyin, said)):
        return ""
    respelled = unicodedata.normalize("NFC", entry.pinyin).translate(_PROPER_LETTERS)
    respelled = to_marks(respelled) if respelled == respelled.lower() else respelled
    if not fault and not _fault(respelled, said) and divided(replace(entry, pinyin=respelled)) == said:
        return respelled
    in_syllables = len(entry.pinyin.split()) == len(said) and entry.pinyin == entry.pinyin.lower()
    return " ".join(map(dictionary_form, said)) if in_syllables else ""


def _divided(entry: Entry) -> tuple[str, tuple[Said, ...]]:
    said = divided(entry)
    if said is not None:
        return "", said
    return "leaves out what is not Chinese", divided_without_latin(entry) or ()


def _fault(pinyin: str, said: tuple[Said, ...]) -> str:
    if not unicodedata.is_normalized("NFC", pinyin):
        return "has letters and tone marks as separate characters"
    if not has_tones(said) and any(needs_tone(one) for one in said):
        return "has no tone marks"
    if any(map(is_spoken_change, said)):
        return "has the changed tone of speech"
    if any(map(wants_dots, said)):
        return "has u where ü is meant"
    written, expected = _letters(pinyin), _letters("".join(one.syllable for one in said))
    return "" if written == expected else _other_spelling(written, said)


def _other_spelling(written: str, said: tuple[Said, ...]) -> str:
    latin = {one.character.casefold() for one in said if not is_han(one.character)}
    pinyin_only = written
    for run in latin:
        pinyin_only = pinyin_only.replace(run, " ")
    if _DIGIT.search(pinyin_only):
        return "has digits for tones"
    if _LOOK_ALIKE.search(pinyin_only):
        return "has letters that only look like those of pinyin"
    if _DOTS_TYPED.search(pinyin_only):
        return "has v or u: where ü is meant"
    return "has a tone mark on the wrong letter"


def _letters(pinyin: str) -> str:
    """Return what of a reading is spelling: no spaces, hyphens, apostrophes or capitals."""
    folded = unicodedata.normalize("NFC", pinyin).casefold()
    return "".join(sign for sign in folded if sign.isalnum() or sign == ":")


def _advice(said: tuple[Said, ...]) -> str:
    if not has_tones(said):
        return "Add the tone marks."
    return f"Write {show(' '.join(map(dictionary_form, said)))}."
