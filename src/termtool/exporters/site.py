"""The glossary as one page that searches itself: no server, no network, it works from a disk.

The entries stand in it as JSON, and its script builds what is asked for out of text nodes. The page's own
policy lets in this one script and this one style sheet, by their hashes, and forbids markup made of text.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Final

from termtool.exporters.html_entry import prose
from termtool.exporters.markup import Markup, escape, join, tag
from termtool.exporters.page import counted, facts, long_date, sources
from termtool.exporters.plain import one_line
from termtool.exporters.site_font import characters_in
from termtool.exporters.site_records import site_data

if TYPE_CHECKING:
    from termtool.exporters.page import PageSettings
    from termtool.exporters.site_font import Font
    from termtool.model import Glossary

_DATA_BEGINS: Final = 'id="data">'  # the title and the entries, as JSON
# One script in three files, each of which knows one thing: finding, showing, and answering the reader.
_SCRIPTS: Final = ("find.js", "show.js", "answer.js")


def make_site(glossary: Glossary, page: PageSettings, font: Font | None = None) -> str:
    """Return the glossary as a page with a search of its own.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date.
        font: A font whose characters, as far as the page needs them, go into the page.

    Returns:
        A whole HTML document, the same for the same input.
    """
    data = _as_json({"title": one_line(page.title), **site_data(glossary)})
    style = (font.face(characters_in(data)) if font else "") + _data("site.css")
    script = "\n".join(_data(name) for name in _SCRIPTS)
    return Template(_data("site.html")).substitute(
        title=escape(page.title),
        heading=prose(page.title),
        policy=_policy(style, script),
        style=style,
        script=script,
        data=data,
        facts=_facts(glossary, page),
        sources=_sources(glossary),
    )


def characters_of(site: str) -> str:
    """Return the Chinese characters that a page made by ``make_site`` has to show."""
    _, _, rest = site.partition(_DATA_BEGINS)
    return characters_in(rest.partition("</script>")[0])


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


@cache
def _data(name: str) -> str:
    return resources.files("termtool").joinpath("data", "site", name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _as_json(value: object) -> Markup:
    r"""Return a value as JSON that can stand in a script element: no text in it ends that element.

    >>> _as_json("</script> & <!--")
    '"\\u003c/script> & \\u003c!--"'
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _facts(glossary: Glossary, page: PageSettings) -> Markup:
    rows = [_fact(label, prose(text)) for label, text in facts(glossary)]
    rows.append(_fact("Date", tag("time", long_date(page.date), datetime=page.date.isoformat())))
    return join(*rows, between=Markup("\n"))


def _fact(label: str, text: Markup) -> Markup:
    return tag("div", tag("dt", label), tag("dd", text))


def _sources(glossary: Glossary) -> Markup:
    rows = [
        tag("li", prose(f"{name} ({counted(number, 'quotation')})")) for name, number in sources(glossary)
    ]
    if not rows:
        return Markup()
    return tag("details", tag("summary", counted(len(rows), "source")), tag("ul", *rows))
