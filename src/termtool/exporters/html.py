"""The glossary as one HTML file that needs nothing else: for a screen, a telephone, and paper.

No script runs in it and nothing is fetched: the page's own policy allows the one style sheet, by its
hash, and nothing besides. Words from people's files are escaped by ``markup`` alone.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from itertools import groupby
from string import Template
from typing import TYPE_CHECKING, Final, TypeAlias

from termtool.exporters.html_entry import entry_block, prose, reference
from termtool.exporters.links import ENGLISH_INDEX, SOURCES, Links, letter_address, link_up
from termtool.exporters.markup import Markup, escape, join, tag
from termtool.exporters.page import counted, facts, long_date, sources
from termtool.glossary import NO_LETTER, english_index, initial, sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.exporters.page import PageSettings
    from termtool.model import Entry, Glossary

_Filed: TypeAlias = (
    "tuple[str, tuple[Entry, ...]]"  # a letter or an English heading, and what stands under it
)

# So many sources are named at the head of the page; more of them have their list at its foot.
_NAMED_AT_HEAD: Final = 2


def export(glossary: Glossary, page: PageSettings) -> str:
    """Return the glossary as a page: title block, entries by pinyin, English index, sources.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date.

    Returns:
        A whole HTML document, the same for the same input.
    """
    filed, index = sections(glossary), english_index(glossary)
    links = link_up(entry for _, group in filed for entry in group)
    style = _data("glossary.css")
    return Template(_data("glossary.html")).substitute(
        title=escape(page.title),
        heading=prose(page.title),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        style=style,
        facts=_facts(glossary, page),
        letters=_letters([letter for letter, _ in filed], has_index=bool(index)),
        entries=join(*(_section(*section, links) for section in filed), between=Markup("\n")),
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


def _letters(letters: Sequence[str], *, has_index: bool) -> Markup:
    links = [_letter_link(letter) for letter in letters]
    if has_index:
        links.append(tag("a", "English index", href=f"#{ENGLISH_INDEX}"))
    return tag("nav", join(*links, between=" "), aria_label="Letters")


def _letter_link(letter: str) -> Markup:
    spoken = "No letter" if letter == NO_LETTER else ""
    return tag("a", letter, href=f"#{letter_address(letter)}", aria_label=spoken)


def _section(letter: str, group: tuple[Entry, ...], links: Links) -> Markup:
    heading = tag("h2", letter, id=letter_address(letter))
    blocks = join(*(entry_block(entry, links) for entry in group), between=Markup("\n"))
    return tag("section", heading, tag("div", blocks, class_="entries"), class_="letter")


def _index(index: Iterable[_Filed], links: Links) -> Markup:
    by_letter = groupby(index, key=lambda filed: initial(filed[0]))
    letters = [_index_letter(letter, filed, links) for letter, filed in by_letter]
    heading = tag("h2", "English index", id=ENGLISH_INDEX)
    columns = tag("div", *letters, class_="columns")
    return tag("section", heading, columns, class_="index") if letters else Markup()


def _index_letter(letter: str, filed: Iterable[_Filed], links: Links) -> Markup:
    lines = (_index_line(heading, entries, links) for heading, entries in filed)
    return tag("section", tag("h3", letter), tag("ul", *lines))


def _index_line(heading: str, entries: tuple[Entry, ...], links: Links) -> Markup:
    references = join(*(reference(entry, links) for entry in entries), between=", ")
    return tag("li", join(prose(heading), references, between=" "))


def _sources(glossary: Glossary) -> Markup:
    rows = [
        tag("li", prose(f"{name} ({counted(number, 'quotation')})")) for name, number in sources(glossary)
    ]
    return tag("footer", tag("h2", "Sources", id=SOURCES), tag("ul", *rows)) if rows else Markup()
