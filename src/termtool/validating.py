"""Checking the files of a glossary: reading and rules, less what the project knows and lives with."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.errors import GlossaryError, SettingsError
from termtool.findings import Finding, RuleSetting, Severity
from termtool.model import Glossary
from termtool.rulebook import faults, unknown
from termtool.rules import check_glossary, find_rule, wanted
from termtool.rules.applying import needs_of
from termtool.rules.pages import id_like, known_ids
from termtool.rules.surroundings import Sources, Surroundings
from termtool.storage.files import load_glossary
from termtool.storage.ignoring import ignore_comments
from termtool.withholding import about_comments, kept_back

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from termtool.model import Document
    from termtool.settings import Settings
    from termtool.storage.files import LoadedFile

# What the reading of a file reports under another name, where a rule would say it again.
_SAID_BY_READING: Final = {
    "unsafe-characters": ("control-char", "bad-unicode"),
    "missing-gloss": ("empty-value",),
    "too-long": ("too-long",),
}
_OF_DOCUMENTS: Final = frozenset({"sources", "covered"})  # needs of rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What came of checking a glossary."""

    files: tuple[LoadedFile, ...]
    glossary: Glossary
    findings: tuple[Finding, ...]  # to be shown; remarks on comments that keep nothing back are among them
    withheld: int = 0  # findings that comments keep back
    surroundings: Surroundings = field(default_factory=Surroundings)
    problems: tuple[str, ...] = ()  # paths that cannot be used at all
    remarks: tuple[str, ...] = ()  # what in settings or arguments has no effect


def check_files(
    paths: Sequence[Path], settings: Settings, ignored: Collection[str] = (), *, whole: bool = True
) -> Checked:
    """Check files and folders of a glossary.

    Args:
        paths: One that cannot be used does not keep the others from being checked.
        settings: The project's: its rules, and its documents.
        ignored: Rules to leave out besides.
        whole: Whether this is all of the glossary, so that it should cover the documents.

    Raises:
        SettingsError: A rule is given an option that it does not have, or cannot be.
    """
    _refuse_faulty(settings)
    files, problems = _loaded(paths)
    glossary = Glossary(tuple(read.entry for loaded in files for read in loaded.entries))
    rules = [rule for rule, _ in wanted(ignored, settings.rules)]
    needs = {need for rule in rules for need in needs_of(rule)}
    surroundings, lost = _surroundings(glossary, settings, needs, whole=whole)
    read = [found for loaded in files for found in loaded.findings]
    checked = check_glossary(glossary, ignored=ignored, settings=settings.rules, surroundings=surroundings)
    findings = [*_heeded(read, ignored, settings), *_unsaid(checked, read)]
    applied = {
        rule.ID
        for rule in rules
        if all(getattr(surroundings, need) is not None for need in needs_of(rule) if need in _OF_DOCUMENTS)
    }
    comments = [comment for loaded in files for comment in ignore_comments(loaded)]
    kept, used = kept_back(findings, comments)
    on_comments = _heeded(about_comments(comments, used, applied), ignored, settings)
    return Checked(
        files=files,
        glossary=glossary,
        findings=(*kept, *on_comments),
        withheld=len(findings) - len(kept),
        surroundings=surroundings,
        problems=(*problems, *lost),
        remarks=tuple(_remarks(settings, ignored, applied)),
    )


def _refuse_faulty(settings: Settings) -> None:
    for fault in faults(settings.rules):
        raise SettingsError(f"{settings.file}: {fault}")


def _loaded(paths: Sequence[Path]) -> tuple[tuple[LoadedFile, ...], tuple[str, ...]]:
    try:
        return load_glossary(paths), ()
    except GlossaryError:
        problems = {path: problem for path in paths if (problem := _problem_with(path))}
        return load_glossary([path for path in paths if path not in problems]), tuple(problems.values())


def _problem_with(path: Path) -> str:
    try:
        load_glossary([path])
    except GlossaryError as error:
        return str(error)
    return ""


def _surroundings(
    glossary: Glossary, settings: Settings, needs: Collection[str], *, whole: bool
) -> tuple[Surroundings, tuple[str, ...]]:
    """Return what the rules have asked for, and what of the documents could not be read."""
    today = None
    if any(entry.reviewed for entry in glossary):
        import datetime as dt  # noqa: PLC0415 — few glossaries have dates

        today = dt.datetime.now().astimezone().date()
    if _OF_DOCUMENTS.isdisjoint(needs) or not settings.sources:
        return Surroundings(today=today), ()
    documents, lost = _documents(settings)
    sources = Sources(documents)
    return Surroundings(today=today, sources=sources, covered=sources if whole else None), lost


def _documents(settings: Settings) -> tuple[list[Document], tuple[str, ...]]:
    from termtool.sources import Skipped, read_sources  # noqa: PLC0415 — the readers come with it

    documents: list[Document] = []
    lost: list[str] = []
    for source in read_sources([os.fspath(path) for path in settings.sources]):
        if not isinstance(source, Skipped):
            documents.append(source)
        else:
            lost.append(f"{show_path(source.source)}: {source.problem}")
    return documents, tuple(lost)


def _heeded(read: Iterable[Finding], ignored: Collection[str], settings: Settings) -> Iterator[Finding]:
    """Yield what reading reports as the project wants it; but every error, for part of a file was not checked."""
    for found in read:
        setting = settings.rules.get(found.rule, RuleSetting())
        if found.severity is Severity.ERROR:
            yield found
        elif found.rule not in ignored and setting.enabled is not False:
            yield replace(found, severity=setting.severity or found.severity)


def _unsaid(checked: Iterable[Finding], read: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what reading has said already of the same place."""
    said = {(found.path, found.line, found.rule) for found in read}
    for found in checked:
        rules = _SAID_BY_READING.get(found.rule, ())
        if not any((found.path, found.line, rule) in said for rule in rules):
            yield found


def _remarks(settings: Settings, ignored: Collection[str], applied: Collection[str]) -> Iterator[str]:
    """Say what has no effect: a misspelt name would be heeded in silence."""
    for rule in sorted(set(ignored).difference(known_ids())):
        yield f"--ignore {rule}: there is no such rule. {id_like(rule)}".rstrip()
    for name, told in unknown(settings.rules):
        yield f"{settings.file}: rules.{name}: {told}"
    for rule_id, setting in settings.rules.items():
        if not settings.sources and setting.enabled and rule_id not in applied and find_rule(rule_id):
            yield f"{settings.file}: rules.{rule_id}: not checked, for no documents are named (sources, or --sources)."
