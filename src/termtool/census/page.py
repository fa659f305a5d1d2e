"""The counts as a page: tables with a bar in each row, drawn as SVG, in one file without scripts."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from termtool.exporters.html_entry import prose
from termtool.exporters.markup import Markup, escape, join, tag
from termtool.exporters.page import counted, long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.census import Tally
    from termtool.exporters.page import PageSettings


def census_page(tallies: Sequence[Tally], number: int, page: PageSettings) -> str:
    """Return counts as a whole HTML document, the same for the same input.

    Args:
        tallies: What was counted.
        number: How many entries the glossary has.
        page: Title and date.
    """
    style = _data("census.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return Template(_data("census.html")).substitute(
        title=escape(page.title),
        heading=prose(page.title),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        style=style,
        said=f"{counted(number, 'entry', 'entries')}, {long_date(page.date)}",
        sections=join(*map(_section, tallies), between=Markup("\n")),
    )


def share(part: int, total: int) -> str:
    """Return a part in whole hundredths of the total; nothing is called 0 % or 100 % that is not.

    >>> share(1, 3), share(1, 1000), share(999, 1000), share(0, 0)
    ('33 %', '<1 %', '>99 %', '')
    """
    if not total:
        return ""
    hundredths = round(100 * part / total)
    if hundredths == 0 and part:
        return "<1 %"
    return ">99 %" if hundredths == 100 and part < total else f"{hundredths} %"  # noqa: PLR2004 — per cent


@cache
def _data(name: str) -> str:
    return resources.files("termtool").joinpath("data", "census", name).read_text(encoding="utf-8").strip()


def _section(tally: Tally) -> Markup:
    caption = tag("caption", tag("b", tally.name.capitalize()), " ", tag("span", tally.explained))
    names = (("", tally.name), ("number", "entries"), ("number", "share"))
    head = tag(
        "tr", *(tag("th", name, scope="col", class_=kind) for kind, name in names), tag("td", class_="bar")
    )
    rows = (_row(label, part, tally.total) for label, part in tally.rows)
    return tag("section", tag("table", caption, tag("thead", head), tag("tbody", *rows)))


def _row(label: str, part: int, total: int) -> Markup:
    return tag(
        "tr",
        tag("th", prose(label), scope="row", class_="label"),
        tag("td", f"{part:,}", class_="number"),
        tag("td", share(part, total), class_="number"),
        tag("td", _bar(part, total), class_="bar"),
    )


def _bar(part: int, total: int) -> Markup:
    """Return a bar that is as long as the part is of the total; the numbers beside it say the same."""
    length = f"{100 * part / total:.1f}%" if total else "0%"
    whole = tag("rect", class_="rest", width="100%", height="100%", rx="2")
    return tag("svg", whole, tag("rect", width=length, height="100%", rx="2"), aria_hidden="true")
