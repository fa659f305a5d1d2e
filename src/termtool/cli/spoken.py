"""Showing readings: as lines, as tables of evidence, as records."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from termtool.cli.records import json_list
from termtool.cli.table import table
from termtool.cli.terminal import cells, note, write
from termtool.display import show
from termtool.errors import ExitCode
from termtool.hanzi import has_han
from termtool.pinyin.readings import Source, read_term
from termtool.pinyin.styles import Style, in_style, reading_in_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.pinyin.evidence import Reading, Syllable

COLUMNS: Final = ("character", "reading", "certainty", "evidence", "or else")
LONGEST: Final = 2000  # characters of a line; a longer one is no term and no sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks of the readings."""

    style: Style = Style.MARKS
    words: bool = False
    kind: str = ""
    printed: tuple[str, ...] = ()
    gloss: str = ""
    explain: bool = False
    as_json: bool = False


def show_readings(texts: Sequence[str], asked: Asked) -> ExitCode:
    """Read texts, or the lines of standard input, and show how they are read.

    Returns:
        FINE; FINDINGS if there was nothing to read, or a character that no list knows.
    """
    read = 0
    guessed = 0
    troubles = 0
    records: list[dict[str, Any]] = []
    for text in _texts(texts):
        reading = read_term(text[:LONGEST], kind=asked.kind, printed=asked.printed, gloss=asked.gloss)
        read += has_han(text)
        guessed += not reading.certain
        troubles += _tell_troubles(text, reading)
        if asked.as_json:
            records.append(record(text, reading, asked))
        elif asked.explain:
            write(_explained(reading, asked))
        else:
            write(show(_written(reading, asked), limit=0))
    if asked.as_json:
        write(json_list(records))
    elif guessed and not asked.explain:
        note(f"{_count(guessed)} on a guess; --explain shows on which.")
    if not read:
        note("There are no Chinese characters in this.")
    return ExitCode.FINE if read and not troubles else ExitCode.FINDINGS


def record(text: str, reading: Reading, asked: Asked) -> dict[str, Any]:
    """Return a reading as a record for programs. All keys are always there."""
    return {
        "term": text,
        "pinyin": reading_in_style(reading, asked.style),
        "pinyin_words": _joined(reading, asked),
        "certainty": str(reading.certainty),
        "syllables": [_syllable(each, asked.style) for each in reading.syllables],
        "unread": reading.unread,
        "contradicted": list(reading.contradicted),
        "other_languages": [{"text": latin, "language": language} for latin, language in reading.southern],
    }


def _syllable(syllable: Syllable, style: Style) -> dict[str, Any]:
    return {
        "character": syllable.character,
        "reading": _styled(syllable, style),
        "source": str(syllable.source),
        "certainty": str(syllable.certainty),
        "alternatives": [in_style(each, style) for each in syllable.alternatives],
    }


def _styled(syllable: Syllable, style: Style) -> str:
    return syllable.text if syllable.source is Source.AS_WRITTEN else in_style(syllable.text, style)


def _written(reading: Reading, asked: Asked) -> str:
    return _joined(reading, asked) if asked.words else reading_in_style(reading, asked.style)


def _joined(reading: Reading, asked: Asked) -> str:
    from termtool.pinyin.orthography import join_words  # noqa: PLC0415 — words of Chinese take a second to load

    return join_words(reading, asked.kind, asked.style)


def _explained(reading: Reading, asked: Asked) -> str:
    rows = [
        (
            show(each.character),
            show(_styled(each, asked.style) or "?"),
            str(each.certainty),
            str(each.source),
            ", ".join(in_style(other, asked.style) for other in each.alternatives),
        )
        for each in reading.syllables
    ]
    return f"{show(_written(reading, asked), limit=0)}\n{table(COLUMNS, rows, cells())}" if rows else ""


def _tell_troubles(text: str, reading: Reading) -> int:
    """Say what is wrong with the evidence, and return whether something could not be read."""
    if reading.unread:
        note(f"Warning: no list knows how to read {show(reading.unread)}.")
    if len(text) > LONGEST:
        note(f"Warning: of a line of {len(text)} characters only the first {LONGEST} are read.")
    for latin in reading.contradicted:
        note(f"Warning: {show(reading.term)} cannot be read {show(latin)}.")
    for latin, language in reading.southern:
        note(f"{show(latin)} is {_LANGUAGES[language]}: it says nothing about Mandarin.")
    return bool(reading.unread) or len(text) > LONGEST


_LANGUAGES: Final = {"cantonese": "Cantonese", "hokkien": "Hokkien", "southern": "another language of China"}


def _texts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts or ("-",):
        if text == "-":
            yield from (line.strip() for line in _lines_of_input() if line.strip())
        else:
            yield text


def _lines_of_input() -> Iterator[str]:
    if sys.stdin is not None:
        for line in sys.stdin.buffer:
            yield line.decode("utf-8-sig", "replace")


def _count(guessed: int) -> str:
    return "1 reading rests" if guessed == 1 else f"{guessed} readings rest"
