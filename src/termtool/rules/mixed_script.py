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
# Characters that the dictionary writes for each other inside words only: 分子 for 份子 "element", 坐标 for 座標
# "coordinate". With them, none of its 122,143 words is called wrong.
_INSIDE_WORDS: Final = frozenset("分份 剪翦 坐座 夫伕 宴讌 成晟 捂摀 沉沈 麟驎".split())


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
        if one != other and (reason := _why_not_one(one, other)):
            return f"{other} in the traditional form is not {one} of {name_of(entry)}: {reason}."
    return ""


def _why_not_one(simplified: str, traditional: str) -> str:
    """Say why two characters cannot be the forms of one; "" if they can."""
    if not _share_a_reading(simplified, traditional):
        return "they are read differently"
    # A form that traditional texts have, too, is where words are confused: 平 with 評. The others, 发 and 發, are
    # one by their reading alone, which spares most runs the two dictionaries.
    if simplified in not_traditional((simplified,)) or _are_forms(simplified, traditional):
        return ""
    return "it is another character"


def _share_a_reading(one: str, other: str) -> bool:
    if is_listed_together(one, other):
        return True
    readings = possible_of(one), possible_of(other)
    return not all(readings) or not readings[0].isdisjoint(readings[1])


def _are_forms(simplified: str, traditional: str) -> bool:
    from termtool.lexicon import load_lexicon  # noqa: PLC0415 — seldom needed
    from termtool.variants import to_simplified  # noqa: PLC0415

    if to_simplified(traditional) == simplified or simplified + traditional in _INSIDE_WORDS:
        return True
    lexicon = load_lexicon()
    listed = (*lexicon.senses(simplified), *lexicon.senses(traditional))
    return any((sense.simplified, sense.traditional) == (simplified, traditional) for sense in listed)
