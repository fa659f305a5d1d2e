"""Marks in running text of any format: tags, character references, addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.readers.addresses import ADDRESS_SIGN, mail_address_at, web_address_at
from termtool.readers.tags import known_tag_at, reading_after, reference_at

if TYPE_CHECKING:
    from termtool.model import Mark

SPECIAL: Final = re.compile(rf"[<&]|{ADDRESS_SIGN}")


def plain_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of plain text between two offsets, in order and disjoint."""
    marks: list[Mark] = []
    at = start
    while match := SPECIAL.search(text, at, end):
        found = special_at(text, match.start(), at, end)
        marks.extend(found)
        at = found[-1].end if found else match.end()
    return marks


def special_at(text: str, at: int, earliest: int, end: int) -> list[Mark]:
    """Return what stands at one of the characters "<", "&", "@", ":", ".".

    Args:
        text: the decoded file.
        at: offset of the character.
        earliest: an address begins no earlier, for what stands before is read already.
        end: where the stretch of text ends, exclusive.

    Returns:
        The marks found, none where the character is just itself; a ruby reading makes two.
    """
    character = text[at]
    if character == "<":
        return _tag(text, at, end)
    if character == "&":
        mark = reference_at(text, at, end)
    elif character == "@":
        mark = mail_address_at(text, at, earliest, end)
    else:
        mark = web_address_at(text, at, earliest, end)
    return [mark] if mark else []


def _tag(text: str, at: int, end: int) -> list[Mark]:
    tag = known_tag_at(text, at, end)
    if tag is None:
        return []
    reading = reading_after(text, tag, end)
    return [tag, reading] if reading else [tag]
