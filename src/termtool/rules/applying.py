"""Applying one rule as a project has set it up: whether at all, with which options, how gravely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from termtool.findings import RuleSetting
from termtool.rules.fields import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termtool.findings import Finding
    from termtool.model import Glossary
    from termtool.rules import Rule
    from termtool.rules.surroundings import Surroundings

_AS_IT_IS = RuleSetting()


def options_of(rule: Rule) -> Mapping[str, Any]:
    """Return the options of a rule with what holds if nobody sets them."""
    options: Mapping[str, Any] = getattr(rule, "OPTIONS", {})
    return options


def needs_of(rule: Rule) -> tuple[str, ...]:
    """Return the names of what a rule must know beside the glossary."""
    needs: tuple[str, ...] = getattr(rule, "NEEDS", ())
    return needs


def is_wanted(rule: Rule, setting: RuleSetting = _AS_IT_IS) -> bool:
    """Tell whether a project wants a rule to be applied; some stay off until they are asked for."""
    return setting.enabled if setting.enabled is not None else bool(getattr(rule, "ENABLED", True))


def findings_of(
    rule: Rule, glossary: Glossary, surroundings: Surroundings, setting: RuleSetting = _AS_IT_IS
) -> Iterable[Finding]:
    """Yield what a rule finds, with the severity that the project gives it.

    A rule whose needs nobody has told finds nothing.
    """
    known = {need: getattr(surroundings, need) for need in needs_of(rule)}
    if any(value is None for value in known.values()):
        return ()
    found = rule.check(glossary, **known, **{**options_of(rule), **setting.options})
    if setting.severity is None:
        return found
    severity = setting.severity
    return (replace(finding, severity=severity) for finding in found)


def faults_of(rule: Rule, setting: RuleSetting) -> Iterator[str]:
    """Yield what is wrong with the options that a project gives to a rule, one sentence for each."""
    options = options_of(rule)
    for name, value in setting.options.items():
        if name not in options:
            known = f"It has {', '.join(options)}." if options else "It has none."
            yield f"{rule.ID} has no option “{name}”. {closest(name, tuple(options)) or known}"
        elif fault := _fault(value, options[name], getattr(rule, "CHOICES", {}).get(name, ())):
            yield f"{rule.ID}.{name} {fault}."


def _fault(value: Any, usual: Any, choices: tuple[str, ...]) -> str:
    if isinstance(usual, int):
        is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return "" if is_number else "is a number"
    if isinstance(usual, tuple):
        is_list = isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
        return "" if is_list else "is a list of texts"
    return "" if value in choices else f"is one of {', '.join(choices)}"
