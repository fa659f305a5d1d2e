"""How right the program is, measured on annotated passages: what ``termtool evaluate`` reports.

A passage is a text with its mentions, and for each mention the glosses that a careful reader took. The
format is described in docs/quality.md. An answer counts as right when it equals an annotated gloss or one of
its alternatives after case, quotes, punctuation, markup and a leading article are left out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from termtool.extraction import extract
from termtool.model import Role, Script
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from termtool.model import Gloss, Pairing

CONTENT: Final = frozenset({"translation", "literal", "meaning", "name"})
BINS: Final = (0.3, 0.5, 0.7, 0.9)  # edges between the rows of the calibration table


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One annotated mention: which glosses a reader took."""

    start: int
    end: int
    required: frozenset[str]  # normalised; the first gloss offered has to be one of them
    accepted: frozenset[str]  # also the optional ones, which may be offered or not


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedPassage:
    """A text, its annotated mentions, and the runs in it that are not Chinese."""

    id: str
    text: str
    mentions: tuple[Annotation, ...]
    foreign: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Evaluation:
    """Counts of one evaluation."""

    counts: Counter[str] = field(default_factory=Counter)
    by_pattern: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_score: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def pair_f1(self) -> float:
        """Return the harmonic mean of precision and recall over whole mentions, gloss or silence right."""
        return _share(2 * self.counts["right"], self.counts["predicted"] + self.counts["mentions"])

    @property
    def term_f1(self) -> float:
        """Return the harmonic mean of precision and recall of the mentions' edges."""
        return _share(2 * self.counts["found"], self.counts["predicted"] + self.counts["mentions"])

    @property
    def accuracy(self) -> float:
        """Return the share of mentions with a gloss whose first gloss is right."""
        return _share(self.counts["gloss right"], self.counts["required"])

    @property
    def precision(self) -> float:
        """Return the share of first glosses offered that are right."""
        return _share(self.counts["offered right"], self.counts["offered"])

    @property
    def false_glosses(self) -> float:
        """Return the share of mentions without a gloss that were given one."""
        return _share(self.counts["false"], self.counts["none"])

    @property
    def foreign_rejected(self) -> float:
        """Return the share of foreign runs that were left out."""
        return 1 - _share(self.counts["foreign kept"], self.counts["foreign"])


def read_passage(record: Mapping[str, Any]) -> AnnotatedPassage:
    """Return a passage from its record.

    Raises:
        KeyError, TypeError: if the record has not the form that docs/quality.md describes.
    """
    return AnnotatedPassage(
        id=str(record["id"]),
        text=record["text"],
        mentions=tuple(_annotation(mention) for mention in record["mentions"]),
        foreign=tuple((run["start"], run["end"]) for run in record.get("foreign", ())),
    )


def _annotation(mention: Mapping[str, Any]) -> Annotation:
    content = [gloss for gloss in mention["glosses"] if gloss["role"] in CONTENT]
    required = [gloss for gloss in content if not gloss.get("optional")]
    return Annotation(
        start=mention["start"], end=mention["end"], required=_forms(required), accepted=_forms(content)
    )


def _forms(glosses: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(
        normalised(form["text"]) for gloss in glosses for form in (gloss, *(gloss.get("alts") or ()))
    )


def normalised(text: str) -> str:
    """Return a gloss without marks, markup, case and leading article: how answers are compared."""
    plain = re.sub(r"</?[a-zA-Z][^<>]*>", " ", html.unescape(text))
    plain = unicodedata.normalize("NFKC", plain).casefold()
    plain = "".join(" " if unicodedata.category(sign)[0] in "PSZC" else sign for sign in plain)
    return re.sub(r"^(?:a|an|the) (?=\S)", "", " ".join(plain.split()))


def evaluate(passages: Iterable[AnnotatedPassage], suffix: str = ".md") -> Evaluation:
    """Run the program over annotated passages, each read as a document of its own, and count.

    Romanised-only terms are left out: the annotations are about characters.
    """
    evaluation = Evaluation()
    for passage in passages:
        pairings = extract(READERS[suffix](passage.text, passage.id))
        predicted = {
            (pairing.mention.start, pairing.mention.end): pairing
            for pairing in pairings
            if pairing.mention.script is not Script.LATIN
        }
        _count(evaluation, passage, predicted)
    return evaluation


def _count(
    evaluation: Evaluation, passage: AnnotatedPassage, predicted: Mapping[tuple[int, int], Pairing]
) -> None:
    counts = evaluation.counts
    annotated = {(one.start, one.end): one for one in passage.mentions}
    counts["mentions"] += len(annotated)
    counts["predicted"] += len(predicted)
    counts["foreign"] += len(passage.foreign)
    counts["foreign kept"] += sum(
        any(low < end and start < high for start, end in predicted) for low, high in passage.foreign
    )
    for place, one in annotated.items():
        counts["required"] += bool(one.required)
        counts["none"] += not one.accepted
        if place in predicted:
            _judge(evaluation, one, _first(predicted[place]))
    for place, pairing in predicted.items():
        if place not in annotated and _first(pairing):
            counts["offered"] += 1


def _judge(evaluation: Evaluation, one: Annotation, gloss: Gloss | None) -> None:
    counts = evaluation.counts
    counts["found"] += 1
    if gloss is None:
        counts["right"] += not one.required
        return
    text = normalised(gloss.text)
    first_right = text in (one.required or one.accepted)
    counts["offered"] += 1
    counts["offered right"] += text in one.accepted
    counts["gloss right"] += bool(one.required) and first_right
    counts["false"] += not one.accepted
    counts["right"] += first_right
    for tally in (evaluation.by_pattern[gloss.pattern], evaluation.by_score[bin_of(gloss.score)]):
        tally.update({"offered": 1, "right": int(first_right)})


def _first(pairing: Pairing) -> Gloss | None:
    return next((gloss for gloss in pairing.glosses if gloss.role is not Role.ROMANISATION), None)


def bin_of(score: float) -> int:
    """Return the row of the calibration table to which a score belongs."""
    return sum(score >= edge for edge in BINS)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
