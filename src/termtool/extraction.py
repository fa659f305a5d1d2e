"""The pipeline: a document in, its mentions with their glosses, readings and kinds out."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from termtool.clauses import parts_of
from termtool.foreign import is_foreign
from termtool.hanzi import fold, has_han
from termtool.kinds import kind_of
from termtool.mentions import Stretch, Zone, find_stretches
from termtool.model import Document, Gloss, Kind, Mention, Pairing, Role
from termtool.passages import passages
from termtool.patterns import editors_note
from termtool.pinyin.orthography import join_words
from termtool.pinyin.readings import read_term
from termtool.ranking import Ranking, Scored, rank
from termtool.roles import role_of, spells
from termtool.romanised import find_romanised
from termtool.runs.wholes import is_couplet
from termtool.sentences import context_of
from termtool.tokens import Passage, reading_text
from termtool.variants import script_of, to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.patterns.spans import Span

LONGEST_TERM: Final = (
    120  # characters; a longer run is running Chinese text, whose translation nobody glosses
)
OFTEN: Final = 40  # mentions of one term in one document, after which no author explains it any more
ALSO_OFFERED: Final = 0.4  # a further gloss has to be this probable beside the first
ALTERNATIVE_OFFERED: Final = 0.1  # the same where only "or" parts the two
VARIANT_REACH: Final = 4  # tokens between variants of one term: 內卷 / 内卷, simplified X, traditional Y
READING_REACH: Final = 14  # tokens away from the characters in which a romanisation is theirs


def extract(document: Document) -> tuple[Pairing, ...]:
    """Return every mention of Chinese in a document, paired with what its author says of it.

    Args:
        document: as a reader made it.

    Returns:
        Pairings in the order of the text. Japanese, Korean and Vietnamese runs are left out; Chinese in
        code, addresses and images comes with the kind "other" and no gloss.
    """
    stretches = find_stretches(document)
    told = _Told()
    found = [pairing for passage in passages(document, stretches) for pairing in _pairings(passage, told)]
    found += find_romanised(document)
    found.sort(key=lambda pairing: (pairing.mention.start, pairing.mention.end))
    return tuple(_with_repeats(found))


@dataclass(slots=True)
class _Told:
    """How often each term has come in the document so far, how often it was not Chinese, of what kind it was."""

    mentions: Counter[str] = field(default_factory=Counter)
    foreign: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, Kind] = field(default_factory=dict)


def _pairings(passage: Passage, told: _Told) -> Iterator[Pairing]:
    groups = _variant_groups(passage)
    fates = [(number, _fate(passage, number, told)) for number in passage.own]
    chosen = [passage.at[number] for number, fate in fates if fate is None]
    rankings = dict(zip(chosen, rank(passage, chosen), strict=True))
    for number, fate in fates:
        if fate is None:
            at = passage.at[number]
            pairing = _pair(passage, at, rankings[at], groups.get(number, -1))
            told.kinds.setdefault(passage.tokens[at].text, pairing.kind)
            yield pairing
        elif isinstance(fate, Kind):
            yield _unglossed(passage.document, passage.stretches[number], fate)
        elif fate == "repeat":
            kind = told.kinds.get(passage.tokens[passage.at[number]].text, Kind.TERM)
            yield _unglossed(passage.document, passage.stretches[number], kind)


def _fate(passage: Passage, number: int, told: _Told) -> Kind | Literal["foreign", "repeat"] | None:
    """Tell what becomes of a stretch: None if it is to be paired, else its kind or why that is not asked."""
    stretch = passage.stretches[number]
    if stretch.zone is not Zone.PROSE:
        return Kind.OTHER
    at = passage.at[number]
    term = passage.tokens[at].text
    told.mentions[term] += 1
    if stretch.end - stretch.start > LONGEST_TERM:
        return Kind.SENTENCE
    if told.mentions[term] > OFTEN:
        return "repeat" if told.foreign[term] <= OFTEN // 2 else "foreign"
    if is_foreign(passage, at):
        told.foreign[term] += 1
        return "foreign"
    return None


def _pair(passage: Passage, at: int, ranking: Ranking, group: int) -> Pairing:
    mention = _mention(passage.document, passage.stretches[passage.tokens[at].mention], group)
    best = ranking.offered
    gloss = passage.span_text(*best.span) if best else ""
    kind = kind_of(passage, at, gloss, looks_named=best is not None and spells(passage, at, best.span))
    glosses = tuple(_glosses(passage, at, ranking, kind))
    printed = [one.text for one in glosses if one.role in {Role.ROMANISATION, Role.NAME}]
    reading = read_term(mention.headword, kind=kind, printed=printed, gloss=gloss)
    first = next((one.text for one in glosses if one.role is not Role.ROMANISATION), "")
    return Pairing(
        mention=mention,
        kind=kind,
        pinyin=reading.pinyin,
        pinyin_doubts=reading.doubts,
        pinyin_words=join_words(reading, kind),
        glosses=glosses,
        context=context_of(passage, at, [(one.start, one.end) for one in glosses]),
        parts=parts_of(mention.headword, first),
    )


def _glosses(passage: Passage, at: int, ranking: Ranking, kind: Kind) -> Iterator[Gloss]:
    """Yield the best gloss, the further ones beside it, and the romanisation that is printed."""
    taken: list[Span] = []
    best = ranking.offered
    if best is not None:
        for scored in ranking.candidates:
            if scored is best or (_also(passage, scored, ranking) and not _overlaps(scored.span, taken)):
                taken.append(scored.span)
                yield _gloss(passage, scored, role_of(passage, at, scored.span, scored.pattern, kind))
    note = _best_of(ranking, editors_note.NAME)
    if note is not None and editors_note.explains(passage, note.span) and not _overlaps(note.span, taken):
        taken.append(note.span)
        yield _gloss(passage, note, Role.MEANING)
    reading = _printed_reading(passage, at, ranking, taken)
    if reading is not None:
        yield _gloss(passage, reading, Role.ROMANISATION)


def _also(passage: Passage, scored: Scored, ranking: Ranking) -> bool:
    """Tell whether a further candidate is offered: probable, and no mere model number (玄戒 O1)."""
    best = ranking.candidates[0]
    words = passage.tokens[scored.span.first : scored.span.last + 1]
    share = ALTERNATIVE_OFFERED if _are_alternatives(passage, best.span, scored.span) else ALSO_OFFERED
    return (
        scored.probability >= share * best.probability
        and scored.probability > share * ranking.none
        and not any(character.isdigit() for token in words for character in token.text)
    )


def _are_alternatives(passage: Passage, one: Span, other: Span) -> bool:
    """Tell whether only "or" stands between two stretches, and their quotes and commas: “sincerity” or “integrity”."""
    first, second = sorted((one, other))
    between = range(first.last + 1, second.first)
    said = [passage.words[index] for index in between if passage.words[index]]
    return said == ["or"] and all(passage.kinds[index] in "wqQ," for index in between)


def _best_of(ranking: Ranking, pattern: str) -> Scored | None:
    return next((scored for scored in ranking.candidates if scored.pattern == pattern), None)


def _printed_reading(passage: Passage, at: int, ranking: Ranking, taken: list[Span]) -> Scored | None:
    """Return the stretch near the characters that spells them, if none of the glosses does."""
    near = (
        scored
        for scored in ranking.candidates
        if not _overlaps(scored.span, taken) and _distance(scored.span, at) <= READING_REACH
    )
    fits = [scored for scored in near if spells(passage, at, scored.span)]
    return min(
        fits,
        key=lambda scored: (_distance(scored.span, at), scored.span.first - scored.span.last),
        default=None,
    )


def _gloss(passage: Passage, scored: Scored, role: Role) -> Gloss:
    first, last = scored.span
    return Gloss(
        text=passage.span_text(first, last),
        role=role,
        start=passage.tokens[first].start,
        end=passage.tokens[last].end,
        pattern=scored.pattern,
        score=round(scored.probability, 3),
    )


def _overlaps(span: Span, taken: list[Span]) -> bool:
    return any(span.first <= other.last and other.first <= span.last for other in taken)


def _distance(span: Span, at: int) -> int:
    return at - span.last if span.last < at else span.first - at


def _mention(document: Document, stretch: Stretch, group: int) -> Mention:
    text = document.text[stretch.start : stretch.end]
    headword = headword_of(reading_text(document, stretch.start, stretch.end))
    return Mention(
        text=text,
        start=stretch.start,
        end=stretch.end,
        headword=headword,
        script=script_of(headword),
        group=group,
    )


def headword_of(text: str) -> str:
    """Return a term as a dictionary prints it: no stray spaces, clauses parted by full-width commas.

    >>> headword_of("站在风口上,猪也能飞起来")
    '站在风口上，猪也能飞起来'
    >>> headword_of("你若飞走 我便放手")
    '你若飞走，我便放手'
    """
    if is_couplet(text):
        return "，".join(text.split())
    joined = "".join(
        character
        for index, character in enumerate(text)
        if not (character.isspace() and (has_han(text[index - 1]) or has_han(text[index + 1 : index + 2])))
    )
    wide = [
        _FULL_WIDTH.get(character, character) if index and has_han(joined[index - 1]) else character
        for index, character in enumerate(joined)
    ]
    return "".join(wide)


_FULL_WIDTH: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}


def _unglossed(document: Document, stretch: Stretch, kind: Kind) -> Pairing:
    """Return a mention that is found but not paired: in a link's target or code, running text, a late repeat."""
    mention = _mention(document, stretch, -1)
    pinyin = read_term(mention.headword).pinyin if len(mention.headword) <= LONGEST_TERM else ""
    return Pairing(mention=mention, kind=kind, pinyin=pinyin, pinyin_words=pinyin, glosses=(), context="")


