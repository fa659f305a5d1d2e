"""The strict reader: what it gives for good YAML, and what it says of everything else."""

from __future__ import annotations

import pytest
import yaml

from termtool.findings import Severity
from termtool.storage.nodes import MappingNode, Node, ScalarNode, SequenceNode, leaves
from termtool.storage.parsing import parse


def plain(node: Node) -> object:
    """Return a node as Python's own values, all of them text."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def read(text: str) -> list[object]:
    roots, _ = parse(text, "g.yaml")
    return [plain(root) for root in roots]


def rules(text: str) -> list[tuple[int, int, str]]:
    _, notes = parse(text, "g.yaml")
    return [(finding.line, finding.column, finding.rule) for finding in notes.findings]


@pytest.fixture(params=[True, False], ids=["libyaml", "PyYAML's own parser"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param and not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml here")
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    "text", ["996", "no", "12:30", "2025-05-20", "1e3", "=", "~", "0o17", "null", ".inf"]
)
def test_every_scalar_is_its_text(text: str) -> None:
    assert read(f"- {text}\n- [{text}]\n") == [[text, [text]]]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "slices"),
    [
        pytest.param(
            "a: 守正 x\nb: 𠮷y\n", ["守正 x", "𠮷y"], id="plain, beyond the first plane too"
        ),  # 守正: stay upright
        pytest.param(
            "a: \"x\\\"y\"  # z\nb: 'it''s'\n", ['"x\\"y"', "'it''s'"], id="quotes belong to the value"
        ),
        pytest.param(
            "a: |\n  x\n  y\n\n\nb: >-  # c\n  z\n",
            ["|\n  x\n  y", ">-  # c\n  z"],
            id="block text without the empty lines after it",
        ),
        pytest.param(
            "a: {b: c}\nd:\n- e\n# about f\nf: g\n",
            ["{b: c}", "- e", "g"],
            id="a list ends before the comment below it",
        ),
        pytest.param("\ufeffa: b\n", ["b"], id="after a byte order mark"),
        pytest.param("a: b\r\nc: d\r\n", ["b", "d"], id="lines with CRLF"),
        pytest.param("a: b\rc: d\r", ["b", "d"], id="lines with CR"),
    ],
)
def test_offsets_slice_the_file(text: str, slices: list[str]) -> None:
    ((root,), _) = parse(text, "g.yaml")
    assert isinstance(root, MappingNode)
    assert [text[value.start : value.end] for _, value in root.pairs] == slices


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- a: b\n  a: c\n", [(2, 3, "yaml-duplicate-key")], id="a key twice"),
        pytest.param("- {x: {a: b, a: c}}\n", [(1, 14, "yaml-duplicate-key")], id="a key twice, deep"),
        pytest.param("- &x\n  a: b\n- *x\n", [(1, 3, "yaml-alias"), (3, 3, "yaml-alias")], id="anchor and alias"),
        pytest.param("- <<: {a: b}\n", [(1, 3, "yaml-alias")], id="merge key"),
        pytest.param("- a: !!str 996\n", [(1, 6, "yaml-tag")], id="standard tag"),
        pytest.param("- a: !!python/object/apply:os.system [x]\n", [(1, 6, "yaml-tag")], id="tag of a program's object"),
        pytest.param("- a: !x y\n", [(1, 6, "yaml-tag")], id="local tag"),
        pytest.param("%TAG ! tag:x,2002:\n---\n- a: b\n", [(1, 1, "yaml-tag")], id="directive"),
        pytest.param("- no: x\n", [(1, 3, "yaml-key-not-string")], id="key that is a truth value elsewhere"),
        pytest.param("- 996: x\n", [(1, 3, "yaml-key-not-string")], id="key that is a number elsewhere"),
        pytest.param("- ? [a]\n  : x\n", [(1, 5, "yaml-key-not-string")], id="key that is a list"),
        pytest.param("- a: b\n---\n- c: d\n", [(2, 1, "yaml-multi-doc")], id="two documents"),
        pytest.param("- a\0\n", [(1, 4, "control-char")], id="null character"),
        pytest.param("- a\x1b[31m\n", [(1, 4, "control-char")], id="raw escape"),
        pytest.param('- "a\\e[31m"\n', [(1, 3, "control-char")], id="escaped escape"),
        pytest.param("- a\u2028b\n", [(1, 4, "control-char")], id="line separator"),
        pytest.param("- a\n\ufeff- b\n", [(2, 1, "bad-unicode")], id="byte order mark inside"),
        pytest.param('- "\\ud83d\\ude00"\n', [(1, 3, "bad-unicode")], id="surrogate pair as JSON writes it"),
        pytest.param("- term: #SU7事故\n", [(1, 8, "yaml-comment-swallowed-value")], id="hashtag lost"),  # 事故: accident
        pytest.param("- gloss: win #1 prize\n", [(1, 10, "yaml-comment-swallowed-value")], id="value cut at a number sign"),
        pytest.param("- a: b # as usual\n- c: d  ## section\n- e: f #\n", [], id="comments that are meant"),
        pytest.param('- a: "#SU7"  # quoted\n', [], id="quoted hashtag"),
        pytest.param("a: b\n", [], id="nothing wrong"),
    ],
)  # fmt: skip
def test_refusals(text: str, expected: list[tuple[int, int, str]]) -> None:
    found = rules(text)
    # libyaml names the place inside the quotes, PyYAML's parser the opening quote
    if expected and expected[0][2] == "bad-unicode" and found:
        found = [(line, min(column, expected[0][1]), rule) for line, column, rule in found]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        pytest.param("- a: 守: nail it\n", (1, 7), "colon", id="colon in a value"),  # 守: keep
        pytest.param("- a:\n\tb: c\n", (2, 1), "tab", id="tab as indentation"),
        pytest.param('- a: b\n- c: "d\n', (2, 6), "never closed", id="open quote, at its start"),
        pytest.param("- a: [b\n", (1, 6), "never closed", id="open bracket, at its start"),
        pytest.param("- a: @b\n", (1, 6), "starts with @", id="reserved sign"),
        pytest.param("a: b\nfoo\nc: d\n", (2, 1), "neither a field", id="line without a colon"),
        pytest.param('- a: "b" c\n', (1, 10), "after a closing quote", id="text after the quote"),
        pytest.param('- a: "\\q"\n', (1, 7), "backslash", id="unknown escape"),
        pytest.param("- a: > b\n", (1, 8), "several lines", id="block sign before text"),
        pytest.param("%YAML 9.9\n---\na: b\n", (1, 1), "version", id="version to come"),
    ],
)
def test_syntax_is_explained_where_it_breaks(text: str, place: tuple[int, int], said: str) -> None:
    _, notes = parse(text, "g.yaml")
    (finding,) = notes.findings
    assert (finding.rule, finding.severity) == ("yaml-syntax", Severity.ERROR)
    assert (finding.line, said in finding.message) == (place[0], True), finding
    assert finding.hint


def test_a_broken_entry_costs_no_other() -> None:
    text = '# head\n- term: a\n- term: b: c\n  x: y\n- term: "d\n- term: e\n'
    assert read(text) == [[{"term": "a"}], [{"term": "e"}]]
    assert [(line, rule) for line, _, rule in rules(text)] == [(3, "yaml-syntax"), (5, "yaml-syntax")]


def test_the_sides_of_an_unfinished_merge_are_both_read() -> None:
    text = "<<<<<<< HEAD\n- term: a\n||||||| base\n=======\n- term: b\n>>>>>>> other\n"
    assert read(text) == [[{"term": "a"}, {"term": "b"}]]
    assert [(line, rule) for line, _, rule in rules(text)] == [(n, "conflict-marker") for n in (1, 3, 4, 6)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 100_000 + "]" * 100_000, id="brackets"),
        pytest.param("{a: " * 20_000, id="braces, never closed"),
        pytest.param("- " * 50_000 + "x\n", id="dashes"),
        pytest.param("? " * 20_000 + "x\n", id="question marks"),
        pytest.param("".join(" " * level + "a:\n" for level in range(300)), id="indentation"),
    ],
)
def test_depth_is_bounded(text: str) -> None:
    assert [rule for _, _, rule in rules(text)] == ["yaml-depth"]


def test_what_is_nested_too_deep_costs_only_its_entry() -> None:
    assert read("- a\n- " + "[" * 17 + "]" * 17 + "\n- b\n") == [["a"], ["b"]]


def test_sixteen_levels_are_allowed() -> None:
    assert rules("[" * 16 + "]" * 16) == []


def test_many_control_characters_do_not_flood() -> None:
    assert 0 < len(rules("- " + "a\x01" * 5000)) <= 25


def test_leaves_come_in_the_order_of_the_text() -> None:
    ((root,), _) = parse("a: [b, {c: d}]\ne: f\n", "g.yaml")
    assert [leaf.text for leaf in leaves(root)] == ["a", "b", "c", "d", "e", "f"]


def test_columns_do_not_count_a_byte_order_mark() -> None:
    assert rules("\ufeff- no: x\n") == [(1, 3, "yaml-key-not-string")]
