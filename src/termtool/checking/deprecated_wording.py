"""A term, or a rendering of it, that the glossary has given up.

A deprecated entry stands for wording that was good once. Where another entry has the same term, it is the
English that is out of use; where none has, it is the term itself. An entry says what to use now in
`replaced_by` or in `why`, and the finding repeats it.

Bad:

    id: inner-roll
    term: 内卷
    status: deprecated
    gloss: inner roll
    replaced_by: nei-juan

    The young call it “inner roll” (内卷).

Good:

    The young call it “involution” (内卷).

Mend: write what the finding names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.checking.article import (
    admits,
    is_in_force,
    is_rendering,
    is_romanised,
    preferred,
    quoted,
    renderings,
)
from termtool.checking.wording import same
from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.checking.article import Article, Use
    from termtool.checking.terms import Terms
    from termtool.model import Entry, Gloss

ID: Final = "deprecated-wording"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A term or a rendering that the glossary has given up"
OPTIONAL: Final = False


def check(article: Article) -> Iterator[Finding]:
    """Yield one finding for each place with a deprecated term, or a deprecated rendering of a good one."""
    yield from _renderings(article)
    yield from _terms(article)


def given_up(article: Article, use: Use, gloss: Gloss) -> bool:
    """Tell whether a rendering is that of a deprecated entry, and of no other for this term."""
    if any(admits(entry, gloss.text) for entry in use.entries):
        return False
    return any(
        same(gloss.text, text) for old in _predecessors(article.terms, use) for text in renderings(old)
    )


def _renderings(article: Article) -> Iterator[Finding]:
    for use in article.uses:
        for gloss in filter(is_rendering, use.glosses):
            if given_up(article, use, gloss):
                term = show(use.pairing.mention.headword)
                message = f"{quoted(gloss.text)} for {term} is deprecated."
                hint = _instead(preferred(use.entries[0]))
                about = use.pairing.mention.headword
                yield article.finding(gloss.start, ID, SEVERITY, message, hint, about=about)


def _predecessors(terms: Terms, use: Use) -> Iterator[Entry]:
    """Yield the deprecated entries that have the same term, or name one of these entries as their successor."""
    ids = {entry.id for entry in use.entries}
    for entry in terms.named(use.pairing.mention.headword):
        if entry.status == Status.DEPRECATED:
            yield entry
    for entry in terms.deprecated:
        if entry.replaced_by in ids:
            yield entry


def _terms(article: Article) -> Iterator[Finding]:
    if not article.terms.deprecated:
        return
    for pairing in article.pairings:
        mention = pairing.mention
        if pairing.kind is Kind.OTHER:
            continue
        if is_romanised(pairing):
            places = [(mention.start, mention.headword)]
        else:
            run = article.document.text[mention.start : mention.end]
            places = [(mention.start + start, run[start:end]) for start, end in article.terms.inside(run)]
        for offset, found in places:
            entries = article.terms.named(found)
            if entries and all(entry.status == Status.DEPRECATED for entry in entries):
                message, hint = f"{show(found)} is deprecated.", _successor(article, entries[0])
                yield article.finding(offset, ID, SEVERITY, message, hint, about=found)


def _successor(article: Article, old: Entry) -> str:
    new = article.terms.by_id.get(old.replaced_by)
    if new is not None and is_in_force(new):
        english = f" ({show(preferred(new))})" if preferred(new) else ""
        return f"Write {show(new.term)}{english}."
    return show(old.why) or "Its entry does not say what to write instead."


def _instead(rendering: str) -> str:
    return f"Write {quoted(rendering)}." if rendering else ""
