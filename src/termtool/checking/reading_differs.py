"""The pinyin or the name printed beside the characters is not that of the glossary.

Pinyin is compared syllable by syllable, tones only where the author marks them; neutral tones and the spoken
changes of 一 and 不 are let pass. A name has one spelling in the glossary: *Chiang Kai-shek* in one article and
*Jiang Jieshi* in the next are two people to a reader who has no Chinese. A name is let pass if the
glossary's own spelling stands near by.

Bad:

    id: ren-ze-yu
    term: 任赜宇
    status: accepted
    kind: person
    pinyin: rén zé yǔ
    gloss: Ren Zeyu

    The engineer Ren Ziyu 任赜宇 left in May.

Good:

    The engineer Ren Zeyu 任赜宇 left in May.

Mend: correct the article, or the entry, whichever is the slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.checking.article import admits, preferred, quoted, renderings
from termtool.checking.names import is_name, nearly, same_name
from termtool.checking.wording import is_part, is_within
from termtool.display import show
from termtool.findings import Finding, Severity
from termtool.hanzi import is_han
from termtool.pinyin.romanisation import OTHER_SYSTEM, match_romanisation, readings_spelled
from termtool.pinyin.syllables import SYLLABLES
from termtool.pinyin.tones import NEUTRAL, letters_and_tone, spelled_out, split_reading, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.checking.article import Article, Use
    from termtool.model import Gloss

ID: Final = "reading-differs"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "Pinyin or a name spelt otherwise than in the glossary"
OPTIONAL: Final = False

_CHANGING: Final = frozenset("一不")  # characters whose tone changes with the next, in print as in speech
_LONGEST: Final = 200  # characters; a longer text is no reading


def check(article: Article) -> Iterator[Finding]:
    """Yield one finding for each reading and each name that the entry does not have."""
    for use in article.uses:
        term = use.pairing.mention.headword
        for gloss in use.glosses:
            if any(admits(entry, gloss.text) for entry in use.entries):
                continue
            if is_reading(gloss.text, term) and not _is_plain_name(use, gloss):
                yield from _reading(article, use, gloss)
            elif is_spelling(use, gloss):
                yield from _name(article, use, gloss.start, gloss.text)


def is_reading(text: str, term: str) -> bool:
    """Tell whether English beside a term is no rendering but the sound of its characters."""
    if not 0 < len(text) <= _LONGEST:
        return False
    if match_romanisation(text, term).score >= OTHER_SYSTEM:
        return True
    return _has_tones(text) and _is_mostly_pinyin(split_reading(text, term) or ())


def _is_mostly_pinyin(syllables: Sequence[str]) -> bool:
    """Tell whether words are a reading, perhaps with a slip, and not merely as many: Prajñāpāramitā of 般若."""
    known = sum(letters_and_tone(one)[0] in SYLLABLES for one in syllables)
    return bool(syllables) and 2 * known >= len(syllables)


def is_spelling(use: Use, gloss: Gloss) -> bool:
    """Tell whether a gloss is a name as the glossary has it, or nearly, in other letters."""
    return any(
        is_name(entry, rendering)
        and gloss.text[:1].isupper()
        and (is_reading(gloss.text, use.pairing.mention.headword) or nearly(gloss.text, rendering))
        for entry in use.entries
        for rendering in renderings(entry)
    )


def _is_plain_name(use: Use, gloss: Gloss) -> bool:
    """Tell whether a reading stands as a name in the text: in capitals, without tones, for a spelt name."""
    return not _has_tones(gloss.text) and is_spelling(use, gloss)


def _reading(article: Article, use: Use, gloss: Gloss) -> Iterator[Finding]:
    term = use.pairing.mention.headword
    wanted = [entry.pinyin for entry in use.entries if entry.pinyin]
    if wanted and not any(agrees(gloss.text, pinyin, term) for pinyin in wanted):
        message = f"{show(term)} is read {quoted(gloss.text)}; the glossary has {quoted(wanted[0])}."
        hint = "Correct the article, or the entry."
        yield article.finding(gloss.start, ID, SEVERITY, message, hint, about=term)


def agrees(printed: str, pinyin: str, term: str) -> bool:
    """Tell whether a printed reading can be that of the entry.

    >>> agrees("Shan Tianfang", "shàn tián fāng", "单田芳"), agrees("dān tián fāng", "shàn tián fāng", "单田芳")
    (True, False)
    """
    ours, characters = split_reading(pinyin, term), units(term)
    if ours is None:
        return True  # another form of the term, or a mistake that "termtool validate" shows
    if _has_tones(printed):
        theirs = split_reading(printed, term)
        return theirs is None or all(map(_sounds_the_same, characters, ours, theirs))
    allowed = readings_spelled(printed, term)
    return not allowed or all(
        not possible or letters_and_tone(one)[0] in {letters_and_tone(other)[0] for other in possible}
        for one, possible in zip(ours, allowed, strict=True)
    )


def _sounds_the_same(character: str, one: str, other: str) -> bool:
    (letters, tone), (others, other_tone) = letters_and_tone(one), letters_and_tone(other)
    forgiven = NEUTRAL in {tone, other_tone} or character in _CHANGING or not is_han(character)
    return letters == others and (tone == other_tone or forgiven)


def _name(article: Article, use: Use, offset: int, text: str) -> Iterator[Finding]:
    names = [name for entry in use.entries for name in renderings(entry)]
    nearby = article.around(use.pairing)
    if any(same_name(text, name) or is_part(text, name) for name in names) or any(
        is_within(name, nearby) for name in names
    ):
        return
    term, best = use.pairing.mention.headword, preferred(use.entries[0])
    message = f"{show(term)} is spelt {quoted(text)}; the glossary has {quoted(best)}."
    hint = "Correct the article, or the entry."
    yield article.finding(offset, ID, SEVERITY, message, hint, about=term)


def _has_tones(text: str) -> bool:
    return len(text) <= _LONGEST and any(spelled_out(text)[1])
