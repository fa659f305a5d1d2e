"""A term is written in both scripts at once, or “trad” in the wrong one.

华為 begins in simplified and ends in traditional characters: mostly a slip of the input method, or of a search
and replace. Nobody finds such a term by typing it. “trad” holds the same term, character by character, in
traditional characters.

Bad:

    term: 华為
    gloss: Huawei

Good:

    term: 华为
    trad: 華為
    gloss: Huawei

Mend: write the term in one script, and the traditional form into “trad”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import han_only
from termtool.rules.fields import finding_at, name_of, quoted
from termtool.rules.scripts import not_simplified, not_traditional
from termtool.rules.spoken import is_listed_together, possible_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "mixed-script"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A term in both scripts, or a traditional form that is none"

_MIXED: Final = "mixed"
_SIMPLIFIED: Final = "simplified"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every term in two scripts, and every “trad” that is not its term in traditional."""
    terms = [entry.term for entry in glossary]
    suspects = not_simplified(terms) & not_traditional(terms)
    wrong = not_traditional(entry.trad for entry in glossary)
    for entry in glossary:
        if entry.term in suspects and _script(entry.term) == _MIXED:
            message = f"{quoted(entry.term)} has simplified and traditional characters in it."
            hint = "Write it in one script, and the traditional form into “trad”."
            yield finding_at(entry, "term", ID, SEVERITY, message, hint=hint)
        if entry.trad and (fault := _fault_of_traditional(entry, is_suspect=entry.trad in wrong)):
            hint = "Write the term again, in traditional characters."
            yield finding_at(entry, "trad", ID, SEVERITY, fault, hint=hint)


def _script(text: str) -> str:
    from termtool.variants import script_of  # noqa: PLC0415 — loads OpenCC, and few terms need it

    return str(script_of(text))


def _fault_of_traditional(entry: Entry, *, is_suspect: bool) -> str:
    if is_suspect and _script(entry.trad) in (_MIXED, _SIMPLIFIED):
        return f"The traditional form {quoted(entry.trad)} has simplified characters in it."
    term, trad = han_only(entry.term), han_only(entry.trad)
    if len(term) != len(trad):
        return ""  # trad-form says so
    for one, other in zip(term, trad, strict=True):
        if one != other and not _may_be_one(one, other):
            return f"{other} in the traditional form is not {one} of {name_of(entry)}: they are read differently."
    return ""


def _may_be_one(simplified: str, traditional: str) -> bool:
    """Tell whether two characters share a reading, as the forms of one character do."""
    if is_listed_together(simplified, traditional):
        return True
    readings = possible_of(simplified), possible_of(traditional)
    return not all(readings) or not readings[0].isdisjoint(readings[1])
