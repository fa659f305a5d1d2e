"""What no gloss looks like; such stretches are not offered at all.

No annotated gloss has a bracket that stays open, and hardly one crosses the edge of an emphasis. Where no
mark shows the edge, none ends with an article, a conjunction or "of" and none begins with "which"; where
quotes, cells or a dash do, anything may stand there (谁动了我的电脑, “Who has been at my computer?”). Fewer
candidates make ranking faster and surer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.patterns.spans import CUES

if TYPE_CHECKING:
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NO_EDGE: Final = frozenset(",;:-/=·|¶hx")  # kinds of token that neither open nor end a gloss
OPENS: Final = frozenset("q(|¶:=-.")  # kinds of token behind which a gloss may begin with any word
BESIDE_TERM: Final = frozenset(",·/")  # the same, right behind the characters: 发烧,have a fever
# The same at a line's beginning: "; That's too expensive : 太贵了", "02 But now"
LINE_OPENERS: Final = frozenset(";d")
ENDS: Final = frozenset("Q)|¶.;,s(-:=/")  # and before which it may end with any: fond of – 稀罕
REST_ENDS: Final = frozenset("Q)|¶.s")  # what ends all that is said of the characters in front
FEW: Final = 6  # words of such a rest that begins with a verb or an adverb: 不得不 have no choice but to
PREPOSITIONS: Final = frozenset("of as at by from with into onto than via per".split())
VERBAL: Final = frozenset("have has had would should could also then respectively am are was were".split())
PRONOUNS: Final = frozenset("it he she they we i".split())  # consider it (考虑考虑)
# Behind these "to" belongs to the verb: 躺平 refers to lying flat
TAKES_TO: Final = frozenset(
    "refers refer referring translates translated equals equivalent amounts relates equates".split()
)
NEVER_FIRST: Final = frozenset(
    """and or but nor of as at from with into onto than that who whom whose is are was were am has have had
    's would should could via per which etc by and/or respectively also then i.e.""".split()
)
NEVER_LAST: Final = frozenset(
    """a an the and or but nor of as at from with into onto than that which who whom whose is are was were am
    has have had by in his her its their our your my this these those every each no not be been being when where
    because while although would should could can may might must very also it he she they we i""".split()
)


def cannot_be_gloss(passage: Passage, span: Span) -> bool:
    """Tell whether a stretch has a form that no gloss has."""
    first, last = span
    words = passage.words
    if passage.kinds[first] in NO_EDGE or passage.kinds[last] in NO_EDGE:
        return True
    if _is_in_another_script(passage, first) or _is_in_another_script(passage, last):
        return True
    if words[first] in NEVER_FIRST and not (_opened(passage, first) or _is_all_behind(passage, span)):
        return True
    if words[last] in NEVER_LAST and first < last and not _may_end(passage, span):
        return True
    if words[first] == "to" and first and words[first - 1] in TAKES_TO:
        return True
    if passage.kinds[last + 1 : last + 2] == "=" and _names_a_parameter(passage, first):
        return True
    inside = passage.kinds[first : last + 1]
    if inside.count("(") != inside.count(")") or inside.count("q") != inside.count("Q"):
        return True
    return _crosses_an_emphasis(passage, span) or _lacks_its_to(passage, first)


def _is_in_another_script(passage: Passage, index: int) -> bool:
    """Tell whether a word has letters of Greek, Cyrillic, Devanagari, Tamil …: (Tamil: அகமதியா; Chinese: 阿赫迈底亚)."""
    return "\u0370" <= passage.tokens[index].text[0] < "\u1e00"


def _names_a_parameter(passage: Passage, first: int) -> bool:
    """Tell whether the words before "=" are a template's, not the author's: |title=木鱼|access-date=2018."""
    return first > 0 and passage.tokens[first - 1].text == "|"


def _crosses_an_emphasis(passage: Passage, span: Span) -> bool:
    """Tell whether an emphasis begins or ends inside; in quotes it may: “third year of Jiajing, *jiashen*”."""
    first, last = span
    quoted = passage.kinds[first - 1 : first] == "q" and passage.kinds[last + 1 : last + 2] == "Q"
    return not quoted and "e" in "".join(passage.marks[first + 1 : last + 1])


def _is_all_behind(passage: Passage, span: Span) -> bool:
    """Tell whether a phrase is all that stands behind the characters or their reading: 海运 hǎiyùn by sea."""
    first, last = span
    before = passage.tokens[first - 1] if first else None
    word = passage.words[first]
    return (
        (word in PREPOSITIONS or (word in VERBAL and last - first < FEW))
        and before is not None
        and (before.kind == "h" or (before.kind == "w" and not before.text.isascii()))
        and _ends_line(passage, last, REST_ENDS)
    )


def _may_end(passage: Passage, span: Span) -> bool:
    """Tell whether a gloss may end with a word that ends hardly any."""
    after = passage.kinds[span.last + 1 : span.last + 2]
    ends_phrase = passage.words[span.last] in PRONOUNS and (after in ENDS or after == "h")
    return ends_phrase or _names(passage, span.last) or _set_off(passage, span)


def _names(passage: Passage, last: int) -> bool:
    """Tell whether a word that ends no gloss is a name here: Mr He 何先生."""
    text = passage.tokens[last].text
    return len(text) > 1 and text.istitle() and passage.kinds[last - 1] in "w·"


def _ends_line(passage: Passage, last: int, marks: frozenset[str]) -> bool:
    if last + 1 >= len(passage.kinds):
        return True
    return passage.kinds[last + 1] in marks or "n" in passage.marks[last + 1]


def _lacks_its_to(passage: Passage, first: int) -> bool:
    """Tell whether an infinitive is left without its "to": 3. 一举两得 to *kill two birds with one stone*."""
    if first == 0 or passage.words[first - 1] != "to" or not passage.tokens[first].text[0].islower():
        return False
    if first > 1 and passage.words[first - 2] in TAKES_TO:
        return False
    return _opened(passage, first - 1) or passage.kinds[first - 2] in ",;h"


def _opened(passage: Passage, first: int) -> bool:
    """Tell whether a mark says that the gloss begins here, with whatever word: “Who's been at my computer?”"""
    before = passage.kinds[first - 1] if first else "¶"
    return (
        before in OPENS
        or "e" in passage.tokens[first].marks
        or passage.words[first - 1] in CUES
        or (passage.kinds[first - 2 : first - 1] == "h" and before in BESIDE_TERM)
        or (before in LINE_OPENERS and _opens_line(passage, first - 1))
    )


def _opens_line(passage: Passage, index: int) -> bool:
    return index == 0 or passage.kinds[index - 1] == "¶" or "n" in passage.marks[index]


def _set_off(passage: Passage, span: Span) -> bool:
    """Tell whether marks, or the characters themselves, say where the words begin and end."""
    before = passage.kinds[span.first - 1] if span.first else "¶"
    after = passage.kinds[span.last + 1] if span.last + 1 < len(passage.kinds) else "¶"
    if after == "h":
        return before == "q"
    if before == after == "/":
        return True  # /to carry the can/
    return (before in "h)Q" or _opened(passage, span.first)) and _ends_line(passage, span.last, ENDS)
