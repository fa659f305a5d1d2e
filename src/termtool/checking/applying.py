"""Making one check as a project has set it up: whether at all, with which options, how gravely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from termtool.findings import RuleSetting
from termtool.rules.applying import options_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from termtool.checking import Check
    from termtool.checking.article import Article
    from termtool.findings import Finding

_AS_IT_IS = RuleSetting()


def is_made(
    check: Check, enabled: Collection[str], ignored: Collection[str], settings: Mapping[str, RuleSetting]
) -> bool:
    """Tell whether a check is made: what is asked for now counts more than what a project has decided."""
    if check.ID in ignored or check.ID in enabled:
        return check.ID not in ignored
    decided = settings.get(check.ID, _AS_IT_IS).enabled
    return not check.OPTIONAL if decided is None else decided


def findings_of(check: Check, article: Article, settings: Mapping[str, RuleSetting]) -> Iterable[Finding]:
    """Yield what a check finds, with the options and the severity that the project gives it."""
    setting = settings.get(check.ID, _AS_IT_IS)
    found = check.check(article, **_options(check, settings))
    if setting.severity is None:
        return found
    severity = setting.severity
    return (replace(finding, severity=severity) for finding in found)


def _options(check: Check, settings: Mapping[str, RuleSetting]) -> dict[str, Any]:
    """Return the options of a check: its usual ones, those it shares with a rule, and its own on top."""
    usual = options_of(check)
    shared = settings.get(getattr(check, "SHARES", ""), _AS_IT_IS).options
    lent = {name: value for name, value in shared.items() if name in usual}
    return {**usual, **lent, **settings.get(check.ID, _AS_IT_IS).options}
