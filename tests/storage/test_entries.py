"""From YAML to entries: shapes, places, and what is said of the rest."""

from __future__ import annotations

import pytest

from termtool.model import Context, Entry, Location, Part
from termtool.storage.entries import read_entries
from termtool.storage.parsing import parse


def read(text: str) -> tuple[list[Entry], list[tuple[int, str, str]]]:
    roots, notes = parse(text, "g.yaml")
    entries = [read.entry for read in read_entries(roots, notes)]
    return entries, [(finding.line, str(finding.severity), finding.rule) for finding in notes.findings]


WHOLE = """\
- id: shou-zheng-chu-qi
  term: 守正出奇  # stay with the basics and surprise
  gloss:
    - nail the fundamentals
    - "surprise"
  parts: [{term: 守正, gloss: stay}, {term: 出奇}]
  contexts:
    - source: a.txt
      line: 32
      quote: nail it 守正出奇
      url: x
  reviewed: {by: zw, date: 2026-11-22}
  auto: {pinyin: 8c1f2a}
"""


def test_a_whole_entry() -> None:
    (entry,), findings = read(WHOLE)
    assert findings == []
    assert (entry.id, entry.term, entry.path) == ("shou-zheng-chu-qi", "守正出奇", "g.yaml")
    assert entry.gloss == ("nail the fundamentals", "surprise")
    assert entry.parts == (Part(term="守正", gloss="stay"), Part(term="出奇"))
    assert entry.contexts == (Context(source="a.txt", line=32, quote="nail it 守正出奇"),)
    assert (entry.reviewed, entry.auto) == ({"by": "zw", "date": "2026-11-22"}, {"pinyin": "8c1f2a"})


@pytest.mark.parametrize(
    ("name", "place"),
    [
        pytest.param("", (1, 3), id="the entry"),
        pytest.param("term", (2, 9), id="a text"),
        pytest.param("gloss", (4, 5), id="a list"),
        pytest.param("gloss[1]", (5, 7), id="an item"),
        pytest.param("parts[1].term", (6, 43), id="a field of an item in brackets"),
        pytest.param("contexts[0].quote", (10, 14), id="a field of a context"),
        pytest.param("reviewed.date", (12, 28), id="a date"),
        pytest.param("literal", (1, 3), id="an absent field is where the entry is"),
    ],
)
def test_places(name: str, place: tuple[int, int]) -> None:
    (entry,), _ = read(WHOLE)
    assert entry.at(name) == Location(*place)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param("- id: a\n", [(1, "error", "missing-field")], id="no term"),
        pytest.param("- id: a\n  term: ''\n", [(2, "warning", "empty-value"), (1, "error", "missing-field")], id="empty term"),
        pytest.param("- term: a\n", [(1, "info", "missing-field")], id="no id is no mistake, but good to know"),
        pytest.param("- {id: a, term: b, pinyn: c}\n", [(1, "warning", "unknown-field")], id="unknown field"),
        pytest.param("- {id: a, term: [b]}\n", [(1, "error", "wrong-type"), (1, "error", "missing-field")], id="list for a text"),
        pytest.param("- {id: a, term: b, gloss: {c: d}}\n", [(1, "error", "wrong-type")], id="mapping for a list of texts"),
        pytest.param("- {id: a, term: b, contexts: c}\n", [(1, "error", "wrong-type")], id="text for contexts"),
        pytest.param("- {id: a, term: b, contexts: [c]}\n", [(1, "error", "wrong-type")], id="text for a context"),
        pytest.param("- {id: a, term: b, contexts: [{source: c}]}\n", [(1, "warning", "missing-field")], id="context without a quote"),
        pytest.param("- {id: a, term: b, contexts: [{source: c, quote: d, line: x}]}\n", [(1, "error", "wrong-type")], id="line that is no number"),
        pytest.param("- {id: a, term: b, contexts: [{source: c, quote: d, lnie: 3}]}\n", [(1, "warning", "unknown-field")], id="unknown field of a context"),
        pytest.param("- {id: a, term: b, auto: c}\n", [(1, "error", "wrong-type")], id="text for names with values"),
        pytest.param("- {id: a, term: b, gloss: 996}\n", [(1, "warning", "yaml-ambiguous-scalar")], id="number for other readers"),
        pytest.param("- {id: a, term: b, note: ~}\n", [(1, "warning", "yaml-ambiguous-scalar")], id="nothing for other readers"),
        pytest.param('- {id: a, term: b, gloss: "996"}\n', [], id="quoted number"),
        pytest.param("- id: a\n  term: b\n  literal:\n  see:\n  contexts:\n  parts:\n  auto:\n", [], id="a form not yet filled in"),
        pytest.param("- id: a\n  term: b\n  gloss:\n    -\n", [(4, "error", "wrong-type")], id="an item with nothing in it"),
        pytest.param("- term: b\n  id: a\n  gloss: " + "x" * 2001 + "\n", [(3, "warning", "too-long")], id="endless gloss"),
        pytest.param("- a\n- id: b\n  term: c\n", [(1, "error", "wrong-type")], id="a text for an entry"),
        pytest.param("42\n", [(1, "error", "wrong-type")], id="a text for a file"),
        pytest.param("", [(1, "warning", "empty")], id="nothing"),
        pytest.param("# nothing\n", [(1, "warning", "empty")], id="a comment"),
        pytest.param("null\n", [(1, "warning", "empty")], id="null"),
    ],
)  # fmt: skip
def test_findings(text: str, findings: list[tuple[int, str, str]]) -> None:
    assert read(text)[1] == findings


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("- {id: a, term: b, pinyn: c}\n", "Did you mean pinyin?", id="slip"),
        pytest.param("- {id: a, term: b, Gloss: c}\n", "Did you mean gloss?", id="capital"),
        pytest.param("- {id: a, term: b, zzz: c}\n", "The fields are id, term,", id="no idea"),
        pytest.param("- {id: a, term: b, contexts: [{source: c, quotes: d, quote: e}]}\n", "Did you mean quote?", id="in a context"),
    ],
)  # fmt: skip
def test_did_you_mean(text: str, hint: str) -> None:
    roots, notes = parse(text, "g.yaml")
    read_entries(roots, notes)
    assert notes.findings[0].hint.startswith(hint)


def test_one_bad_field_costs_no_other() -> None:
    (entry,), _ = read("- {id: a, term: b, gloss: {x: y}, note: c}\n")
    assert (entry.term, entry.gloss, entry.note) == ("b", (), "c")


def test_a_single_gloss_may_stand_without_a_list() -> None:
    (entry,), findings = read("id: a\nterm: b\ngloss: nail it\n")
    assert (entry.gloss, findings) == (("nail it",), [])


def test_a_file_may_hold_one_entry() -> None:
    (entry,), findings = read("id: a\nterm: b\n")
    assert (entry.id, findings) == ("a", [])
