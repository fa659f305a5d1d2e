"""The glossary in the forms in which people hold it, one module to a form.

Every module has a function ``export(glossary, page)`` that returns the text or the bytes of the file. To add a form,
write its module and name the endings of its files here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from termtool.exporters import docx, html, markdown, pdf
from termtool.exporters.page import PageSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from termtool.model import Glossary

__all__ = ["EXPORTERS", "PageSettings"]

EXPORTERS: Final[Mapping[str, Callable[[Glossary, PageSettings], str | bytes]]] = MappingProxyType(
    {
        ".html": html.export,
        ".htm": html.export,
        ".md": markdown.export,
        ".pdf": pdf.export,
        ".docx": docx.export,
    }
)
