"""The mention itself: its length, its company, what stands at its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.english import FUNCTION_WORDS
from termtool.evidence.name_characters import leaning_to_name
from termtool.evidence.naming import MODEL, TITLE_MARKS, naming
from termtool.evidence.words import CHINESE_LABELS, NAMING_CUES, READING_LABELS
from termtool.features.facts import Facts, clip

if TYPE_CHECKING:
    from termtool.tokens import Passage

# Kinds of token from the weakest edge to the strongest, so that one split tells words from marks
EDGE_KINDS: Final = "wd·xs/,-=;:.)Q(qh|¶"


def mention_features(facts: Facts) -> list[float]:
    """Return the numbers that describe the mention itself."""
    passage, at = facts.passage, facts.at
    kinds, words = passage.kinds, passage.words
    before = kinds[at - 1] if at else "¶"
    after = kinds[at + 1] if at + 1 < len(kinds) else "¶"
    near = words[max(0, at - 4) : at]
    return [
        clip(facts.size),
        float(facts.evidence.in_lexicon),
        float(facts.evidence.is_name),
        float(EDGE_KINDS.find(before)),
        float(EDGE_KINDS.find(after)),
        float(_inside(kinds, at, "(", ")")),
        float(_inside(kinds, at, "q", "Q")),
        float(any(word in CHINESE_LABELS for word in near)),
        float(any(word in NAMING_CUES for word in near)),
        float(any(word in READING_LABELS for word in near)),
        clip(kinds.count("h"), 10),
        float("e" in passage.tokens[at].marks),
        float(at == facts.block_start),
        float(at + 1 < len(kinds) and kinds[at + 1] in "wd"),
        float(at > 0 and kinds[at - 1] in "wd"),
        float(at > 0 and words[at - 1] in FUNCTION_WORDS),
        float(at + 1 < len(kinds) and words[at + 1] in FUNCTION_WORDS),
        float(at > 0 and passage.tokens[at - 1].text == "#"),
        float(_told_before(passage, at)),
        clip(len(facts.term) - facts.size, 8),
        *_behind(kinds, at),
        *_naming(facts),
        float(at > 0 and passage.tokens[at - 1].text in TITLE_MARKS),
        *leaning_to_name(facts.term),
    ]


def _naming(facts: Facts) -> tuple[float, ...]:
    """Say what the term names; a word with a model number behind it is a product: the Qilin 麒麟 990."""
    *names, common = naming(facts.term)
    following = facts.passage.tokens[facts.at + 1 : facts.at + 2]
    is_product = any(MODEL.fullmatch(token.text) for token in following)
    return (*names, 0.0 if is_product else common)


def _behind(kinds: str, at: int) -> list[float]:
    """Tell whether the line ends behind the term and its bracket, and whether the sentence goes on there.

    In “- Great Hall of the People (人民大会堂)” the whole line is the gloss, in “They met at the Great Hall of
    the People (人民大会堂) and signed” it is not.
    """
    index = at + 1
    while index < len(kinds) and kinds[index] in ")Q·.":
        index += 1
    ends = index >= len(kinds) or kinds[index] in "|¶"
    return [float(ends), float(not ends and kinds[index] in "wd" and "." not in kinds[at:index])]


def _told_before(passage: Passage, at: int) -> bool:
    term = passage.tokens[at].text
    return any(token.text == term for token in passage.tokens[:at] if token.kind == "h")


MENTION_FEATURES: Final = (
    "term characters", "term in dictionary", "term is a name in the dictionary", "token before term", "token after term",
    "term in brackets", "term in quotes", "label before term", "naming cue before term", "reading label before term",
    "mentions in passage", "markup before term", "term opens block", "word after term", "word before term",
    "function word before term", "function word after term", "hashtag", "stands before", "other characters in term",
    "line ends behind", "sentence goes on behind", "ends like a place", "ends like an organisation",
    "dictionary has a person or place", "term is a common word", "title marks", "characters of a name", "characters of a name in capitals",
)  # fmt: skip


def _inside(kinds: str, at: int, opening: str, closing: str) -> bool:
    window = kinds[max(0, at - 30) : at]
    return window.rfind(opening) > window.rfind(closing)
