"""Bytes to documents, one file per format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from termtool.model import Document
from termtool.readers import markdown, plaintext

Reader = Callable[[str, str], Document]

READERS: Final[dict[str, Reader]] = {
    ".txt": plaintext.read,
    ".text": plaintext.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
