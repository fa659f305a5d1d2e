"""The glossary as Markdown, for a repository, a wiki, a newsletter's own page.

Entries carry their addresses as empty anchors, since no two programs make the same one of a Chinese
heading. Every block is one line, so that words from people's files cannot begin another block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.exporters.articles import (
    QUOTED,
    forms_of,
    is_candidate,
    is_deprecated,
    other_names,
    place,
    quoted,
)
from termtool.exporters.links import SOURCES, Links, link_up
from termtool.exporters.orders import arranged, index_of, subtitle
from termtool.exporters.page import counted, facts, long_date, sources
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termtool.exporters.orders import Index, IndexLine, Section
    from termtool.exporters.page import PageSettings
    from termtool.model import Entry, Glossary

_STRUCTURE: Final = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
# What begins a list, a rule or an underlined heading, at the head of a line only.
_OPENING: Final = re.compile(r"\A(?:(?=[-+=])|(\d{1,9})(?=[.)]))")


def export(glossary: Glossary, page: PageSettings) -> str:
    """Return the glossary as Markdown: title block, entries in their order, index, sources.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date, and the order of the entries.

    Returns:
        CommonMark, but for the strikethrough of deprecated headwords, which GitHub and others add to
        it. The same for the same input.
    """
    order = page.sheet.order
    sections, index = arranged(glossary, order), index_of(glossary, order)
    links = link_up(filed.entry for section in sections for filed in section.entries)
    blocks = (
        *_title(glossary, page),
        " ".join(_contents(sections, index)),
        *_entries(sections, links),
        *_index(index, links),
        *_sources(glossary),
    )
    return "\n\n".join(filter(None, blocks)) + "\n"


def escape(text: str) -> str:
    r"""Return a text as one line of Markdown that reads as the text does.

    >>> escape("1. *not* a list"), escape("- <b>")
    ('1\\. \\*not\\* a list', '\\- \\<b\\>')
    """
    return _OPENING.sub(r"\1\\", _STRUCTURE.sub(r"\\\g<0>", one_line(text)))


def _title(glossary: Glossary, page: PageSettings) -> Iterator[str]:
    yield f"# {_line(page.title)}"
    yield f"*{subtitle(page.sheet.order)}*"
    rows = [*facts(glossary), ("Date", long_date(page.date))]
    if documents := len(sources(glossary)):
        rows.insert(-1, ("Sources", counted(documents, "document")))
    yield "\n".join(f"- {label}: {_line(text)}" for label, text in rows)


def _contents(sections: Iterable[Section], index: Index) -> Iterator[str]:
    for section in sections:
        yield _link(_line(section.name), section.address)
    if index.letters:
        yield _link(index.title, index.address)


def _entries(sections: Iterable[Section], links: Links) -> Iterator[str]:
    for section in sections:
        yield _anchor(section.address)
        yield f"## {_line(section.name)}"
        for filed in section.entries:
            yield _anchor(links.address(filed.entry))
            yield from _entry(filed.entry, links)


def _entry(entry: Entry, links: Links) -> Iterator[str]:
    yield f"### {_headword(entry)}"
    if grammar := ", ".join(_grammar(entry)):
        yield f"*{grammar}*"
    if is_deprecated(entry):
        yield _warning(entry, links)
    if glosses := [_line(gloss) for gloss in entry.gloss if gloss.strip()]:
        yield "; ".join((f"**{glosses[0]}**", *glosses[1:]))
    if entry.literal.strip():
        yield f"Literally {escape(quoted(entry.literal))}"
    if entry.parts:
        yield "\n".join(f"- {_line(part.term)} {_line(part.gloss)}".rstrip() for part in entry.parts)
    if entry.note.strip():
        yield _line(entry.note)
    yield from _contexts(entry)
    if names := other_names(entry):
        yield f"Also {', '.join(map(_line, names))}"
    if others := links.entries(entry.see):
        yield f"See {', '.join(_reference(other, links) for other in others)}"


def _headword(entry: Entry) -> str:
    return _term(entry) + _pinyin(entry)


def _term(entry: Entry) -> str:
    return f"~~{_line(entry.term)}~~" if is_deprecated(entry) else _line(entry.term)


def _pinyin(entry: Entry) -> str:
    return f" *{_line(entry.pinyin)}*" if entry.pinyin.strip() else ""


def _grammar(entry: Entry) -> Iterator[str]:
    if entry.kind.strip():
        yield _line(entry.kind)
    if is_candidate(entry):
        yield "candidate"
    if entry.trad and entry.trad != entry.term:
        yield f"traditional {_line(entry.trad)}"


def _warning(entry: Entry, links: Links) -> str:
    successor = links.entry(entry.replaced_by)
    instead = _reference(successor, links) if successor else _line(entry.replaced_by)
    why = f": {_line(entry.why.rstrip('. '))}" if entry.why else ""
    return f"Deprecated{why}." + (f" Use {instead} instead." if instead else "")


def _contexts(entry: Entry) -> Iterator[str]:
    forms = forms_of(entry)
    for context in entry.contexts[:QUOTED]:
        quote = _marked(one_line(context.quote).strip(), forms)
        yield f"> {quote}\n>\n> — {_line(place(context))}" if quote else f"> — {_line(place(context))}"
    if further := entry.contexts[QUOTED:]:
        yield f"Further at {', '.join(_line(place(context)) for context in further)}."


def _marked(quote: str, forms: Sequence[str]) -> str:
    pieces, done = [], 0
    for start, end in places_of(forms, quote):
        pieces += [escape(quote[done:start]), _emphasised(quote[start:end])]
        done = end
    return "".join((*pieces, escape(quote[done:])))


def _emphasised(term: str) -> str:
    # Asterisks between punctuation and a letter, as in read《家》today, stay asterisks.
    firm = term[0].isalnum() and term[-1].isalnum()
    return f"**{escape(term)}**" if firm else f"<b>{escape(term)}</b>"


def _index(index: Index, links: Links) -> Iterator[str]:
    if not index.letters:
        return
    yield _anchor(index.address)
    yield f"## {index.title}"
    for letter, lines in index.letters:
        yield f"### {_line(letter)}"
        yield "\n".join(_index_line(line, links) for line in lines)


def _index_line(line: IndexLine, links: Links) -> str:
    heading = f"{_line(line.heading)}: " if line.heading else ""
    return f"- {heading}{', '.join(_reference(entry, links) for entry in line.entries)}"


def _sources(glossary: Glossary) -> Iterator[str]:
    if quoted_sources := sources(glossary):
        yield _anchor(SOURCES)
        yield "## Sources"
        yield "\n".join(
            f"- {_line(name)} ({counted(number, 'quotation')})" for name, number in quoted_sources
        )


def _reference(entry: Entry, links: Links) -> str:
    return _link(_term(entry), links.address(entry)) + _pinyin(entry)


def _link(words: str, address: str) -> str:
    return f"[{words}](#{address})"


def _anchor(address: str) -> str:
    return f'<a id="{address}"></a>'


def _line(text: str) -> str:
    return escape(one_line(text).strip())
