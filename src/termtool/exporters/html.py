"""The glossary as one HTML file that needs nothing else: for a screen, a telephone, and paper.

No script runs in it and nothing is fetched: the page's own policy allows the one style sheet, by its
hash, and nothing besides. Words from people's files are escaped by ``markup`` alone.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Final

from termtool.exporters.html_entry import entry_block, prose, reference
from termtool.exporters.links import SOURCES, Links, link_up
from termtool.exporters.markup import Markup, escape, join, tag
from termtool.exporters.orders import arranged, index_of, subtitle
from termtool.exporters.page import counted, facts, long_date, sources
from termtool.exporters.sheet import Order
from termtool.glossary import NO_LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.exporters.orders import Index, IndexLine, Section
    from termtool.exporters.page import PageSettings
    from termtool.model import Glossary

# So many sources are named at the head of the page; more of them have their list at its foot.
_NAMED_AT_HEAD: Final = 2
_LETTERED: Final = (Order.PINYIN, Order.ENGLISH)  # whose sections are letters, large and beside the column


def export(glossary: Glossary, page: PageSettings) -> str:
    """Return the glossary as a page: title block, entries in their order, index, sources.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date, and the order of the entries.

    Returns:
        A whole HTML document, the same for the same input.
    """
    order = page.sheet.order
    sections, index = arranged(glossary, order), index_of(glossary, order)
    links = link_up(filed.entry for section in sections for filed in section.entries)
    style = _data("glossary.css")
    return Template(_data("glossary.html")).substitute(
        title=escape(page.title),
        heading=prose(page.title),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        style=style,
        order=escape(subtitle(order)),
        facts=_facts(glossary, page),
        contents=_contents(sections, index, order),
        entries=join(*(_section(section, order, links) for section in sections), between=Markup("\n")),
        index=_index(index, links),
        sources=_sources(glossary),
    )


@cache
def _data(name: str) -> str:
    return resources.files("termtool").joinpath("data", name).read_text(encoding="utf-8")


def _hash(style: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _facts(glossary: Glossary, page: PageSettings) -> Markup:
    rows = [_fact(label, prose(text)) for label, text in facts(glossary)]
    if quoted := sources(glossary):
        few = join(*(prose(name) for name, _ in quoted), between=", ")
        count = tag("a", counted(len(quoted), "document"), href=f"#{SOURCES}")
        rows.append(_fact("Sources", few if len(quoted) <= _NAMED_AT_HEAD else count))
    rows.append(_fact("Date", tag("time", long_date(page.date), datetime=page.date.isoformat())))
    return join(*rows, between=Markup("\n"))


def _fact(label: str, text: Markup) -> Markup:
    return tag("div", tag("dt", label), tag("dd", text))


def _contents(sections: Sequence[Section], index: Index, order: Order) -> Markup:
    links = [_section_link(section) for section in sections]
    if index.letters:
        links.append(tag("a", index.title, href=f"#{index.address}"))
    return tag("nav", join(*links, between=" "), aria_label="Letters" if order in _LETTERED else "Sections")


def _section_link(section: Section) -> Markup:
    spoken = "No letter" if section.name == NO_LETTER else ""
    return tag("a", prose(section.name), href=f"#{section.address}", aria_label=spoken)


def _section(section: Section, order: Order, links: Links) -> Markup:
    heading = tag("h2", prose(section.name), id=section.address)
    blocks = join(*(entry_block(filed.entry, links) for filed in section.entries), between=Markup("\n"))
    named = "letter" if order in _LETTERED else "named"
    return tag("section", heading, tag("div", blocks, class_="entries"), class_=named)


def _index(index: Index, links: Links) -> Markup:
    letters = [_index_letter(letter, lines, links) for letter, lines in index.letters]
    heading = tag("h2", index.title, id=index.address)
    columns = tag("div", *letters, class_="columns")
    return tag("section", heading, columns, class_="index") if letters else Markup()


def _index_letter(letter: str, lines: Iterable[IndexLine], links: Links) -> Markup:
    return tag("section", tag("h3", letter), tag("ul", *(_index_line(line, links) for line in lines)))


def _index_line(line: IndexLine, links: Links) -> Markup:
    references = join(*(reference(entry, links) for entry in line.entries), between=", ")
    return tag("li", join(prose(line.heading), references, between=" "))


def _sources(glossary: Glossary) -> Markup:
    rows = [
        tag("li", prose(f"{name} ({counted(number, 'quotation')})")) for name, number in sources(glossary)
    ]
    return tag("footer", tag("h2", "Sources", id=SOURCES), tag("ul", *rows)) if rows else Markup()
