"""All that a finding can be named after: rules of a glossary, what its reading reports, checks of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.rules import RULES, find_rule
from termtool.rules import pages as of_rules
from termtool.rules.applying import faults_of
from termtool.rules.fields import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termtool.checking import Check
    from termtool.findings import RuleSetting
    from termtool.rules import Rule


def page(name: str) -> str:
    """Return the page of whatever has this name as Markdown; "" where nothing has."""
    if told := of_rules.page(name):
        return told
    from termtool.checking import pages as of_checks  # noqa: PLC0415 — what reads articles comes with it

    return of_checks.page(name)


def title(name: str) -> str:
    """Return what it finds in half a sentence; "" for an unknown name."""
    if told := of_rules.title(name):
        return told
    check = _find_check(name)
    return check.TITLE if check else ""


def overview() -> str:
    """Return one line for each rule and each check, under a heading for each command."""
    checks = _checks()
    width = max(len(one.ID) for one in (*RULES, *checks))
    of_glossaries = "".join(f"{rule.ID:<{width}}  {rule.TITLE}\n" for rule in RULES)
    of_articles = "".join(f"{check.ID:<{width}}  {check.TITLE}\n" for check in checks)
    return f"Rules of termtool validate:\n{of_glossaries}\nChecks of termtool check:\n{of_articles}"


def like(name: str) -> str:
    """Return a question that offers the name most like this one; "" when none is."""
    return closest(name, (*of_rules.known_ids(), *(check.ID for check in _checks())))


def unknown(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that nothing has, with what to say of it."""
    for name in names:
        if name not in of_rules.known_ids() and _find_check(name) is None:
            yield name, f"there is no such rule. {like(name)}".rstrip()


def faults(settings: Mapping[str, RuleSetting]) -> Iterator[str]:
    """Yield what is wrong with the options that a project gives to rules and checks, one sentence for each."""
    for name, setting in settings.items():
        found: Rule | Check | None = find_rule(name) or _find_check(name)
        if found is not None:
            yield from faults_of(found, setting)


def _find_check(name: str) -> Check | None:
    return next((check for check in _checks() if name == check.ID), None)


def _checks() -> tuple[Check, ...]:
    from termtool.checking import CHECKS  # noqa: PLC0415 — what reads articles comes with it

    return CHECKS
