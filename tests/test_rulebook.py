"""Rules and checks by one name: no two share one, and each has its page."""

from __future__ import annotations

from termtool.checking import CHECKS
from termtool.rulebook import like, overview, page, title, unknown
from termtool.rules import RULES
from termtool.rules.reading import READING


def test_no_check_has_the_name_of_a_rule() -> None:
    names = [*(rule.ID for rule in RULES), *READING, *(check.ID for check in CHECKS)]
    assert len(names) == len(set(names))


def test_the_overview_has_a_line_for_each_rule_and_each_check() -> None:
    listed = [line.split()[0] for line in overview().splitlines() if line and not line.endswith(":")]
    assert listed == [*(rule.ID for rule in RULES), *(check.ID for check in CHECKS)]


def test_rules_reading_and_checks_have_pages_and_titles() -> None:
    for name in ("pinyin-mismatch", "yaml-alias", "gloss-differs"):
        assert page(name).startswith(f"## `{name}` (")
        assert title(name)


def test_what_has_no_such_name_has_no_page() -> None:
    assert (page("xyzzy"), title("xyzzy"), like("xyzzy")) == ("", "", "")


def test_unknown_names_come_with_the_name_that_was_meant() -> None:
    names = ["pinyin-mismatch", "yaml-alias", "gloss-differs", "gloss-difers"]
    assert list(unknown(names)) == [("gloss-difers", "there is no such rule. Did you mean “gloss-differs”?")]
