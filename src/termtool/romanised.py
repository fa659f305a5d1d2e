"""Chinese words that stand in Latin letters alone: ‘Neijuan’ (involution).

Only words that the author sets off (quotes, emphasis, a bracket of their own) and glosses right beside
them count, and characters are suggested only when the dictionary's English agrees with the gloss: of
60,000 English words 859 can be read as pinyin (can, she, long, fan), and a name never tells its characters.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.english import is_content, stem, words_of
from termtool.evidence.usage import commonness
from termtool.lexicon import load_lexicon
from termtool.mentions import find_stretches
from termtool.model import Document, Gloss, Kind, Mention, Pairing, Role, Script
from termtool.pinyin.orthography import join_words
from termtool.pinyin.readings import read_term
from termtool.pinyin.romanisation import looks_romanised
from termtool.pinyin.tones import letter_key
from termtool.tokens import reading_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’']{1,15}"
_WORDS: Final = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}"
_OPEN, _CLOSE = "[‘“\"'*_]{1,2}", "[’”\"'*_]{1,2}"
_GLOSS: Final = r"[^()（）\n]{2,80}"
# ‘Neijuan’ (involution), *tang ping*, or “lying flat”
_GLOSS_BEHIND: Final = re.compile(
    rf"(?<![\w*_‘“\"']){_OPEN}(?P<term>{_WORDS}){_CLOSE},? (?:\((?P<bracket>{_GLOSS})\)|(?:or|meaning|literally|lit\.),? [“\"‘'](?P<quote>[^“”\"‘’\n]{{2,80}})[”\"’'])"
)
# ‘Internal Competition’ (Neijuan), “lying flat” (*tang ping*)
_GLOSS_BEFORE: Final = re.compile(
    rf"[‘“\"](?P<quote>[^‘’“”\"\n]{{2,80}})[’”\"] \((?:[*_]{{1,2}})?(?P<term>{_WORDS})(?:[*_]{{1,2}})?\)"
)
_TWO_SYLLABLES: Final = 4  # letters
_COMMON: Final = (
    4.0  # used 50 times and more in the dictionary's own English: no Chinese word to an English reader
)
_POINTERS: Final = frozenset({"see", "cf", "above", "below", "ibid"})  # a bracket that points elsewhere
_NEAR: Final = 4  # characters: beside real characters a Latin word is their reading
_CONTEXT: Final = 240


def find_romanised(document: Document) -> Iterator[Pairing]:
    """Yield the romanised-only terms of a document, each with its gloss and the characters it may stand for."""
    matches = [*_GLOSS_BEHIND.finditer(document.text), *_GLOSS_BEFORE.finditer(document.text)]
    if not matches:
        return
    taken = [(stretch.start - _NEAR, stretch.end + _NEAR) for stretch in find_stretches(document)]
    found: list[Pairing] = []
    for match in matches:
        start, end = match.span("term")
        beside = any(low < match.end() and match.start() < high for low, high in taken)
        if not beside and _is_chinese_word(match["term"]):
            group = "quote" if match["quote"] else "bracket"
            pairing = _pairing(document, start, end, match.span(group))
            if pairing is not None:
                found.append(pairing)
    yield from _sharing(found)


def _sharing(found: list[Pairing]) -> Iterator[Pairing]:
    """Let the mentions of one word share the characters that any of its glosses supports."""
    known = {letter_key(pairing.mention.text): pairing for pairing in found if pairing.suggested}
    for pairing in found:
        better = known.get(letter_key(pairing.mention.text))
        english = any(commonness(word) for word in words_of(pairing.mention.text))
        if better is None and english:
            continue  # *banana* (a yellow fruit): no characters speak for it
        if better is None or pairing.suggested:
            yield pairing
        else:
            yield replace(
                pairing, suggested=better.suggested, pinyin=better.pinyin, pinyin_words=better.pinyin_words
            )


def _is_chinese_word(text: str) -> bool:
    """Tell a romanised word from English: at least two syllables, every word of it pinyin, none common."""
    words = words_of(text)
    if len(letter_key(text)) < _TWO_SYLLABLES or not looks_romanised(text):
        return False
    name = len(words) > 1 and all(word[:1].isupper() for word in text.split())
    common = [commonness(word) >= _COMMON or not is_content(word) for word in words]
    return not name and not all(common)


def _pairing(document: Document, start: int, end: int, gloss_at: tuple[int, int]) -> Pairing | None:
    gloss = reading_text(document, *gloss_at).strip(" ,.;:")
    if not re.search(r"[A-Za-z]{3}", gloss):
        return None
    text = document.text[start:end]
    suggested = characters_for(text, gloss)
    if gloss.split()[0].lower() in _POINTERS:
        return None
    reading = read_term(suggested[0], printed=[text], gloss=gloss) if suggested else None
    context_start, context_end = _sentence(document.text, start, max(end, gloss_at[1]))
    return Pairing(
        mention=Mention(text=text, start=start, end=end, headword=text, script=Script.LATIN),
        kind=Kind.TERM,
        pinyin=reading.pinyin if reading else "",
        pinyin_words=join_words(reading, Kind.TERM) if reading else "",
        glosses=(
            Gloss(
                text=gloss,
                role=Role.TRANSLATION,
                start=gloss_at[0],
                end=gloss_at[1],
                pattern="romanised",
                score=0.9,
            ),
        ),
        context=reading_text(document, context_start, context_end),
        suggested=suggested,
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    marks = (". ", "\n", "? ", "! ")
    places = ((text.rfind(mark, max(0, start - _CONTEXT), start), len(mark)) for mark in marks)
    low = max((place + size for place, size in places if place >= 0), default=max(0, start - _CONTEXT))
    ends = [place + 1 for mark in (". ", ".\n", "\n") if (place := text.find(mark, end, end + _CONTEXT)) >= 0]
    return low, min(ends, default=min(len(text), end + _CONTEXT))


def characters_for(romanised: str, gloss: str) -> tuple[str, ...]:
    """Return the headwords that sound so and whose dictionary English shares a word with the gloss, best first."""
    wanted = {stem(word) for word in words_of(gloss) if is_content(word)}
    lexicon = load_lexicon()
    scored = []
    for headword in set(_by_sound().get(letter_key(romanised).replace("ü", "v"), "").split()):
        english = {
            stem(word)
            for sense in lexicon.senses(headword)
            for part in sense.english
            for word in words_of(part)
            if is_content(word)
        }
        shared = len(wanted & english)
        if shared:
            scored.append((-shared, len(english), headword))
    return tuple(headword for _, _, headword in sorted(scored)[:3])


_NO_LETTERS: Final = bytes(code for code in range(128) if not chr(code).islower() and chr(code) != "\n")


@cache
def _by_sound() -> dict[str, str]:
    """Return toneless sound, v for ü → simplified headwords, spaces between; paid only when a term asks for it.

    The sounds of all the dictionary are made of its pinyin in one go: one by one takes three times as long.
    """
    headwords: list[str] = []
    spelled: list[str] = []
    for headword, pinyin in load_lexicon().spellings():
        headwords.append(headword)
        spelled.append(pinyin)
    letters = "\n".join(spelled).lower().replace("u:", "v").encode("ascii", "ignore")
    sounds = letters.translate(None, _NO_LETTERS).decode("ascii").split("\n")
    index: dict[str, str] = {}
    for headword, sound in zip(headwords, sounds, strict=True):
        index[sound] = f"{index[sound]} {headword}" if sound in index else headword
    return index
