"""The vocabulary of termtool as frozen values: documents, mentions, glosses, entries.

Offsets are code points in the decoded file, end exclusive, everywhere and always:
``document.text[mention.start : mention.end] == mention.text``. Markup is not cut out of the text; a
reader *marks* it, so nothing has to be mapped back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNSURE: Final = "unsure"  # the name in ``Entry.auto`` of what is a guess in the machine's pinyin


class MarkKind(StrEnum):
    """What a stretch of markup in a document is."""

    EMPHASIS = "emphasis"  # the asterisks or underlines themselves, not what they enclose
    LINK = "link"  # "[" before a link's words, "](target)" after them
    IMAGE = "image"  # a whole image, its target and its alternative text
    TAG = "tag"  # an inline HTML tag
    ENTITY = "entity"  # a character reference or backslash escape; ``Mark.text`` is the character
    CODE = "code"  # a whole code span with its back-ticks; nothing in it is prose
    STRUCTURE = "structure"  # list bullets, heading hashes, table pipes, block tags, fences
    HIDDEN = "hidden"  # comments, scripts, styles, front matter: never shown to a reader
    URL = "url"  # a bare address in the text


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the file that is markup: ``text[start:end]`` reads as ``self.text``."""

    start: int
    end: int
    kind: MarkKind
    text: str = ""  # what a reader of the page sees instead; empty for most
    name: str = ""  # the tag's name, "/b" when it closes; empty elsewhere
    lang: str = ""  # the tag's lang attribute, for example "zh-Hant" or "zh-Latn-wadegile"


class BlockKind(StrEnum):
    """What a block of a document is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # one list item
    CELL = "cell"  # one table cell
    TERM = "term"  # the term of a definition list
    DEFINITION = "definition"
    CAPTION = "caption"
    NOTE = "note"  # a footnote or end note
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file that belongs together: blocks are disjoint and in order."""

    start: int
    end: int
    kind: BlockKind
    table: int = -1  # number of the table or list in the document; -1 outside any
    row: int = -1  # row in the table, item in the list; a table's head is row 0
    column: int = -1


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file, as editors count: both from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read: the decoded file, what in it is markup, and its blocks."""

    source: str  # the name that people see: a relative path, or "-"
    text: str
    marks: tuple[Mark, ...] = ()  # sorted, disjoint
    blocks: tuple[Block, ...] = ()  # sorted, disjoint
    line_starts: tuple[int, ...] = (0,)

    def locate(self, offset: int) -> Location:
        """Return line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Location(line, offset - self.line_starts[line - 1] + 1)

    def marks_before(self, offset: int, most: int) -> tuple[Mark, ...]:
        """Return the last marks that begin before an offset, the nearest first."""
        last = bisect_left(self.marks, offset, key=lambda mark: mark.start)
        return self.marks[max(0, last - most) : last][::-1]


class Script(StrEnum):
    """Which Chinese script a term is written in."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    BOTH = "both"  # every character is shared by the two
    MIXED = "mixed"
    LATIN = "latin"  # a romanised-only term: ‘Neijuan’


class Kind(StrEnum):
    """What a term is."""

    IDIOM = "idiom"
    PROVERB = "proverb"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    WORK = "work"
    SLANG = "slang"
    TERM = "term"
    SENTENCE = "sentence"
    OTHER = "other"


class Role(StrEnum):
    """What a gloss says of its term."""

    TRANSLATION = "translation"
    LITERAL = "literal"
    MEANING = "meaning"
    NAME = "name"
    ROMANISATION = "romanisation"


class Status(StrEnum):
    """How far curation has come with an entry."""

    CANDIDATE = "candidate"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One stretch of Chinese at one place in a document."""

    text: str  # document.text[start:end], damage and inner markup included
    start: int
    end: int
    headword: str  # the term as a dictionary would print it: markup and stray spaces gone
    script: Script
    group: int = -1  # variants given side by side share a number; -1 alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """One stretch of English (or romanisation) with which the author explains a mention."""

    text: str  # as it reads: entities decoded, line breaks and markup gone
    role: Role
    start: int
    end: int
    pattern: str  # the way of glossing that found it: "quoted-before", "bracket-after" …
    score: float  # probability that a careful reader takes it, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One clause of a proverb with its share of the gloss ("" where it does not divide)."""

    term: str
    gloss: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A mention with all that the document and the dictionaries say of it."""

    mention: Mention
    kind: Kind
    pinyin: str  # tone marks, syllables separated by spaces; "" when unknown
    pinyin_words: str  # joined by words as the standard writes it
    glosses: tuple[Gloss, ...]  # best first; empty: the author gives none
    context: str  # the sentence in which the mention stands
    pinyin_doubts: tuple[str, ...] = ()  # one line for each syllable that is a guess: "单 dān, or shàn"
    parts: tuple[Part, ...] = ()
    suggested: tuple[str, ...] = ()  # romanised-only terms: characters that the dictionary offers


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A sentence that shows the term, with its source."""

    source: str
    line: int
    quote: str
    gloss: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of the glossary, as it stands in YAML. Text fields are "" when absent."""

    id: str
    term: str
    trad: str = ""  # traditional form where it differs from the term
    pinyin: str = ""
    kind: str = ""
    status: str = ""
    gloss: tuple[str, ...] = ()  # the first is preferred
    literal: str = ""
    note: str = ""
    roman: str = ""  # conventional Latin spelling: "Neijuan"
    why: str = ""  # the reason for a rejected or deprecated entry
    replaced_by: str = ""
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()  # ids of other entries
    tags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    contexts: tuple[Context, ...] = ()
    reviewed: Mapping[str, str] = field(default_factory=dict)  # by, date, until
    auto: Mapping[str, str] = field(
        default_factory=dict
    )  # field → hash of what the machine wrote; "unsure" → what in its pinyin is a guess
    path: str = ""  # the file it stands in
    places: Mapping[str, Location] = field(default_factory=dict)
    # places: "" is the entry itself, "pinyin" that value, "gloss[0]", "contexts[1].quote" …

    def at(self, name: str) -> Location:
        """Return where a field stands; where the entry stands if the field is absent."""
        return self.places.get(name) or self.places.get("") or Location(1, 1)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Entries in the order of their files."""

    entries: tuple[Entry, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)
