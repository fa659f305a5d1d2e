"""The glossary as plain data for the template that lays it out: the contract is docs/printing.md.

Words from people's files are values here and never markup: what a gloss says in ``#``, ``$`` or ``@``
is set as it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from termtool.exporters.articles import (
    QUOTED,
    forms_of,
    is_candidate,
    is_deprecated,
    other_names,
    place,
    quoted,
)
from termtool.exporters.links import Links, link_up
from termtool.exporters.orders import Filed, Index, IndexLine, arranged, index_of, subtitle
from termtool.exporters.page import counted, facts, long_date, sources
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of
from termtool.exporters.runs import divide, language_of
from termtool.exporters.sheet import Paper
from termtool.pinyin.tones import split_reading, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.exporters.page import PageSettings
    from termtool.exporters.sheet import Sheet
    from termtool.model import Context, Entry, Glossary

Data: TypeAlias = dict[str, Any]
Runs: TypeAlias = list[
    dict[str, Any]
]  # {"text": …, "lang": …, "marked": true}, the last two where they apply

_PAPERS: Final = {Paper.A4: "a4", Paper.LETTER: "us-letter"}  # as typst calls them
# An entry is kept together in one column, unless it would fill a third of one (characters).
_SHORT: Final = 1_500


def document(glossary: Glossary, page: PageSettings) -> Data:
    """Return everything that stands on the pages of a printed glossary, as JSON can hold it."""
    sections = arranged(glossary, page.sheet.order)
    links = link_up(filed.entry for section in sections for filed in section.entries)
    return {
        "title": prose(page.title),
        "plain_title": one_line(page.title),
        "subtitle": subtitle(page.sheet.order),
        "date": long_date(page.date),
        "paper": _PAPERS[page.sheet.paper],
        "order": page.sheet.order.value,
        "facts": [{"label": label, "text": prose(text)} for label, text in facts(glossary)],
        "sources": [
            {"name": prose(name), "quotations": counted(number, "quotation")}
            for name, number in sources(glossary)
        ],
        "sections": [
            {
                "name": prose(section.name),
                "entries": [_entry(filed, links, page.sheet) for filed in section.entries],
            }
            for section in sections
        ],
        "index": _index(index_of(glossary, page.sheet.order), links),
    }


def prose(text: str) -> Runs:
    """Return English text in runs, each stretch of Chinese in it with its language.

    >>> prose("the 風口 effect")
    [{'text': 'the '}, {'text': '風口', 'lang': 'zh-Hant'}, {'text': ' effect'}]
    """
    return [_run(run.text, run.lang) for run in divide(one_line(text).strip())]


def _run(text: str, lang: str = "", *, marked: bool = False) -> Data:
    return {"text": text} | ({"lang": lang} if lang else {}) | ({"marked": True} if marked else {})


def _entry(filed: Filed, links: Links, sheet: Sheet) -> Data:
    entry = filed.entry
    forms = forms_of(entry)
    said = {
        "short": _length(entry) <= _SHORT,
        "guide": prose(filed.guide),
        "trad": prose(entry.trad) if entry.trad != entry.term else [],
        "ruby": _ruby(entry) if sheet.ruby else [],
        "kind": prose(entry.kind),
        "candidate": is_candidate(entry),
        "deprecated": is_deprecated(entry),
        "why": prose(entry.why.rstrip(". ")) if is_deprecated(entry) else [],
        "instead": _instead(entry, links) if is_deprecated(entry) else None,
        "gloss": [prose(gloss) for gloss in entry.gloss if gloss.strip()],
        "literal": prose(quoted(entry.literal)) if entry.literal.strip() else [],
        "parts": [{"term": _chinese(part.term), "gloss": prose(part.gloss)} for part in entry.parts],
        "note": prose(entry.note),
        "quotes": [_quotation(context, forms) for context in entry.contexts[:QUOTED]],
        "further": [prose(place(context)) for context in entry.contexts[QUOTED:]],
        "also": [prose(name) for name in other_names(entry)],
        "see": [_reference(other, links) for other in links.entries(entry.see)],
    }
    return _reference(entry, links) | {name: value for name, value in said.items() if value}


def _length(entry: Entry) -> int:
    texts = (*forms_of(entry), *entry.gloss, entry.literal, entry.note, entry.why, entry.pinyin)
    parts = (part.term + part.gloss for part in entry.parts)
    quotes = (context.quote for context in entry.contexts[:QUOTED])
    places = (context.source for context in entry.contexts)
    return sum(map(len, (*texts, *parts, *quotes, *places)))


def _reference(entry: Entry, links: Links) -> Data:
    """Return what names an entry wherever it is mentioned."""
    return {
        "address": links.address(entry),
        "term": _chinese(entry.term),
        "pinyin": one_line(entry.pinyin).strip(),
    }


def _chinese(term: str) -> Data:
    return _run(one_line(term), language_of(term))


def _instead(entry: Entry, links: Links) -> Data | None:
    successor = links.entry(entry.replaced_by)
    if successor:
        return _reference(successor, links)
    return {"term": _run(one_line(entry.replaced_by)), "pinyin": ""} if entry.replaced_by else None


def _ruby(entry: Entry) -> list[Data]:
    """Return the term in pieces, each with its syllable; nothing where the two do not fit together."""
    syllables = split_reading(entry.pinyin, entry.term) if entry.pinyin else None
    if syllables is None:
        return []
    return list(_annotated(one_line(entry.term), units(entry.term), syllables))


def _annotated(term: str, pieces: Sequence[str], syllables: Sequence[str]) -> Iterator[Data]:
    done = 0
    for piece, syllable in zip(pieces, syllables, strict=True):
        at = term.find(piece, done)
        if at < 0:
            continue
        if at > done:
            yield {"text": term[done:at], "pinyin": ""}
        yield {"text": piece, "pinyin": "" if piece.casefold() == syllable.casefold() else syllable}
        done = at + len(piece)
    if done < len(term):
        yield {"text": term[done:], "pinyin": ""}


def _quotation(context: Context, forms: Sequence[str]) -> Data:
    return {"text": _marked(one_line(context.quote).strip(), forms), "place": prose(place(context))}


def _marked(quote: str, forms: Sequence[str]) -> Runs:
    runs, done = Runs(), 0
    for start, end in places_of(forms, quote):
        runs += [_run(run.text, run.lang) for run in divide(quote[done:start])]
        runs += [_run(run.text, run.lang, marked=True) for run in divide(quote[start:end])]
        done = end
    return runs + [_run(run.text, run.lang) for run in divide(quote[done:])]


def _index(index: Index, links: Links) -> Data:
    return {
        "title": index.title,
        "letters": [
            {"name": letter, "lines": [_line(line, links) for line in lines]}
            for letter, lines in index.letters
        ],
    }


def _line(line: IndexLine, links: Links) -> Data:
    return {
        "heading": prose(line.heading),
        "entries": [_reference(entry, links) for entry in line.entries],
    }
