"""YAML text in, tree of nodes out: strict, bounded, and saving what can be saved of a broken file."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from termtool.storage.building import UnreadableError, documents
from termtool.storage.nodes import Lines, Node, Notes
from termtool.storage.screening import screened

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM_START: Final = re.compile(r"^- ", re.MULTILINE)
# Comments, empty lines and --- before the first entry.
_NOT_CONTENT: Final = re.compile(r"[ \t]*(?:#.*)?|---[ \t]*")


def parse(text: str, path: str) -> tuple[tuple[Node, ...], Notes]:
    """Read a YAML text into nodes.

    Args:
        text: The whole file, decoded; a byte order mark may stand at its start.
        path: The name that the findings give.

    Returns:
        The root of each document in it (nearly always one), and notes with a finding for all that was refused. Where a mistake of form makes the
        text as a whole unreadable, the entries of its top-level list are read one by one, so that only
        those with the mistake are missing.
    """
    notes = Notes(path, Lines(text))
    clean = screened(text, notes)
    before = len(notes.findings)
    try:
        roots = tuple(documents(clean, 0, notes))
    except UnreadableError as error:
        as_a_whole = notes.findings[before:]
        del notes.findings[before:]
        roots = tuple(_item_by_item(clean, notes))
        if len(notes.findings) == before:  # every part is fine, only the whole is not
            notes.findings += as_a_whole
            notes.error(*error.mistake)
    return roots, notes


def _item_by_item(text: str, notes: Notes) -> Iterator[Node]:
    starts = [found.start() for found in _ITEM_START.finditer(text)]
    head = text[: starts[0]] if starts else text
    if not all(_NOT_CONTENT.fullmatch(line) for line in head.splitlines()):
        yield from _part(head, 0, notes)
    for start, end in pairwise([*starts, len(text)]):
        yield from _part(text[start:end], start, notes)


def _part(text: str, base: int, notes: Notes) -> tuple[Node, ...]:
    try:
        return tuple(documents(text, base, notes))
    except UnreadableError as error:
        notes.error(*error.mistake)
        return ()
