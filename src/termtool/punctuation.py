"""What each mark of a text is: kinds of token, which way a quotation mark opens, which full stop ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

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

_QUOTES: Final = "\"'“”‘’«»„‟‚‹›「」『』《》〈〉〝〞＂´\x93\x94\x91\x92"
_APOSTROPHES: Final = frozenset("'’")
_SINGLE_QUOTES: Final = frozenset("'‘’")
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
    simpl mand cant jap kor viet skt adj adv v ven mt rd ave blvd""".split()
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


def symbol(character: str, start: int, end: int) -> Token:
    """Return the token of one mark; ``?`` and ``·?`` stand for what only its neighbours decide."""
    if character in _QUOTES:
        kind = CLOSE_QUOTE if character in _CLOSING else OPEN_QUOTE if character in _OPENING else "?"
    elif character in _OPEN_BRACKETS:
        kind = OPEN_BRACKET
    elif character in _CLOSE_BRACKETS:
        kind = CLOSE_BRACKET
    else:
        kind = _PUNCTUATION.get(character, "·?" if character in ".．" else SYMBOL)
    return Token(kind, start, end, character)


def with_directions(tokens: list[Token], text: str) -> list[Token]:
    """Decide what a straight quote opens or closes and which full stops end a sentence."""
    open_straight: dict[str, int] = {}
    single_open = False
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind in (BLOCK, CELL):
            open_straight.clear()
            single_open = False
        elif token.text in _APOSTROPHES and not single_open and _ends_plural(token, before, after):
            token.kind = DOT  # the Hundred Days' Reform 戊戌变法 stands in no quotes
        elif token.kind == "?":
            token.kind = _direction(token, before, after, open_straight)
        elif token.kind == "·?":
            token.kind = _stop_or_dot(token, before, after, text)
        elif token.kind == STOP and _ends_chinese(token, before, after):
            # what ends the Chinese sentence does not end the English one: 多少钱？ *Duōshao qián?* How much?
            token.kind = DOT
        if token.text in _SINGLE_QUOTES and token.kind in (OPEN_QUOTE, CLOSE_QUOTE):
            single_open = token.kind == OPEN_QUOTE
    return tokens


def _ends_plural(token: Token, before: Token | None, after: Token | None) -> bool:
    """Tell whether an apostrophe may be the genitive of a plural, another word behind it."""
    return (
        before is not None
        and after is not None
        and before.kind == WORD
        and before.text.endswith("s")
        and before.end == token.start
        and after.kind == WORD
        and after.start > token.end
    )


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
        return STOP if _lacks_its_space(before, after, text) else DOT
    following = text[token.end : token.end + 2].strip()
    if after is not None and after.kind == WORD and following[:1].islower():
        return DOT
    return STOP


def _lacks_its_space(before: Token, after: Token, text: str) -> bool:
    """Tell whether a sentence, or the number of a list, ends without a space behind it: 1.Sour plums 酸梅.

    Names of code are no sentences: db.Model(title), strings.Builder.
    """
    ends = before.kind == NUMBER or (len(before.text) > 1 and before.text.islower())
    begins = len(after.text) > 1 and after.text.istitle()
    return ends and begins and text[after.end : after.end + 1] not in {*"()[]._:=;", ""}
