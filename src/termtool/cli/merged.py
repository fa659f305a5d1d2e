"""Merging what was found into a glossary, and saying what that changed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from termtool.cli.terminal import note, write
from termtool.display import show, show_path, uncommanded
from termtool.merging import plan_merge
from termtool.model import Glossary
from termtool.proposals import propose
from termtool.storage.edits import diff_plan, write_plan
from termtool.storage.files import read_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from termtool.merging import Conflict, FieldChange, MergePlan
    from termtool.model import Document, Entry, Pairing

_NAMED: Final = 20  # entries told one by one; the version control shows the rest better
_LENGTH: Final = 60  # characters of a value that is only to be recognised


def merge(
    target: Path, results: Sequence[tuple[Document, tuple[Pairing, ...]]], *, dry_run: bool
) -> MergePlan:
    """Merge what was found into a glossary.

    Args:
        target: A YAML file or a folder; made if it does not exist.
        results: Documents with their pairings.
        dry_run: Write nothing but a unified diff, to standard output.

    Returns:
        The plan that was, or would be, carried out; standard error tells it in short.

    Raises:
        GlossaryError: The glossary cannot be read, or has mistakes and was not touched.
        OutputError: It cannot be written.
    """
    glossary = read_glossary([target])[0] if target.exists() else Glossary()
    plan = plan_merge(glossary, propose(results))
    if dry_run:
        difference = diff_plan(target, plan).removesuffix("\n")
        if difference:
            write("\n".join(_harmless(line) for line in difference.split("\n")))
    else:
        write_plan(target, plan)
    for line in _account(target, plan, dry_run=dry_run):
        note(line)
    return plan


def _harmless(line: str) -> str:
    return uncommanded(show(line, limit=0))


def _account(target: Path, plan: MergePlan, *, dry_run: bool) -> Iterator[str]:
    details = list(chain(_additions(plan), _updates(plan), _kept(plan)))
    yield from details[:_NAMED]
    if len(details) > _NAMED:
        yield f"  and {len(details) - _NAMED} more"
    would = "would be " if dry_run else ""
    counts = (
        f"{len(plan.added)} {would}added",
        f"{len(plan.updated)} {would}updated",
        f"{len(plan.unchanged)} unchanged",
        f"{len(plan.conflicting)} kept as edited",
    )
    yield f"{show_path(target)}: {', '.join(counts)}"


def _additions(plan: MergePlan) -> Iterator[str]:
    for entry in plan.added:
        yield f"  new: {_name(entry)}"


def _updates(plan: MergePlan) -> Iterator[str]:
    for update in plan.updated:
        fields = ", ".join(change.name for change in update.changes if change.name != "auto")
        yield f"  updated: {_name(update.entry)}: {fields}"


def _kept(plan: MergePlan) -> Iterator[str]:
    for conflict in plan.conflicting:
        yield from _differences(conflict)


def _differences(conflict: Conflict) -> Iterator[str]:
    for change in conflict.differences:
        yield f"  kept: {_name(conflict.entry)}: {change.name} stays {_old(change)}; the documents say {_new(change)}"


def _name(entry: Entry) -> str:
    return f"{show(entry.term, _LENGTH)} ({show(entry.id, _LENGTH)})"


def _old(change: FieldChange) -> str:
    return _quoted(change.old) if change.old else "empty"


def _new(change: FieldChange) -> str:
    return _quoted(change.new)


def _quoted(value: object) -> str:
    if isinstance(value, tuple):
        texts = [getattr(item, "term", item) for item in value]
        return show(", ".join(f"“{text}”" for text in texts), _LENGTH)
    return f"“{show(str(value), _LENGTH)}”"
