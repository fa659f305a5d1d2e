"""The record of a mention, its schema and its page say the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from termtool.cli.mentions import record
from termtool.model import (
    Document,
    Gloss,
    Kind,
    Mention,
    Pairing,
    Part,
    Role,
    Script,
)
from termtool.readers import read_document

ROOT = Path(__file__).resolve().parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "schema" / "mention-1.json").read_text(encoding="utf-8"))
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
    "null": type(None),
}

TEXT = "Ride the “tail-wind” 风口."  # wind's mouth
DOCUMENT = read_document(TEXT.encode(), "talk.md")
MENTION = Mention(text="风口", start=21, end=23, headword="风口", script=Script.SIMPLIFIED)
GLOSS = Gloss(text="tail-wind", role=Role.TRANSLATION, start=10, end=19, pattern="quoted-before", score=0.9)


def pairing(**changes: Any) -> Pairing:
    usual: dict[str, Any] = {
        "mention": MENTION, "kind": Kind.TERM, "pinyin": "fēng kǒu", "pinyin_words": "fēngkǒu",
        "glosses": (GLOSS,), "context": TEXT,
    }  # fmt: skip
    return Pairing(**(usual | changes))


def mistakes(value: Any, schema: dict[str, Any], path: str = "record") -> list[str]:
    """Return what a value does against the part of JSON Schema that our schema uses."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{path}: {value!r} is not in the enumeration"]
    named = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if isinstance(value, bool) or not any(isinstance(value, TYPES[name]) for name in named):
        return [f"{path}: {value!r} is not of type {named}"]
    found = []
    if isinstance(value, int | float) and value < schema.get("minimum", value):
        found.append(f"{path}: below the minimum")
    if isinstance(value, int | float) and value > schema.get("maximum", value):
        found.append(f"{path}: above the maximum")
    if isinstance(value, str) and len(value) < schema.get("minLength", 0):
        found.append(f"{path}: too short")
    if isinstance(value, list):
        return [
            *found,
            *(
                one
                for index, item in enumerate(value)
                for one in mistakes(item, schema["items"], f"{path}[{index}]")
            ),
        ]
    if isinstance(value, dict):
        found += [f"{path}: {key} is missing" for key in schema["required"] if key not in value]
        found += [f"{path}: {key} is unknown" for key in value if key not in schema["properties"]]
        known = ((key, item) for key, item in value.items() if key in schema["properties"])
        return [
            *found,
            *(
                one
                for key, item in known
                for one in mistakes(item, schema["properties"][key], f"{path}.{key}")
            ),
        ]
    return found


@pytest.mark.parametrize(
    "pairing_",
    [
        pytest.param(pairing(), id="with a gloss"),
        pytest.param(pairing(glosses=(), context="", pinyin="", pinyin_words=""), id="with nothing known"),
        pytest.param(pairing(parts=(Part(term="风", gloss="wind"), Part(term="口"))), id="with parts"),
        pytest.param(pairing(suggested=("内卷",)), id="with characters suggested"),
        *[pytest.param(pairing(kind=kind), id=kind.value) for kind in Kind],
    ],
)
def test_records_fit_the_schema(pairing_: Pairing) -> None:
    assert mistakes(record(DOCUMENT, pairing_), SCHEMA) == []


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        pytest.param({"line": 0}, "record.line: below the minimum", id="a line before the first"),
        pytest.param(
            {"group": "1"}, "record.group: '1' is not of type ['integer', 'null']", id="a number as text"
        ),
        pytest.param({"kind": "verb"}, "record.kind: 'verb' is not in the enumeration", id="no kind of ours"),
        pytest.param({"extra": 1}, "record: extra is unknown", id="a key too many"),
    ],
)
def test_the_check_can_fail(change: dict[str, Any], mistake: str) -> None:
    assert mistakes(record(DOCUMENT, pairing()) | change, SCHEMA) == [mistake]


def test_what_the_record_of_a_mention_says() -> None:
    assert record(DOCUMENT, pairing()) == {
        "source": "talk.md", "line": 1, "column": 22, "start": 21, "end": 23,
        "term": "风口", "headword": "风口", "script": "simplified", "kind": "term",
        "pinyin": "fēng kǒu", "pinyin_words": "fēngkǒu", "pinyin_doubts": [],
        "glosses": [{"text": "tail-wind", "role": "translation", "start": 10, "end": 19, "pattern": "quoted-before", "score": 0.9}],
        "context": TEXT, "parts": [], "group": None, "suggested": [],
    }  # fmt: skip


def test_a_group_is_a_number() -> None:
    shared = Mention(text="风口", start=21, end=23, headword="风口", script=Script.SIMPLIFIED, group=0)
    assert record(DOCUMENT, pairing(mention=shared))["group"] == 0


@pytest.mark.parametrize(
    ("values", "schema"),
    [
        pytest.param(Kind, SCHEMA["properties"]["kind"], id="kind"),
        pytest.param(Script, SCHEMA["properties"]["script"], id="script"),
        pytest.param(Role, SCHEMA["$defs"]["gloss"]["properties"]["role"], id="role"),
    ],
)
def test_the_schema_knows_all_words_of_the_model(values: Any, schema: dict[str, Any]) -> None:
    assert [str(value) for value in values] == schema["enum"]


def test_the_page_describes_every_key() -> None:
    page = (ROOT / "docs" / "extract-record.md").read_text(encoding="utf-8")
    described = {
        key for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    }
    assert described == {*SCHEMA["properties"], *SCHEMA["$defs"]["gloss"]["properties"]}


def test_every_key_is_explained_in_the_schema() -> None:
    for properties in (SCHEMA["properties"], *(each["properties"] for each in SCHEMA["$defs"].values())):
        assert [key for key, schema in properties.items() if not schema.get("description")] == []


def test_a_document_of_several_lines_is_located() -> None:
    document = Document(source="a", text="x\n风口", line_starts=(0, 2))
    mention = Mention(text="风口", start=2, end=4, headword="风口", script=Script.SIMPLIFIED)
    shown = record(document, pairing(mention=mention))
    assert (shown["line"], shown["column"]) == (2, 1)
