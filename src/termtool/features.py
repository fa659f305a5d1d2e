"""A candidate in numbers: everything that speaks for or against its being the gloss.

One function a family; ``FEATURES`` names the columns in order. Values are small numbers, mostly 0 or 1,
the same on every machine. The weights that ranking gives them are learnt (``tools/train_ranking.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from termtool.english import ARTICLES, FUNCTION_WORDS
from termtool.evidence.coverage import NOTHING, Support, TermEvidence, evidence_for
from termtool.evidence.usage import commonness, verbness
from termtool.evidence.words import (
    CHINESE_LABELS,
    FIGURATIVE_CUES,
    FOREIGN_LABELS,
    LITERAL_CUES,
    MEANING_CUES,
    NAMING_CUES,
    OUTSIDERS,
    READING_LABELS,
)
from termtool.patterns import PATTERNS
from termtool.patterns.spans import Span
from termtool.pinyin.romanisation import match_romanisation
from termtool.tokens import Passage

_PATTERN_NAMES: Final = tuple(pattern.NAME for pattern in PATTERNS)
# What may stand between gloss and characters, as a row of token kinds nearest first; the rest is "other".
_GAPS: Final = ("", "(", "Q", "Q(", "q", ",", ",Q", "-", ":", "w", "ww", "w(", "(w", "Qw", "wQ", ",w", "/", "|", "¶", ")", "=", ".", ",q")
_EDGE_KINDS: Final = "wdhqQ(),;:.-/=s|¶x·"
_CAP: Final = 12


def _clip(value: float, most: float = _CAP) -> float:
    return value if value < most else most


class _Facts:
    """What all candidates of one mention share, worked out once."""

    def __init__(self, passage: Passage, at: int) -> None:
        self.passage = passage
        self.at = at
        self.term = passage.span_text(at, at)
        self.evidence: TermEvidence = evidence_for(self.term)
        self.size = max(1, len(self.evidence.han))
        self.support: dict[int, Support] = {}
        self.block_start = max(passage.kinds.rfind("¶", 0, at), passage.kinds.rfind("|", 0, at)) + 1
        self.rivals = _rivals(passage, at)

    def support_at(self, index: int) -> Support:
        """Return the dictionary support of the word at a token, looked up once a mention."""
        found = self.support.get(index)
        if found is None:
            word = self.passage.words[index]
            found = self.evidence.support(word) if word else NOTHING
            self.support[index] = found
        return found


def _rivals(passage: Passage, at: int) -> tuple[tuple[int, TermEvidence], ...]:
    """Return place and evidence of the two mentions on each side."""
    places = [index for index, kind in enumerate(passage.kinds) if kind == "h"]
    here = places.index(at)
    near = (*places[max(0, here - 2) : here], *places[here + 1 : here + 3])
    return tuple((place, evidence_for(passage.span_text(place, place))) for place in near)


def mention_features(passage: Passage, at: int) -> list[float]:
    """Return the numbers that describe the mention itself."""
    kinds, words = passage.kinds, passage.words
    facts = _Facts(passage, at)
    before = kinds[at - 1] if at else "¶"
    after = kinds[at + 1] if at + 1 < len(kinds) else "¶"
    near = words[max(0, at - 4) : at]
    return [
        _clip(facts.size),
        float(facts.evidence.in_lexicon),
        float(facts.evidence.is_name),
        float(_EDGE_KINDS.find(before)),
        float(_EDGE_KINDS.find(after)),
        float(_inside(kinds, at, "(", ")")),
        float(_inside(kinds, at, "q", "Q")),
        float(any(word in CHINESE_LABELS for word in near)),
        float(any(word in NAMING_CUES for word in near)),
        float(any(word in READING_LABELS for word in near)),
        _clip(kinds.count("h"), 10),
        float("e" in passage.tokens[at].marks),
        float(at == facts.block_start),
        float(at + 1 < len(kinds) and kinds[at + 1] in "wd"),
        float(at > 0 and kinds[at - 1] in "wd"),
        float(at > 0 and words[at - 1] in FUNCTION_WORDS),
        float(at + 1 < len(kinds) and words[at + 1] in FUNCTION_WORDS),
        float(at > 0 and passage.tokens[at - 1].text == "#"),
        float(_told_before(passage, at)),
        _clip(len(facts.term) - facts.size, 8),
    ]


def _told_before(passage: Passage, at: int) -> bool:
    term = passage.tokens[at].text
    return any(token.text == term for token in passage.tokens[:at] if token.kind == "h")


MENTION_FEATURES: Final = (
    "term characters", "term in dictionary", "term is a name in the dictionary", "token before term", "token after term",
    "term in brackets", "term in quotes", "label before term", "naming cue before term", "reading label before term",
    "mentions in passage", "markup before term", "term opens block", "word after term", "word before term",
    "function word before term", "function word after term", "hashtag", "stands before", "other characters in term",
)  # fmt: skip


def _inside(kinds: str, at: int, opening: str, closing: str) -> bool:
    window = kinds[max(0, at - 30) : at]
    return window.rfind(opening) > window.rfind(closing)


def describe(passage: Passage, at: int, spans: Sequence[Span], names: Iterable[str]) -> list[list[float]]:
    """Return one row of numbers for each candidate span of the mention at token ``at``."""
    facts = _Facts(passage, at)
    mention = mention_features(passage, at)
    rows = []
    for span, name in zip(spans, names, strict=True):
        row = [float(_PATTERN_NAMES.index(name))]
        row += _geometry(facts, span)
        row += _edges(facts, span)
        row += _shape(facts, span)
        row += _coverage(facts, span)
        row += _extent(facts, span)
        row += _rivalry(facts, span, row[-len(_EXTENT) - len(_COVERAGE)])
        row += _sound(facts, span)
        row += _cues(facts, span)
        rows.append(row + mention)
    _relate(rows)
    return rows


def _geometry(facts: _Facts, span: Span) -> list[float]:
    passage, at = facts.passage, facts.at
    before = span.last < at
    low, high = (span.last + 1, at) if before else (at + 1, span.first)
    gap = passage.kinds[low:high]
    nearest = gap[::-1] if before else gap
    squeezed = nearest.replace("d", "w").replace("·", "")
    while "ww" in squeezed:
        squeezed = squeezed.replace("ww", "w")
    marks = "".join(token.marks for token in passage.tokens[low : high + 1])
    return [
        float(before),
        float(_GAPS.index(squeezed) if squeezed in _GAPS else len(_GAPS)),
        _clip(len(gap), 40),
        _clip(gap.count("w") + gap.count("d"), 30),
        _clip(gap.count("h"), 5),
        _clip(gap.count("."), 4),
        _clip(gap.count("¶"), 4),
        _clip(gap.count("|"), 6),
        _clip(gap.count(","), 6),
        _clip(gap.count("Q") + gap.count("q"), 6),
        _clip(gap.count("(") + gap.count(")"), 6),
        float("n" in marks),
        float("e" in marks),
        float("l" in marks or "L" in marks),
    ]


_GEOMETRY: Final = (
    "before the term", "gap shape", "gap tokens", "gap words", "gap mentions", "gap stops", "gap blocks", "gap cells",
    "gap commas", "gap quotes", "gap brackets", "gap line ends", "gap emphasis", "gap links",
)  # fmt: skip


def _edges(facts: _Facts, span: Span) -> list[float]:
    passage = facts.passage
    kinds, words, tokens = passage.kinds, passage.words, passage.tokens
    size = len(kinds)
    left = kinds[span.first - 1] if span.first else "¶"
    right = kinds[span.last + 1] if span.last + 1 < size else "¶"
    word_left = words[span.first - 1] if span.first else ""
    word_right = words[span.last + 1] if span.last + 1 < size else ""
    first, last = words[span.first], words[span.last]
    raw_left = tokens[span.first - 1].text if word_left else ""
    marks_left = tokens[span.first].marks
    marks_right = tokens[span.last + 1].marks if span.last + 1 < size else ""
    return [
        float(_EDGE_KINDS.find(left)),
        float(_EDGE_KINDS.find(right)),
        float(left == "q" and right == "Q"),
        float(left == "(" and right == ")"),
        float(left in "|¶" and right in "|¶"),
        float("e" in marks_left),
        float("e" in marks_right),
        float("l" in marks_left),
        float("L" in marks_right),
        float("n" in marks_left),
        float(first in ARTICLES),
        float(first in FUNCTION_WORDS),
        float(first in OUTSIDERS),
        float(last in FUNCTION_WORDS),
        float(first == "to"),
        float(word_left in ARTICLES),
        float(word_left in FUNCTION_WORDS),
        float(word_left in OUTSIDERS or word_left in MEANING_CUES or word_left in NAMING_CUES),
        float(word_left in {"of", "for", "in", "and"}),
        float(word_right in FUNCTION_WORDS),
        float(raw_left[:1].isupper()),
        float(tokens[span.last + 1].text[:1].isupper() if word_right else 0),
        float(word_left in CHINESE_LABELS),
        float(first in CHINESE_LABELS),
        float(first in MEANING_CUES or first in LITERAL_CUES or first in READING_LABELS),
        float(first in FOREIGN_LABELS),
        verbness(word_left) if word_left else 0.0,
        verbness(first),
        float(word_left.endswith(("s", "ed", "ing"))),
        commonness(word_left) if word_left else 0.0,
        _clip(_words_to_edge(kinds, span.first, -1), 8),
        _clip(_words_to_edge(kinds, span.last, 1), 8),
        float(_cuts(kinds, span, "q", "Q")),
        float(_cuts(kinds, span, "(", ")")),
        float(span.last + 1 < size and kinds[span.last + 1] == "·" and span.last + 2 < size and kinds[span.last + 2] == "w"),
    ]


def _words_to_edge(kinds: str, index: int, step: int) -> int:
    """Count the words between an edge of the candidate and the next mark outside it."""
    count = 0
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·" and count < 9:
        count += 1
        index += step
    return count


def _cuts(kinds: str, span: Span, opening: str, closing: str) -> bool:
    """Tell whether the candidate is only a part of what stands between a pair of quotes or brackets."""
    low, high = max(0, span.first - 25), min(len(kinds), span.last + 26)
    before, after = kinds[low : span.first], kinds[span.last + 1 : high]
    opened = before.rfind(opening)
    closed = after.find(closing)
    inside = opened >= 0 and opened > before.rfind(closing) and closed >= 0
    if not inside or "h" in before[opened:] or "h" in after[:closed]:
        return False
    return opened + 1 < len(before) or closed > 0


_EDGES: Final = (
    "token left", "token right", "fills quotes", "fills brackets", "fills cell or block", "emphasis opens", "emphasis closes",
    "link opens", "link closes", "line opens", "first is article", "first is function word", "first is outsider",
    "last is function word", "first is to", "article left", "function word left", "outsider left", "preposition left",
    "function word right", "capital left", "capital right", "label left", "first is label", "first is cue", "first is foreign label",
    "verb left", "first is verb", "inflected left", "common left", "words to left mark", "words to right mark", "cuts quotes",
    "cuts brackets", "abbreviation right",
)  # fmt: skip


def _shape(facts: _Facts, span: Span) -> list[float]:
    passage = facts.passage
    tokens = passage.tokens[span.first : span.last + 1]
    kinds = passage.kinds[span.first : span.last + 1]
    words = [token for token in tokens if token.kind == "w"]
    capitals = sum(token.text[0].isupper() for token in words)
    content = sum(token.text.lower() not in FUNCTION_WORDS for token in words)
    count = len(words) + kinds.count("d")
    return [
        _clip(count, 25),
        _clip(content, 20),
        count / facts.size,
        content / facts.size,
        capitals / max(1, len(words)),
        float(capitals >= content > 0),
        float(tokens[0].text[:1].isupper()),
        float(kinds.count("d")),
        float(kinds.count("d") == count),
        _clip(kinds.count(","), 4),
        _clip(kinds.count("Q") + kinds.count("q"), 4),
        _clip(kinds.count("(") + kinds.count(")"), 4),
        _clip(kinds.count("-") + kinds.count(":") + kinds.count(";") + kinds.count("/"), 4),
        float(kinds.count("q") != kinds.count("Q")),
        float(kinds.count("(") != kinds.count(")")),
        float(any("n" in token.marks for token in tokens[1:])),
        float(any("e" in token.marks for token in tokens[1:])),
        float(kinds.count(".")),
        float(kinds.count("h")),
    ]


_SHAPE: Final = (
    "words", "content words", "words per character", "content words per character", "share of capitals", "all content capital",
    "first is capital", "numbers", "only numbers", "commas inside", "quotes inside", "brackets inside", "other marks inside",
    "odd quotes inside", "odd brackets inside", "line ends inside", "emphasis inside", "stops inside", "mentions inside",
)  # fmt: skip


def _coverage(facts: _Facts, span: Span) -> list[float]:
    passage = facts.passage
    supports: list[Support] = []
    rendered: set[int] = set()
    for index in range(span.first, span.last + 1):
        word = passage.words[index]
        if word and word not in FUNCTION_WORDS:
            support = facts.support_at(index)
            supports.append(support)
            if support.strength >= 0.3:
                rendered |= support.characters
    total = sum(support.strength for support in supports)
    backed = sum(support.strength >= 0.3 for support in supports)
    count = max(1, len(supports))
    recall = len(rendered) / facts.size
    outside_left = facts.support_at(span.first - 1) if span.first else NOTHING
    outside_right = facts.support_at(span.last + 1) if span.last + 1 < len(passage.kinds) else NOTHING
    return [
        total / count,
        _clip(total, 8),
        backed / count,
        float(len(supports) - backed),
        recall,
        max((support.strength for support in supports), default=0.0),
        facts.support_at(span.first).strength,
        facts.support_at(span.last).strength,
        outside_left.strength,
        outside_right.strength,
        float(len(outside_left.characters - rendered) > 0 and outside_left.strength >= 0.3),
        float(len(outside_right.characters - rendered) > 0 and outside_right.strength >= 0.3),
        float(backed == len(supports) > 0),
        float(_is_sense(facts, span)),
        2 * recall * (total / count) / (recall + total / count) if recall and total else 0.0,
    ]


_COVERAGE: Final = (
    "mean support", "total support", "share backed", "words not backed", "characters rendered", "best support", "first support",
    "last support", "support left", "support right", "left would add", "right would add", "all backed", "is a dictionary sense",
    "coverage",
)  # fmt: skip


_WINDOW: Final = 8  # words looked at outside a candidate for what it may have missed


def _extent(facts: _Facts, span: Span) -> list[float]:
    """Say what the candidate has too much at its ends and what it leaves outside."""
    rendered = _rendered(facts, range(span.first, span.last + 1))
    return [
        float(_surplus(facts, range(span.first, span.last + 1))),
        float(_surplus(facts, range(span.last, span.first - 1, -1))),
        _next_content(facts, span.first, -1),
        _next_content(facts, span.last, 1),
        len(_missed(facts, span.first, -1) - rendered) / facts.size,
        len(_missed(facts, span.last, 1) - rendered) / facts.size,
        len(rendered) / max(1, span.last - span.first + 1),
    ]


_EXTENT: Final = (
    "surplus at left", "surplus at right", "content support left", "content support right", "missed at left", "missed at right",
    "characters per word",
)  # fmt: skip


def _rendered(facts: _Facts, indexes: Iterable[int]) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for index in indexes:
        word = facts.passage.words[index]
        if word and word not in FUNCTION_WORDS:
            support = facts.support_at(index)
            if support.strength >= 0.3:
                found |= support.characters
    return found


def _surplus(facts: _Facts, indexes: Iterable[int]) -> int:
    """Count the content words without support from one end up to the first that has it."""
    count = 0
    for index in indexes:
        word = facts.passage.words[index]
        if word and word not in FUNCTION_WORDS:
            if facts.support_at(index).strength >= 0.3:
                return count
            count += 1
    return count


def _next_content(facts: _Facts, index: int, step: int) -> float:
    """Return the support of the next content word outside, in the same clause; -1 if there is none."""
    kinds, words = facts.passage.kinds, facts.passage.words
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·":
        if words[index] and words[index] not in FUNCTION_WORDS:
            return facts.support_at(index).strength
        index += step
    return -1.0


def _missed(facts: _Facts, index: int, step: int) -> frozenset[int]:
    """Return the characters that words outside, in the same clause, would render."""
    kinds = facts.passage.kinds
    outside = []
    index += step
    while 0 <= index < len(kinds) and kinds[index] in "wd·" and len(outside) < _WINDOW:
        outside.append(index)
        index += step
    return _rendered(facts, outside)


def _is_sense(facts: _Facts, span: Span) -> bool:
    text = facts.passage.span_text(*span).lower().removeprefix("to ").removeprefix("the ")
    return any(text == sense.lower().removeprefix("to ").removeprefix("the ") for sense in facts.evidence.senses)


def _sound(facts: _Facts, span: Span) -> list[float]:
    words = span.last - span.first + 1
    if words > 2 * facts.size + 2:
        return [0.0, 0.0, 0.0, 0.0]
    text = facts.passage.span_text(*span)
    match = match_romanisation(text, facts.evidence.term)
    marked = any(ord(letter) > 0xBF for letter in text)
    return [match.score, float(match.score >= 0.5), float(marked), float(match.score >= 0.5 and text[:1].islower())]


def _rivalry(facts: _Facts, span: Span, own: float) -> list[float]:
    """Say how much better the candidate would suit the mentions beside."""
    words = [word for word in facts.passage.words[span.first : span.last + 1] if word and word not in FUNCTION_WORDS][:8]
    nearer = 0
    better = 0.0
    distance = _distance(span, facts.at)
    for place, evidence in facts.rivals:
        if _distance(span, place) < distance:
            nearer += 1
        if words and evidence.term != facts.evidence.term:
            theirs = sum(evidence.support(word).strength for word in words) / len(words)
            better = max(better, theirs - own)
    return [float(nearer), better, float(len(facts.rivals))]


def _distance(span: Span, at: int) -> int:
    return at - span.last if span.last < at else span.first - at


_RIVALRY: Final = ("mentions nearer", "suits a neighbour better", "neighbours")
_SOUND: Final = ("spells the term", "is romanisation", "has accents", "is lower-case romanisation")


def _cues(facts: _Facts, span: Span) -> list[float]:
    passage, at = facts.passage, facts.at
    if span.last < at:
        between = passage.words[span.last + 1 : at]
        beside = passage.words[max(0, span.first - 3) : span.first]
    else:
        between = passage.words[at + 1 : span.first]
        beside = between[-3:]
    nearest = beside[-1] if beside else ""
    return [
        float(any(word in MEANING_CUES for word in between)),
        float(any(word in LITERAL_CUES for word in between)),
        float(any(word in NAMING_CUES for word in between)),
        float(any(word in CHINESE_LABELS for word in between)),
        float(any(word in READING_LABELS for word in between)),
        float(any(word in FOREIGN_LABELS for word in between)),
        float(any(word in FIGURATIVE_CUES for word in between)),
        float(any(word == "or" for word in between)),
        float(nearest in MEANING_CUES),
        float(nearest in LITERAL_CUES),
        float(nearest in NAMING_CUES),
        float(nearest == "or"),
        float(nearest in READING_LABELS),
        float(nearest in CHINESE_LABELS),
        float(any(word in MEANING_CUES or word in LITERAL_CUES for word in beside)),
    ]


_CUES: Final = (
    "meaning cue between", "literal cue between", "naming cue between", "label between", "reading label between",
    "foreign label between", "figurative cue between", "or between", "meaning cue beside", "literal cue beside",
    "naming cue beside", "or beside", "reading label beside", "label beside", "cue near",
)  # fmt: skip

_RELATIVE: Final = ("coverage below best", "support below best", "gap above least", "rank by coverage")


def _relate(rows: list[list[float]]) -> None:
    """Add to each row how it stands beside the best of its rivals."""
    if not rows:
        return
    coverage = [row[_COLUMN["coverage"]] for row in rows]
    support = [row[_COLUMN["total support"]] for row in rows]
    gap = [row[_COLUMN["gap tokens"]] for row in rows]
    best, strongest, nearest = max(coverage), max(support), min(gap)
    better = sorted(coverage, reverse=True)
    for index, row in enumerate(rows):
        row += [
            best - coverage[index],
            strongest - support[index],
            gap[index] - nearest,
            _clip(better.index(coverage[index]), 20),
        ]


FEATURES: Final[tuple[str, ...]] = (
    "pattern", *_GEOMETRY, *_EDGES, *_SHAPE, *_COVERAGE, *_EXTENT, *_RIVALRY, *_SOUND, *_CUES, *MENTION_FEATURES, *_RELATIVE,
)  # fmt: skip
_COLUMN: Final = {name: index for index, name in enumerate(FEATURES)}
