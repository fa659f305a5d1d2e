"""An article as it is checked: each place where a term of the glossary stands, with what is said of it there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from termtool.checking.wording import same
from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.model import Kind, Role, Script, Status
from termtool.tokens import reading_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.checking.terms import Terms
    from termtool.model import Document, Entry, Gloss, Pairing

# Characters on each side of a term, in its sentence, where the author may have given the right rendering
# although the pairing took another. At 300 a fifth of the planted mistakes hid behind it, at 40 correct text
# was blamed.
NEAR: Final = 80
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’)]* +(?=[\"“‘(]*[A-Z])|\n\s*\n")
NO_TERM: Final = frozenset({Kind.OTHER, Kind.SENTENCE})  # apparatus, and whole sentences of Chinese
_SHOWN: Final = 60  # code points of a quotation in a message
_IN_FORCE: Final = frozenset({Status.ACCEPTED, Status.CANDIDATE, ""})


@dataclass(frozen=True, slots=True)
class Use:
    """A term of the glossary at its place in an article."""

    pairing: Pairing
    entries: tuple[Entry, ...]  # more than one where the glossary has homographs
    glosses: tuple[Gloss, ...]  # those that the author gives here, not elsewhere in the article


@dataclass(frozen=True)
class Article:
    """A document, what was found in it, and the glossary it is held to."""

    document: Document
    pairings: tuple[Pairing, ...]
    terms: Terms

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every place where a term of the glossary stands by itself, in the order of the text."""
        return tuple(self._uses())

    def _uses(self) -> Iterator[Use]:
        binding = {id(entry) for entry in self.terms.entries}
        owners = _owners(self.pairings)
        for pairing in self.pairings:
            if pairing.kind is Kind.OTHER:
                continue
            entries = [entry for entry in self.terms.named(pairing.mention.headword) if id(entry) in binding]
            if entries:
                glosses = [gloss for gloss in pairing.glosses if owners[gloss.start, gloss.end] is pairing]
                yield Use(pairing, tuple(entries), tuple(glosses))

    def around(self, pairing: Pairing) -> str:
        """Return what a reader sees around a mention in its sentence."""
        start, end = pairing.mention.start, pairing.mention.end
        text, low, high = self.document.text, max(0, start - NEAR), end + NEAR
        before = max((found.end() for found in _SENTENCE_END.finditer(text, low, start)), default=low)
        behind = _SENTENCE_END.search(text, end, high)
        return reading_text(self.document, before, behind.start() if behind else min(len(text), high))

    def finding(
        self, offset: int, rule: str, severity: Severity, message: str, hint: str = "", *, about: str
    ) -> Finding:
        """Return a finding about a place in the article, and about a term by which it is known again."""
        place = self.document.locate(offset)
        return Finding(
            path=self.document.source,
            line=place.line,
            column=place.column,
            rule=rule,
            severity=severity,
            message=message,
            hint=hint,
            about=about,
        )


def renderings(entry: Entry) -> Iterator[str]:
    """Yield all English that the glossary admits for a term, the preferred first."""
    yield from (text for text in entry.gloss if text)
    yield from (text for text in (entry.literal, entry.roman) if text)
    yield from (part.gloss for part in entry.parts if part.gloss)


def preferred(entry: Entry) -> str:
    """Return the English that the glossary prefers; "" where it has none."""
    return next((text for text in (*entry.gloss, entry.roman) if text), "")


def is_rendering(gloss: Gloss) -> bool:
    """Tell whether a gloss stands for the term, and does not explain it or say how it is read."""
    return gloss.role in {Role.TRANSLATION, Role.NAME}


def admits(entry: Entry, text: str) -> bool:
    """Tell whether an entry has this rendering, in whatever form."""
    return any(same(text, rendering) for rendering in renderings(entry))


def is_in_force(entry: Entry) -> bool:
    """Tell whether an entry is neither rejected nor deprecated."""
    return entry.status in _IN_FORCE


def is_romanised(pairing: Pairing) -> bool:
    """Tell whether a mention is a Chinese word in Latin letters."""
    return pairing.mention.script is Script.LATIN


def quoted(text: str) -> str:
    """Return words of an article or a glossary as a message shows them."""
    return f"“{show(text, _SHOWN)}”"


def _owners(pairings: tuple[Pairing, ...]) -> dict[tuple[int, int], Pairing]:
    """Return whose each gloss is: of the mentions that share it, the one that stands nearest."""
    nearest: dict[tuple[int, int], tuple[int, Pairing]] = {}
    for pairing in pairings:
        for gloss in pairing.glosses:
            place = gloss.start, gloss.end
            apart = max(gloss.start - pairing.mention.end, pairing.mention.start - gloss.end)
            if place not in nearest or apart < nearest[place][0]:
                nearest[place] = apart, pairing
    return {place: pairing for place, (_, pairing) in nearest.items()}
