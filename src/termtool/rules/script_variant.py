"""Two entries are about one term, each in its own script.

華為 and 华为 are one word in traditional and in simplified characters. As two entries they divide glosses and
contexts between them. One entry holds both: the other form in “trad”, or in “aliases”. Where one of them has
no pinyin, they may be two words, and there is only a remark. Entries whose pinyin differ are left in peace, and
so are deprecated ones.

Bad:

    - id: hua-wei
      term: 华为
      pinyin: huá wéi
      gloss: Huawei
    - id: hua-wei-2
      term: 華為
      pinyin: huá wéi
      gloss: Huawei Technologies

Good:

    id: hua-wei
    term: 华为
    trad: 華為
    gloss:
      - Huawei
      - Huawei Technologies

Mend: move glosses and contexts of one entry into the other, and write the other form into “trad”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.findings import Finding, Severity
from termtool.hanzi import fold
from termtool.pinyin.tones import sound_key
from termtool.rules.fields import finding_at, forms, quoted
from termtool.rules.scripts import not_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termtool.model import Entry, Glossary

ID: Final = "script-variant"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "A term that another entry has in the other script"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every entry whose term another has in simplified characters."""
    entries = [entry for entry in glossary if entry.status != "deprecated" and entry.term]
    others = not_simplified(entry.term for entry in entries)
    if others:
        holders = _holders(entries)
        for entry in entries:
            if entry.term in others and (holder := _holder(entry, holders)):
                yield _clash(entry, holder)


def _holders(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    holders: dict[str, list[Entry]] = {}
    for entry in entries:
        holders.setdefault(fold(entry.term), []).append(entry)
    return holders


def _holder(entry: Entry, holders: dict[str, list[Entry]]) -> Entry | None:
    from termtool.variants import to_simplified  # noqa: PLC0415 — loads OpenCC, and few glossaries need it

    simplified = fold(to_simplified(entry.term))
    own = fold(entry.term)
    if simplified == own:
        return None
    sound = sound_key(entry.pinyin)
    for other in holders.get(simplified, ()):
        same_sound = not sound or sound_key(other.pinyin) in ("", sound)
        # A form that stands in the other entry is duplicate-term's matter.
        if same_sound and all(fold(form) != own for _, form in forms(other)):
            return other
    return None


def _clash(entry: Entry, other: Entry) -> Finding:
    where = f"{show_path(other.path)}:{other.at('term').line}"
    message = (
        f"{quoted(entry.term)} is {quoted(other.term)} in the other script, which has an entry ({where})."
    )
    severity = SEVERITY if entry.pinyin and other.pinyin else Severity.INFO
    hint = "Move its glosses and contexts there, write it into “trad”, and delete it here."
    return finding_at(entry, "term", ID, severity, message, hint=hint)
