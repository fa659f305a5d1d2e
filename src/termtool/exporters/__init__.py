"""The glossary in the forms in which people hold it, one module to a form.

Every module has a function ``export(glossary, page)`` that returns the text or the bytes of the file. To add a form,
write its module and name the endings of its files here.
"""

from __future__ import annotations

import importlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from termtool.exporters.page import PageSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termtool.model import Glossary

__all__ = ["EXPORTERS", "PageSettings", "export"]

# Each module is imported when a file of its form is asked for: a page for the browser need not wait for the PDF.
EXPORTERS: Final[Mapping[str, str]] = MappingProxyType(
    {".html": "html", ".htm": "html", ".md": "markdown", ".pdf": "pdf", ".docx": "docx"}
)


def export(glossary: Glossary, page: PageSettings, ending: str) -> str | bytes:
    """Return the glossary in the form of the files with this ending, which is one of ``EXPORTERS``.

    Raises:
        TermtoolError: The form lacks a package, or cannot show this glossary.
    """
    module = importlib.import_module(f"termtool.exporters.{EXPORTERS[ending]}")
    made: str | bytes = module.export(glossary, page)
    return made