def _variant_groups(passage: Passage) -> dict[int, int]:
    """Number the variants of one term that stand side by side: 內卷/内卷, simplified X, traditional Y."""
    groups: dict[int, int] = {}
    places = [(index, token.mention) for index, token in enumerate(passage.tokens) if token.kind == "h"]
    for (first, one), (second, other) in itertools.pairwise(places):
        here, there = passage.tokens[first], passage.tokens[second]
        close = second - first <= VARIANT_REACH and not set(passage.kinds[first:second]) & set(".|¶")
        if (
            close
            and here.text != there.text
            and fold(to_simplified(here.text)) == fold(to_simplified(there.text))
        ):
            groups[other] = groups[one] = groups.get(one, passage.stretches[one].start)
    return groups


def _with_repeats(found: list[Pairing]) -> Iterator[Pairing]:
    """Share what the document says once: variants side by side and repeats take the glosses of the surest."""
    surest: dict[str | int, Pairing] = {}
    for pairing in found:
        for key in _keys(pairing):
            known = surest.get(key)
            if pairing.glosses and (known is None or known.glosses[0].score < pairing.glosses[0].score):
                surest[key] = pairing
    for pairing in found:
        better = next((surest[key] for key in _keys(pairing) if key in surest), pairing)
        is_variant = pairing.mention.group >= 0
        silent = not pairing.glosses and pairing.kind is not Kind.OTHER
        if better is not pairing and (is_variant or silent):
            yield replace(pairing, glosses=better.glosses, kind=better.kind)
        else:
            yield pairing


def _keys(pairing: Pairing) -> tuple[str | int, ...]:
    """Return under what a mention shares glosses: the group of its variants, then its term."""
    term = fold(pairing.mention.headword)
    return (pairing.mention.group, term) if pairing.mention.group >= 0 else (term,)
