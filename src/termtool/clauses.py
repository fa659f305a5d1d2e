"""A proverb's clauses, each with its share of the gloss."""

from __future__ import annotations

import re
from typing import Final

from termtool.english import is_content, words_of
from termtool.evidence.coverage import evidence_for
from termtool.hanzi import has_han
from termtool.model import Part

_HALVES: Final = 2  # a gloss that does not divide at semicolons is only cut in two
_CLAUSE: Final = re.compile(r"[，,；;：:、。]+")
_STRONG: Final = re.compile(r"\s*[;；]\s*")
_WEAK: Final = re.compile(r"\s*[,，:—–]\s*|\s+(?=(?:and|but|while|yet|so|then)\s)")


def parts_of(headword: str, gloss: str) -> tuple[Part, ...]:
    """Return the clauses of a term with their parts of the gloss; nothing for a term of one clause.

    The gloss is divided where the English divides in parallel: at semicolons, else where the two halves
    best render the two clauses. A clause has "" where the gloss does not divide.

    >>> [part.gloss for part in parts_of("疾风知劲草，路遥知马力", "a gale tests grass; a long road tests a horse")]
    ['a gale tests grass', 'a long road tests a horse']
    """
    clauses = [clause for clause in _CLAUSE.split(headword) if has_han(clause)]
    if len(clauses) <= 1:
        return ()
    shares = _divided(clauses, gloss) if gloss else None
    return tuple(
        Part(term=clause, gloss=share)
        for clause, share in zip(clauses, shares or [""] * len(clauses), strict=True)
    )


def _divided(clauses: list[str], gloss: str) -> list[str] | None:
    strong = [piece for piece in _STRONG.split(gloss) if piece]
    if len(strong) == len(clauses):
        return strong
    weak = [match.span() for match in _WEAK.finditer(gloss)]
    if len(clauses) > _HALVES or not weak:
        pieces = [piece for piece in _WEAK.split(gloss) if piece]
        return pieces if len(pieces) == len(clauses) else None
    cut = max(weak, key=lambda place: _agreement(clauses, gloss[: place[0]], gloss[place[1] :]))
    left, right = gloss[: cut[0]].strip(), gloss[cut[1] :].strip()
    right = re.sub(r"^(?:and|but|while|yet|so|then)\s+", "", right)
    return [left, right] if left and right else None


def _agreement(clauses: list[str], left: str, right: str) -> float:
    first, second = evidence_for(clauses[0]), evidence_for(clauses[1])
    return sum(
        first.support(word).strength - second.support(word).strength
        for word in words_of(left)
        if is_content(word)
    ) + sum(
        second.support(word).strength - first.support(word).strength
        for word in words_of(right)
        if is_content(word)
    )
