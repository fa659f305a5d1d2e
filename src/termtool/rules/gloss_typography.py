"""A gloss carries the punctuation of the sentence that it was taken from.

The glossary sets its own quotation marks and full stops. Quotes around the whole of a gloss, a full stop at
the end of a phrase or two spaces in a row come out twice in print, and they make two equal glosses look
different. Sentences and proverbs may end in a full stop, and so may abbreviations.

Bad:

    term: 守正出奇
    gloss: “nail the fundamentals, then amaze.”

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Mend: write the words only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, glosses, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "gloss-typography"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A gloss with stray quotes, full stop or spaces"

_PAIRS: Final = ("“”", "‘’", '""', "''", "«»", "「」", "『』")
_INCHES: Final = re.compile('[0-9]"')
_WITH_FULL_STOPS: Final = frozenset({"sentence", "proverb"})
# "Xiaomi Inc.", "and so on, etc.", "the U.S.", "J. R. R."
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Dr|Mr|Mrs|Ms|Prof|No|Vol|etc|al|approx|esp|lit|fig|abbr)"
    r"|\b[A-Za-z](?:\.[A-Za-z])*)\.$"
)


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every gloss with something round it that is not part of it."""
    for entry in glossary:
        for field, gloss in glosses(entry):
            fault = _fault(gloss, may_stop=entry.kind in _WITH_FULL_STOPS)
            if fault:
                message = f"The gloss {quoted(gloss)} {fault}."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Write the words only.")


def _fault(gloss: str, *, may_stop: bool) -> str:
    if any(_is_quoted_whole(gloss, pair) for pair in _PAIRS):
        return "stands in quotes"
    if gloss.endswith("。") or (not may_stop and _ends_in_full_stop(gloss)):
        return "ends in a full stop"
    if len(gloss) > 1 and _has_lone_quote(gloss):
        return "has a quote without its partner"
    return "has two spaces in a row" if "  " in gloss.strip() else ""


def _is_quoted_whole(gloss: str, pair: str) -> bool:
    opening, closing = pair[0], pair[1]
    inner = gloss[1:-1]
    return (
        len(gloss) > len(pair)
        and gloss[0] == opening
        and gloss[-1] == closing
        # “lie flat” and “let it rot”: these quotes are parts of the gloss
        and opening not in inner
        and closing not in inner
    )


def _has_lone_quote(gloss: str) -> bool:
    """Tell whether a quote is opened and not closed, or closed and not opened; 5" are inches."""
    straight = gloss.count('"') - len(_INCHES.findall(gloss))
    return gloss.count("“") != gloss.count("”") or straight % 2 == 1


def _ends_in_full_stop(gloss: str) -> bool:
    return gloss.endswith(".") and not gloss.endswith("..") and not _ABBREVIATED.search(gloss[-12:])
