"""The orders in which a printed glossary can be read, each with the index that leads into it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from termtool.exporters.articles import shown_source
from termtool.exporters.links import ENGLISH_INDEX, PINYIN_INDEX, letter_address, section_address
from termtool.exporters.page import counted, kind_name
from termtool.exporters.sheet import Order
from termtool.exporters.strokes import strokes
from termtool.glossary import by_pinyin, english_heading, english_index, initial, sections
from termtool.hanzi import han_only
from termtool.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from termtool.model import Entry, Glossary

_NO_SOURCE: Final = "Without a source"
_NO_KIND: Final = "Without a kind"
_NO_STROKES: Final = "Without characters"
_KINDS: Final = {kind.value: place for place, kind in enumerate(Kind)}
_SAID: Final = {
    Order.PINYIN: "in the order of pinyin",
    Order.ENGLISH: "in the order of the English",
    Order.KIND: "by kind",
    Order.SOURCE: "by source",
    Order.STROKE: "by strokes",
}


@dataclass(frozen=True, slots=True)
class Filed:
    """An entry in its place, with the words under which a reader finds it there."""

    entry: Entry
    guide: str = ""  # the English heading; "" where the entry is found by its characters


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    name: str
    address: str
    entries: tuple[Filed, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A heading of the index and the entries to which it leads."""

    heading: str  # "" for an entry that is its own heading
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The other way in: by English, or by pinyin where English is the order of the entries."""

    title: str
    address: str
    letters: tuple[tuple[str, tuple[IndexLine, ...]], ...]


def arranged(glossary: Glossary, order: Order) -> tuple[Section, ...]:
    """Return all entries in sections, each entry once."""
    return tuple(_ORDERS[order](glossary))


def subtitle(order: Order) -> str:
    """Return the line under the title, which says how the entries are ordered.

    >>> subtitle(Order.STROKE)
    'Chinese–English, by strokes'
    """
    return f"Chinese–English, {_SAID[order]}"


def index_of(glossary: Glossary, order: Order) -> Index:
    """Return the index that a glossary in this order needs at its end."""
    if order is Order.ENGLISH:
        by_reading = (
            (letter, tuple(IndexLine("", (entry,)) for entry in group))
            for letter, group in sections(glossary)
        )
        return Index("Pinyin index", PINYIN_INDEX, tuple(by_reading))
    lines = (IndexLine(heading, entries) for heading, entries in english_index(glossary))
    by_letter = groupby(lines, key=lambda line: initial(line.heading))
    return Index("English index", ENGLISH_INDEX, tuple((letter, tuple(group)) for letter, group in by_letter))


def _by_letter(glossary: Glossary) -> Iterator[Section]:
    for letter, entries in sections(glossary):
        yield Section(letter, letter_address(letter), tuple(map(Filed, entries)))


def _by_english(glossary: Glossary) -> Iterator[Section]:
    """File each entry under its preferred gloss, else its Latin spelling; what has neither comes last."""
    filed = {id(entry): heading for heading, entry in _preferred(glossary)}
    listed = [
        Filed(entry, heading)
        for heading, entries in english_index(glossary)
        for entry in entries
        if filed.get(id(entry), "").casefold() == heading.casefold()
    ]
    rest = [Filed(entry) for entry in by_pinyin(glossary) if id(entry) not in filed]
    for letter, group in groupby((*listed, *rest), key=lambda one: initial(one.guide)):
        yield Section(letter, letter_address(letter), tuple(group))


def _preferred(glossary: Glossary) -> Iterator[tuple[str, Entry]]:
    for entry in glossary:
        for text in (*entry.gloss, entry.roman):
            if heading := english_heading(text):
                yield heading, entry
                break


def _by_kind(glossary: Glossary) -> Iterator[Section]:
    return _grouped(
        by_pinyin(glossary),
        lambda entry: (not entry.kind, _KINDS.get(entry.kind, len(_KINDS)), entry.kind),
        lambda entry: kind_name(entry.kind) if entry.kind else _NO_KIND,
    )


def _by_source(glossary: Glossary) -> Iterator[Section]:
    """File each entry under the document that is quoted first for it."""
    return _grouped(
        by_pinyin(glossary),
        lambda entry: (not entry.contexts, _first_source(entry)),
        lambda entry: _first_source(entry) or _NO_SOURCE,
    )


def _by_stroke(glossary: Glossary) -> Iterator[Section]:
    """Count the first character, then the next ones; characters alike in that keep Unicode's order."""
    ordered = sorted(by_pinyin(glossary), key=lambda entry: [(strokes(c), c) for c in han_only(entry.term)])
    return _grouped(
        ordered,
        lambda entry: (not han_only(entry.term), _first_strokes(entry)),
        lambda entry: counted(_first_strokes(entry), "stroke") if han_only(entry.term) else _NO_STROKES,
    )


def _grouped(
    entries: Iterable[Entry], place: Callable[[Entry], Any], name: Callable[[Entry], str]
) -> Iterator[Section]:
    for number, (_, group) in enumerate(groupby(sorted(entries, key=place), key=place), 1):
        members = tuple(group)
        yield Section(name(members[0]), section_address(number), tuple(map(Filed, members)))


def _first_source(entry: Entry) -> str:
    return shown_source(entry.contexts[0].source) if entry.contexts else ""


def _first_strokes(entry: Entry) -> int:
    return strokes(han_only(entry.term)[:1] or " ")


_ORDERS: Final[Mapping[Order, Callable[[Glossary], Iterator[Section]]]] = MappingProxyType(
    {
        Order.PINYIN: _by_letter,
        Order.ENGLISH: _by_english,
        Order.KIND: _by_kind,
        Order.SOURCE: _by_source,
        Order.STROKE: _by_stroke,
    }
)
