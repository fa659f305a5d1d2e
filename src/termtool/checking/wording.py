"""Whether two pieces of English say the same: inflection, case, hyphens, articles and spelling forgiven.

Only forms of one word are brought together, never words of one family: *reforms* and *reformed* are
*reform*, but *competitor* is not *competition*, and that difference is what a check is there to find.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from termtool.english import ARTICLES, base_of

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 60  # words of a gloss that are compared; a longer one is no rendering of a term

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
# Words that come and go with the sentence: the tail-wind, to lie flat, its roots, being first.
IDLE: Final = ARTICLES | frozenset(
    "to is are be being was were its his her their our your my one's someone's somebody's".split()
)
_SHORTEST: Final = 3  # letters that are left when an ending is taken off
_ENDINGS: Final = (
    ("ies", "y"), ("ied", "y"), ("ying", "ie"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"),
)  # fmt: skip
# British and American spelling is a matter of the page, not of the term.
_SPELLINGS: Final = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("our", "or"),
    ("tre", "ter"),
)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words that count, in small letters without accents; a hyphen divides, "&" is "and".

    >>> words_of("The tail-wind of Xī’ān & its people's cafés")
    ('tail', 'wind', 'of', "xi'an", 'and', 'people', 'cafes')
    """
    plain = unicodedata.normalize("NFD", text.replace("&", " and ").replace("’", "'").replace("ʼ", "'"))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    words = [word.removesuffix("'s") for word in _WORD.findall(bare)]
    return tuple([word for word in words if word not in IDLE] or words)[:LONGEST]


def same(one: str, other: str) -> bool:
    """Tell whether two glosses are one in other forms.

    >>> same("tail-wind", "the tailwinds"), same("lie flat", "lying flat"), same("competitor", "competition")
    (True, True, False)
    """
    ours, theirs = words_of(one), words_of(other)
    return bool(ours) and end_of(ours, theirs, 0) == len(theirs)


def is_within(short: str, long: str) -> bool:
    """Tell whether a gloss stands in a longer text as whole words, in whatever forms.

    >>> is_within("Ace", "the face of it"), is_within("tail-wind", "he waited for tailwinds to come")
    (False, True)
    """
    return stands_at(words_of(short), words_of(long)) is not None


def stands_at(gloss: Sequence[str], text: Sequence[str]) -> tuple[int, int] | None:
    """Return the first place, as a range of words, where a text has the words of a gloss in whatever forms."""
    if not gloss:
        return None
    ends = ((start, end_of(gloss, text, start)) for start in range(len(text)))
    return next(((start, end) for start, end in ends if end is not None), None)


def is_part(short: str, long: str) -> bool:
    """Tell whether a gloss is a good half of another: *Communist Party* of *Chinese Communist Party*.

    >>> is_part("Communist Party", "Chinese Communist Party"), is_part("Party", "Chinese Communist Party")
    (True, False)
    """
    ours, theirs = words_of(short), words_of(long)
    return 2 * len(ours) >= len(theirs) and stands_at(ours, theirs) is not None


def end_of(gloss: Sequence[str], text: Sequence[str], start: int) -> int | None:
    """Return where the words of a gloss end that begin at a word of the text; None if they do not stand there."""
    at, place = start, 0
    while place < len(gloss):
        if at >= len(text):
            return None
        if _alike(gloss[place], text[at]):
            at, place = at + 1, place + 1
        elif at + 1 < len(text) and _alike(gloss[place], text[at] + text[at + 1]):
            at, place = at + 2, place + 1
        elif place + 1 < len(gloss) and _alike(gloss[place] + gloss[place + 1], text[at]):
            at, place = at + 1, place + 2
        else:
            return None
    return at


def _alike(one: str, other: str) -> bool:
    return one == other or not forms(one).isdisjoint(forms(other))


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """Return what a word may be a form of: *stopping* is of *stop*, *used* of *use*."""
    base = base_of(word)
    found = {word, base}
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            root = word.removesuffix(ending)
            found.add(root + instead)
            if root[-1] == root[-2]:
                found.add(root[:-1])
    return frozenset(found | {_american(form) for form in found})


def _american(word: str) -> str:
    for ending, instead in _SPELLINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending) + instead
    return word
