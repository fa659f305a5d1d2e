"""The schema of glossary files is made from the code, and says what storage, rules and papers say."""

from __future__ import annotations

import json
import re
import runpy
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from termtool.cli.starting import GLOSSARY, Ci, schema_text, starting_files
from termtool.model import Context, Entry, Kind, Part, Status
from termtool.storage.edits import SCHEMA as WHERE_EDITORS_FIND_IT
from termtool.storage.fields import CONTEXT_FIELDS, FIELDS, PART_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
WRITTEN = (ROOT / WHERE_EDITORS_FIND_IT).read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads(WRITTEN)
PARTS_OF_A_FILE = {"entry": FIELDS, "part": PART_FIELDS, "context": CONTEXT_FIELDS}
FORMAT_PAGE = (ROOT / "docs" / "glossary-format.md").read_text(encoding="utf-8")
RULES_PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")

TYPES: dict[str, type] = {"string": str, "integer": int, "array": list, "object": dict}
CHECKED = {
    *("$ref", "anyOf", "enum", "type", "pattern", "minLength", "minimum", "items"),
    *("required", "properties", "additionalProperties"),
}
SHOWN_ONLY = {"$schema", "$comment", "title", "description", "enumDescriptions", "definitions"}


def properties(definition: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["definitions"][definition]["properties"]
    return found


def mistakes(value: Any, schema: dict[str, Any], at: str = "file") -> list[str]:
    """Return what a value does against the words of JSON Schema in ``CHECKED``."""
    if "$ref" in schema:
        return mistakes(value, SCHEMA["definitions"][schema["$ref"].removeprefix("#/definitions/")], at)
    if "anyOf" in schema:  # the complaints of the choice that comes nearest
        return min((mistakes(value, choice, at) for choice in schema["anyOf"]), key=_distance)
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{at}: {value!r} is none of the words"]
    if isinstance(value, bool) or not isinstance(value, TYPES[schema["type"]]):
        return [f"{at}: {value!r} is no {schema['type']}"]
    return list(_inside(value, schema, at))


def _distance(complaints: list[str]) -> tuple[bool, int]:
    return any(" is no " in complaint for complaint in complaints), len(complaints)


def _inside(value: Any, schema: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0) or not re.search(schema.get("pattern", ""), value):
            yield f"{at}: {value!r} has not the form"
    elif isinstance(value, int):
        if value < schema["minimum"]:
            yield f"{at}: {value} is too small"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from mistakes(item, schema["items"], f"{at}[{index}]")
    else:
        yield from (f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value)
        for name, item in value.items():
            inner = schema.get("properties", {}).get(name, schema["additionalProperties"])
            yield from mistakes(item, inner, f"{at}.{name}") if inner else [f"{at}: there is no {name}"]


def words_of(schema: dict[str, Any]) -> Iterator[str]:
    """Yield the words of JSON Schema that a schema uses, at any depth."""
    yield from schema
    inner = [*schema.get("anyOf", ()), schema.get("items"), schema.get("additionalProperties")]
    for name in ("properties", "definitions"):
        inner += schema.get(name, {}).values()
    for one in inner:
        if isinstance(one, dict):
            yield from words_of(one)


def yaml_blocks(page: str) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def examples_of_rules(verdict: str) -> dict[str, str]:
    """Return the good or the bad example of each rule, by the rule's id."""
    example = re.compile(rf"^{verdict}:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    sections = re.findall(r"^## `([a-z-]+)`(.*?)(?=^## |\Z)", RULES_PAGE, re.MULTILINE | re.DOTALL)
    return {rule: found[1] for rule, text in sections if (found := example.search(text))}


def but_for_ids(complaints: list[str]) -> list[str]:
    """Leave out what the rules' examples leave out: most are excerpts of an entry."""
    return [complaint for complaint in complaints if not complaint.endswith(" id is missing")]


def test_the_file_is_what_the_script_makes() -> None:
    script = runpy.run_path(str(ROOT / "tools" / "make_glossary_schema.py"))
    assert script["written"]() == WRITTEN, "run tools/make_glossary_schema.py"


def test_editors_are_told_a_draft_that_they_know() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(("definition", "names"), PARTS_OF_A_FILE.items(), ids=PARTS_OF_A_FILE)
def test_the_schema_has_the_fields_of_storage_in_their_order(definition: str, names: tuple[str, ...]) -> None:
    assert tuple(properties(definition)) == names


@pytest.mark.parametrize(
    ("value", "definition", "unwritten"),
    [
        pytest.param(Entry, "entry", {"path", "places"}, id="an entry"),
        pytest.param(Part, "part", set(), id="a part"),
        pytest.param(Context, "context", set(), id="a context"),
    ],
)
def test_the_schema_has_every_field_of_the_model(value: Any, definition: str, unwritten: set[str]) -> None:
    assert {field.name for field in fields(value)} - unwritten <= set(properties(definition))


def test_the_page_describes_the_fields_of_the_schema_and_no_others() -> None:
    table = FORMAT_PAGE.partition("| field |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `([a-z_]+)` \|", table, re.MULTILINE)) == set(properties("entry"))


@pytest.mark.parametrize(
    ("field", "names"),
    [
        pytest.param("parts", set(properties("part")), id="parts"),
        pytest.param("contexts", set(properties("context")), id="contexts"),
        pytest.param("reviewed", set(properties("entry")["reviewed"]["properties"]), id="reviewed"),
    ],
)
def test_the_page_names_what_is_inside_a_field(field: str, names: set[str]) -> None:
    row = re.search(rf"^\| `{field}` \|(.*)\|.*\|$", FORMAT_PAGE, re.MULTILINE)
    assert row is not None
    assert set(re.findall(r"`([a-z_]+)`", row[1])) == names


@pytest.mark.parametrize(("field", "words"), [("status", Status), ("kind", Kind)], ids=["status", "kind"])
def test_an_editor_offers_the_words_of_the_model_and_explains_each(field: str, words: Any) -> None:
    offered = properties("entry")[field]
    assert offered["enum"] == [str(word) for word in words]
    assert [bool(said) for said in offered["enumDescriptions"]] == [True] * len(words)


@pytest.mark.parametrize("definition", PARTS_OF_A_FILE)
def test_every_field_has_a_title_and_a_description(definition: str) -> None:
    unexplained = [
        name
        for name, shape in properties(definition).items()
        if not (shape.get("title") and shape.get("description"))
    ]
    assert unexplained == []


def test_the_schema_says_nothing_that_is_not_checked_here() -> None:
    assert set(words_of(SCHEMA)) <= CHECKED | SHOWN_ONLY


@pytest.mark.parametrize("path", sorted((ROOT / "glossary").rglob("*.yaml")), ids=lambda path: path.name)
def test_our_own_glossary_fits(path: Path) -> None:
    assert mistakes(yaml.safe_load(path.read_text(encoding="utf-8")), SCHEMA) == []


def test_the_glossary_to_begin_with_fits() -> None:
    text = next(file.text for file in starting_files(Ci.NONE, "") if file.path == GLOSSARY)
    assert mistakes(yaml.safe_load(text), SCHEMA) == []


def test_the_schema_that_a_project_begins_with_is_ours() -> None:
    assert schema_text() == WRITTEN


@pytest.mark.parametrize(
    "page", ["README.md", "docs/glossary-format.md", "docs/checking.md", "docs/checks.md"]
)
def test_the_entries_that_the_papers_show_fit(page: str) -> None:
    blocks = yaml_blocks((ROOT / page).read_text(encoding="utf-8"))
    assert blocks
    assert [found for block in blocks for found in mistakes(yaml.safe_load(block), SCHEMA)] == []


@pytest.mark.parametrize(
    ("rule", "example"), examples_of_rules("Good").items(), ids=examples_of_rules("Good")
)
def test_what_a_rule_calls_good_fits(rule: str, example: str) -> None:
    assert but_for_ids(mistakes(yaml.safe_load(example), SCHEMA)) == [], rule


@pytest.mark.parametrize("rule", ["id-form", "unknown-kind", "unknown-status", "review-date"])
def test_what_a_rule_calls_bad_is_underlined_where_a_schema_can_tell(rule: str) -> None:
    assert but_for_ids(mistakes(yaml.safe_load(examples_of_rules("Bad")[rule]), SCHEMA)) != []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("id: nei-juan", "file: term is missing", id="no term"),
        pytest.param("term: 内卷", "file: id is missing", id="no id"),  # involution
        pytest.param("id: a\nterm: 内卷\ngloses: x", "file: there is no gloses", id="a field misspelt"),
        pytest.param("id: a\nterm: 996", "file.term: 996 is no string", id="a number for a term"),
        pytest.param("id: a\nterm: 内卷\nnote:", "file.note: None is no string", id="a field left blank"),
        pytest.param("id: a\nterm: 内卷\nnote: ''", "file.note: '' has not the form", id="an empty text"),
        pytest.param("id: a\nterm: 内卷\nparts: x", "file.parts: 'x' is no array", id="text for a list"),
        pytest.param(
            "id: a\nterm: 内卷\nsee: [B c]", "file.see[0]: 'B c' has not the form", id="no id to see"
        ),
        pytest.param(
            "id: a\nterm: 内卷\nauto: {kind: 530076}", "file.auto.kind: 530076 is no string", id="a bare hash"
        ),
        pytest.param(
            "id: a\nterm: 内卷\ncontexts: [{source: a.md}]",
            "file.contexts[0]: quote is missing",
            id="a context without its sentence",
        ),
        pytest.param(
            "id: a\nterm: 内卷\ncontexts: [{source: a.md, quote: b, line: 0}]",
            "file.contexts[0].line: 0 is too small",
            id="a line before the first",
        ),
        pytest.param("- id: a\n  term: 内卷\n- id: b", "file[1]: term is missing", id="the second of a list"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands(text: str, complaint: str) -> None:
    assert mistakes(yaml.safe_load(text), SCHEMA) == [complaint]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id: a\nterm: 内卷\ngloss: involution", id="one gloss without a list"),
        pytest.param("id: a\nterm: 内卷\nreviewed: {by: zw, with: lj}", id="more about a review"),
        pytest.param('id: a\nterm: "#SU7事故"', id="a term that begins with a hash sign"),  # the SU7 crash
        pytest.param("[]", id="a list still empty"),
    ],
)
def test_what_termtool_takes_is_not_underlined(text: str) -> None:
    assert mistakes(yaml.safe_load(text), SCHEMA) == []
