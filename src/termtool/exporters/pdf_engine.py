"""The one door to typst, which sets the pages: it is given a template and data and returns a PDF.

typst reads no font and no file but those that it is pointed to. Where a character is in none of the
fonts it refuses, since PDF/UA wants every sign readable; that is worth having in a dictionary.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from termtool.errors import MissingExtraError, TermtoolError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from termtool.exporters.pdf_fonts import FontChain

INSTEAD: Final = "Or write HTML, which needs nothing: termtool print -o glossary.html"

# For eyes and for screen readers (PDF/UA), and for archives (PDF/A, with fonts and all).
_STANDARDS: Final = ("ua-1", "a-2a")
_NO_GLYPH: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
_FETCHING: Final = "failed to download package"
# typst fetches a package that a template imports, by whatever name, and cannot be told not to; through a
# proxy at port 0, where nothing can listen, it reaches nobody.
_NOWHERE: Final = "http://127.0.0.1:0"
_OFFLINE: Final = {"HTTPS_PROXY": _NOWHERE, "https_proxy": _NOWHERE, "NO_PROXY": "", "no_proxy": ""}
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


class TemplateError(TermtoolError):
    """A template that typst cannot carry out."""


class MissingGlyphError(TermtoolError):
    """Characters for which no font has a glyph."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__("no font has " + ", ".join(characters))
        self.characters = characters


class Press:
    """One template with its fonts and data, made ready to be set."""

    def __init__(self, template: Path, fonts: FontChain, data: Mapping[str, Any]) -> None:
        """Make ready; of other files the template sees those in its own folder."""
        typst = _typst()
        self._compiler = typst.Compiler(
            str(template),
            root=str(template.parent),
            sys_inputs=_inputs(data),
            font_paths=typst.Fonts(
                include_system_fonts=fonts.of_this_machine, font_paths=[str(path) for path in fonts.folders]
            ),
        )

    def notes(self, label: str) -> list[Any]:
        """Return what the template notes under a label when it is set with the first data.

        Raises:
            TemplateError: The template is not sound.
        """
        try:
            with _offline():
                noted: list[Any] = json.loads(self._compiler.query(f"<{label}>", field="value"))
        except RuntimeError as error:
            raise _explained(error) from error
        return noted

    def pdf(self, data: Mapping[str, Any], moment: datetime) -> bytes:
        """Return the pages, set with these data, as PDF/UA-1 and PDF/A-2a, dated as told.

        Raises:
            MissingGlyphError: Characters are in none of the fonts.
            TemplateError: The template is not sound.
        """
        try:
            with _offline():
                pages: bytes = self._compiler.compile(
                    format="pdf", sys_inputs=_inputs(data), pdf_standards=list(_STANDARDS), timestamp=moment
                )
        except RuntimeError as error:
            raise _explained(error) from error
        return pages


def families_in(folder: Path) -> list[str]:
    """Return the families of fonts in a folder, by name."""
    return _families(include_system_fonts=False, font_paths=[str(folder)])


def families_of_this_machine() -> list[str]:
    """Return the families of fonts that are installed here, by name."""
    return _families(include_system_fonts=True)


def _families(**where: Any) -> list[str]:
    return sorted(_typst().Fonts(include_embedded_fonts=False, **where).families())


@contextmanager
def _offline() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _OFFLINE}
    os.environ.update(_OFFLINE)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _explained(error: RuntimeError) -> TermtoolError:
    said = str(getattr(error, "diagnostic", error))  # typst.TypstError has one
    if _FETCHING in said:
        return TemplateError("it imports a package, and nothing is fetched: copy what it needs beside it")
    if missing := _NO_GLYPH.findall(said):
        texts = (_ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in missing)
        return MissingGlyphError(tuple(dict.fromkeys(texts)))
    return TemplateError(said.strip())


def _inputs(data: Mapping[str, Any]) -> dict[str, str]:
    return {name: json.dumps(value, ensure_ascii=False) for name, value in data.items()}


def _typst() -> Any:
    try:
        import typst  # noqa: PLC0415 — 40 ms, and most people have no need of it
    except ImportError as error:
        raise MissingExtraError("A PDF", "print", INSTEAD) from error
    return typst
