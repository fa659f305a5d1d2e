"""The pinyin is neither in syllables nor in the words of the standard.

The glossary keeps pinyin as syllables, small and with a space after each: *rén zé yǔ*. A project may write
words instead, as GB/T 16159 does: a person's surname and given name with capitals (*Rén Zéyǔ*), an idiom of
four characters with a hyphen (*shǒuzhèng-chūqí*). Anything between the two is neither. The option “style” is
“either”, “syllables” or “words”.

Bad:

    term: 任赜宇
    kind: person
    pinyin: Rén zé yǔ

Good:

    term: 任赜宇
    kind: person
    pinyin: Rén Zéyǔ

Mend: take over the spelling that the finding shows.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.hanzi import has_han, is_han
from termtool.rules.fields import finding_at, quoted
from termtool.rules.spoken import Said, divided, has_tones, is_in_question, misread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "pinyin-orthography"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "Pinyin between syllables and words"

OPTIONS: Final = {"style": "either"}
CHOICES: Final = {"style": ("either", "syllables", "words")}

# How these are written is fixed; where the words of other terms end, dictionaries differ.
_FIRM: Final = frozenset({"person", "idiom"})


def check(glossary: Glossary, *, style: str = OPTIONS["style"]) -> Iterator[Finding]:
    """Yield a finding for every reading that is right, and divided in another way than the style wants."""
    for entry in glossary:
        if not is_in_question(entry) and (style != "words" or not has_han(entry.term)):
            continue
        said = divided(entry)
        if said is None or misread(said) or not has_tones(said):
            continue  # other rules say more
        written = _without_stops(entry.pinyin)
        in_syllables = _in_syllables(said)
        if written == in_syllables and style != "words":
            continue
        proper = in_syllables if style == "syllables" else _in_words(entry, said)
        if _without_stops(proper) != written and _letters(proper) == _letters(written):
            yield _finding(entry, proper, style)


def _finding(entry: Entry, proper: str, style: str) -> Finding:
    severity = SEVERITY if entry.kind in _FIRM or style != "either" else Severity.INFO
    message = f"The pinyin {quoted(entry.pinyin)} is divided in another way than its syllables or its words."
    return finding_at(entry, "pinyin", ID, severity, message, hint=f"Write {show(proper)}.")


def _in_syllables(said: tuple[Said, ...]) -> str:
    return " ".join(one.syllable for one in said)


def _in_words(entry: Entry, said: tuple[Said, ...]) -> str:
    # Words of Chinese take a second to load; hardly any glossary needs them here.
    from termtool.pinyin.evidence import Certainty, Reading, Source, Syllable  # noqa: PLC0415
    from termtool.pinyin.orthography import join_words  # noqa: PLC0415

    def syllable(one: Said) -> Syllable:
        source = Source.MARKS if is_han(one.character) else Source.AS_WRITTEN
        return Syllable(one.syllable, one.character, source, Certainty.SETTLED)

    return join_words(Reading(tuple(map(syllable, said)), term=entry.term), entry.kind)


def _without_stops(pinyin: str) -> str:
    return " ".join(unicodedata.normalize("NFC", pinyin.replace(",", " ").replace("，", " ")).split())


def _letters(pinyin: str) -> str:
    return "".join(filter(str.isalnum, pinyin)).casefold()
