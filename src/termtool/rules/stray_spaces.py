"""A text has spaces where none belong.

Spaces before or after a text are invisible in most editors and make equal values different. Inside a term,
spaces between characters mostly come from a line break or a hole in a PDF file.

Bad:

    term: 守正 出奇
    gloss: nail the fundamentals, then amaze

Good:

    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Mend: delete the spaces.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import HAN
from termtool.rules.fields import finding_at, forms, quoted, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "stray-spaces"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "Spaces round a text or inside a term"


@cache  # compiling it takes longer than checking a file, and few files have such a space
def _between_characters() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{HAN}])\s(?=\s*[{HAN}])")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every text with spaces at its ends, and every term with spaces in it."""
    for entry in glossary:
        for field, text in texts(entry):
            inner = text.removesuffix("\n")  # which a text over several lines (|) ends with
            if inner != inner.strip():
                message = f"{spoken(field)} begins or ends with a space: {quoted(text)}."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Delete it.")
        yield from _torn_terms(entry)


def _torn_terms(entry: Entry) -> Iterator[Finding]:
    for field, form in forms(entry):
        if len(form.split(maxsplit=1)) > 1 and _between_characters().search(form):
            message = f"There is a space between the characters of {quoted(form)}."
            hint = "Delete it; write ， between the clauses of a proverb."
            yield finding_at(entry, field, ID, SEVERITY, message, hint=hint)
