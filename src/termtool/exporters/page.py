"""What a printed glossary says of itself: title, date, how many entries of which kinds, which sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.exporters.articles import is_candidate, is_deprecated, shown_source
from termtool.exporters.sheet import AS_USUAL, Sheet
from termtool.model import Kind

if TYPE_CHECKING:
    from datetime import date

    from termtool.model import Glossary

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# How kinds are counted that are no plain nouns.
_NOUNS: Final[dict[str, tuple[str, str]]] = {
    Kind.PERSON: ("person", "people"),
    Kind.SLANG: ("slang word", "slang words"),
    Kind.OTHER: ("other", "others"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSettings:
    """What the glossary itself does not say."""

    title: str
    date: date
    sheet: Sheet = AS_USUAL  # its order is heeded by all, its size by the forms that are made of sheets


def long_date(day: date) -> str:
    """Return a date as English prints it, whatever the locale: "5 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "entry", "entries"), counted(1200, "source")
    ('1 entry', '1,200 sources')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def facts(glossary: Glossary) -> list[tuple[str, str]]:
    """Return the lines of the title block as (label, text): how many entries, of which kinds.

    Kinds come by number, the most frequent first.
    """
    lines = [("Entries", _entry_count(glossary))]
    kinds = Counter(entry.kind for entry in glossary if entry.kind)
    by_number = sorted(kinds.items(), key=lambda counted: (-counted[1], counted[0]))
    if kinds:
        lines.append(("Kinds", ", ".join(_kind_count(kind, number) for kind, number in by_number)))
    return lines


def kind_name(kind: str) -> str:
    """Return what the entries of a kind are called together, as a heading.

    >>> kind_name("idiom"), kind_name("person"), kind_name("city")
    ('Idioms', 'People', 'Cities')
    """
    one, many = _NOUNS.get(kind, (kind, ""))
    plural = many or (f"{one[:-1]}ies" if one.endswith("y") else f"{one}s")
    return plural[:1].upper() + plural[1:]


def sources(glossary: Glossary) -> list[tuple[str, int]]:
    """Return the sources quoted, with the number of quotations from each, by name."""
    quoted = Counter(shown_source(context.source) for entry in glossary for context in entry.contexts)
    return sorted(quoted.items())


def _entry_count(glossary: Glossary) -> str:
    candidates = sum(map(is_candidate, glossary))
    deprecated = sum(map(is_deprecated, glossary))
    notes = [counted(candidates, "candidate")] if candidates else []
    notes += [f"{deprecated:,} deprecated"] if deprecated else []
    return f"{len(glossary):,}" + (f", of these {' and '.join(notes)}" if notes else "")


def _kind_count(kind: str, number: int) -> str:
    # A no-break space, for "1" at the end of a line and "work" on the next read ill.
    return counted(number, *_NOUNS.get(kind, (kind,))).replace(" ", "\u00a0")
