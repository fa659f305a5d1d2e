"""``termtool validate``: what in a glossary should be mended."""

from __future__ import annotations

import os
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations
from termtool.errors import ExitCode, UsageError
from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding
    from termtool.settings import Settings
    from termtool.validating import Checked


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
    *,
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
    sources: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            help="Documents to look contexts up in: files or folders. Default: those of the settings.",
            show_default=False,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Findings of old that are not shown. Default: that of the settings.",
            show_default=False,
        ),
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found now into the baseline.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended without touching anybody's words.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
    ] = False,
) -> None:
    """Check a glossary and say what to mend.

    Every finding names a rule; “termtool explain RULE” tells why it is there.

    Examples:
      termtool validate
      termtool validate glossary/ other.yaml --sources articles/
      termtool validate --format sarif > findings.sarif
      termtool validate --ignore missing-context
      termtool validate --baseline known.json --update-baseline
      termtool validate --diff

    Exit codes: 0 nothing to mend, 1 errors or warnings, or no entries at all, 3 a path that cannot be used.
    With --diff: 1 if there is something that --fix would change.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.fixes import make_fixes, show_fixes  # noqa: PLC0415
    from termtool.settings import load_settings  # noqa: PLC0415 — not needed for --help
    from termtool.validating import check_files  # noqa: PLC0415

    settings = _with_options(load_settings(Path.cwd()), sources, baseline)
    places = (*(paths or ()), *(glossary or ())) or settings.glossary
    ignored = frozenset(ignore or ())
    checked = check_files(places, settings, ignored)
    if diff:
        raise typer.Exit(show_fixes(checked, settings, ignored))
    if fix and make_fixes(checked, settings, ignored):
        checked = check_files(places, settings, ignored)
    if update_baseline:
        raise typer.Exit(_update(checked, settings))
    raise typer.Exit(_report(checked, settings, output_format))


def _with_options(settings: Settings, sources: Sequence[Path] | None, baseline: Path | None) -> Settings:
    return replace(
        settings, sources=tuple(sources or settings.sources), baseline=baseline or settings.baseline
    )


def _report(checked: Checked, settings: Settings, output_format: Format) -> ExitCode:
    from termtool.cli.terminal import note, write  # noqa: PLC0415
    from termtool.reporters import chosen_format, count_line, report  # noqa: PLC0415

    findings, known = _new(checked, settings)
    if shown := report(findings, chosen_format(output_format, os.environ)):
        write(shown.removesuffix("\n"))
    _tell(checked)
    note(count_line(findings, len(checked.glossary), unshown=checked.withheld + known))
    return _exit_code(findings, checked)


def _new(checked: Checked, settings: Settings) -> tuple[Sequence[Finding], int]:
    """Return the findings that the baseline does not know, and how many it knows."""
    if settings.baseline is None:
        return checked.findings, 0
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.reporters.baseline import read_baseline, sift  # noqa: PLC0415 — few projects have one

    known = read_baseline(settings.baseline)
    sifted = sift(checked.findings, known, settings.baseline, _checked_paths(checked))
    if sifted.gone:
        note(f"Of the baseline, {sifted.gone:,} are mended; --update-baseline takes them out.")
    return sifted.new, sifted.known


def _checked_paths(checked: Checked) -> list[str]:
    documents = checked.surroundings.sources.documents if checked.surroundings.sources else ()
    return [*(str(loaded.path) for loaded in checked.files), *(document.source for document in documents)]


def _update(checked: Checked, settings: Settings) -> ExitCode:
    """Write the baseline anew, and say how many findings it holds."""
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.display import show_path  # noqa: PLC0415
    from termtool.reporters.baseline import as_baseline  # noqa: PLC0415
    from termtool.storage.saving import save_text  # noqa: PLC0415

    if settings.baseline is None:
        raise UsageError("--update-baseline needs --baseline FILE, or a baseline in the settings.")
    _tell(checked)
    if not checked.problems:
        save_text(settings.baseline, as_baseline(checked.findings, settings.baseline))
        note(f"{show_path(settings.baseline)}: {len(checked.findings):,} findings written.")
    return ExitCode.UNUSABLE_INPUT if checked.problems else ExitCode.FINE


def _tell(checked: Checked) -> None:
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.display import show, uncommanded  # noqa: PLC0415

    for remark in (*checked.problems, *checked.remarks):
        note(uncommanded(show(remark, limit=500)))


def _exit_code(findings: Sequence[Finding], checked: Checked) -> ExitCode:
    if checked.problems:
        return ExitCode.UNUSABLE_INPUT
    to_mend = any(found.severity is not Severity.INFO for found in findings)
    # A run that checked nothing, mostly because of the wrong folder, must not look like a good one.
    return ExitCode.FINDINGS if to_mend or not checked.glossary.entries else ExitCode.FINE
