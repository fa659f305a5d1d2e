"""The glossary in the orders in which people leaf through it: by pinyin, by letter, by English word.

The order is that of a dictionary sorted as one alphabet: what is said alike stands together, however
many characters it has and wherever its spaces fall (*xiān*, *Xī'ān*), and only then do tones decide.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from termtool.hanzi import has_han
from termtool.model import Glossary, Status
from termtool.pinyin.tones import letters_and_tone, spelled_out, split_reading, to_marks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from termtool.model import Entry

NO_LETTER: Final = "#"  # where what begins with no letter from A to Z is filed, after Z

_LEADING: Final = frozenset({"a", "an", "the", "to"})
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CLOSING: Final = {"“": "”", "‘": "’", '"': '"', "'": "'", "(": ")"}

# Filed last or not, letters, letters with ü, tones, characters, id.
_PinyinKey: TypeAlias = tuple[bool, str, str, tuple[int, ...], str, str]


def selected(glossary: Glossary, statuses: Collection[str]) -> Glossary:
    """Return the entries that have one of these statuses; an entry that names none is a candidate."""
    return Glossary(tuple(entry for entry in glossary if (entry.status or Status.CANDIDATE) in statuses))


def by_pinyin(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries as a dictionary orders them.

    Letters decide first, without tones, spaces or capitals and with ü after u; then tones, the neutral
    one last; then the characters. What cannot be filed under a letter comes at the end.
    """
    return sorted(entries, key=_pinyin_key)


def sections(entries: Iterable[Entry]) -> list[tuple[str, tuple[Entry, ...]]]:
    """Return the entries in pinyin order under their letters, "A" to "Z" and ``NO_LETTER`` last.

    A term without pinyin is filed under ``NO_LETTER``, unless it is itself written in Latin letters
    (Neijuan); letters without entries are left out.
    """
    grouped = groupby(by_pinyin(entries), key=lambda entry: initial(_reading(entry)))
    return [(letter, tuple(group)) for letter, group in grouped]


def english_index(entries: Iterable[Entry]) -> list[tuple[str, tuple[Entry, ...]]]:
    """Return what an English reader looks for, with the entries that offer it.

    Every gloss and every conventional Latin spelling is a heading, filed under its first word that
    counts: "a tailwind" under *tailwind*, "to strike it rich" under *strike*. Headings that differ in
    capitals alone are one. They come in alphabetical order, word by word; those that begin with no
    letter come last, as in ``sections``; the entries of each in pinyin order.
    """
    found: dict[str, tuple[str, list[Entry]]] = {}
    for entry in by_pinyin(entries):
        for heading in dict.fromkeys(english_heading(text) for text in (*entry.gloss, entry.roman)):
            if heading:
                _, holders = found.setdefault(heading.casefold(), (heading, []))
                if not holders or holders[-1] is not entry:
                    holders.append(entry)
    index = [(heading, tuple(holders)) for heading, holders in found.values()]
    return sorted(index, key=lambda filed: _english_key(filed[0]))


def initial(text: str) -> str:
    """Return the letter under which a reading or an English heading is filed.

    >>> initial("éclair"), initial("“tailwind”"), initial("996")
    ('E', 'T', '#')
    """
    first = next((sign for sign in unicodedata.normalize("NFD", text) if sign.isalnum()), "")
    return first.upper() if first.isascii() and first.isalpha() else NO_LETTER


def _reading(entry: Entry) -> str:
    if entry.pinyin or has_han(entry.term):
        return entry.pinyin
    return entry.roman or entry.term


def _pinyin_key(entry: Entry) -> _PinyinKey:
    reading = _reading(entry)
    text, _ = spelled_out(to_marks(reading))
    letters = "".join(filter(str.isalnum, text))
    return (
        initial(reading) == NO_LETTER,
        _plain(letters),
        letters,
        _tones(reading, entry),
        entry.term,
        entry.id,
    )


def _tones(reading: str, entry: Entry) -> tuple[int, ...]:
    syllables = split_reading(reading, entry.term) or tuple(reading.split())
    return tuple(letters_and_tone(syllable)[1] for syllable in syllables)


def english_heading(gloss: str) -> str:
    """Return a gloss as it is filed: no quotes around it, no small words at its head if it has others.

    >>> english_heading("to the  manner born"), english_heading("“The Great Wall”")
    ('manner born', 'Great Wall')
    >>> english_heading("to")
    'to'
    """
    heading = " ".join(gloss.split())
    if len(heading) > 1 and _CLOSING.get(heading[0]) == heading[-1]:
        heading = heading[1:-1].strip()
    words = list(_WORD.finditer(heading))
    first = next((word for word in words if word[0].casefold() not in _LEADING), None)
    if first is None or first is words[0]:
        return heading
    opened = heading[first.start() - 1] in _CLOSING
    return heading[first.start() - opened :]


def _english_key(heading: str) -> tuple[bool, list[str], str]:
    return initial(heading) == NO_LETTER, _WORD.findall(_plain(heading.casefold())), heading


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
