"""Where texts stand in an entry, and how a finding points at one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.display import show
from termtool.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry

_SHORT: Final = 40  # code points: enough of a value for people to know it again

# The fields that hold one text, in the order in which entries are written.
_SINGLE: Final = (
    "id", "term", "trad", "roman", "status", "kind", "pinyin", "literal", "note", "why", "replaced_by",
)  # fmt: skip
_ONE_OF: Final = {"aliases": "alias", "contexts": "context", "parts": "part", "tags": "tag"}
_LISTS: Final = ("gloss", "aliases", "see", "tags")


def finding_at(
    entry: Entry, field: str, rule: str, severity: Severity, message: str, *, hint: str = ""
) -> Finding:
    """Return a finding about one field of an entry.

    Args:
        entry: The entry to look at.
        field: The field's path as ``Entry.places`` has it: "pinyin", "contexts[0].quote".
        rule: The rule's id.
        severity: How much it matters.
        message: What is wrong; values in it have gone through ``quoted``.
        hint: What to do about it.
    """
    place = entry.at(_innermost_placed(entry, field))
    return Finding(
        path=entry.path,
        line=place.line,
        column=place.column,
        rule=rule,
        severity=severity,
        message=message,
        hint=hint,
        about=f"{entry.id or entry.term} {field}",
    )


def _innermost_placed(entry: Entry, field: str) -> str:
    """Return the field, or what holds it: ``gloss: involution`` on one line has no gloss[0]."""
    while field and field not in entry.places:
        field = field[: max(field.rfind("["), field.rfind("."), 0)]
    return field


def spoken(field: str) -> str:
    """Return a field's path as people say it, counted from 1.

    >>> spoken("contexts[0].quote"), spoken("gloss[1]"), spoken("reviewed.date")
    ('the quote of context 1', 'gloss 2', 'reviewed.date')
    """
    name, _, rest = field.partition("[")
    index, _, inner = rest.partition("]")
    if not index:
        return field
    one = _ONE_OF.get(name, name)
    counted = f"{one} {int(index) + 1}"
    return f"the {inner[1:]} of {counted}" if inner else counted


def quoted(value: str) -> str:
    """Return a value as messages show it: in quotes, short, safe to print.

    >>> quoted("shǒu zhèng")
    '“shǒu zhèng”'
    """
    return f"“{show(value, _SHORT)}”"


def name_of(entry: Entry) -> str:
    """Return what people call an entry by: its term, else its id."""
    return show(entry.term or entry.id, _SHORT)


def texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield every text that people or the machine wrote, as (path of the field, text); none is empty."""
    for field, text in _all_texts(entry):
        if text:
            yield field, text


def _all_texts(entry: Entry) -> Iterator[tuple[str, str]]:
    for field in _SINGLE:
        yield field, getattr(entry, field)
    for field in _LISTS:
        for index, text in enumerate(getattr(entry, field)):
            yield f"{field}[{index}]", text
    for index, part in enumerate(entry.parts):
        yield f"parts[{index}].term", part.term
        yield f"parts[{index}].gloss", part.gloss
    for index, context in enumerate(entry.contexts):
        yield f"contexts[{index}].source", context.source
        yield f"contexts[{index}].quote", context.quote
        yield f"contexts[{index}].gloss", context.gloss
    for key, text in entry.reviewed.items():
        yield f"reviewed.{key}", text


def glosses(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the English of an entry that readers see as its gloss, as (path of the field, text)."""
    for index, text in enumerate(entry.gloss):
        yield f"gloss[{index}]", text
    if entry.literal:
        yield "literal", entry.literal


def forms(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield every Chinese form of a term, as (path of the field, form): itself, traditional, aliases."""
    if entry.term:
        yield "term", entry.term
    if entry.trad:
        yield "trad", entry.trad
    for index, alias in enumerate(entry.aliases):
        if alias:
            yield f"aliases[{index}]", alias


def is_accepted(entry: Entry) -> bool:
    """Tell whether curation has finished with an entry, so that it must be complete."""
    return entry.status == "accepted"


def closest(word: str, known: Iterator[str] | tuple[str, ...]) -> str:
    """Return a question that offers the known word most like this one; "" when none is like it."""
    import difflib  # noqa: PLC0415 — costs start-up time, and only mistakes need it

    near = difflib.get_close_matches(word[:_SHORT].casefold(), list(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else ""
