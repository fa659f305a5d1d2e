r"""A term holds a sign that only looks like the character.

Unicode has the radicals of the Kangxi dictionary a second time, as symbols. They come out of badly made PDF
files and look exactly like the characters ⽞ 玄, but no dictionary and no search knows them. The same goes for
the circle that stands for 〇, and for one kana between characters: the Japanese ロ, ニ and カ for 口, 二 and 力.

Bad:

    term: "\u2f5e戒"
    gloss: Xuanjie

Good:

    term: 玄戒
    gloss: Xuanjie

Mend: type the character anew.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import HAN, KANA
from termtool.rules.fields import finding_at, forms, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "lookalike-characters"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A sign that only looks like the character"

_RADICAL: Final = re.compile("[\u2e80-\u2fd5]")
_KANA: Final = {
    "ー": "一",
    "ロ": "口",
    "ニ": "二",
    "カ": "力",
    "エ": "工",
    "タ": "夕",
    "ハ": "八",
    "ト": "卜",
    "チ": "千",
}
_PROPER: Final = {**_KANA, "○": "〇", "◯": "〇"}
# One of them alone after a character: two kana make a Japanese word, which is none of ours.


@cache  # compiling it takes longer than checking a file, and few files have such a sign
def _looks_so() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{HAN}])[{''.join(_PROPER)}](?![{KANA}])")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every Chinese form with such a sign in it."""
    for entry in glossary:
        for field, form in forms(entry):
            if found := _RADICAL.search(form):
                sign = found[0]
                proper = unicodedata.normalize("NFKC", sign)
                yield _finding(entry, field, form, sign, proper if proper != sign else "")
            elif not _PROPER.keys().isdisjoint(form) and (found := _looks_so().search(form)):
                yield _finding(entry, field, form, found[0], _PROPER[found[0]])


def _finding(entry: Entry, field: str, form: str, sign: str, proper: str) -> Finding:
    name = unicodedata.name(sign, "").lower() or "a symbol"
    message = f"{quoted(form)} has {sign} (U+{ord(sign):04X}, {name}), which only looks like a character."
    hint = f"Type the character anew: {proper}." if proper else "Type the character anew."
    return finding_at(entry, field, ID, SEVERITY, message, hint=hint)
