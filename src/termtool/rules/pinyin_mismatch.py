"""The pinyin does not belong to the characters.

Either the number of syllables is not the number of characters, or a character is given a reading that it
cannot have: 正 is *zhèng* or *zhēng*, never *zhěng*. Joined words, hyphens, capitals, apostrophes, the r of
*huār* and the neutral tone inside a word are all understood; Latin letters and digits of a term stand in the
pinyin as they are.

Bad:

    term: 守正出奇
    pinyin: shǒu zhěng chū qí
    gloss: nail the fundamentals, then amaze

Good:

    term: 守正出奇
    pinyin: shǒu zhèng chū qí
    gloss: nail the fundamentals, then amaze

Mend: correct the syllable, or the character if that is the slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.pinyin.tones import units
from termtool.rules.fields import finding_at, name_of, quoted
from termtool.rules.spoken import Said, divided, divided_without_latin, is_in_question, misread, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "pinyin-mismatch"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "Pinyin that the characters cannot have"

_MOST_NAMED: Final = 3  # of wrong syllables and of possible readings; more make no message


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every entry whose pinyin cannot be read from its term."""
    for entry in glossary:
        if is_in_question(entry):
            said = divided(entry) or divided_without_latin(entry)
            wrong = misread(said) if said else ()
            if said is None:
                yield _does_not_divide(entry)
            elif wrong:
                yield _cannot_be_read(entry, wrong)


def _does_not_divide(entry: Entry) -> Finding:
    count = len(units(entry.term))
    wanted = "one syllable" if count == 1 else f"{count} syllables"
    message = f"The pinyin {quoted(entry.pinyin)} does not divide into {wanted} for {name_of(entry)}."
    hint = "Write one syllable for each character; keep Latin letters and digits as they are."
    return finding_at(entry, "pinyin", ID, SEVERITY, message, hint=hint)


def _cannot_be_read(entry: Entry, wrong: tuple[Said, ...]) -> Finding:
    named = wrong[:_MOST_NAMED]
    faults = "; ".join(_fault(one) for one in named)
    more = f"; and {len(wrong) - len(named)} more" if len(wrong) > len(named) else ""
    where = f"In {name_of(entry)}, " if len(entry.term) > 1 else ""
    message = f"{where}{faults}{more}."
    return finding_at(entry, "pinyin", ID, SEVERITY, message, hint="Correct the pinyin, or the character.")


def _fault(one: Said) -> str:
    readings = readings_of(one.character)
    shown = " or ".join(readings[:_MOST_NAMED]) + (" …" if len(readings) > _MOST_NAMED else "")
    return f"{one.character} is {shown}, not {quoted(one.syllable)}"
