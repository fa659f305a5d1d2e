"""A stretch of a document as a row of tokens: words, mentions, quotes, brackets, stops.

The pairing looks at shapes such as *word word “h” ( word )*, so each token carries one character that
says what it is, and a passage keeps these characters in one string, ``kinds``. Markup makes no token
of its own: emphasis between a gloss and its term is noted on the token that follows it (``marks``),
so that *gloss* 字 and gloss 字 have the same shape and still can be told apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from termtool.english import POSSESSIVES
from termtool.hanzi import HAN, HANGUL, KANA
from termtool.mentions import Stretch, Zone
from termtool.model import Block, BlockKind, Document, Mark, MarkKind
from termtool.punctuation import (
    BLOCK,
    CELL,
    DASH,
    DOT,
    FOREIGN,
    MENTION,
    NUMBER,
    SYMBOL,
    WORD,
    Token,
    symbol,
    with_directions,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Signs that belong to the letter before them and that \w leaves out: accents, and the vowels of Indian scripts, of
# Thai, Hebrew and Arabic. Of the Indian ones the whole blocks are taken, but for the strokes that end a sentence.
_SIGNS: Final = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0f71-\u0f84\u102b-\u103e"
_PIECE: Final = re.compile(
    r"(?P<file>(?<![\w-])[A-Za-z0-9_-]{1,60}\.(?i:jpe?g|png|gif|svg|webp|tiff?)\b)"
    r"|(?P<word>(?:[A-Z]\.){2,4}(?![a-z])|[iI]\.e\.(?!\w)"
    rf"|(?:(?![{HAN}{KANA}{HANGUL}_])\w|[{_SIGNS}])(?:(?![{HAN}{KANA}{HANGUL}_])\w|[{_SIGNS}]|['’ʼʻʽʹ`´](?=[^\W_])|(?<=[ptkhszPTKHSZ])‘(?=[a-zêü])|[-‐‑–](?=[^\W\d_])|(?<=\d)[.,](?=\d))*)"
    rf"|(?P<foreign>[{KANA}{HANGUL}]+)"
    r"|(?P<leader>\.{4,})"
    r"|(?P<newline>\r\n|[\n\r]|(?:\\+[nr])+(?![a-z]))"
    r"|(?P<space>[ \t\xa0\u3000\u2000-\u200b]+|\\+(?=[\"']))"
    r"|(?P<other>\S)",
)
_SHORT_LINE: Final = (
    50  # characters; prose is wrapped later, so a line that ends before is one of a list, card or verse
)
# Words after which no line of a list or a verse ends.
_HALF: Final = re.compile(
    r"(?<![\w-])(?:an?|the|of|and|or|is|are|was|were|would|could|should|to|as|that|which|mean)\s*$"
)
# A line of data, indented: a field, a string of its own. The line below is another record's, or another field's.
_RECORD: Final = re.compile(
    r"""[ \t]+(?:[-*]\s|\#+\s|//\s?)?(?:["'`].{0,160}["'`\])}],?|["']?[\w-]{1,30}["']?[ ]?[:=]\s?.{0,160})$"""
)
_LONGEST_RECORD: Final = 200
_BREAKS: Final = {"br": "n", "/br": "n"}
_STRESSING: Final = frozenset({"i", "em", "b", "strong"})
_MARKS: Final = {MarkKind.EMPHASIS: "e", MarkKind.STRUCTURE: "m"}
_LABEL: Final = "Chinese"  # the one that copied pages glue to what stands before it
# Back-ticks around plain words are emphasis: the tile called `flower` 花
_CLOSING_TICKS: Final = "`》〉」』"
_WORDS_AS_CODE: Final = re.compile(r"`{1,2}([A-Za-z][A-Za-z' -]{0,40})`{1,2}")


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
        self.marks = [token.marks for token in self.tokens]
        self.words = [token.text.lower() if token.kind in "wd" else "" for token in self.tokens]
        self._texts: dict[tuple[int, int], str] = {}  # a stretch is a candidate for several mentions
        self.at = {token.mention: index for index, token in enumerate(self.tokens) if token.mention >= 0}

    def span_text(self, first: int, last: int) -> str:
        """Return what tokens first to last (inclusive) read as, in one line."""
        text = self._texts.get((first, last))
        if text is None:
            text = reading_text(self.document, self.tokens[first].start, self.tokens[last].end)
            self._texts[first, last] = text
        return text


def reading_text(document: Document, start: int, end: int) -> str:
    """Return a stretch of the file as a reader sees it: no markup, entities decoded, one line.

    What stands wholly inside one mark (the term of a line of code, of a picture's description) is read as
    it is: nothing else would be left of it.
    """
    pieces: list[str] = []
    at = start
    for mark in _marks_between(document.marks, start, end):
        if mark.start < start and end < mark.end:
            break
        pieces.append(document.text[at : max(at, mark.start)])
        pieces.append(_shown(document.text, mark))
        at = max(at, mark.end)
    pieces.append(document.text[at:end])
    return " ".join("".join(pieces).split())


def _shown(text: str, mark: Mark) -> str:
    if mark.kind is MarkKind.CODE:
        return text[mark.start : mark.end].strip("`")
    return " " if mark.name in {"br", "/br"} else mark.text


