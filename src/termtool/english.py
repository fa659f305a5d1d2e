"""English words as evidence: word forms brought together, function words told from content words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

AUXILIARIES: Final = frozenset(
    """be is are was were been being am do does did done have has had having will would shall should can could
    may might must""".split()
)
# Words that carry grammar, not content: they need no counterpart among the characters.
FUNCTION_WORDS: Final = AUXILIARIES | frozenset(
    """a an the and or but nor so yet if of in on at by to for from with without into onto upon about over
    under between among through during before after above below against along as than that this these
    those which who whom whose what when where why how it its he him his she her hers they them their
    theirs we us our ours you your yours i me my mine one ones not no n't s d ll re ve there here then
    also just only very too some any each every all both such own same other another more most less
    least up out off down again once while because until although though per via vs etc oneself itself
    himself themselves sb sth someone something""".split()
)
ARTICLES: Final = frozenset({"a", "an", "the"})
POSSESSIVES: Final = ("'s", "’s")  # the shortened verb of "it's" looks the same

SHORTEST_ROOT: Final = 3  # letters
_WORD = re.compile(r"[^\W_]+(?:['’ʼʻʽ`´][^\W_]+)*")
_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "thieves": "thief", "selves": "self", "halves": "half", "shelves": "shelf",
    "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "made": "make", "ate": "eat", "eaten": "eat", "drank": "drink",
    "drunk": "drink", "rode": "ride", "ridden": "ride", "wrote": "write", "written": "write", "broke": "break",
    "broken": "break", "fell": "fall", "fallen": "fall", "flew": "fly", "flown": "fly", "grew": "grow",
    "grown": "grow", "knew": "know", "known": "know", "ran": "run", "sang": "sing", "sung": "sing",
    "stood": "stand", "stole": "steal", "stolen": "steal", "swam": "swim", "threw": "throw", "thrown": "throw",
    "bought": "buy", "brought": "bring", "built": "build", "caught": "catch", "fought": "fight", "found": "find",
    "held": "hold", "kept": "keep", "left": "leave", "lost": "lose", "meant": "mean", "met": "meet",
    "paid": "pay", "said": "say", "sat": "sit", "sent": "send", "slept": "sleep", "sold": "sell", "spent": "spend",
    "taught": "teach", "told": "tell", "thought": "think", "won": "win", "lay": "lie", "lying": "lie",
    "dying": "die", "tying": "tie", "better": "good", "best": "good", "worse": "bad", "worst": "bad",
    "chose": "choose", "chosen": "choose", "hid": "hide", "hidden": "hide", "led": "lead", "rose": "rise",
    "risen": "rise", "shook": "shake", "spoke": "speak", "spoken": "speak", "wore": "wear", "worn": "wear",
    "china": "chinese", "grey": "gray", "colour": "color", "honour": "honor", "centre": "center",
}  # fmt: skip
# Longest first; each leaves at least three letters.
_NEEDS_FOUR: Final = frozenset(
    {"er", "or", "al", "ic", "est", "ent", "ant", "ist", "ism", "ian", "ial", "ary", "ity"}
)
_SUFFIXES: Final = (
    ("ational", ""), ("ization", ""), ("isation", ""), ("fulness", ""), ("ousness", ""), ("iveness", ""),
    ("ation", ""), ("ition", ""), ("ingly", ""), ("ments", ""), ("ility", ""), ("ement", ""), ("ally", ""),
    ("ment", ""), ("ness", ""), ("ible", ""), ("able", ""), ("tion", "t"), ("sion", "s"), ("ance", ""),
    ("ence", ""), ("ious", ""), ("ical", ""), ("ized", ""), ("ised", ""), ("izes", ""), ("ises", ""),
    ("ize", ""), ("ise", ""), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ity", ""), ("ful", ""), ("ous", ""),
    ("ive", ""), ("ary", ""), ("ant", ""), ("ent", ""), ("ist", ""), ("ism", ""), ("ian", ""), ("ial", ""),
    ("est", ""), ("ed", ""), ("er", ""), ("or", ""), ("ly", ""), ("al", ""), ("ic", ""), ("es", ""),
    ("s", ""), ("y", ""), ("e", ""),
)  # fmt: skip


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case; an apostrophe inside stays, a hyphen divides."""
    return [word.lower() for word in _WORD.findall(text)]


def is_content(word: str) -> bool:
    """Tell whether a lower-case word carries content: it is no article, preposition, pronoun …"""
    return word not in FUNCTION_WORDS


def base_of(word: str) -> str:
    """Return the word of which an irregular form is a form; any other word as it stands.

    >>> base_of("lying"), base_of("reforms")
    ('lie', 'reforms')
    """
    return _IRREGULAR.get(word, word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a rough root, the same for the forms of a word.

    Rough on purpose: the root is only ever compared with the roots of one dictionary entry's few
    words, so joining too much costs nothing and missing "diligence" for "diligent" costs a pair.

    >>> stem("reforms") == stem("reforming") == stem("reform")
    True
    """
    plain = word.lower().replace("’", "'")
    plain = plain.removesuffix("'s")
    plain = _IRREGULAR.get(plain, plain)
    for _ in range(2):
        shorter = _without_suffix(plain)
        if shorter == plain:
            break
        plain = shorter
    return plain.rstrip("aeiouy") if len(plain) > SHORTEST_ROOT + 1 else plain


def _without_suffix(word: str) -> str:
    if word.endswith("ss") or len(word) <= SHORTEST_ROOT:
        return word
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= (4 if suffix in _NEEDS_FOUR else 3):
            root = word[: -len(suffix)] + instead
            doubled = len(root) > SHORTEST_ROOT and root[-1] == root[-2] and root[-1] not in "aeioulsz"
            return root[:-1] if doubled else root
    return word
