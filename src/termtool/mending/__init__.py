"""Safe fixes: what a machine may mend in a file that people curate, because no word of theirs changes.

Quotation marks round what other programs misread, composed characters, the spelling of pinyin, the line of a
quotation that has moved, the order of entries. Each is one file with ``RULE`` and ``splices``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from termtool.mending import composition, lines, order, pinyin, quoting
from termtool.storage.files import load_text
from termtool.storage.ignoring import IgnoreComment, ignore_comments
from termtool.storage.nodes import Lines
from termtool.storage.splicing import Splice, spliced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from termtool.model import Entry
    from termtool.rules.surroundings import Sources
    from termtool.storage.files import LoadedFile

_MOST_PASSES: Final = 4  # one is enough; two fixes that undid each other would never end


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is to be mended, by which rules, and with which knowledge."""

    rules: Collection[str]  # those that the project applies
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # of rules, by their ids
    sources: Sources | None = None


class Fix(Protocol):
    """What every module of this package offers."""

    @property
    def RULE(self) -> str:  # noqa: N802 — modules spell their constants so
        """The rule whose findings it mends."""

    def splices(self, loaded: LoadedFile, wishes: Wishes) -> Iterable[Splice]:
        """Yield what to write where."""


FIXES: Final[tuple[Fix, ...]] = (quoting, composition, pinyin, lines, order)
REPORTED_BY_READING: Final = frozenset({quoting.RULE})  # and not by a rule that a project applies


def mended(loaded: LoadedFile, wishes: Wishes) -> LoadedFile:
    """Return a file as it is with all safe fixes made; the same value if there is nothing to mend.

    What a comment keeps back is not mended, and a file with errors of reading not at all. Every fix is
    proven by reading the result again: whatever would change more than it should is not made.
    """
    for _ in range(_MOST_PASSES):
        before = loaded
        for fix in FIXES:
            if fix.RULE in wishes.rules and not loaded.errors:
                loaded = _with(fix, loaded, wishes)
        if loaded is before:
            break
    return loaded


def _with(fix: Fix, loaded: LoadedFile, wishes: Wishes) -> LoadedFile:
    comments = [comment for comment in ignore_comments(loaded) if fix.RULE in comment.rules]
    places = Lines(loaded.text)
    splices = [
        splice
        for splice in _apart(fix.splices(loaded, wishes))
        if not _is_kept_back(places.at(splice.start).line, comments)
    ]
    after = spliced(loaded.text, splices)
    if after == loaded.text:
        return loaded
    again = load_text(loaded.path, after)
    return again if _says_the_same(loaded, again) else loaded


def _apart(splices: Iterable[Splice]) -> Iterator[Splice]:
    """Yield splices in order; of two in one place the first."""
    end = -1
    for splice in sorted(splices, key=lambda splice: splice.start):
        if splice.start >= end:
            yield splice
            end = splice.end


def _is_kept_back(line: int, comments: Sequence[IgnoreComment]) -> bool:
    return any(comment.first <= line <= comment.last for comment in comments)


def _says_the_same(before: LoadedFile, after: LoadedFile) -> bool:
    """Tell whether nothing differs but order, composition, the spelling of pinyin, and lines of contexts."""
    if after.errors or len(before.entries) != len(after.entries):
        return False
    return sorted(_essence(read.entry) for read in before.entries) == sorted(
        _essence(read.entry) for read in after.entries
    )


def _essence(entry: Entry) -> str:
    contexts = tuple(replace(context, line=0) for context in entry.contexts)
    bare = replace(entry, pinyin="", contexts=contexts, path="", places={})
    return unicodedata.normalize("NFC", repr(bare))
