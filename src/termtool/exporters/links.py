"""The address of each entry on the page, so that indexes and cross references can lead to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from termtool.model import Entry

# Addresses of our own carry an underscore, which no sound id has: they cannot meet an entry's.
ENGLISH_INDEX: Final = "english_index"
PINYIN_INDEX: Final = "pinyin_index"
SOURCES: Final = "sources_"

_UNSAFE: Final = re.compile("[^A-Za-z0-9-]+")


def letter_address(letter: str) -> str:
    """Return the address of the section for a letter.

    >>> letter_address("A"), letter_address("#")
    ('letter_a', 'letter_other')
    """
    return f"letter_{letter.lower() if letter.isalpha() else 'other'}"


def section_address(number: int) -> str:
    """Return the address of a section that goes by no letter but by a kind, a source, a number of strokes."""
    return f"section_{number}"


@dataclass(frozen=True, slots=True)
class Links:
    """Where the entries of one page stand."""

    _addresses: Mapping[int, str]  # by the identity of the entry: two of them may carry the same id
    _entries: Mapping[str, Entry]

    def address(self, entry: Entry) -> str:
        """Return the address of an entry of this page: ASCII letters, digits, hyphens, underscores."""
        return self._addresses[id(entry)]

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry with an id, or None when it is not on this page."""
        return self._entries.get(entry_id)

    def entries(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Return the entries with these ids as far as they are on this page."""
        return tuple(entry for entry in map(self.entry, ids) if entry is not None)


def link_up(entries: Iterable[Entry]) -> Links:
    """Give every entry its address: its id, as far as an address can have its characters.

    The second entry with an id gets ``_2`` behind it, and so on.
    """
    addresses: dict[int, str] = {}
    holders: dict[str, Entry] = {}
    taken: dict[str, int] = {}
    for entry in entries:
        plain = _UNSAFE.sub("-", entry.id).strip("-") or "entry"
        taken[plain] = taken.get(plain, 0) + 1
        addresses[id(entry)] = plain if taken[plain] == 1 else f"{plain}_{taken[plain]}"
        holders.setdefault(entry.id, entry)
    return Links(addresses, holders)
