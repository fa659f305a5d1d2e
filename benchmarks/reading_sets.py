"""The terms that benchmarks/readings.py reads: names, and CC-CEDICT's persons, places, idioms and words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.pinyin.tones import letter_key, to_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.lexicon import Sense

HERE: Final = Path(__file__).parent
_DATES: Final = re.compile(r"\((?:c\. )?\d{3,4}\??-")
_NAME: Final = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_PLACE: Final = re.compile(
    r"\b(?:city|county|district|province|prefecture|town|township|village|island|lake|river|mountain|"
    r"municipality|autonomous|region|in [A-Z]\w+)\b"
)
_LONGEST_NAME: Final = 4


class Term(NamedTuple):
    """A term with all that a document would tell of it, and how it is read."""

    text: str
    accepted: tuple[tuple[str, ...], ...]
    kind: str = ""
    printed: tuple[str, ...] = ()


def names(file: str) -> list[Term]:
    """Return the persons of one of our own lists."""
    rows = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [_person(*row.split("\t")) for row in rows if not row.startswith("#")]


def _person(text: str, printed: str, readings: str) -> Term:
    accepted = tuple(tuple(reading.split()) for reading in readings.split(";"))
    return Term(text, accepted, "person", (printed,))


def dictionary_sets() -> dict[str, list[Term]]:
    """Return CC-CEDICT's entries of two characters and more with one reading, by what they are."""
    sets: dict[str, list[Term]] = {"person": [], "place": [], "idiom": [], "word": []}
    for text, reading, senses in _entries():
        kind, printed = _kind(text, reading, senses)
        if kind:
            shown = "" if kind == "word" else kind
            sets[kind].append(Term(text, (reading,), shown, (printed,) if printed else ()))
    return sets


def _entries() -> Iterator[tuple[str, tuple[str, ...], list[Sense]]]:
    lexicon = load_lexicon()
    for word in lexicon.headwords():
        senses = [sense for sense in lexicon.senses(word) if sense.simplified == word]
        readings = {to_marks(sense.pinyin) for sense in senses}
        if len(word) > 1 and all(map(is_han, word)) and len(readings) == 1:
            reading = tuple(readings.pop().split())
            if len(reading) == len(word) and "xx5" not in reading:
                yield word, reading, senses


def _kind(text: str, reading: tuple[str, ...], senses: list[Sense]) -> tuple[str, str]:
    """Return what an entry is, and the name that its English begins with; "" for what is in no set."""
    english = [gloss for sense in senses for gloss in sense.english]
    if any("(idiom)" in gloss for gloss in english):
        return "idiom", ""
    if not senses[0].pinyin[0].isupper():
        return "word", ""
    name = _NAME.match(english[0])
    printed = name[0] if name else ""
    if _DATES.search(english[0]):
        is_own = len(text) <= _LONGEST_NAME and letter_key(printed) == letter_key(" ".join(reading))
        return ("person", printed) if is_own else ("", "")
    return ("place", printed) if _PLACE.search(english[0]) else ("", "")
