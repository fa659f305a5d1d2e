"""When nobody is told of another rendering: the pairing may be our mistake, and a false alarm costs more than silence.

The numbers here were chosen on passages that the pairing had not learnt from (``benchmarks/checking.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from termtool.checking.wording import IDLE
from termtool.evidence.words import (
    CHINESE_LABELS,
    FIGURATIVE_CUES,
    LITERAL_CUES,
    MEANING_CUES,
    NAMING_CUES,
    READING_LABELS,
)
from termtool.model import BlockKind
from termtool.patterns import bracket_after, bracket_before, bracket_together
from termtool.tokens import reading_text

if TYPE_CHECKING:
    from termtool.checking.article import Article, Use
    from termtool.model import Block, Gloss

# How probable a pairing has to be. A bracket ties English to its term: “rat race” (内卷). Elsewhere 0.7 was wrong
# five times more in 243 kB of others' texts than 0.9, and of 256 other translations 91 were found instead of 83; so
# it was while trees alone ranked.
SURE: Final = 0.9
SURE_IN_BRACKETS: Final = 0.7
_BRACKETS: Final = frozenset(one.NAME for one in (bracket_after, bracket_before, bracket_together))

# Words between a gloss and its term that are no talk of something else: lying flat, which is written 躺平.
_TYING: Final = (
    MEANING_CUES | LITERAL_CUES | FIGURATIVE_CUES | NAMING_CUES | CHINESE_LABELS | READING_LABELS | IDLE
    | frozenset("or in of by it which that this and on at with for".split())
)  # fmt: skip
# One other word is between many a gloss and its term. From two on, as in “cloudy apple juice”, quite another drink
# than 苹果醋, silence spares a third of the false findings and costs one in twenty of the others.
_TALK: Final = 2
_DENIALS: Final = frozenset("not no nor never unlike".split())


def is_doubtful(article: Article, use: Use, gloss: Gloss) -> bool:
    """Tell whether English that the author seems to give for a term is too unsure to be held against the glossary."""
    return (
        gloss.score < (SURE_IN_BRACKETS if gloss.pattern in _BRACKETS else SURE)
        or _is_letters_of_the_term(use, gloss)
        or _heads_a_column(article, use)
        or _is_talked_between(article, use, gloss)
    )


def _is_letters_of_the_term(use: Use, gloss: Gloss) -> bool:
    """Tell whether the English is the Latin part of the term itself: ID of 微信ID."""
    return gloss.text.casefold() in use.pairing.mention.headword.casefold()


def _heads_a_column(article: Article, use: Use) -> bool:
    """Tell whether the term says what stands in a column of a table: | Posture | 中文 |."""
    block = _block_at(article, use.pairing.mention.start)
    return block is not None and block.kind is BlockKind.CELL and block.row == 0


def _is_talked_between(article: Article, use: Use, gloss: Gloss) -> bool:
    """Tell whether between the English and the term the author speaks of something else, or denies: isn't, not."""
    mention = use.pairing.mention
    low, high = min(gloss.end, mention.end), max(gloss.start, mention.start)
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", reading_text(article.document, low, high).casefold())
    return any(map(_denies, words)) or sum(word not in _TYING for word in words) >= _TALK


def _denies(word: str) -> bool:
    return word in _DENIALS or word.endswith(("n't", "n’t"))


def _block_at(article: Article, offset: int) -> Block | None:
    blocks = article.document.blocks
    place = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[place] if place >= 0 and offset < blocks[place].end else None
