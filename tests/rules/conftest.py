"""What the tests of all rules use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from termtool.findings import RuleSetting
from termtool.model import Document, Glossary
from termtool.readers import read_document
from termtool.rules import find_rule
from termtool.rules.applying import findings_of
from termtool.rules.surroundings import Sources, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.findings import Finding
    from termtool.model import Entry

    Check: TypeAlias = Callable[..., list[Finding]]


TODAY = dt.date(2026, 11, 26)
DOCUMENTS = {
    # 守正出奇: nail the fundamentals, then amaze
    "notes/talk.md": "# A talk\n\nHe told them to *nail the fundamentals*\nfirst (守正出奇).\n",
}


@pytest.fixture(scope="session")
def surroundings() -> Surroundings:
    """A day, and one document to take contexts from."""
    sources = Sources(documents(DOCUMENTS))
    return Surroundings(today=TODAY, sources=sources, covered=sources)


def documents(texts: dict[str, str]) -> list[Document]:
    return [read_document(text.encode(), name) for name, text in texts.items()]


@pytest.fixture
def check(surroundings: Surroundings) -> Check:
    """A function that applies one rule to some entries, with options by name."""

    def check(rule_id: str, *entries: Entry, **options: Any) -> list[Finding]:
        rule = find_rule(rule_id)
        assert rule is not None
        return list(findings_of(rule, Glossary(entries), surroundings, RuleSetting(options=options)))

    return check
