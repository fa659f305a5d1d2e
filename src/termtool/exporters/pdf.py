"""The glossary as a PDF to hold in hand: two columns, running heads, an index with page numbers.

Set twice: the first time to learn on which page each entry stands, the second time with the words at the
head of the pages. A template that asks for them page by page takes 90 seconds and 18 GB for 10,000
entries, since typst then looks through all entries for every page.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from termtool.display import show, show_path
from termtool.errors import DocumentError, GlossaryError
from termtool.exporters.pdf_engine import MissingGlyphError, Press, TemplateError
from termtool.exporters.pdf_fonts import font_chain
from termtool.exporters.pdf_languages import with_scripts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.exporters.page import PageSettings
    from termtool.model import Entry, Glossary

_TEMPLATE: Final = "glossary.typ"
_TOLD: Final = 5  # characters without a glyph; one font usually mends them all
_PAGES: Final = "pages_"  # the label under which the template notes where everything stands
_PACKAGE: Final = re.compile(r"\b(?:import|include)\s*\(?\s*\"@")  # typst would fetch it over the network


def export(glossary: Glossary, page: PageSettings) -> bytes:
    """Return the glossary as a PDF file, the same bytes for the same input.

    Args:
        glossary: The entries to show; all of them are, whatever their status.
        page: Title and date, and how the sheets are laid out.

    Raises:
        MissingExtraError: typst or a Chinese font is not installed.
        GlossaryError: A character is in none of the fonts.
        DocumentError: The template cannot be read or carried out.
    """
    template = _template(page.sheet.template)
    fonts = font_chain(page.sheet.fonts)
    from termtool.exporters.pdf_data import document  # noqa: PLC0415 — other forms need not wait for it

    data: dict[str, Any] = {"glossary": document(glossary, page) | {"fonts": fonts.chinese}}
    try:
        press = Press(template, fonts, data)
        data["heads"] = _heads(press.notes(_PAGES))
        return with_scripts(press.pdf(data, datetime.combine(page.date, time(), UTC)))
    except MissingGlyphError as error:
        raise GlossaryError(_who_uses(error.characters, glossary)) from error
    except TemplateError as error:
        name = show_path(page.sheet.template) if page.sheet.template else _TEMPLATE
        raise DocumentError(name, "template", f"typst cannot set it: {error}") from error


def own_template() -> str:
    """Return the template of this package, for those who want to change a copy of it."""
    return _folder().joinpath(_TEMPLATE).read_text(encoding="utf-8")


def _folder() -> Path:
    return Path(str(resources.files("termtool"))) / "data" / "print"


def _template(own: Path | None) -> Path:
    """Return the file that lays the pages out, links followed."""
    if own is None:
        return _folder() / _TEMPLATE
    if not own.is_file():
        raise DocumentError(show_path(own), "unreadable", "there is no such template")
    if _PACKAGE.search(own.read_text(encoding="utf-8", errors="replace")):
        raise DocumentError(
            show_path(own),
            "template",
            "it imports a package, and nothing is fetched: copy what it needs beside it",
        )
    return own.resolve()


def _heads(notes: Sequence[Any]) -> dict[str, tuple[int, int]]:
    """Return for each page the numbers of the first and the last entry, or line of the index, on it."""
    heads: dict[str, tuple[int, int]] = {}
    for pages in notes[0].values() if notes else ():
        for number, page in enumerate(pages):
            first, _ = heads.get(str(page), (number, number))
            heads[str(page)] = first, number
    return heads


def _who_uses(characters: Sequence[str], glossary: Glossary) -> str:
    told = [f"{_named(character)} in {_users(character, glossary)}" for character in characters[:_TOLD]]
    more = f" and {len(characters) - _TOLD} more" if len(characters) > _TOLD else ""
    return f"No font has {'; '.join(told)}{more}. Name a folder with a font that has it: --font-path FOLDER"


def _named(character: str) -> str:
    return f"{show(character)} ({' '.join(f'U+{ord(sign):04X}' for sign in character)})"


def _users(character: str, glossary: Glossary) -> str:
    users = [entry for entry in glossary if any(character in text for text in _texts(entry))]
    if not users:
        return "the title"
    first, *others = users
    where = f"{show_path(first.path)}:{first.at('').line}: " if first.path else ""
    return f"{where}{show(first.term)}" + (f" and {len(others)} more" if others else "")


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.term, entry.trad, entry.pinyin, entry.kind, *entry.gloss, entry.literal, entry.note)
    yield from (entry.roman, entry.why, entry.replaced_by, *entry.aliases)
    for part in entry.parts:
        yield from (part.term, part.gloss)
    for context in entry.contexts:
        yield from (context.quote, context.source)
