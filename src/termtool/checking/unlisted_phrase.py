"""A Chinese phrase that the glossary does not have.

Rejected and deprecated entries count as well: somebody has decided about them. So does a longer phrase made
of nothing but terms, and whole sentences of Chinese are left alone. Each phrase is reported once in an
article. What never needs an entry can be listed in the option “ignore”; without a list of its own, the one of
`source-coverage` holds. Not every project wants every phrase in its glossary, so this check is made only if it
is asked for.

Bad:

    id: nei-juan
    term: 内卷
    status: accepted
    gloss: involution

    From “involution” (内卷) it is a short way to “lying flat” (躺平).

Good:

    id: tang-ping
    term: 躺平
    status: accepted
    gloss: lying flat

Mend: `termtool extract ARTICLE --glossary GLOSSARY` proposes the entry; reject it if it is not wanted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.checking.article import NO_TERM, is_rendering, is_romanised, quoted
from termtool.checking.terms import key_of
from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.hanzi import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.checking.article import Article
    from termtool.model import Pairing

ID: Final = "unlisted-phrase"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A Chinese phrase that the glossary does not have"
OPTIONAL: Final = True
OPTIONS: Final[dict[str, tuple[str, ...]]] = {"ignore": ()}
SHARES: Final = "source-coverage"  # nobody should list the same phrases twice

_CHARACTER: Final = re.compile(f"[{HAN}]")
_SHOWN: Final = 20  # characters of a phrase in a message


def check(article: Article, *, ignore: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield one finding for each phrase without an entry, at its first place."""
    seen = {key_of(phrase) for phrase in ignore}
    for pairing in article.pairings:
        term = pairing.mention.headword
        if pairing.kind in NO_TERM or is_romanised(pairing) or key_of(term) in seen:
            continue
        seen.add(key_of(term))
        if not _is_covered(article, pairing):
            message = f"{show(term, _SHOWN)} is not in the glossary."
            yield article.finding(pairing.mention.start, ID, SEVERITY, message, _hint(pairing), about=term)


def _is_covered(article: Article, pairing: Pairing) -> bool:
    run = pairing.mention.headword
    left = list(run)
    for start, end in article.terms.inside(run):
        left[start:end] = [""] * (end - start)
    return not _CHARACTER.search("".join(left))


def _hint(pairing: Pairing) -> str:
    gloss = next(filter(is_rendering, pairing.glosses), None)
    said = f"The author says {quoted(gloss.text)}. " if gloss else ""
    return f"{said}Accept or reject it: termtool extract … --glossary …"
