"""One entry of the glossary as HTML: what a dictionary prints, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.exporters.articles import (
    QUOTED,
    forms_of,
    is_candidate,
    is_deprecated,
    other_names,
    place,
    quoted,
)
from termtool.exporters.markup import Markup, join, tag
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of
from termtool.exporters.runs import HANT, PINYIN, divide, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.exporters.links import Links
    from termtool.model import Context, Entry, Part


def entry_block(entry: Entry, links: Links) -> Markup:
    """Return one entry as an ``article`` that carries its address."""
    return tag(
        "article",
        _head(entry),
        _warning(entry, links),
        _glosses(entry.gloss),
        _labelled("literally", prose(quoted(entry.literal)) if entry.literal.strip() else Markup()),
        _parts(entry.parts),
        _note(entry.note),
        _contexts(entry),
        _labelled("also", join(*(prose(name) for name in other_names(entry)), between=", ")),
        _labelled(
            "see", join(*(reference(other, links) for other in links.entries(entry.see)), between=", ")
        ),
        class_="entry deprecated" if is_deprecated(entry) else "entry",
        id=links.address(entry),
    )


def reference(entry: Entry, links: Links) -> Markup:
    """Return a link to an entry, by its characters and its reading."""
    term = chinese(entry.term)
    words = join(tag("s", term) if is_deprecated(entry) else term, _pinyin(entry.pinyin), between=" ")
    return tag("a", words, href=f"#{links.address(entry)}")


def chinese(term: str) -> Markup:
    """Return a term marked with its language."""
    return tag("span", term, lang=language_of(term))


def prose(text: str) -> Markup:
    """Return English text with each stretch of Chinese in it marked as such."""
    return join(
        *(tag("span", run.text, lang=run.lang) if run.lang else run.text for run in divide(one_line(text)))
    )


def _head(entry: Entry) -> Markup:
    term = tag("span", entry.term, class_="term", lang=language_of(entry.term))
    headword = tag("s", term) if is_deprecated(entry) else term
    return tag(
        "div",
        join(
            tag("h3", join(headword, _pinyin(entry.pinyin), between=" ")),
            _traditional(entry),
            tag("span", prose(entry.kind), class_="kind") if entry.kind else "",
            tag("span", "candidate", class_="flag") if is_candidate(entry) else "",
            between=" ",
        ),
        class_="head",
    )


def _pinyin(pinyin: str) -> Markup:
    return tag("span", pinyin, class_="pinyin", lang=PINYIN) if pinyin else Markup()


def _traditional(entry: Entry) -> Markup:
    if not entry.trad or entry.trad == entry.term:
        return Markup()
    return tag("span", "〔", tag("span", entry.trad, lang=HANT), "〕", class_="trad")


def _warning(entry: Entry, links: Links) -> Markup:
    if not is_deprecated(entry):
        return Markup()
    successor = links.entry(entry.replaced_by)
    instead = reference(successor, links) if successor else prose(entry.replaced_by)
    said = join("Deprecated", join(": ", prose(entry.why.rstrip("."))) if entry.why else "", ".")
    return tag(
        "p", join(said, join("Use ", instead, " instead.") if instead else "", between=" "), class_="warning"
    )


def _glosses(glosses: Sequence[str]) -> Markup:
    if not glosses:
        return Markup()
    first, *others = glosses
    words = join(tag("b", prose(first)), *(prose(gloss) for gloss in others), between="; ")
    return tag("p", words, class_="gloss")


def _labelled(label: str, words: Markup) -> Markup:
    return tag("p", tag("span", label, class_="label"), " ", words, class_=label) if words else words


def _parts(parts: Sequence[Part]) -> Markup:
    rows = (tag("li", join(chinese(part.term), prose(part.gloss), between=" ")) for part in parts)
    return tag("ul", *rows, class_="parts") if parts else Markup()


def _note(note: str) -> Markup:
    return tag("p", prose(note), class_="note") if note else Markup()


def _contexts(entry: Entry) -> Markup:
    forms = forms_of(entry)
    shown = [_quotation(context, forms) for context in entry.contexts[:QUOTED]]
    further = join(*(prose(place(context)) for context in entry.contexts[QUOTED:]), between=", ")
    return join(*shown, tag("p", "Further at ", further, ".", class_="further") if further else "")


def _quotation(context: Context, forms: Sequence[str]) -> Markup:
    quote = tag("blockquote", tag("p", _marked(one_line(context.quote).strip(), forms)))
    return tag("figure", quote if context.quote.strip() else "", tag("figcaption", prose(place(context))))


def _marked(quote: str, forms: Sequence[str]) -> Markup:
    pieces, done = [], 0
    for start, end in places_of(forms, quote):
        pieces += [prose(quote[done:start]), tag("mark", prose(quote[start:end]))]
        done = end
    return join(*pieces, prose(quote[done:]))
