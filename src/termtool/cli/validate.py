"""``termtool validate``: what in a glossary should be mended."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from termtool.cli.options import GlossaryOption, chosen
from termtool.errors import ExitCode, GlossaryError
from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from termtool.findings import Finding
    from termtool.model import Glossary

# What the reading of a file reports under another name, where a rule would say it again.
_SAID_BY_READING: Final = {
    "unsafe-characters": ("control-char", "bad-unicode"),
    "missing-gloss": ("empty-value",),
    "too-long": ("too-long",),
}


class _Read(NamedTuple):
    """What came of reading the glossary: entries, findings, and paths that could not be read at all."""

    glossary: Glossary
    findings: tuple[Finding, ...]
    problems: tuple[str, ...]


class Format(StrEnum):
    """How findings can be written."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="YAML files, or folders of them. Default: the project's glossary.",
            show_default=False,
        ),
    ] = None,
    glossary: GlossaryOption = None,
    output_format: Annotated[
        Format,
        typer.Option("--format", "-f", help="How to write the findings; auto is github in GitHub Actions."),
    ] = Format.AUTO,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE", help="A rule to leave out. May be given several times.", show_default=False
        ),
    ] = None,
) -> None:
    """Check a glossary and say what to mend.

    Every finding names a rule; “termtool explain RULE” tells why it is there.

    Examples:
      termtool validate
      termtool validate glossary/ other.yaml
      termtool validate --format json
      termtool validate --ignore missing-context

    Exit codes: 0 nothing to mend, 1 errors or warnings, or no entries at all, 3 a path that cannot be used.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.terminal import note, write  # noqa: PLC0415
    from termtool.display import show, uncommanded  # noqa: PLC0415
    from termtool.reporters import chosen_format, count_line, report  # noqa: PLC0415
    from termtool.rules import check_glossary  # noqa: PLC0415

    ignored = frozenset(ignore or ())
    read = _read(chosen([*(paths or ()), *(glossary or ())]))
    checked = check_glossary(read.glossary, ignored=ignored)
    findings = [*_heeded(read.findings, ignored), *_unsaid(checked, read.findings)]
    if shown := report(findings, chosen_format(output_format, os.environ)):
        write(shown.removesuffix("\n"))
    for remark in (*read.problems, *_unknown(ignored)):
        note(uncommanded(show(remark, limit=500)))
    note(count_line(findings, len(read.glossary)))
    raise typer.Exit(_exit_code(findings, read))


def _read(paths: Sequence[Path]) -> _Read:
    """Read all that can be read: one path that is not there does not keep the others from being checked."""
    from termtool.storage.files import read_glossary  # noqa: PLC0415 — not needed for --help

    problems: dict[Path, str] = {}
    try:
        glossary, findings = read_glossary(paths)
    except GlossaryError:
        problems = {path: problem for path in paths if (problem := _problem_with(path))}
        glossary, findings = read_glossary([path for path in paths if path not in problems])
    return _Read(glossary, findings, tuple(problems.values()))


def _problem_with(path: Path) -> str:
    from termtool.storage.files import read_glossary  # noqa: PLC0415

    try:
        read_glossary([path])
    except GlossaryError as error:
        return str(error)
    return ""


def _heeded(findings: Iterable[Finding], ignored: Collection[str]) -> Iterator[Finding]:
    """Leave out what is ignored; but never an error of reading, for then part of a file was not checked."""
    for found in findings:
        if found.severity is Severity.ERROR or found.rule not in ignored:
            yield found


def _unsaid(checked: Iterable[Finding], read: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what reading has said already of the same place."""
    said = {(found.path, found.line, found.rule) for found in read}
    for found in checked:
        rules = _SAID_BY_READING.get(found.rule, ())
        if not any((found.path, found.line, rule) in said for rule in rules):
            yield found


def _unknown(ignored: Collection[str]) -> Iterator[str]:
    """Say of every ignored rule that there is none of this name: a misspelt one would be heeded in silence."""
    from termtool.rules.pages import id_like, known_ids  # noqa: PLC0415

    for rule in sorted(set(ignored).difference(known_ids())):
        yield f"--ignore {rule}: there is no such rule. {id_like(rule)}".rstrip()


def _exit_code(findings: Sequence[Finding], read: _Read) -> int:
    if read.problems:
        return ExitCode.UNUSABLE_INPUT
    to_mend = any(found.severity is not Severity.INFO for found in findings)
    # A run that checked nothing, mostly because of the wrong folder, must not look like a good one.
    return ExitCode.FINDINGS if to_mend or not read.glossary.entries else ExitCode.FINE
