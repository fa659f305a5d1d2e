"""A stretch of a document as a row of tokens: words, mentions, quotes, brackets, stops.

The pairing looks at shapes such as *word word “h” ( word )*, so each token carries one character that
says what it is, and a passage keeps these characters in one string, ``kinds``. Markup makes no token
of its own: emphasis between a gloss and its term is noted on the token that follows it (``marks``),
so that *gloss* 字 and gloss 字 have the same shape and still can be told apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN, HANGUL, KANA
from termtool.mentions import Stretch, Zone
from termtool.model import Block, BlockKind, Document, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD: Final = "w"
NUMBER: Final = "d"
MENTION: Final = "h"
FOREIGN: Final = "x"  # kana, hangul
OPEN_QUOTE: Final = "q"
CLOSE_QUOTE: Final = "Q"
OPEN_BRACKET: Final = "("
CLOSE_BRACKET: Final = ")"
COMMA: Final = ","
SEMICOLON: Final = ";"
COLON: Final = ":"
STOP: Final = "."  # the end of a sentence
DOT: Final = "·"  # a full stop that ends no sentence: "lit.", "St."
DASH: Final = "-"
SLASH: Final = "/"
EQUALS: Final = "="
SYMBOL: Final = "s"
CELL: Final = "|"  # from one table cell to the next
BLOCK: Final = "¶"  # from one block to the next

_PIECE: Final = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,4}(?![a-z])"
    rf"|(?:(?![{HAN}{KANA}{HANGUL}_])\w|[\u0300-\u036f])(?:(?![{HAN}{KANA}{HANGUL}_])\w|[\u0300-\u036f]|['’ʼʻʽʹ`´](?=[^\W_])|[-‐‑–](?=[^\W\d_])|(?<=\d)[.,](?=\d))*)"
    rf"|(?P<foreign>[{KANA}{HANGUL}]+)"
    r"|(?P<newline>\r\n|[\n\r])"
    r"|(?P<space>[ \t\xa0\u3000\u2000-\u200b]+)"
    r"|(?P<other>\S)",
)
_QUOTES: Final = "\"'“”‘’«»„‟‚‹›「」『』《》〈〉〝〞＂´\x93\x94\x91\x92"
_OPENING: Final = frozenset("“‘«„‟‚‹「『《〈〝\x93\x91")
_CLOSING: Final = frozenset("”»›」』》〉〞\x94\x92")
_OPEN_BRACKETS: Final = frozenset("([{（［｛【〔〖")
_CLOSE_BRACKETS: Final = frozenset(")]}）］｝】〕〗")
_PUNCTUATION: Final = {
    ",": COMMA, "，": COMMA, "、": COMMA, ";": SEMICOLON, "；": SEMICOLON, ":": COLON, "：": COLON,
    "—": DASH, "–": DASH, "-": DASH, "―": DASH, "−": DASH, "~": DASH, "→": DASH, "⇒": DASH, "➔": DASH,
    "/": SLASH, "／": SLASH, "|": SLASH, "=": EQUALS, "＝": EQUALS, "≈": EQUALS, "・": SYMBOL,
    "!": STOP, "?": STOP, "。": STOP, "！": STOP, "？": STOP, "…": STOP,
}  # fmt: skip
# Abbreviations whose full stop ends no sentence.
_ABBREVIATIONS: Final = frozenset(
    """lit fig e.g i.e eg ie cf mr mrs ms dr prof st no vs c ca fl r b d vol pp p ed eds trans tr jr sr gen gov
    col capt etc approx chin ch pinyin trad simp abbr esp usu viz al fn n rev hon lt sgt dept univ inc ltd co corp
    simpl mand cant jap kor viet skt adj adv v""".split()
)
_POSSESSIVES: Final = ("'s", "’s")
_SHORT_LINE: Final = (
    50  # characters; prose is wrapped later, so a line that ends before is one of a list, card or verse
)
_SINGLE_LETTER: Final = re.compile(r"[A-Za-z]")


@dataclass(slots=True)
class Token:
    """One token: its kind, its place in the file, and its words in lower case."""

    kind: str
    start: int
    end: int
    text: str  # as it reads, entities decoded
    marks: str = (
        ""  # markup since the token before: e emphasis, l link opens, L link closes, t tag, n line end
    )
    mention: int = -1  # number of the mention in the passage


class Passage:
    """A window of a document with everything that the pairing needs to know of it."""

    def __init__(
        self, document: Document, start: int, end: int, stretches: Sequence[Stretch], own: range | None = None
    ) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.stretches = tuple(stretches)
        self.own = range(len(self.stretches)) if own is None else own  # the stretches this window answers for
        self.tokens = _tokens(document, start, end, self.stretches)
        self.kinds = "".join(token.kind for token in self.tokens)
        self.words = [token.text.lower() if token.kind in "wd" else "" for token in self.tokens]
        self.at = {token.mention: index for index, token in enumerate(self.tokens) if token.mention >= 0}

    def span_text(self, first: int, last: int) -> str:
        """Return what tokens first to last (inclusive) read as, in one line."""
        return reading_text(self.document, self.tokens[first].start, self.tokens[last].end)


def reading_text(document: Document, start: int, end: int) -> str:
    """Return a stretch of the file as a reader sees it: no markup, entities decoded, one line."""
    pieces: list[str] = []
    at = start
    for mark in _marks_between(document.marks, start, end):
        pieces.append(document.text[at : max(at, mark.start)])
        pieces.append(" " if mark.name in {"br", "/br"} else mark.text)
        at = max(at, mark.end)
    pieces.append(document.text[at:end])
    return " ".join("".join(pieces).split())


def _marks_between(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    if first and marks[first - 1].end > start:
        first -= 1
    last = bisect_left(marks, end, key=lambda mark: mark.start)
    return marks[first:last]


def _tokens(document: Document, start: int, end: int, stretches: tuple[Stretch, ...]) -> list[Token]:
    found: list[Token] = []
    pending: list[str] = []
    for piece in _pieces(document, start, end, stretches):
        if isinstance(piece, str):
            pending.append(piece)
            continue
        if piece.kind in (BLOCK, CELL):
            pending.clear()
            if not found or found[-1].kind in (BLOCK, CELL):
                if found:
                    found[-1] = piece if piece.kind == BLOCK else found[-1]
                continue
        piece.marks = "".join(pending)
        pending.clear()
        found.append(piece)
    return _with_directions(found, document.text)


def _pieces(
    document: Document, start: int, end: int, stretches: tuple[Stretch, ...]
) -> Iterator[Token | str]:
    """Yield tokens, and between them one letter for each piece of markup."""
    text = document.text
    blocks = _blocks_between(document.blocks, start, end)
    bounds = [(block.start, block) for block in blocks]
    events = _events(document, start, end, stretches)
    previous: Block | None = None
    next_block = 0
    at = start
    for event_start, event_end, event in [*events, (end, end, None)]:
        while at < event_start:
            stop = event_start
            if next_block < len(bounds) and bounds[next_block][0] <= at:
                block = bounds[next_block][1]
                yield Token(_boundary(previous, block), at, at, "")
                previous = block
                next_block += 1
                continue
            if next_block < len(bounds):
                stop = min(stop, bounds[next_block][0])
            yield from _plain(text, at, stop)
            at = stop
        while next_block < len(bounds) and bounds[next_block][0] <= event_start and event is not None:
            block = bounds[next_block][1]
            yield Token(_boundary(previous, block), at, at, "")
            previous = block
            next_block += 1
        at = max(at, event_end)
        if isinstance(event, int):
            yield Token(MENTION, event_start, event_end, text[event_start:event_end], mention=event)
        elif event is not None:
            yield from _mark(event, text)


def _events(
    document: Document, start: int, end: int, stretches: tuple[Stretch, ...]
) -> list[tuple[int, int, Mark | int]]:
    """Merge marks and mentions in order; a mark inside a mention belongs to the mention."""
    prose = [(one.start, one.end, number) for number, one in enumerate(stretches) if one.zone is Zone.PROSE]
    events: list[tuple[int, int, Mark | int]] = list(prose)
    starts = [one[0] for one in prose]
    for mark in _marks_between(document.marks, start, end):
        index = bisect_right(starts, mark.start) - 1
        if index >= 0 and prose[index][1] > mark.start:
            continue
        inside = index + 1 < len(prose) and prose[index + 1][0] < mark.end
        if inside:  # back-ticks around a term set it off as emphasis does
            set_off = Mark(mark.start, prose[index + 1][0], MarkKind.EMPHASIS)
            events += [(set_off.start, set_off.end, set_off)]
        else:
            events.append((mark.start, mark.end, mark))
    events.sort(key=lambda event: event[:2])
    return events


def _blocks_between(blocks: tuple[Block, ...], start: int, end: int) -> tuple[Block, ...]:
    first = bisect_right(blocks, start, key=lambda block: block.end)
    last = bisect_left(blocks, end, key=lambda block: block.start)
    return blocks[first:last]


def _boundary(previous: Block | None, block: Block) -> str:
    same_row = (
        previous is not None
        and previous.kind is block.kind is BlockKind.CELL
        and (previous.table, previous.row) == (block.table, block.row)
    )
    return CELL if same_row else BLOCK


def _mark(mark: Mark, text: str) -> Iterator[Token | str]:
    if mark.kind is MarkKind.ENTITY:
        shown = mark.text or " "
        if shown.isspace():
            return
        for piece in _plain(shown, 0, len(shown)):
            if isinstance(piece, Token):
                yield Token(piece.kind, mark.start, mark.end, piece.text)
    elif mark.kind is MarkKind.EMPHASIS:
        yield "e"
    elif mark.kind is MarkKind.LINK:
        yield "l" if text[mark.start] == "[" else "L"
    elif mark.kind is MarkKind.TAG:
        yield (
            "n"
            if mark.name in {"br", "/br"}
            else ("e" if mark.name.lstrip("/") in {"i", "em", "b", "strong"} else "t")
        )
    elif mark.kind in {MarkKind.CODE, MarkKind.URL, MarkKind.IMAGE}:
        yield Token(SYMBOL, mark.start, mark.end, mark.kind.value)
    elif mark.kind is MarkKind.STRUCTURE:
        yield "m"


def _plain(text: str, start: int, end: int) -> Iterator[Token | str]:
    for match in _PIECE.finditer(text, start, end):
        name = match.lastgroup
        if name == "space":
            continue
        if name == "newline":
            yield (
                Token(BLOCK, match.start(), match.start(), "")
                if _ends_short_line(text, match.start())
                else "n"
            )
        elif name == "word":
            yield from _word(match[0], match.start())
        elif name == "foreign":
            yield Token(FOREIGN, match.start(), match.end(), match[0])
        else:
            yield _symbol(match[0], match.start(), match.end())


def _ends_short_line(text: str, offset: int) -> bool:
    line = text[max(0, offset - _SHORT_LINE) : offset]
    line_start = max(line.rfind("\n"), line.rfind("\r"))
    short = line_start >= 0 or offset < _SHORT_LINE
    line = line[line_start + 1 :]
    # an indented fragment of a page's source breaks its lines anywhere
    return short and bool(line.strip()) and not line.startswith((" ", "\t")) and "<" not in line


def _word(word: str, start: int) -> Iterator[Token]:
    """Yield a word; its possessive 's is a token of its own: Feng Xiaogang's (冯小刚) names Feng Xiaogang."""
    if word[-2:] in _POSSESSIVES and len(word) > len("I's"):
        yield Token(WORD, start, start + len(word) - 2, word[:-2])
        yield Token(DOT, start + len(word) - 2, start + len(word), word[-2:])
        return
    number = word[0].isdigit() and not any(character.isalpha() for character in word)
    yield Token(NUMBER if number else WORD, start, start + len(word), word)


def _symbol(character: str, start: int, end: int) -> Token:
    if character in _QUOTES:
        kind = CLOSE_QUOTE if character in _CLOSING else OPEN_QUOTE if character in _OPENING else "?"
    elif character in _OPEN_BRACKETS:
        kind = OPEN_BRACKET
    elif character in _CLOSE_BRACKETS:
        kind = CLOSE_BRACKET
    else:
        kind = _PUNCTUATION.get(character, "·?" if character in ".．" else SYMBOL)
    return Token(kind, start, end, character)


def _with_directions(tokens: list[Token], text: str) -> list[Token]:
    """Decide what a straight quote opens or closes and which full stops end a sentence."""
    open_straight: dict[str, int] = {}
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind in (BLOCK, CELL):
            open_straight.clear()
        elif token.kind == "?":
            token.kind = _direction(token, before, after, open_straight)
        elif token.kind == "·?":
            token.kind = _stop_or_dot(token, before, after, text)
        elif token.kind == STOP and _ends_chinese(token, before, after):
            # what ends the Chinese sentence does not end the English one: 多少钱？ *Duōshao qián?* How much?
            token.kind = DOT
    return tokens


def _ends_chinese(token: Token, before: Token | None, after: Token | None) -> bool:
    """Tell whether a stop right behind characters is theirs alone: 。 always, ! and ? where a reading follows."""
    if before is None or before.kind != MENTION or before.end != token.start:
        return False
    return token.text in "。！？…" or (after is not None and ("e" in after.marks or after.kind in "(-/="))


def _direction(token: Token, before: Token | None, after: Token | None, open_straight: dict[str, int]) -> str:
    touches_before = before is not None and before.end == token.start and before.kind not in "([,;:-/q|¶="
    touches_after = after is not None and after.start == token.end and after.kind not in ")],;:.·-/Q|¶"
    is_open = open_straight.get(token.text, 0) > 0
    if touches_before and touches_after and is_open:
        opens = False
    elif touches_before != touches_after:
        opens = touches_after
        if token.text in '"＂' and opens == is_open:
            opens = not is_open
    else:
        opens = not is_open
    open_straight[token.text] = 1 if opens else 0
    return OPEN_QUOTE if opens else CLOSE_QUOTE


def _stop_or_dot(token: Token, before: Token | None, after: Token | None, text: str) -> str:
    if before is None or before.end != token.start:
        return STOP
    if before.kind == WORD:
        word = before.text.lower()
        single = _SINGLE_LETTER.fullmatch(before.text) is not None
        if word in _ABBREVIATIONS or single:
            return DOT
    if after is not None and after.start == token.end and after.kind in "wd":
        return DOT
    following = text[token.end : token.end + 2].strip()
    if after is not None and after.kind == WORD and following[:1].islower():
        return DOT
    return STOP
