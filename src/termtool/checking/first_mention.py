"""The English of a term comes before its characters.

Some houses want the characters at the first mention, “involution” (内卷), and the English alone from then on.
Any gloss of the entry counts as a mention, in whatever form; one that is written with capitals only where the
article has them too (*Ace*, not *ace*), and none inside a longer word, a longer gloss or a heading. This is a
question of style, so the check is made only if it is asked for. The option “reach” says how many letters behind
a mention its characters may stand.

Bad:

    id: nei-juan
    term: 内卷
    status: accepted
    gloss: involution

    Involution has reached the kindergarten.

Good:

    Involution (内卷) has reached the kindergarten.

Mend: put the characters behind the first mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.checking.article import is_romanised, quoted
from termtool.checking.wording import IDLE, end_of, forms, words_of
from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.hanzi import has_han
from termtool.model import BlockKind, Kind, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.checking.article import Article
    from termtool.model import Document, Entry

ID: Final = "first-mention"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A first mention in English without the characters"
OPTIONAL: Final = True
OPTIONS: Final = {"reach": 300}  # letters behind a mention within which the characters still belong to it

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?;:]\s|\n\s*\n")
_HYPHENS: Final = "-‐‑"
_NO_TEXT: Final = frozenset(
    {MarkKind.LINK, MarkKind.IMAGE, MarkKind.TAG, MarkKind.CODE, MarkKind.HIDDEN, MarkKind.URL}
)
_NO_MENTION: Final = frozenset({BlockKind.HEADING, BlockKind.CODE})


class _Word(NamedTuple):
    """A word of the article that counts: as it is compared, and where it stands."""

    plain: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A gloss to look for."""

    words: tuple[str, ...]
    entry: Entry
    capital: bool  # whether it is a name, which only a capital can begin


def check(article: Article, *, reach: int = OPTIONS["reach"]) -> Iterator[Finding]:
    """Yield one finding for each term whose first English stands before its characters, or without any."""
    wanted = _by_opening(article)
    if not wanted:
        return
    told: set[int] = set()
    shown = _first_characters(article)
    for entry, start, end in _mentions(article.document, wanted):
        if id(entry) in told:
            continue
        told.add(id(entry))
        first = shown.get(id(entry))
        if first is None or first > end + reach:
            english = article.document.text[start:end]
            later = first is not None and f", on line {article.document.locate(first).line}"
            message = (
                f"{quoted(english)} comes {'before' if later else 'without'} its characters{later or ''}."
            )
            hint = f"Write them beside its first mention: {show(english)} ({show(entry.term)})."
            yield article.finding(start, ID, SEVERITY, message, hint, about=entry.term)


def _by_opening(article: Article) -> dict[str, list[_Wanted]]:
    """Return the glosses by every form of the word that they begin with, two words that may be one included."""
    found: dict[str, list[_Wanted]] = {}
    for entry in article.terms.entries:
        for gloss in entry.gloss if has_han(entry.term) else ():
            words = words_of(gloss)
            if not words:
                continue
            wanted = _Wanted(words, entry, capital=all(word[:1].isupper() for word in _WORD.findall(gloss)))
            for form in forms(words[0]) | forms("".join(words[:2])):
                found.setdefault(form, []).append(wanted)
    return found


def _first_characters(article: Article) -> dict[int, int]:
    """Return where the characters of each entry stand first."""
    found: dict[int, int] = {}
    for pairing in article.pairings:
        mention = pairing.mention
        if pairing.kind is Kind.OTHER or is_romanised(pairing):
            continue
        run = article.document.text[mention.start : mention.end]
        for start, end in article.terms.inside(run):
            for entry in article.terms.named(run[start:end]):
                found.setdefault(id(entry), mention.start + start)
    return found


def _mentions(document: Document, wanted: dict[str, list[_Wanted]]) -> Iterator[tuple[Entry, int, int]]:
    """Yield every place where a gloss stands, the longest where several begin, none inside another."""
    words = list(_words(document))
    plain = [word.plain for word in words]
    at = 0
    while at < len(words):
        openings = forms(plain[at]) | forms("".join(plain[at : at + 2]))
        ends = [
            (end, one.entry)
            for opening in openings
            for one in wanted.get(opening, ())
            if (end := end_of(one.words, plain, at)) is not None
            and _is_mention(document.text, words[at].start, words[end - 1].end, one)
        ]
        if ends:
            end, entry = max(ends, key=lambda found: found[0])
            yield entry, words[at].start, words[end - 1].end
            at = end
        else:
            at += 1


def _is_mention(text: str, start: int, end: int, wanted: _Wanted) -> bool:
    """Tell whether words that have the letters of a gloss are one: in one sentence, and not part of a compound."""
    compound = (start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum()) or (
        text[end : end + 1] in {*_HYPHENS} and text[end + 1 : end + 2].isalnum()
    )
    name = not wanted.capital or text[start].isupper()
    return name and not compound and not _SENTENCE_END.search(text, start, end)


def _words(document: Document) -> Iterator[_Word]:
    """Yield the words that a reader sees in running text, with their places in the file."""
    hidden = [(mark.start, mark.end) for mark in document.marks if mark.kind in _NO_TEXT]
    hidden += [(block.start, block.end) for block in document.blocks if block.kind in _NO_MENTION]
    hidden.sort()
    at = 0
    for start, end in [*hidden, (len(document.text), len(document.text))]:
        for found in _WORD.finditer(document.text, at, max(at, start)):
            plain = words_of(found[0])
            if plain and found[0].lower() not in IDLE:
                yield _Word(plain[0], found.start(), found.end())
        at = max(at, end)
