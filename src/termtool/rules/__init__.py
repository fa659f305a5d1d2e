"""The rules that a glossary is checked by, and one function that applies them.

To add a rule, write a module like its neighbours, with ID, SEVERITY, TITLE, a docstring that shows a bad and
a good entry, and ``check``; then name it here. A rule may say more:

- OPTIONS: what a project can set, with the usual values; they reach ``check`` by name. CHOICES: the words
  that an option may be.
- NEEDS: what of ``Surroundings`` it must know; that reaches ``check`` by name, too.
- ENABLED = False: it stays off until a project asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from termtool.findings import RuleSetting
from termtool.rules import (
    context_without_term,
    dangling_reference,
    deprecated_without_reason,
    duplicate_id,
    duplicate_term,
    edited_context,
    gloss_not_english,
    gloss_typography,
    glossed_differently,
    id_form,
    lookalike_characters,
    lookalike_letters,
    missing_context,
    missing_gloss,
    missing_kind,
    missing_pinyin,
    missing_source,
    mixed_script,
    mojibake,
    moved_context,
    not_nfc,
    parts_not_in_term,
    pinyin_form,
    pinyin_guess,
    pinyin_mismatch,
    pinyin_orthography,
    review_date,
    roman_mismatch,
    script_variant,
    source_coverage,
    stale_review,
    stray_spaces,
    successor_out_of_use,
    term_without_characters,
    too_long,
    trad_form,
    unknown_kind,
    unknown_status,
    unsafe_characters,
    unsorted,
    vanished_context,
)
from termtool.rules.applying import findings_of, is_wanted
from termtool.rules.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from termtool.findings import Finding, Severity
    from termtool.model import Glossary


_NOTHING: Final = Surroundings()


class Rule(Protocol):
    """What every module of this package offers."""

    @property
    def ID(self) -> str:  # noqa: N802 — modules spell their constants so
        """The stable word by which people name the rule."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802
        """How much its findings matter at most."""

    @property
    def TITLE(self) -> str:  # noqa: N802
        """The rule in half a sentence."""

    @property
    def check(self) -> Callable[..., Iterable[Finding]]:
        """A function of a glossary, and of the rule's options and needs by name: it yields what is wrong."""


RULES: Final[tuple[Rule, ...]] = (
    # whose entry is it
    duplicate_id,
    id_form,
    duplicate_term,
    script_variant,
    dangling_reference,
    successor_out_of_use,
    # the term
    term_without_characters,
    lookalike_characters,
    lookalike_letters,
    trad_form,
    mixed_script,
    parts_not_in_term,
    # how it is read
    missing_pinyin,
    pinyin_mismatch,
    pinyin_form,
    pinyin_orthography,
    pinyin_guess,
    roman_mismatch,
    # what it means
    missing_gloss,
    gloss_not_english,
    gloss_typography,
    glossed_differently,
    # where it stands
    missing_context,
    context_without_term,
    missing_source,
    moved_context,
    vanished_context,
    edited_context,
    source_coverage,
    # how far curation has come
    missing_kind,
    unknown_kind,
    unknown_status,
    deprecated_without_reason,
    review_date,
    stale_review,
    # any text
    unsafe_characters,
    mojibake,
    not_nfc,
    stray_spaces,
    too_long,
    unsorted,
)


def check_glossary(
    glossary: Glossary,
    *,
    ignored: Collection[str] = (),
    settings: Mapping[str, RuleSetting] | None = None,
    surroundings: Surroundings = _NOTHING,
) -> tuple[Finding, ...]:
    """Apply all rules to a glossary.

    Args:
        glossary: The whole glossary: references and duplicates can only be judged so.
        ignored: Ids of rules to leave out.
        settings: What the project has decided about rules, by their ids.
        surroundings: What else is known; rules that need more are not applied.

    Returns:
        Findings in the order of the rules; the reporters sort them.
    """
    chosen = wanted(ignored, settings or {})
    return tuple(
        finding for rule, setting in chosen for finding in findings_of(rule, glossary, surroundings, setting)
    )


def wanted(ignored: Collection[str], settings: Mapping[str, RuleSetting]) -> list[tuple[Rule, RuleSetting]]:
    """Return the rules to apply, with what the project has decided about each."""
    chosen = [(rule, settings.get(rule.ID, RuleSetting())) for rule in RULES if rule.ID not in ignored]
    return [(rule, setting) for rule, setting in chosen if is_wanted(rule, setting)]


def find_rule(rule_id: str) -> Rule | None:
    """Return the rule of this id, None when there is none."""
    return next((rule for rule in RULES if rule_id == rule.ID), None)
