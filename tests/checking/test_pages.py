"""The pages that explain the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from termtool.checking import CHECKS, Check
from termtool.checking.pages import checks_page, page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_in_the_docs_is_what_the_checks_say() -> None:
    assert (DOCS / "checks.md").read_text(encoding="utf-8") == checks_page(), "run tools/make_checks_page.py"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.ID)
def test_a_page_says_what_is_wrong_and_how_to_mend_it(check: Check) -> None:
    shown = page(check.ID)
    assert shown.startswith(f"## `{check.ID}` ({check.SEVERITY})\n")
    assert all(f"\n{part}" in shown for part in ("Bad:", "Good:", "Mend:", "```yaml", "```text"))
    assert (f"--enable {check.ID}" in shown) is check.OPTIONAL


def test_there_is_no_page_of_what_is_no_check() -> None:
    assert page("gloss-differ") == ""
