"""Articles against the glossary: the checks, and one function that applies them.

To add a check, write a module like its neighbours, with ID, SEVERITY, TITLE, OPTIONAL, a docstring that shows
a bad and a good case, and ``check``; then name it here. A check may have OPTIONS, which reach it by name, and
with SHARES it names a rule whose options of the same name hold for it, too. What is wrong with the glossary
itself is for ``termtool.rules``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from termtool.checking import (
    deprecated_wording,
    first_mention,
    gloss_differs,
    reading_differs,
    unlisted_phrase,
)
from termtool.checking.applying import findings_of, is_made
from termtool.checking.article import Article
from termtool.checking.terms import Terms, terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from termtool.findings import Finding, RuleSetting, Severity
    from termtool.model import Document, Pairing

__all__ = ["CHECKS", "Check", "Terms", "check_article", "chosen_checks", "terms_of"]


class Check(Protocol):
    """What every check of this package offers."""

    @property
    def ID(self) -> str:  # noqa: N802 — modules spell their constants so
        """The stable word by which people name the check."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802
        """How much its findings matter."""

    @property
    def TITLE(self) -> str:  # noqa: N802
        """The check in half a sentence."""

    @property
    def OPTIONAL(self) -> bool:  # noqa: N802
        """Whether it is made only if it is asked for."""

    @property
    def check(self) -> Callable[..., Iterable[Finding]]:
        """A function of an article, and of the check's options by name: it yields what is wrong."""


CHECKS: Final[tuple[Check, ...]] = (
    deprecated_wording,
    gloss_differs,
    reading_differs,
    # questions of style
    first_mention,
    unlisted_phrase,
)


def chosen_checks(
    enabled: Collection[str] = (),
    ignored: Collection[str] = (),
    settings: Mapping[str, RuleSetting] | None = None,
) -> tuple[Check, ...]:
    """Return the checks to make: as the project has decided, else those not optional; but all enabled, none ignored."""
    return tuple(check for check in CHECKS if is_made(check, enabled, ignored, settings or {}))


def check_article(
    document: Document,
    pairings: tuple[Pairing, ...],
    terms: Terms,
    checks: Iterable[Check] | None = None,
    settings: Mapping[str, RuleSetting] | None = None,
) -> tuple[Finding, ...]:
    """Check one article.

    Args:
        document: As read.
        pairings: What ``termtool.extract`` finds in it.
        terms: The glossary, from ``terms_of``.
        checks: From ``chosen_checks``; without them, all that the settings want.
        settings: What the project has decided about checks and rules, by their ids.

    Returns:
        Findings in the order of the checks; the reporters sort them.
    """
    article = Article(document, pairings, terms)
    settings = settings or {}
    made = chosen_checks(settings=settings) if checks is None else checks
    return tuple(finding for check in made for finding in findings_of(check, article, settings))
