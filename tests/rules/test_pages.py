"""The pages that explain the rules: complete, up to date, found by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import termtool.storage
from termtool.rules import RULES
from termtool.rules.pages import id_like, known_ids, page, rules_page
from termtool.rules.reading import READING

ROOT = Path(__file__).parents[2]
STORAGE = Path(termtool.storage.__file__).parent
# How the modules of storage name what they find: error("id", …), rule="id", Mistake("id", …)
NAMED = re.compile(r'(?:\b(?:error|warning|info|Mistake|_CannotReadError)\(\s*|\brule=)"([a-z][a-z0-9-]+)"')


def test_the_page_in_the_docs_is_up_to_date() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == rules_page(), "run tools/make_rules_page.py"


def test_whatever_reading_reports_is_explained() -> None:
    sources = [path.read_text(encoding="utf-8") for path in STORAGE.glob("*.py")]
    named = {found for source in sources for found in NAMED.findall(source)}
    assert {"yaml-alias", "missing-field", "encoding-not-utf8"} <= named
    assert named <= set(known_ids())


@pytest.mark.parametrize("finding_id", known_ids())
def test_every_finding_has_a_page(finding_id: str) -> None:
    assert page(finding_id).startswith(f"## `{finding_id}` (")


def test_no_two_pages_share_an_id() -> None:
    assert not {rule.ID for rule in RULES} & set(READING)


def test_examples_become_blocks_of_yaml() -> None:
    assert "Bad:\n\n```yaml\nterm: 守正出奇\npinyin: shǒu zhěng chū qí\n" in page("pinyin-mismatch")


def test_an_unknown_rule_has_no_page() -> None:
    assert not page("xyzzy")


@pytest.mark.parametrize(
    ("misspelt", "advice"),
    [
        ("pinyin-missmatch", "Did you mean “pinyin-mismatch”?"),
        ("yaml-sintax", "Did you mean “yaml-syntax”?"),
        ("xyzzy", ""),
    ],
)
def test_a_misspelt_name_is_recognised(misspelt: str, advice: str) -> None:
    assert id_like(misspelt) == advice
