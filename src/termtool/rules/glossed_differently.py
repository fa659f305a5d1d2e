"""Two documents gloss one term differently, and the glossary admits only one of them.

The contexts remember how each document renders the term. Where they disagree, readers take the two for two
things. A gloss that stands in the entry's list is admitted, and nothing is said of it; nor of entries that
are rejected or deprecated.

Bad:

    term: 风口
    gloss: tailwind
    contexts:
      - source: notes/talk.md
        quote: He waited for the tailwind (风口).
        gloss: tailwind
      - source: notes/fund.md
        quote: A hot trend (风口) draws money.
        gloss: hot trend

Good:

    term: 风口
    gloss:
      - tailwind
      - hot trend
    contexts:
      - source: notes/talk.md
        quote: He waited for the tailwind (风口).
        gloss: tailwind
      - source: notes/fund.md
        quote: A hot trend (风口) draws money.
        gloss: hot trend

Mend: change the document, or admit its gloss in the list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, name_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Context, Entry, Glossary

ID: Final = "glossed-differently"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A gloss in one document that is neither another's nor admitted"

_OUT_OF_USE: Final = ("rejected", "deprecated")
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset({"a", "an", "the", "to"})


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield one finding for every entry whose documents disagree about its gloss."""
    for entry in glossary:
        if len(entry.contexts) > 1 and entry.status not in _OUT_OF_USE:
            yield from _disagreement(entry)


def _disagreement(entry: Entry) -> Iterator[Finding]:
    glossed = [(index, context) for index, context in enumerate(entry.contexts) if context.gloss.strip()]
    admitted = {_key(text) for text in (*entry.gloss, entry.literal, entry.roman)}
    for index, context in glossed:
        if _key(context.gloss) not in admitted and (other := _other(context, glossed)):
            where = show_path(other.source)
            message = (
                f"{name_of(entry)} is {quoted(context.gloss)} in {show_path(context.source)}, "
                f"but {quoted(other.gloss)} in {where}."
            )
            hint = "Change the document, or add this gloss to the entry."
            yield finding_at(entry, f"contexts[{index}].gloss", ID, SEVERITY, message, hint=hint)
            return


def _other(context: Context, glossed: list[tuple[int, Context]]) -> Context | None:
    for _, other in glossed:
        if other.source != context.source and _key(other.gloss) != _key(context.gloss):
            return other
    return None


def _key(gloss: str) -> str:
    """Return a gloss without capitals, hyphens and small words: these make no difference."""
    words = _WORD.findall(gloss.casefold())
    return "".join(word for word in words if word not in _SMALL)
