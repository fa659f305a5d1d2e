"""The fields of an entry as they are named in a file, in the order in which they are written."""

from __future__ import annotations

from typing import Final

FIELDS: Final = (
    *("id", "term", "trad", "roman", "status", "kind", "pinyin", "gloss", "literal", "note", "why"),
    *("replaced_by", "aliases", "see", "tags", "parts", "contexts", "reviewed", "auto"),
)
PART_FIELDS: Final = ("term", "gloss")
# Those after the pattern are people's own; nothing here reads them, nothing touches them.
CONTEXT_FIELDS: Final = ("source", "line", "quote", "gloss", "pattern", "url", "title", "date")

LISTS_OF_TEXT: Final = ("gloss", "aliases", "see", "tags")
ON_ONE_LINE: Final = ("reviewed", "auto")  # bookkeeping, out of the way of the reader's eye
