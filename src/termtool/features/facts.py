"""What all mentions of a passage share, and all candidates of a mention: worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import FUNCTION_WORDS
from termtool.evidence.coverage import NOTHING, Support, TermEvidence, evidence_for
from termtool.evidence.usage import verbness
from termtool.patterns.spans import enclosing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

VERB: Final = 0.5  # share of a word's uses from which it counts as a verb
MOST: Final = 12.0  # counts beyond it mean "many"


def clip(value: float, most: float = MOST) -> float:
    """Return a count, but no more than ``most``; a float, which trees compare fastest."""
    return float(most) if value > most else float(value)


def bare(english: str) -> str:
    """Return English in lower case without the "to" or "the" that opens it."""
    return english.lower().removeprefix("to ").removeprefix("the ")


class Page:
    """What all mentions of one passage share, worked out once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.is_content = [bool(word) and word not in FUNCTION_WORDS for word in passage.words]
        self.is_verb = [
            content and verbness(word) >= VERB
            for content, word in zip(self.is_content, passage.words, strict=True)
        ]
        self._places: dict[str, list[int]] = {}  # of each word
        for index, word in enumerate(passage.words):
            if word:
                self._places.setdefault(word, []).append(index)
        # What stands at an edge, and what a stretch looks like, is the same for whatever mention: its
        # numbers by family and first and last token, kept.
        self.numbers: dict[tuple[str, int, int], tuple[float, ...]] = {}

    def has_elsewhere(self, span: Span, *, capital: bool) -> bool:
        """Tell whether the words of a stretch stand once more in the passage, there with a capital or without.

        A name keeps its capital; “Youtiao 油条” is a word where the page goes on with “two youtiao”.
        """
        words = self.passage.words[span.first : span.last + 1]
        return any(
            place != span.first
            and self.passage.words[place : place + len(words)] == words
            and self.passage.tokens[place].text[0].isupper() == capital
            for place in self._places.get(words[0], ())
        )


class Facts:
    """What all candidates of one mention share, worked out once."""

    def __init__(self, page: Page, at: int) -> None:
        self.page = page
        self.passage = passage = page.passage
        self.at = at
        self.term = passage.span_text(at, at)
        self.evidence: TermEvidence = evidence_for(self.term)
        self.senses = frozenset(map(bare, self.evidence.senses))
        self.size = max(1, len(self.evidence.han))
        self.support: dict[int, Support] = {}
        self.contents: dict[Span, list[Support]] = {}
        # What stands beyond an edge that candidates share, on its left (-1) or right (1), kept.
        self.beyond: dict[tuple[int, int], tuple[float, frozenset[int]]] = {}
        # Candidates that end at the same mark have the same gap to the term: its numbers, kept.
        self.gaps: dict[tuple[str, int, int], Sequence[float]] = {}
        self.block_start = max(passage.kinds.rfind("¶", 0, at), passage.kinds.rfind("|", 0, at)) + 1
        self.rivals = neighbours(passage, at)
        pair = enclosing(passage, at, "(", ")")
        self.bracket = pair[0] if pair else -1  # the token that opens the bracket with the term in it

    def support_at(self, index: int) -> Support:
        """Return the dictionary support of the word at a token, looked up once a mention."""
        found = self.support.get(index)
        if found is None:
            word = self.passage.words[index]
            found = self.evidence.support(word) if word else NOTHING
            self.support[index] = found
        return found

    def content(self, span: Span) -> list[Support]:
        """Return the dictionary support of each content word of a candidate, worked out once."""
        found = self.contents.get(span)
        if found is None:
            is_content = self.page.is_content
            found = [
                self.support_at(index) for index in range(span.first, span.last + 1) if is_content[index]
            ]
            self.contents[span] = found
        return found

    def best_support(self, span: Span) -> float:
        """Return the strongest support of any content word of a candidate."""
        return max((support.strength for support in self.content(span)), default=0.0)


def neighbours(passage: Passage, at: int) -> tuple[tuple[int, TermEvidence], ...]:
    """Return place and evidence of the two mentions on each side."""
    kinds = passage.kinds
    second = kinds.rfind("h", 0, max(0, first)) if (first := kinds.rfind("h", 0, at)) >= 0 else -1
    fourth = kinds.find("h", third + 1) if (third := kinds.find("h", at + 1)) >= 0 else -1
    near = (place for place in (second, first, third, fourth) if place >= 0)
    return tuple((place, evidence_for(passage.span_text(place, place))) for place in near)
