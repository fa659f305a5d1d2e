"""Carrying a merge plan out: on disk, or as a diff of what it would do.

A file is read again, edited by splices, and the result is read once more before it is kept: if that is
not exactly what the plan intends, or the file has mistakes of form, nothing is written.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.display import show, show_path
from termtool.errors import GlossaryError, OutputError
from termtool.storage.files import ENDINGS, LoadedFile, glossary_files, load_file
from termtool.storage.saving import FileChangedError, save_text

if TYPE_CHECKING:
    from termtool.merging import EntryUpdate, MergePlan
    from termtool.model import Entry

SCHEMA: Final = "schema/glossary-1.json"

_TRIES: Final = 50  # as many others may save the file between our reading and our writing it


@dataclass(slots=True)
class _Task:
    """What a plan asks of one file."""

    path: Path
    updates: list[EntryUpdate] = field(default_factory=list)
    added: list[Entry] = field(default_factory=list)  # to its list
    alone: Entry | None = None  # the one entry of a new file


@dataclass(frozen=True, slots=True)
class _Revision:
    """A file as it is and as it will be; ``before`` is "" where there is none."""

    path: Path
    before: str
    after: str


def write_plan(target: Path, plan: MergePlan) -> tuple[Path, ...]:
    """Carry a plan out.

    Args:
        target: The glossary that takes new entries: a file gets them at the end of its list, a folder
            one file for each. What does not exist is made: a file if the name ends in .yaml or .yml,
            else a folder. Entries of the plan that exist are edited in the files where they stand.
        plan: From ``plan_merge``.

    Returns:
        The files written, in the order of their names.

    Raises:
        GlossaryError: if a file has mistakes of form, or has changed so that the plan no longer fits;
            files already written stay so, each whole.
        OutputError: if a file cannot be written.
    """
    tasks = _tasks(target, plan)
    for task in tasks:  # all of them must fit before the first is written
        _revision(task)
    return tuple(task.path for task in tasks if _carried_out(task))


def diff_plan(target: Path, plan: MergePlan) -> str:
    """Return what ``write_plan`` would do as a unified diff, "" for nothing; raises like it."""
    revisions = map(_revision, _tasks(target, plan))
    return "".join(diff_texts(revision.path, revision.before, revision.after) for revision in revisions)


def diff_texts(path: Path, before: str, after: str) -> str:
    """Return what becomes of a file as a unified diff, "" for nothing; ``before`` is "" where there is none."""
    from difflib import unified_diff  # noqa: PLC0415  (only for a dry run)

    name = show_path(path)
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    lines = unified_diff(old, new, name if before else "/dev/null", name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _tasks(target: Path, plan: MergePlan) -> list[_Task]:
    tasks: dict[Path, _Task] = {}
    for update in plan.updated:
        path = Path(update.entry.path)
        tasks.setdefault(path, _Task(path)).updates.append(update)
    if plan.added:
        _refuse_broken(target)
        if target.is_file() if target.exists() else target.suffix in ENDINGS:
            tasks.setdefault(target, _Task(target)).added.extend(plan.added)
        else:
            alone = {target / f"{entry.id}.yaml": entry for entry in plan.added}
            tasks |= {path: _Task(path, alone=entry) for path, entry in alone.items()}
    return [tasks[path] for path in sorted(tasks)]


def _refuse_broken(target: Path) -> None:
    """An entry that cannot be read may be the one that the plan takes for new, or rejects it."""
    if target.exists():
        for path in glossary_files([target]):
            _refuse_unsound(load_file(path))


def _refuse_unsound(loaded: LoadedFile) -> None:
    for error in loaded.errors:
        raise GlossaryError(
            f"{show_path(loaded.path)} has mistakes and was not changed; line {error.line}: "
            f"{show(error.message)}. `termtool validate` names them all"
        )


def _carried_out(task: _Task) -> bool:
    for _ in range(_TRIES - 1):
        try:
            return _saved(_revision(task))
        except FileChangedError:
            continue  # somebody was quicker: fit the plan to what stands there now
    return _saved(_revision(task))


def _saved(revision: _Revision) -> bool:
    if revision.before == revision.after:
        return False
    try:
        revision.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{show_path(revision.path.parent)} cannot be made: {reason}") from error
    save_text(revision.path, revision.after, revision.before)
    return True


def _revision(task: _Task) -> _Revision:
    from termtool.storage.emitter import emit_entries, emit_entry  # noqa: PLC0415  (not for reading)
    from termtool.storage.revising import revised  # noqa: PLC0415

    exists = task.path.exists() or bool(task.updates)
    if task.alone is not None:
        if exists:
            raise GlossaryError(f"{show_path(task.path)} is already there; nothing was written")
        return _Revision(task.path, "", _modeline(task.path) + emit_entry(task.alone))
    if not exists:
        return _Revision(task.path, "", _modeline(task.path) + emit_entries(task.added))
    loaded = load_file(task.path)
    _refuse_unsound(loaded)
    return _Revision(task.path, loaded.text, revised(loaded, task.updates, task.added))


def _modeline(path: Path) -> str:
    """The line by which editors find the schema, where one is to be found: for completion and help."""
    folder = path.resolve().parent
    for parent in (folder, *folder.parents):
        if (parent / SCHEMA).is_file():
            schema = Path(os.path.relpath(parent / SCHEMA, folder)).as_posix()
            return f"# yaml-language-server: $schema={schema}\n"
    return ""
