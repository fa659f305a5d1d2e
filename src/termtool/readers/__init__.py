"""Bytes to documents, one file per format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from termtool.errors import DocumentError
from termtool.model import Document
from termtool.readers import html, markdown, plaintext
from termtool.readers.decoding import decode
from termtool.readers.tags import BLOCK_TAGS

if TYPE_CHECKING:
    from termtool.findings import Finding

Reader = Callable[[str, str], Document]

READERS: Final[dict[str, Reader]] = {
    ".txt": plaintext.read,
    ".text": plaintext.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
}
LARGEST: Final = 64 * 1024 * 1024  # bytes; a text of a thousand books is a mistake

_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!doctype html|<html|<head|<body)\b", re.IGNORECASE
)
_FIRST_TAG: Final = re.compile(r"\s*<([A-Za-z][A-Za-z0-9]{0,12})[\s>]")
_MARKDOWN: Final = re.compile(
    r"^(?:#{1,6} \S|```|~~~|> |\[\^?[^\]\n]{1,80}\]: |\|? ?:?-{3,}:? ?\|)|\]\([^\s()]{1,500}\)|\*\*[^\s*]|(?<!\w)_[^\s_]",
    re.MULTILINE,
)
_HEAD: Final = 20_000  # characters that show which format a text is in


def read_document(
    data: bytes, source: str, *, encoding: str | None = None, warn: Callable[[Finding], None] | None = None
) -> Document:
    """Read a document from its bytes.

    Args:
        data: the whole file.
        source: the name that people see; its suffix says the format. For other names, "-" among them,
            the text itself does.
        encoding: the file's encoding; None to find out.
        warn: is called with each finding about the encoding: guessed, mixed, damaged.

    Returns:
        The document; nothing in it is cut out, what is markup is marked.

    Raises:
        DocumentError: ``too-large``, ``binary`` or ``encoding-unknown``.
        UsageError: there is no such encoding.
    """
    if len(data) > LARGEST:
        raise too_large(source, len(data))
    decoded = decode(data, source, encoding)
    if warn is not None:
        for warning in decoded.warnings:
            warn(warning)
    reader = READERS.get(PurePosixPath(source).suffix.lower()) or reader_for(decoded.text)
    return reader(decoded.text, source)


def reader_for(text: str) -> Reader:
    """Return the reader that suits a text of which no name says the format.

    A page of HTML begins as one; Markdown has a heading, a link, a fence or emphasis; the rest is plain.
    """
    head = text[:_HEAD]
    first = _FIRST_TAG.match(head)
    if _PAGE.match(head) or (first and first[1].lower() in BLOCK_TAGS and f"</{first[1]}" in text):
        return html.read
    return markdown.read if _MARKDOWN.search(head) else plaintext.read


def too_large(source: str, size: int) -> DocumentError:
    """Return the error for a file of more bytes than we read."""
    megabytes = LARGEST // (1024 * 1024)
    return DocumentError(
        source, "too-large", f"{size:,} bytes are more than the {megabytes} MiB we read. Split it."
    )