def _marks_between(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    if first and marks[first - 1].end > start:
        first -= 1
    last = bisect_left(marks, end, first, key=lambda mark: mark.start)
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
        if found and not pending and _is_one_word(found[-1], piece):
            found[-1].end, found[-1].text = piece.end, found[-1].text + piece.text
            continue
        piece.marks = "".join(pending)
        pending.clear()
        found.append(piece)
    return with_directions(found, document.text)


def _is_one_word(before: Token, piece: Token) -> bool:
    """Tell whether an entity stands inside one word, which it cuts in two: Y&uuml;an 元."""
    return (
        before.kind == piece.kind == WORD
        and before.end == piece.start
        and (_is_entity(before) or _is_entity(piece))
    )


def _is_entity(token: Token) -> bool:
    return len(token.text) < token.end - token.start


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
        inside = bisect_left(starts, mark.end) - 1
        if inside > index:  # back-ticks around a term set it off as emphasis does
            first, last = prose[index + 1][0], prose[inside][1]
            events.append((mark.start, first, Mark(mark.start, first, MarkKind.EMPHASIS)))
            if not document.text[last : mark.end].strip(_CLOSING_TICKS):
                events.append((last, mark.end, Mark(last, mark.end, MarkKind.EMPHASIS)))
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
        yield from _entity(mark)
    elif mark.kind is MarkKind.TAG:
        yield _BREAKS.get(mark.name) or ("e" if mark.name.lstrip("/") in _STRESSING else "t")
    elif mark.kind is MarkKind.LINK:
        yield "l" if text[mark.start] == "[" else "L"
    elif mark.kind is MarkKind.CODE and (words := _WORDS_AS_CODE.fullmatch(text, mark.start, mark.end)):
        yield "e"
        yield from _plain(text, *words.span(1))
        yield "e"
    elif mark.kind in {MarkKind.CODE, MarkKind.URL, MarkKind.IMAGE}:
        yield Token(SYMBOL, mark.start, mark.end, mark.kind.value)
    elif mark.kind in _MARKS:
        yield _MARKS[mark.kind]


def _entity(mark: Mark) -> Iterator[Token]:
    shown = mark.text or " "
    if not shown.isspace():
        for piece in _plain(shown, 0, len(shown)):
            if isinstance(piece, Token):
                yield Token(piece.kind, mark.start, mark.end, piece.text)


def _plain(text: str, start: int, end: int) -> Iterator[Token | str]:
    for match in _PIECE.finditer(text, start, end):
        name = match.lastgroup
        if name == "space":
            continue
        if name == "newline":
            yield (
                Token(BLOCK, match.start(), match.start(), "")
                if _ends_short_line(text, *match.span())
                else "n"
            )
        elif name == "word":
            yield from _word(match[0], match.start())
        elif name == "leader":  # Abide with Me ............ 與我同住
            yield Token(DASH, match.start(), match.end(), "—")
        elif name == "file":
            yield Token(SYMBOL, match.start(), match.end(), match[0])
        elif name == "foreign":
            yield Token(FOREIGN, match.start(), match.end(), match[0])
        else:
            yield symbol(match[0], match.start(), match.end())


def _ends_short_line(text: str, end: int, following: int) -> bool:
    """Tell whether a line that ends at ``end`` ends more than a line of prose; the next begins at ``following``."""
    line = text[max(0, end - _LONGEST_RECORD) : end]
    line = line[max(line.rfind("\n"), line.rfind("\r")) + 1 :]
    if "<" in line:
        return False
    if line.startswith((" ", "\t")):  # else an indented fragment of a page's source breaks its lines anywhere
        return _RECORD.match(line) is not None
    return (
        len(line) < _SHORT_LINE
        and bool(line.strip())
        and not _breaks_off(line, text[following : following + 1])
    )


def _breaks_off(line: str, behind: str) -> bool:
    """Tell whether a short line stops in the middle: "a bracket (or a", and the next goes on in small letters."""
    if not (behind.isascii() and behind.islower()):
        return False
    return (
        line.count("(") > line.count(")")
        or line.count("“") > line.count("”")
        or _HALF.search(line) is not None
    )


def _word(word: str, start: int) -> Iterator[Token]:
    """Yield a word; its possessive 's is a token of its own: Feng Xiaogang's (冯小刚) names Feng Xiaogang.

    So is a label that a copied page has glued to the word before: Plum SauceChinese name: 梅子酱.
    """
    if word[-2:] in POSSESSIVES and len(word) > len("I's"):
        yield Token(WORD, start, start + len(word) - 2, word[:-2])
        yield Token(DOT, start + len(word) - 2, start + len(word), word[-2:])
        return
    cut = len(word) - len(_LABEL)
    if cut > 1 and word.endswith(_LABEL) and word[cut - 1].islower():
        yield Token(WORD, start, start + cut, word[:cut])
        yield Token(WORD, start + cut, start + len(word), word[cut:])
        return
    number = word[0].isdigit() and not any(character.isalpha() for character in word)
    yield Token(NUMBER if number else WORD, start, start + len(word), word)
