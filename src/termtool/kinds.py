"""What a term is: a person, an idiom, a title …, told by its characters, its place and its gloss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.english import words_of
from termtool.evidence.coverage import evidence_for
from termtool.evidence.name_characters import leaning_to_name
from termtool.evidence.naming import (
    MODEL,
    ORGANISATION,
    PERSON_NOTES,
    PLACE,
    PLACE_NOTES,
    TITLE_MARKS,
    is_common_word,
    sounds_like_person,
)
from termtool.evidence.words import OUTSIDERS
from termtool.hanzi import has_han, is_han
from termtool.lexicon import load_lexicon
from termtool.model import Kind
from termtool.pinyin.romanisation import match_romanisation
from termtool.pinyin.tones import spelled_out
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from termtool.tokens import Passage

_CLAUSE: Final = range(3, 13)  # characters in a clause of a proverb
_IDIOM: Final = 4  # characters of a chengyu
_LONG_SENTENCE: Final = 9
_FINAL_PARTICLES: Final = frozenset("了吗呢吧啊也矣焉哉乎")


def kind_of(passage: Passage, at: int, gloss: str, *, looks_named: bool) -> Kind:
    """Return what the mention at token ``at`` most probably is.

    Args:
        passage: the window with the mention.
        at: its token.
        gloss: the author's gloss, "" without one.
        looks_named: whether the gloss reads as a name: it spells the characters, in capitals.
    """
    term = to_simplified(passage.span_text(at, at))
    han = "".join(character for character in term if is_han(character))
    before = passage.tokens[at - 1].text if at else ""
    if before in TITLE_MARKS:
        return Kind.WORK
    if kind := _by_dictionary(term):
        return kind
    if kind := _by_shape(term, han):
        return kind
    if _is_person(han, gloss, looks_named=looks_named):
        return Kind.PERSON
    capital = _is_capitalised(gloss)
    if capital and len(han) > 1:
        if ORGANISATION.search(han):
            return Kind.ORGANISATION
        if PLACE.search(han):
            return Kind.PLACE
    return _of_spelled(passage, at, term) if looks_named and capital else Kind.TERM


def _of_spelled(passage: Passage, at: int, term: str) -> Kind:
    """Tell what is spelled with a capital: a product by its model number, a mere word (Youtiao 油条), else a firm.

    Of 101 annotated terms and firms that no dictionary and no last character tells apart, 55 have characters that
    lean to a word; 5 of these are firms.
    """
    if at + 1 < len(passage.tokens) and MODEL.fullmatch(passage.tokens[at + 1].text):
        return Kind.PRODUCT
    among_all, _ = leaning_to_name(term)
    return Kind.TERM if is_common_word(term) or among_all < 0 else Kind.ORGANISATION


def _by_dictionary(term: str) -> Kind | None:
    """Read the kind off the dictionary's own notes."""
    evidence = evidence_for(term)
    notes = " / ".join(evidence.senses)
    if "(proverb)" in notes:
        return Kind.PROVERB
    if "(idiom" in notes:
        return Kind.IDIOM
    if "(slang)" in notes or "(Internet slang)" in notes or "(coll.)" in notes:
        return Kind.SLANG
    if evidence.is_name and not any(sense.pinyin[:1].islower() for sense in load_lexicon().senses(term)):
        if PERSON_NOTES.search(notes):
            return Kind.PERSON
        if PLACE_NOTES.search(notes):
            return Kind.PLACE
        return Kind.ORGANISATION if ORGANISATION.search(term) else None
    return None


def _by_shape(term: str, han: str) -> Kind | None:
    clauses = [clause for clause in re.split(r"[,，;；:：]", term) if has_han(clause)]
    if len(clauses) > 1 and all(len(clause) in _CLAUSE for clause in clauses):
        return Kind.PROVERB
    if len(clauses) > 1 or (
        len(han) >= _LONG_SENTENCE and any(particle in han for particle in "的了是在不也之")
    ):
        return Kind.SENTENCE
    if len(han) >= _IDIOM and han[-1] in _FINAL_PARTICLES and term not in load_lexicon():
        return Kind.SENTENCE
    if len(han) == _IDIOM == len(term) and _is_verb_object_twice(han):
        return Kind.IDIOM
    return None


def _is_verb_object_twice(han: str) -> bool:
    """Tell a set phrase by its build, verb and object twice: 守正出奇 guard the upright, bring out the odd.

    Two halves that are both words make a compound, no idiom: 改革开放 reform and opening up.
    """
    lexicon = load_lexicon()
    if (han[:2] in lexicon and han[2:] in lexicon) or han[1:3] in lexicon:
        return False
    return all(
        any(gloss.startswith("to ") for sense in lexicon.senses(character) for gloss in sense.english)
        for character in (han[0], han[2])
    )


def _is_person(han: str, gloss: str, *, looks_named: bool) -> bool:
    if not looks_named or _has_title(gloss, han):
        return False
    if is_common_word(han) and any(spelled_out(gloss)[1]):
        return False  # Chéng Yǔ 成语: nobody writes the tones of a name that is a word as well
    words = [word for word in gloss.replace("-", " ").split() if word[:1].isupper()]
    return len(words) > 1 and match_romanisation(gloss, han).score > 0 and sounds_like_person(gloss, han)


def _has_title(gloss: str, han: str) -> bool:
    """Tell whether a class word stands in the gloss; but each word of Li Wei King 李為經 sounds a character."""
    words = words_of(gloss)
    return len(words) != len(han) and any(word in OUTSIDERS for word in words)


def _is_capitalised(gloss: str) -> bool:
    words = [word for word in gloss.split() if word[:1].isalpha()]
    return bool(words) and words[0][0].isupper() and words[-1][0].isupper()
