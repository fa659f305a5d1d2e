"""Two entries are about the same term.

Whoever looks the term up is shown two answers, and each run of the extraction adds its contexts to one of
them. Width, spaces, punctuation and invisible characters make no difference; traditional forms and aliases
count as the term. Entries whose pinyin differ are left in peace: 行 *háng* and 行 *xíng* are two words. So
are deprecated entries, which only point to their successor.

Bad:

    - id: feng-kou
      term: 风口
      gloss: tailwind
    - id: feng-kou-2
      term: ' 风口'
      gloss: hot trend

Good:

    id: feng-kou
    term: 风口
    gloss:
      - tailwind
      - hot trend

Mend: move glosses and contexts of one entry into the other, then delete it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from termtool.display import show_path
from termtool.findings import Finding, Severity
from termtool.hanzi import fold
from termtool.pinyin.tones import sound_key
from termtool.rules.fields import finding_at, forms, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termtool.model import Entry, Glossary

    _Holder: TypeAlias = tuple[Entry, str]  # an entry and the field in which it has the form

ID: Final = "duplicate-term"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A term that another entry has already"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every entry one of whose forms belongs to an earlier entry."""
    holders: dict[str, dict[str, _Holder]] = {}  # folded form → reading → who has it first
    entries = [entry for entry in glossary if entry.status != "deprecated"]
    shared = _forms_of_several(entries)
    for entry in entries:
        if shared.isdisjoint(fold(form) for _, form in forms(entry)):
            continue  # nearly all: their readings need not be compared
        sound = sound_key(entry.pinyin)
        found = _first_clash(entry, sound, holders)
        if found is not None:
            yield found
        for field, form in forms(entry):
            if key := fold(form):
                holders.setdefault(key, {}).setdefault(sound, (entry, field))


def _forms_of_several(entries: Iterable[Entry]) -> set[str]:
    seen: set[str] = set()
    shared: set[str] = set()
    for entry in entries:
        own = {key for _, form in forms(entry) if (key := fold(form))}
        shared |= own & seen
        seen |= own
    return shared


def _first_clash(entry: Entry, sound: str, holders: dict[str, dict[str, _Holder]]) -> Finding | None:
    for field, form in forms(entry):
        earlier = _same_word(sound, holders.get(fold(form), {}))
        if earlier is not None:
            return _clash(entry, field, form, earlier)
    return None


def _same_word(sound: str, held: dict[str, _Holder]) -> _Holder | None:
    if sound:
        return held.get(sound) or held.get("")
    return next(iter(held.values()), None)  # without pinyin it may be any of them


def _clash(entry: Entry, field: str, form: str, earlier: _Holder) -> Finding:
    other, other_field = earlier
    same = field == other_field == "term"
    where = f"{show_path(other.path)}:{other.at(other_field).line}"
    what = "has an entry already" if same else f"is also a form of {quoted(other.term)}"
    message = f"{quoted(form)} {what} ({where})."
    hint = "Move the glosses and contexts of one into the other, and delete it."
    return finding_at(entry, field, ID, SEVERITY if same else Severity.WARNING, message, hint=hint)
