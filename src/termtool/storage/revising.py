"""The text of one file with changed and added entries in it, proven to read as intended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from termtool.display import show, show_path
from termtool.errors import GlossaryError
from termtool.merging import with_changes
from termtool.storage.emitter import context_values, field_value
from termtool.storage.fields import FIELDS
from termtool.storage.files import load_text
from termtool.storage.nodes import Lines
from termtool.storage.saving import FileChangedError
from termtool.storage.splicing import EntrySplicer, entries_appended, is_commented, spliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.merging import EntryUpdate, FieldChange
    from termtool.model import Entry
    from termtool.storage.entries import ReadEntry
    from termtool.storage.files import LoadedFile
    from termtool.storage.splicing import Splice


def revised(loaded: LoadedFile, updates: Sequence[EntryUpdate], added: Sequence[Entry]) -> str:
    """Return the text of a file with entries changed in their places and others added at its end.

    Args:
        loaded: The file as it is now, free of errors.
        updates: Changes to entries of the file. Where a comment stands inside or beside a value that
            would be written anew, the value stays: the comment shows that a person has been there.
        added: Entries for the end of its list.

    Raises:
        FileChangedError: if an entry to change is not there, or not as the update has it, or an entry to
            add is there already.
        GlossaryError: if the file holds no list to add to, or the result would not read as intended.
    """
    intended = [read.entry for read in loaded.entries]
    lines = Lines(loaded.text)
    splices: list[Splice] = []
    places = _places(loaded.entries)
    for update in updates:
        index = _found(update, places, intended, loaded)
        read = loaded.entries[index]
        changes = _without_commented(update.changes, read, loaded.text)
        intended[index] = with_changes(intended[index], changes)
        splicer = EntrySplicer(loaded.text, lines, read.node)
        in_order = sorted(changes, key=lambda change: FIELDS.index(change.name))
        splices += (splice for change in in_order for splice in _splices(splicer, intended[index], change))
    if added:
        _refuse_known(added, loaded)
        splices.append(_appended(loaded, lines, added))
    after = spliced(loaded.text, splices)
    _prove(loaded, after, [*intended, *added])
    return after


def _places(entries: Sequence[ReadEntry]) -> dict[tuple[str, str], list[int]]:
    places: dict[tuple[str, str], list[int]] = {}
    for index, read in enumerate(entries):
        places.setdefault((read.entry.id, read.entry.term), []).append(index)
    return places


def _found(
    update: EntryUpdate,
    places: dict[tuple[str, str], list[int]],
    current: Sequence[Entry],
    loaded: LoadedFile,
) -> int:
    for index in places.get((update.entry.id, update.entry.term), ()):
        if all(getattr(current[index], change.name) == change.old for change in update.changes):
            return index
    raise FileChangedError(
        f"{show(update.entry.term)} in {show_path(loaded.path)} has changed in the meantime; nothing was written to it"
    )


def _without_commented(changes: Sequence[FieldChange], read: ReadEntry, text: str) -> tuple[FieldChange, ...]:
    kept = {
        change.name
        for change in changes
        if change.name not in ("contexts", "auto")  # these only grow, so nothing in them is lost
        and is_commented(text, read.node, change.name)
    }
    if not kept:
        return tuple(changes)
    left = [change for change in changes if change.name not in kept]
    return tuple(_without_names(change, kept) if change.name == "auto" else change for change in left)


def _without_names(auto: FieldChange, names: set[str]) -> FieldChange:
    new = {name: auto.old[name] if name in names else value for name, value in auto.new.items()}
    return replace(auto, new=new)


def _splices(splicer: EntrySplicer, entry: Entry, change: FieldChange) -> Iterator[Splice]:
    if change.name == "contexts":
        yield from _context_splices(splicer, change)
    elif change.name == "auto":
        yield from splicer.set_names("auto", change.new)
    else:
        yield from splicer.set_field(change.name, field_value(entry, change.name))


def _context_splices(splicer: EntrySplicer, change: FieldChange) -> Iterator[Splice]:
    for index, (old, new) in enumerate(zip(change.old, change.new, strict=False)):  # the new ones come after
        if new.line != old.line:
            yield from splicer.set_line(index, new.line)
    if added := change.new[len(change.old) :]:
        yield from splicer.append_items("contexts", context_values(added))


def _refuse_known(added: Sequence[Entry], loaded: LoadedFile) -> None:
    ids = {read.entry.id for read in loaded.entries}
    terms = {read.entry.term for read in loaded.entries}
    for entry in added:
        if entry.id in ids or entry.term in terms:
            raise FileChangedError(
                f"{show(entry.term)} has meanwhile come to {show_path(loaded.path)}; nothing was written to it"
            )


def _appended(loaded: LoadedFile, lines: Lines, added: Sequence[Entry]) -> Splice:
    splice = entries_appended(loaded.text, lines, loaded.roots, added)
    if splice is None:
        raise GlossaryError(
            f"{show_path(loaded.path)} is no list of lines that start with “- ”, so nothing can be added to it. "
            "Name a folder, or another file"
        )
    return splice


def _prove(loaded: LoadedFile, after: str, intended: Sequence[Entry]) -> None:
    again = load_text(loaded.path, after)
    read = [replace(read.entry, places={}) for read in again.entries]
    if again.errors or read != [replace(entry, path=str(loaded.path), places={}) for entry in intended]:
        raise GlossaryError(
            f"{show_path(loaded.path)} was not changed: edited in place it would not read as intended. "
            "Write its entries with one field to a line"
        )
