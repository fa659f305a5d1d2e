"""What all candidates of one mention share, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.evidence.coverage import NOTHING, Support, TermEvidence, evidence_for

if TYPE_CHECKING:
    from termtool.tokens import Passage

PERSON: Final = range(2, 4)  # characters of nearly all Chinese names of persons
MOST: Final = 12.0  # counts beyond it mean "many"


def clip(value: float, most: float = MOST) -> float:
    """Return a count, but no more than ``most``."""
    return min(most, value)


class Facts:
    """What all candidates of one mention share, worked out once."""

    def __init__(self, passage: Passage, at: int) -> None:
        self.passage = passage
        self.at = at
        self.term = passage.span_text(at, at)
        self.evidence: TermEvidence = evidence_for(self.term)
        self.size = max(1, len(self.evidence.han))
        self.support: dict[int, Support] = {}
        # Candidates that end at the same mark have the same gap to the term: its numbers, kept.
        self.gaps: dict[tuple[str, int, int], list[float]] = {}
        surname = any("surname" in sense for sense in evidence_for(self.term[:1]).senses)
        self.may_be_person = surname and self.size in PERSON
        self.block_start = max(passage.kinds.rfind("¶", 0, at), passage.kinds.rfind("|", 0, at)) + 1
        self.rivals = neighbours(passage, at)

    def support_at(self, index: int) -> Support:
        """Return the dictionary support of the word at a token, looked up once a mention."""
        found = self.support.get(index)
        if found is None:
            word = self.passage.words[index]
            found = self.evidence.support(word) if word else NOTHING
            self.support[index] = found
        return found


def neighbours(passage: Passage, at: int) -> tuple[tuple[int, TermEvidence], ...]:
    """Return place and evidence of the two mentions on each side."""
    kinds = passage.kinds
    second = kinds.rfind("h", 0, max(0, first)) if (first := kinds.rfind("h", 0, at)) >= 0 else -1
    fourth = kinds.find("h", third + 1) if (third := kinds.find("h", at + 1)) >= 0 else -1
    near = (place for place in (second, first, third, fourth) if place >= 0)
    return tuple((place, evidence_for(passage.span_text(place, place))) for place in near)
