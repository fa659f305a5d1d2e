"""All the places at which a glossary quotes a term, for laying one under the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from termtool.english import words_of
from termtool.exporters.articles import forms_of
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of
from termtool.hanzi import has_han
from termtool.lookup import look_up
from termtool.model import Status
from termtool.variants import to_simplified, to_traditional

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.lookup import Hit
    from termtool.model import Context, Glossary


_SUGGESTED: Final = 3


class Order(StrEnum):
    """By what the lines are put in order."""

    SOURCE = "source"
    BEFORE = "before"  # by the words before the term, the nearest first
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One place: ``before + term + after`` is the quotation, on one line."""

    before: str
    term: str  # as the quotation writes it
    after: str
    source: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """What was looked for, and where it stands."""

    forms: tuple[str, ...]  # the ways of writing that were looked for
    lines: tuple[Line, ...]
    suggestions: tuple[str, ...] = ()  # what may have been meant, where nothing is called so


def concordance(glossary: Glossary, query: str, order: Order = Order.SOURCE) -> Concordance:
    """Find every place at which a term stands in a quotation.

    Chinese is looked for as it is typed, in both scripts; where that is a term of the glossary, its other
    names are looked for as well. Pinyin and English stand for the entries that ``lookup`` finds best.

    Args:
        glossary: Whose quotations are searched, those of all its entries but rejected ones.
        query: Characters, pinyin or English.
        order: How the lines are put in order.

    Returns:
        The lines, each place once.
    """
    found = look_up(glossary, query)
    forms = _forms(query, () if found.despite_slips else found.hits)
    quoted = (entry.contexts for entry in glossary if entry.status != Status.REJECTED)
    lines = {line for contexts in quoted for context in contexts for line in _lines(context, forms)}
    meant = (
        tuple(hit.entry.term for hit in found.hits[:_SUGGESTED]) if found.despite_slips else found.suggestions
    )
    return Concordance(forms=forms, lines=tuple(sorted(lines, key=_KEYS[order])), suggestions=meant)


def _forms(query: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the ways of writing to look for, the longest first, so that none hides in a longer one."""
    typed = (
        (query.strip(), to_simplified(query.strip()), to_traditional(query.strip())) if has_han(query) else ()
    )
    least = 1.0 if typed else max((hit.score for hit in hits), default=0.0)
    named = (form for hit in hits if hit.score >= least for form in forms_of(hit.entry))
    forms = dict.fromkeys(form for form in (*typed, *named) if form)
    return tuple(sorted(forms, key=len, reverse=True))


def _lines(context: Context, forms: Sequence[str]) -> Iterator[Line]:
    quote = one_line(context.quote).strip()
    done: list[tuple[int, int]] = []
    for start, end in (place for form in forms for place in places_of((form,), quote)):
        if all(end <= other or start >= last for other, last in done):
            done.append((start, end))
            yield Line(
                before=quote[:start],
                term=quote[start:end],
                after=quote[end:],
                source=context.source,
                line=context.line,
            )


def _by_source(line: Line) -> tuple[object, ...]:
    return line.source, line.line, len(line.before), line.before, line.after


def _by_words_before(line: Line) -> tuple[object, ...]:
    return words_of(line.before)[::-1], _by_source(line)


def _by_words_after(line: Line) -> tuple[object, ...]:
    return words_of(line.after), _by_source(line)


_KEYS: Final = {Order.SOURCE: _by_source, Order.BEFORE: _by_words_before, Order.AFTER: _by_words_after}
