r"""A text holds characters that nobody can see.

Controls can rewrite a terminal, bidirectional controls show text in another order than it has, zero-width
characters make two terms out of one that look the same. None of them belongs into a glossary. Line breaks
may stand in notes, reasons and quotations, joiners and selectors inside emoji; what comes with a quotation
from a page is forgiven as long as it only takes no width.

Bad:

    term: "守正\u200b出奇"
    gloss: nail the fundamentals, then amaze

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Mend: delete the character; the finding says where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.display import escape, invisible
from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "unsafe-characters"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "Characters that cannot be seen"

_MAY_BREAK: Final = re.compile(r"note|why|contexts\[\d+\]\.(?:quote|gloss)")
_IS_QUOTED: Final = re.compile(r"contexts\[\d+\]\.(?:quote|gloss)")
# A selector picks the drawing of a character; in a term it only makes the same word another one.
_IS_COMPARED: Final = re.compile(r"id|term|trad|roman|pinyin|aliases\[\d+\]|parts\[\d+\]\.term")
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ZERO_WIDTH: Final = frozenset("\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every text with an invisible character, naming the first."""
    for entry in glossary:
        for field, text in texts(entry):
            if text.isprintable() and not _SELECTORS.search(text):
                continue
            place = _first(field, text)
            if place >= 0:
                yield _finding(entry, field, text, place)


def _first(field: str, text: str) -> int:
    places = [place for place in invisible(text) if not _is_forgiven(field, text[place])]
    if _IS_COMPARED.fullmatch(field) and (selector := _SELECTORS.search(text)):
        places.append(selector.start())
    return min(places, default=-1)


def _is_forgiven(field: str, character: str) -> bool:
    if character in "\n\t":
        return _MAY_BREAK.fullmatch(field) is not None
    return character in _ZERO_WIDTH and _IS_QUOTED.fullmatch(field) is not None


def _finding(entry: Entry, field: str, text: str, place: int) -> Finding:
    character = text[place]
    name = unicodedata.name(character, "").lower()
    described = f"{escape(character)} ({name})" if name else escape(character)
    message = f"Character {place + 1} of {spoken(field)} cannot be seen: {described}."
    return finding_at(entry, field, ID, SEVERITY, message, hint="Delete it.")
