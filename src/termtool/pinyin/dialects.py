"""Is a Latin string the Cantonese or Hokkien sound of these characters?

Jyutping and Yale, Tâi-lô and Pe̍h-ōe-jī have rules; Hong Kong's streets, Singapore's menus and Penang's
surnames have habits. So each syllable of the table of readings gets all the spellings that people use for
its beginning and its end. One syllable spelled so loosely is often an English word; two in a row hardly
ever are.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CANTONESE: Final = "cantonese"
HOKKIEN: Final = "hokkien"
LONGEST: Final = 8  # characters of a term; a longer one is hardly ever spelled out
_NOTHING: Final = "-"

# Jyutping → what else is written for it.
_CANTONESE_INITIALS: Final = """
b p;p;m;f;d t;t;n l;l n;g k gu;k;ng -;h;gw kw g k gu;kw k qu gw;w v;z j ts ch c dz tz;c ch ts tsh tz;s sh sz;j y -;- ng
"""
_CANTONESE_FINALS: Final = """
aa a ah ar;aai ai;aau au aow ow;aam am;aan an;aang ang;aap ap;aat at;aak ak;a;ai ei ay;au ow aw;am um;an un on;ang;ap up;at ut;
ak uk;e eh;ei i ee ay;eng;ek eck;eu ew;i ee y ze e;iu ieu iew ew;im;in een;ing eng;ip;it;ik ick;o aw oh or;oi oy;ou o ow oe;
on;ong;ot;ok ock;u oo;ui oi ooi;un oon;ung oong;ut oot;uk uck;oe eu eur;oeng eung eong oong;oek euk oek eok;eoi ui eui oi ue;
eon un eun;eot ut eut;yu u ue;yun un uen yuen;yut ut uet;m;ng
"""
# Tâi-lô → what else is written for it.
_HOKKIEN_INITIALS: Final = """
p;ph p;m;b m;t;th t;n;l;k;kh k;g ng;ng;h;ts ch c z;tsh chh ch c q;s x sh;j dj z l y;-
"""
_HOKKIEN_FINALS: Final = """
oo o ou u ow;ua oa wa;ue oe uay oey uey way wey;uai oai uay;uan oan;uat oat;ing eng;ik ek ick;iau iao iaw eow iow;iu iew ew;au ao ow;ai ay ye;
i ee y;u oo;e eh ay;o or oh;io ieo;ia ya;a ah;ian ien en een;iat iet;iong eong;uann oann uan ua oa;iann ia ian nia;inn i in;enn e en;
ann a an;iunn iu ioo;ionn io;ah a;ih i;eh e;oh o;uh u;iah ia;ueh ue oeh oe;uah ua oah oa;ioh io
"""
_SYLLABLE: Final = re.compile("(tsh|ts|ph|th|kh|ng(?=.)|gw|kw|[bpmfdtnlgkhwzcsj](?=.))?(.+)")
_LOW: Final = re.compile("([aeiou]+|^m|^ng)([mnptkg]*)")  # where Yale writes its h: sahn, nàihchàh


def dialect_of(text: str, parts: Sequence[str]) -> str:
    """Return CANTONESE or HOKKIEN if the text spells all the characters so, else "".

    Args:
        text: Bare lower-case words, as :func:`termtool.pinyin.tones.spelled_out` returns them; digits may
            follow syllables.
        parts: The characters, one string each.

    >>> dialect_of("jousahn", "早晨"), dialect_of("kuay teow", "粿條"), dialect_of("early morning", "早晨")
    ('cantonese', 'hokkien', '')
    """
    if not 0 < len(parts) <= LONGEST:
        return ""
    for language in (CANTONESE, HOKKIEN):
        if _spells(text, parts, language):
            return language
    return ""


def dialect_openers(parts: Sequence[str]) -> frozenset[str]:
    """Return the letters with which a spelling of the characters may begin; none where they are not known."""
    languages = (CANTONESE, HOKKIEN)
    return frozenset(
        spelling[0]
        for language in languages
        if all(spellings_of(part, language) for part in parts)
        for spelling in spellings_of(parts[0], language)
    )


def _spells(text: str, parts: Sequence[str], language: str) -> bool:
    reached = {0}
    for part in parts:
        known = spellings_of(part, language)
        reached = {
            end
            for start in reached
            for size in range(1, 9)
            if text[start : start + size] in known
            for end in _ends(text, start + size)
        }
        if not reached:
            return False
    return len(text) in reached


def _ends(text: str, end: int) -> tuple[int, ...]:
    """Return where the next syllable may begin: behind the digit of a tone and a space."""
    if text[end : end + 1].isdigit():
        end += 1
    return (end + 1,) if text[end : end + 1] == " " else (end,)


@lru_cache(maxsize=8192)
def spellings_of(character: str, language: str) -> frozenset[str]:
    """Return the ways to spell a character in a language, in bare letters; none if its sound is not known."""
    readings = _table().get(to_simplified(character), ("", ""))[language == HOKKIEN]
    return frozenset().union(*(_spellings(reading, language) for reading in readings.split()))


@lru_cache(maxsize=2048)
def _spellings(reading: str, language: str) -> frozenset[str]:
    initials, finals = _habits(language)
    match = _SYLLABLE.fullmatch(reading)
    initial, final = (match[1] or "", match[2]) if match else ("", reading)
    plain = {
        before + behind
        for before in initials.get(initial, (initial,))
        for behind in finals.get(final, (final,))
    }
    if language == CANTONESE:
        plain |= {_LOW.sub(r"\1h\2", spelling, count=1) for spelling in plain}
    return frozenset(plain)


@cache
def _habits(language: str) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    if language == CANTONESE:
        return _read(_CANTONESE_INITIALS), _read(_CANTONESE_FINALS)
    return _read(_HOKKIEN_INITIALS), _read(_HOKKIEN_FINALS)


def _read(table: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in table.replace("\n", "").split(";"))
    return {row[0].strip(_NOTHING): tuple(spelling.strip(_NOTHING) for spelling in row) for row in rows}


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    """Return each simplified character's readings in Jyutping and in Tâi-lô, without tones."""
    packed = (resources.files("termtool") / "data" / "pinyin" / "southern.tsv.gz").read_bytes()
    table = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        character, cantonese, hokkien = line.split("\t")
        table[character] = (cantonese, hokkien)
    return table
