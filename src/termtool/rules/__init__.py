"""The rules that a glossary is checked by, and one function that applies them.

To add a rule, write a module like its neighbours, with ID, SEVERITY, TITLE, a docstring that shows a bad and
a good entry, and ``check``; then name it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from termtool.rules import (
    context_without_term,
    dangling_reference,
    deprecated_without_reason,
    duplicate_id,
    duplicate_term,
    gloss_not_english,
    gloss_typography,
    id_form,
    lookalike_characters,
    missing_context,
    missing_gloss,
    missing_kind,
    missing_pinyin,
    not_nfc,
    parts_not_in_term,
    pinyin_form,
    pinyin_guess,
    pinyin_mismatch,
    review_date,
    roman_mismatch,
    stray_spaces,
    term_without_characters,
    too_long,
    trad_form,
    unknown_kind,
    unknown_status,
    unsafe_characters,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from termtool.findings import Finding, Severity
    from termtool.model import Glossary


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

    def check(self, glossary: Glossary) -> Iterable[Finding]:
        """Yield what is wrong with a glossary."""


RULES: Final[tuple[Rule, ...]] = (
    # whose entry is it
    duplicate_id,
    id_form,
    duplicate_term,
    dangling_reference,
    # the term
    term_without_characters,
    lookalike_characters,
    trad_form,
    parts_not_in_term,
    # how it is read
    missing_pinyin,
    pinyin_mismatch,
    pinyin_form,
    pinyin_guess,
    roman_mismatch,
    # what it means
    missing_gloss,
    gloss_not_english,
    gloss_typography,
    # where it stands
    missing_context,
    context_without_term,
    # how far curation has come
    missing_kind,
    unknown_kind,
    unknown_status,
    deprecated_without_reason,
    review_date,
    # any text
    unsafe_characters,
    not_nfc,
    stray_spaces,
    too_long,
)


def check_glossary(glossary: Glossary, *, ignored: Collection[str] = ()) -> tuple[Finding, ...]:
    """Apply all rules to a glossary.

    Args:
        glossary: The whole glossary: references and duplicates can only be judged so.
        ignored: Ids of rules to leave out.

    Returns:
        Findings in the order of the rules; the reporters sort them.
    """
    return tuple(finding for rule in RULES if rule.ID not in ignored for finding in rule.check(glossary))


def find_rule(rule_id: str) -> Rule | None:
    """Return the rule of this id, None when there is none."""
    return next((rule for rule in RULES if rule_id == rule.ID), None)
