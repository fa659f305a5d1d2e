"""What every form of the glossary says of an entry, before it is dressed as HTML or Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.model import Status

if TYPE_CHECKING:
    from termtool.model import Context, Entry

# Enough to show a term at work; where else it stands is told by source and line.
QUOTED: Final = 3

_ABSOLUTE: Final = re.compile(r"(?:file:|[A-Za-z]:)?[/\\~]", re.IGNORECASE)
_QUOTES: Final = '“” "'
_SEPARATOR: Final = re.compile(r"[/\\]")


def is_deprecated(entry: Entry) -> bool:
    """Tell whether an entry stands on the page only to warn of it."""
    return entry.status == Status.DEPRECATED


def is_candidate(entry: Entry) -> bool:
    """Tell whether nobody has accepted the entry yet."""
    return entry.status in {"", Status.CANDIDATE}


def forms_of(entry: Entry) -> tuple[str, ...]:
    """Return the ways in which a quotation may write the term, the likeliest first."""
    return tuple(filter(None, (entry.term, entry.trad, entry.roman, *entry.aliases)))


def other_names(entry: Entry) -> tuple[str, ...]:
    """Return the conventional Latin spelling and the aliases, each once."""
    return tuple(dict.fromkeys(name for name in (entry.roman, *entry.aliases) if name.strip()))


def quoted(literal: str) -> str:
    """Return a literal rendering in quotes, once, whether or not its author wrote them.

    >>> quoted("guard the upright"), quoted("“guard the upright”")
    ('“guard the upright”', '“guard the upright”')
    """
    return f"“{literal.strip(_QUOTES)}”"


def place(context: Context) -> str:
    """Return where a quotation stands: the source and, where it is known, the line."""
    return f"{shown_source(context.source)}:{context.line}" if context.line else shown_source(context.source)


def shown_source(source: str) -> str:
    """Return the name of a source without the folders of the machine it was read on.

    >>> shown_source("letters/may.txt"), shown_source("/home/wei/letters/may.txt")
    ('letters/may.txt', 'may.txt')
    """
    if not _ABSOLUTE.match(source):
        return source
    return _SEPARATOR.split(source.rstrip("/\\"))[-1]
