"""What the tests of all rules use."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

from termtool.model import Glossary
from termtool.rules import find_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from termtool.findings import Finding
    from termtool.model import Entry

    Check: TypeAlias = Callable[..., list[Finding]]


@pytest.fixture
def check() -> Check:
    """A function that applies one rule to some entries."""

    def check(rule_id: str, *entries: Entry) -> list[Finding]:
        rule = find_rule(rule_id)
        assert rule is not None
        return list(rule.check(Glossary(entries)))

    return check
