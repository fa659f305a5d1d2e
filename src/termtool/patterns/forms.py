"""What no gloss looks like, counted on 1,525 annotated ones; such stretches are not offered at all.

None of them ended with an article, a conjunction or "of", one began with "which", one crossed the edge
of an emphasis, one had a bracket that stays open. Fewer candidates make ranking faster and surer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

NO_EDGE: Final = frozenset(",;:-/=·|¶hx")  # kinds of token that neither open nor end a gloss
NEVER_FIRST: Final = frozenset(
    """and or but nor of as at from with into onto than that who whom whose is are was were am has have had
    's would should could via per which etc by and/or respectively also""".split()
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
    whole = first > 0 and passage.kinds[first - 1] == "q" and passage.kinds[last + 1 : last + 2] in {"Q", "h"}
    if words[last] in NEVER_LAST and first < last and not whole:
        return True
    if words[first] in NEVER_FIRST:
        return True
    inside = passage.kinds[first : last + 1]
    if inside.count("(") != inside.count(")") or inside.count("q") != inside.count("Q"):
        return True
    return "e" in "".join([token.marks for token in passage.tokens[first + 1 : last + 1]])
