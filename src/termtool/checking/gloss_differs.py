"""The author renders a term otherwise than the glossary does.

Readers who meet *involution* in one article and *rat race* in the next do not know that both are 内卷. Only
English that the author gives beside the characters is judged; inflection, capitals, hyphens, articles, and
British or American spelling make no difference, every gloss of the entry is admitted, and so is its literal
meaning. Where an admitted gloss stands near by, nothing is said, nor where it is not sure that the English is
meant for the term.

Bad:

    id: nei-juan
    term: 内卷
    status: accepted
    gloss:
      - involution
      - internal competition

    The young call it “inner roll” (内卷).

Good:

    The young call it “involution” (内卷).

Mend: write the preferred gloss, or add yours to the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.checking.article import admits, is_rendering, preferred, quoted, renderings
from termtool.checking.deprecated_wording import given_up
from termtool.checking.doubts import is_doubtful
from termtool.checking.reading_differs import is_reading, is_spelling
from termtool.checking.wording import LONGEST, is_within, words_of
from termtool.display import show
from termtool.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.checking.article import Article, Use
    from termtool.model import Gloss

ID: Final = "gloss-differs"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A term rendered otherwise than in the glossary"
OPTIONAL: Final = False


def check(article: Article) -> Iterator[Finding]:
    """Yield one finding for each place where no admitted gloss stands and the author gives another."""
    for use in article.uses:
        gloss = next(filter(is_rendering, use.glosses), None)
        if gloss is not None and _differs(article, use, gloss) and not is_doubtful(article, use, gloss):
            best = preferred(use.entries[0])
            term = use.pairing.mention.headword
            message = f"{show(term)} is rendered {quoted(gloss.text)}; the glossary has {quoted(best)}."
            hint = "Write that, or add yours to its entry."
            yield article.finding(gloss.start, ID, SEVERITY, message, hint, about=term)


def _differs(article: Article, use: Use, gloss: Gloss) -> bool:
    if not any(map(preferred, use.entries)) or len(words_of(gloss.text)) >= LONGEST:
        return False  # nothing to be held to, or no rendering but running text
    term = use.pairing.mention.headword
    if is_reading(gloss.text, term) or is_spelling(use, gloss) or given_up(article, use, gloss):
        return False  # what other checks judge
    nearby = article.around(use.pairing)
    return not any(
        admits(entry, gloss.text) or _is_given(rendering, gloss.text, nearby)
        for entry in use.entries
        for rendering in renderings(entry)
    )


def _is_given(rendering: str, gloss: str, nearby: str) -> bool:
    return is_within(gloss, rendering) or is_within(rendering, gloss) or is_within(rendering, nearby)
