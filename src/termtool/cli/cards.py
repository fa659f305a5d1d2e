"""An entry as a card: what a dictionary says of a word, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.cli.table import hung
from termtool.cli.terminal import bold, faint
from termtool.display import show, show_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Entry

_UNFOLDED: Final = 1_000_000  # cells: no fold where no one looks


def card(entry: Entry, cells: int = _UNFOLDED) -> str:
    """Return an entry as it is shown for a lookup.

    Args:
        entry: Any entry; what its fields say may be hostile.
        cells: The width to fold long lines to.

    Returns:
        Lines; the first with the term, the others indented.

    >>> from termtool.model import Context, Entry
    >>> print(card(Entry(id="feng-kou", term="风口", trad="風口", pinyin="fēng kǒu", kind="term",
    ...                  gloss=("tail-wind",), contexts=(Context(source="a.md", line=3, quote="…"),))))
    风口  風口  fēng kǒu  (term)
      tail-wind
      a.md:3  …
    """
    return "\n".join(_lines(entry, cells))


def _lines(entry: Entry, cells: int) -> Iterator[str]:
    first, *rest = hung("  ".join(_head(entry)), cells)
    term = show(entry.term, limit=0)
    yield bold(term) + first[len(term) :] if first.startswith(term) else first
    yield from rest
    for lead, text in _told(entry):
        yield from hung(show(text, limit=0), cells, lead=f"  {lead}", indent="    ")
    for context in entry.contexts:
        place = f"  {show_path(context.source)}" + (f":{context.line}" if context.line > 0 else "")
        yield from map(faint, hung(show(context.quote, limit=0), cells, lead=f"{place}  ", indent="    "))


def _head(entry: Entry) -> Iterator[str]:
    for text in (entry.term, entry.trad, entry.roman, entry.pinyin):
        if text:
            yield show(text, limit=0)
    remarks = [text for text in (entry.kind, "" if entry.status == "accepted" else entry.status) if text]
    if remarks:
        yield f"({show(', '.join(remarks), limit=0)})"


def _told(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what an entry says, each with its lead."""
    for gloss in entry.gloss:
        yield "", gloss
    if entry.literal:
        yield "literally: ", entry.literal
    for part in entry.parts:
        if part.gloss:
            yield "", f"{part.term}  {part.gloss}"
    if entry.aliases:
        yield "also: ", ", ".join(entry.aliases)
    if entry.note:
        yield "note: ", entry.note
    if entry.see:
        yield "see: ", ", ".join(entry.see)
    if entry.replaced_by:
        yield "use instead: ", entry.replaced_by
    if entry.why:
        yield "why: ", entry.why
