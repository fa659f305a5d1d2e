"""Write the JSON Schema of glossary files from the words of the model and the fields of storage.

    python tools/make_glossary_schema.py

writes schema/glossary-1.json, by which editors complete fields and explain them. It is of draft-07, the
newest that the language server behind most editors of YAML understands. A field that is new in storage
stops this script until it is described here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from termtool.model import Kind, Status
from termtool.storage.fields import CONTEXT_FIELDS, FIELDS, LISTS_OF_TEXT, ON_ONE_LINE, PART_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import StrEnum

TARGET: Final = Path(__file__).parents[1] / "schema" / "glossary-1.json"

# No blank value is allowed: an editor that offers null for it would write a word that termtool reads as text.
TEXT: Final = {"type": "string", "minLength": 1}
ID: Final = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
DATE: Final = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
LINE: Final = {"type": "integer", "minimum": 1}

# The title and the description of each field, as an editor shows them.
ENTRY: Final = {
    "id": (
        "Id",
        "The entry's name for ever: small letters, digits and hyphens, such as shou-zheng-chu-qi. Unique in the whole glossary.",
    ),
    "term": (
        "Term",
        "The headword, with at least one Chinese character; or without any, if roman is there. In quotes if it begins with #.",
    ),
    "trad": ("Traditional form", "The term in traditional characters, where they differ."),
    "roman": ("Latin spelling", "The usual spelling in Latin letters: Neijuan, Xuanjie."),
    "status": ("Status", "How far curation has come. An entry without a status is a candidate."),
    "kind": ("Kind", "What the term is."),
    "pinyin": (
        "Pinyin",
        "The reading: tone marks, small letters, a space after each syllable: shǒu zhèng chū qí.",
    ),
    "gloss": ("Gloss", "The English for the term: one text, or a list of which the first is preferred."),
    "literal": ("Literally", "What the term says word for word."),
    "note": ("Note", "Whatever a reader should know."),
    "why": ("Why", "The reason for a rejected or deprecated entry."),
    "replaced_by": ("Replaced by", "The id of the entry to use instead."),
    "aliases": ("Aliases", "Other forms of the term, such as a short one."),
    "see": ("See", "The ids of related entries."),
    "tags": ("Tags", "Words of your own, to group entries by."),
    "parts": ("Parts", "The clauses of a proverb, each with its share of the gloss."),
    "contexts": (
        "Contexts",
        "Sentences that show the term. The machine adds to them and never deletes one.",
    ),
    "reviewed": ("Reviewed", "Who looked at the entry, when, and until when that holds."),
    "auto": (
        "Written by the machine",
        "For each field a hash of what the machine last wrote there; under unsure, what in its pinyin is a guess. Not for people: a value that no longer fits its hash is yours and is left alone.",
    ),
}
PART: Final = {
    "term": ("Clause", "One clause of the proverb."),
    "gloss": ("Gloss", "Its share of the gloss, where the gloss divides."),
}
CONTEXT: Final = {
    "source": ("Source", "The document: a path, with forward slashes."),
    "line": ("Line", "The line on which the term stands there, counted from 1."),
    "quote": ("Quote", "The sentence around the term."),
    "gloss": ("Gloss", "The gloss that this document gives."),
    "pattern": ("Pattern", "The way of glossing by which it was found, such as quoted-before."),
    "url": ("Address", "Where the document is published. For people; termtool does not read it."),
    "title": ("Title", "What the document is called. For people; termtool does not read it."),
    "date": ("Date", "When the document appeared. For people; termtool does not read it."),
}
REVIEW: Final = {
    "by": ("By", "Who looked at the entry."),
    "date": ("Date", "When: year, month and day, 2026-11-22."),
    "until": ("Until", "When it should be looked at again: year, month and day."),
}
STATUSES: Final = {
    Status.CANDIDATE: "proposed by the machine, not yet looked at",
    Status.ACCEPTED: "a person stands behind it; printed",
    Status.REJECTED: "not wanted; stays in the file so that it is not proposed again",
    Status.DEPRECATED: "was accepted once; why or replaced_by says what to use now",
}
KINDS: Final = {
    Kind.IDIOM: "a set phrase, most often of four characters",
    Kind.PROVERB: "a saying that is a whole sentence, often of two clauses",
    Kind.PERSON: "the name of a person",
    Kind.PLACE: "the name of a place",
    Kind.ORGANISATION: "the name of a company, an office, a school",
    Kind.PRODUCT: "the name of something that is made or sold",
    Kind.WORK: "the title of a book, a film, a song",
    Kind.SLANG: "a word of everyday talk or of the net",
    Kind.TERM: "any other word: of a trade, of a science, of daily life",
    Kind.SENTENCE: "a sentence that is no saying",
    Kind.OTHER: "what is none of these, such as characters in code",
}


def schema() -> dict[str, Any]:
    """Return the schema: a file holds one entry, or a list of them."""
    entry = {"$ref": "#/definitions/entry"}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Made by tools/make_glossary_schema.py; what is changed here by hand will be lost.",
        "title": "A glossary file of termtool",
        "description": "One entry, or a list of entries.",
        "anyOf": [entry, {"type": "array", "items": entry}],
        "definitions": {
            "entry": {
                "title": "An entry",
                "description": "A Chinese term with its English.",
                **_fields(FIELDS, ENTRY, _shape_in_entry),
                "required": ["id", "term"],
            },
            "part": {
                "title": "A part",
                "description": "One clause of a proverb.",
                **_fields(PART_FIELDS, PART, lambda _: TEXT),
                "required": ["term"],
            },
            "context": {
                "title": "A context",
                "description": "A sentence that shows the term, with its source.",
                **_fields(CONTEXT_FIELDS, CONTEXT, lambda name: LINE if name == "line" else TEXT),
                "required": ["source", "quote"],
            },
        },
    }


def written() -> str:
    """Return the schema as its file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _fields(
    names: Iterable[str],
    described: Mapping[str, tuple[str, str]],
    shape_of: Callable[[str], Mapping[str, Any]],
) -> dict[str, Any]:
    """Return the shape of a mapping with these fields and no others."""
    properties = {}
    for name in names:
        title, description = described[name]
        properties[name] = {"title": title, "description": description, **shape_of(name)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _shape_in_entry(name: str) -> Mapping[str, Any]:
    if name in SHAPES:
        return SHAPES[name]
    if name in ON_ONE_LINE:  # names with values
        return {"type": "object", "additionalProperties": TEXT}
    if name in LISTS_OF_TEXT:
        return {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    return TEXT


def _one_of(meanings: Mapping[Any, str], words: type[StrEnum]) -> Mapping[str, Any]:
    # enumDescriptions is no word of JSON Schema, but editors show it beside each choice
    return {"enum": [str(word) for word in words], "enumDescriptions": [meanings[word] for word in words]}


def _review() -> Mapping[str, Any]:
    # Open, as storage is: people may note more about a review than termtool reads.
    return _fields(REVIEW, REVIEW, lambda name: TEXT if name == "by" else DATE) | {
        "additionalProperties": TEXT
    }


# The fields that are neither text nor a list of texts.
SHAPES: Final[Mapping[str, Mapping[str, Any]]] = {
    "id": ID,
    "replaced_by": ID,
    "see": {"anyOf": [ID, {"type": "array", "items": ID}]},
    "status": _one_of(STATUSES, Status),
    "kind": _one_of(KINDS, Kind),
    "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}},
    "contexts": {"type": "array", "items": {"$ref": "#/definitions/context"}},
    "reviewed": _review(),
}


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name} is up to date")
