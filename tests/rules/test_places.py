"""Where each finding points: the exact line and column, for every rule and everything that reading reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from termtool.model import Glossary
from termtool.rules import RULES, Rule
from termtool.rules.applying import findings_of
from termtool.rules.pages import examples
from termtool.rules.reading import READING
from termtool.storage.files import load_text

if TYPE_CHECKING:
    from termtool.rules.surroundings import Surroundings

# In the bad example of each rule, as its page shows it.
PLACES = {
    "duplicate-id": (4, 7),
    "id-form": (1, 5),
    "duplicate-term": (5, 9),
    "script-variant": (6, 9),
    "dangling-reference": (4, 7),
    "successor-out-of-use": (4, 16),
    "term-without-characters": (1, 7),
    "lookalike-characters": (1, 7),
    "lookalike-letters": (2, 8),
    "trad-form": (2, 7),
    "mixed-script": (1, 7),
    "parts-not-in-term": (6, 11),
    "missing-pinyin": (1, 1),
    "pinyin-mismatch": (2, 9),
    "pinyin-form": (2, 9),
    "pinyin-orthography": (3, 9),
    "pinyin-guess": (3, 9),
    "roman-mismatch": (3, 8),
    "missing-gloss": (1, 1),
    "gloss-not-english": (2, 8),
    "gloss-typography": (2, 8),
    "glossed-differently": (9, 12),
    "missing-context": (1, 1),
    "context-without-term": (5, 12),
    "missing-source": (4, 13),
    "moved-context": (5, 11),
    "vanished-context": (5, 12),
    "edited-context": (5, 12),
    "source-coverage": (4, 8),  # in the document
    "missing-kind": (1, 1),
    "unknown-kind": (2, 7),
    "unknown-status": (2, 9),
    "deprecated-without-reason": (2, 9),
    "review-date": (3, 26),
    "stale-review": (3, 47),
    "unsafe-characters": (1, 7),
    "mojibake": (3, 7),
    "not-nfc": (1, 7),
    "stray-spaces": (1, 7),
    "too-long": (1, 7),
    "unsorted": (4, 3),
}

# 守正出奇: nail the fundamentals, then amaze; #SU7事故: the SU7 accident
READ = [
    ("yaml-syntax", "- id: a\n  term: 守正出奇: nail it\n", (2, 13)),
    ("yaml-duplicate-key", "- id: a\n  term: 守正\n  gloss: a\n  gloss: b\n", (4, 3)),
    ("yaml-alias", "- id: a\n  term: 守正\n  gloss: *x\n", (3, 10)),
    ("yaml-tag", "- id: a\n  term: 守正\n  gloss: !python/name x\n", (3, 10)),
    ("yaml-depth", f"- term: {'[' * 20}x{']' * 20}\n", (1, 23)),
    ("yaml-key-not-string", "- id: a\n  term: 守正\n  996: x\n", (3, 3)),
    ("yaml-multi-doc", "- id: a\n  term: 守正\n---\n- id: b\n  term: 出奇\n", (3, 1)),
    ("yaml-ambiguous-scalar", "- id: a\n  term: 守正\n  gloss: 996\n", (3, 10)),
    ("yaml-comment-swallowed-value", "- id: a\n  gloss: x\n  term: 守正 #SU7事故\n", (3, 9)),
    ("control-char", '- id: a\n  term: 守正\n  gloss: "a\\x07b"\n', (3, 10)),
    ("bad-unicode", "- id: a\n  term: 守正\n  gloss: a\ufeffb\n", (3, 11)),
    ("conflict-marker", "- id: a\n  term: 守正\n<<<<<<< ours\n  gloss: x\n", (3, 1)),
    ("empty", "# nothing yet\n", (1, 1)),
    ("missing-field", "- id: a\n  term: 守正\n- id: b\n  gloss: x\n", (3, 3)),
    ("unknown-field", "- id: a\n  term: 守正\n  glos: x\n", (3, 3)),
    ("wrong-type", "- id: a\n  term: 守正\n  pinyin: [shǒu, zhèng]\n", (3, 11)),
    ("empty-value", "- id: a\n  term: 守正\n  gloss: ''\n", (3, 10)),
]
# Of these whole files are the matter, or the comments in them; their tests stand elsewhere.
ELSEWHERE = {"encoding-not-utf8", "too-large", "unreadable-file", "unused-ignore", "ignore-without-reason"}


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.ID) for rule in RULES])
def test_a_rule_points_at_what_is_wrong(rule: Rule, surroundings: Surroundings) -> None:
    loaded = load_text(Path("g.yaml"), examples(rule).bad)
    glossary = Glossary(tuple(read.entry for read in loaded.entries))
    found = list(findings_of(rule, glossary, surroundings))
    assert [(each.line, each.column) for each in found] == [PLACES[rule.ID]]


@pytest.mark.parametrize(("rule", "text", "place"), READ, ids=[rule for rule, _, _ in READ])
def test_reading_points_at_what_is_wrong(rule: str, text: str, place: tuple[int, int]) -> None:
    found = load_text(Path("g.yaml"), text).findings
    assert [(each.rule, (each.line, each.column)) for each in found] == [(rule, place)]


def test_everything_that_can_be_found_has_its_place_here() -> None:
    assert set(PLACES) == {rule.ID for rule in RULES}
    assert {rule for rule, _, _ in READ} | ELSEWHERE == set(READING)
