"""Glossaries of any size for the benchmarks: words of CC-CEDICT with an invented quotation each."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from termtool.lexicon import load_lexicon
from termtool.model import Context, Entry, Glossary, Kind
from termtool.pinyin.tones import to_marks

if TYPE_CHECKING:
    from termtool.lexicon import Sense

# Korean, and the characters beyond the first plane, of which some have no glyph in the font of the PDF
_RARE = re.compile("[\uac00-\ud7a3\U00010000-\U0010ffff]")


def generated(number: int) -> Glossary:
    """Return a glossary of so many words of the dictionary, the same ones every time."""
    lexicon = load_lexicon()
    chance = random.Random(number)  # noqa: S311 — examples, no secrets
    senses = (lexicon.senses(word)[0] for word in lexicon.headwords())
    words = chance.sample([sense for sense in senses if _is_common(sense)], number)
    return Glossary(tuple(_entry(place, sense, chance) for place, sense in enumerate(words, 1)))


def _is_common(sense: Sense) -> bool:
    """Tell whether all characters have a glyph in the font that the PDF comes with."""
    return _RARE.search("".join((sense.simplified, sense.traditional, *sense.english))) is None


def _entry(place: int, sense: Sense, chance: random.Random) -> Entry:
    gloss = sense.english[:3]
    quote = f"Whoever has read this far knows what {sense.simplified} means: {gloss[0]}."
    return Entry(
        id=f"entry-{place}",
        term=sense.simplified,
        trad=sense.traditional,
        pinyin=to_marks(sense.pinyin),
        status="accepted",
        kind=chance.choice(tuple(Kind)).value,
        gloss=gloss,
        contexts=(Context(source="letters/may.md", line=place, quote=quote),),
    )
