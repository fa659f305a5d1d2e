"""What the searchable page knows of the entries: plain values, ready to be written as JSON.

The page puts them together itself, as text and never as markup. Whatever needs a dictionary or a table of
characters is decided here, so that the page's script needs none: the other script of a term, the tones of
its characters, where a quotation has it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from termtool.exporters.articles import forms_of, is_candidate, is_deprecated, other_names, place, quoted
from termtool.exporters.links import link_up
from termtool.exporters.plain import one_line
from termtool.exporters.quotations import places_of
from termtool.glossary import english_index, sections
from termtool.hanzi import is_han
from termtool.model import Script
from termtool.pinyin.tones import letters_and_tone, split_reading, units
from termtool.variants import script_of, to_simplified, to_traditional

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from termtool.exporters.links import Links
    from termtool.model import Context, Entry, Glossary

Record: TypeAlias = "dict[str, Any]"

_UNREAD: Final = "0"  # punctuation, Latin letters: no syllable belongs to them


def site_data(glossary: Glossary) -> Record:
    """Return all that the page searches and shows.

    Args:
        glossary: The entries to show; all of them are, whatever their status.

    Returns:
        ``entries`` in the order of pinyin; ``letters`` and ``english``, the two indexes, which name
        entries by their number in that order; and ``scripts``, the characters of the page that only one
        of the two scripts has.
    """
    filed = sections(glossary)
    ordered = [entry for _, group in filed for entry in group]
    links = link_up(ordered)
    numbers = {id(entry): number for number, entry in enumerate(ordered)}
    entries = [_record(entry, links, numbers) for entry in ordered]
    return {
        "entries": entries,
        "letters": list(_letters(filed)),
        "english": [
            [one_line(heading), *(numbers[id(entry)] for entry in holders)]
            for heading, holders in english_index(glossary)
        ],
        "scripts": _scripts(entries),
    }


def _letters(filed: Sequence[tuple[str, tuple[Entry, ...]]]) -> Iterator[tuple[str, int, int]]:
    """Yield each letter with the number of its first entry and how many it has."""
    first = 0
    for letter, group in filed:
        yield letter, first, len(group)
        first += len(group)


def _record(entry: Entry, links: Links, numbers: Mapping[int, int]) -> Record:
    syllables = split_reading(entry.pinyin, entry.term) if entry.pinyin else None
    told = {
        "id": links.address(entry),
        "term": one_line(entry.term),
        **_other_scripts(entry),
        "pinyin": one_line(entry.pinyin),
        "sounds": _sounds(entry, syllables),
        "tones": _tones(entry, syllables),
        "kind": one_line(entry.kind),
        "status": "candidate" if is_candidate(entry) else "deprecated" if is_deprecated(entry) else "",
        "gloss": [one_line(gloss) for gloss in entry.gloss if gloss.strip()],
        "literal": one_line(quoted(entry.literal)) if entry.literal.strip() else "",
        "parts": [[one_line(part.term), one_line(part.gloss)] for part in entry.parts],
        "note": one_line(entry.note),
        "also": [one_line(name) for name in other_names(entry)],
        "see": [numbers[id(other)] for other in links.entries(entry.see)],
        "contexts": [_context(context, forms_of(entry)) for context in entry.contexts],
        **(_warning(entry, links, numbers) if is_deprecated(entry) else {}),
    }
    return {field: value for field, value in told.items() if value or value == 0}


def _other_scripts(entry: Entry) -> Record:
    """Return the term in the script that it is not written in, where that makes a difference."""
    hans = to_simplified(entry.term) if script_of(entry.term) is Script.TRADITIONAL else entry.term
    hant = entry.trad.strip() or to_traditional(entry.term)
    return {
        "hans": one_line(hans) if hans != entry.term else "",
        "hant": one_line(hant) if hant != entry.term else "",
    }


def _sounds(entry: Entry, syllables: Sequence[str] | None) -> list[str]:
    """Return the pinyin in syllables, where spaces do not divide it already: Zhī and xíng of Zhīxíng.

    Joined they are the pinyin, spaces included.
    """
    pinyin, found, done = one_line(entry.pinyin), [], 0
    if syllables is None or len(syllables) == len(pinyin.split()):
        return []
    lowered = pinyin.lower()
    for syllable in syllables:
        start = lowered.find(syllable.lower(), done)
        if start < 0 or len(lowered) != len(pinyin):
            return []
        found += [pinyin[done:start], pinyin[start : start + len(syllable)]]
        done = start + len(syllable)
    return [piece for piece in (*found, pinyin[done:]) if piece]


def _tones(entry: Entry, syllables: Sequence[str] | None) -> str:
    """Return a digit for each character of the term, 0 where none belongs; "" if nobody knows."""
    parts = units(entry.term)
    if syllables is None or len(syllables) != len(parts):
        return ""
    said = iter(
        str(letters_and_tone(syllable)[1])
        for part, syllable in zip(parts, syllables, strict=True)
        if is_han(part)
    )
    return "".join(next(said, _UNREAD) if is_han(sign) else _UNREAD for sign in one_line(entry.term))


def _context(context: Context, forms: Sequence[str]) -> Record:
    quote = one_line(context.quote).strip()
    return {"quote": _divided(quote, places_of(forms, quote)), "place": one_line(place(context))}


def _divided(quote: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Return a quotation in pieces, every second of which is the term.

    >>> _divided("the 守正 rule", [(4, 6)])
    ['the ', '守正', ' rule']
    """
    bounds = [0, *(bound for place in places for bound in place), len(quote)]
    return [quote[start:end] for start, end in pairwise(bounds)]


def _warning(entry: Entry, links: Links, numbers: Mapping[int, int]) -> Record:
    successor = links.entry(entry.replaced_by)
    instead = one_line(entry.replaced_by) if successor is None else numbers[id(successor)]
    return {"why": one_line(entry.why.rstrip(". ")), "instead": instead}


def _scripts(entries: Sequence[Record]) -> dict[str, str]:
    """Return the characters on the page that only one script has, for the languages of mixed text."""
    used = sorted(filter(is_han, set("".join(_texts(entries)))))
    scripts = {sign: script_of(sign) for sign in used}
    return {
        "hans": "".join(sign for sign in used if scripts[sign] is Script.SIMPLIFIED),
        "hant": "".join(sign for sign in used if scripts[sign] is Script.TRADITIONAL),
    }


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from _texts(member)
    elif isinstance(value, (list, tuple)):
        for member in value:
            yield from _texts(member)
