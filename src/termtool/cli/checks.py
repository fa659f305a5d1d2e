"""Carrying out a check of a glossary: its findings on standard output, everything else on standard error."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from termtool.cli.terminal import note
from termtool.errors import ExitCode, UsageError
from termtool.findings import Severity
from termtool.settings import Settings, load_settings
from termtool.validating import Checked, check_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks for."""

    paths: tuple[Path, ...] = ()
    output_format: str = "auto"
    ignored: frozenset[str] = frozenset()
    sources: tuple[Path, ...] = ()
    baseline: Path | None = None
    update_baseline: bool = False
    fix: bool = False
    diff: bool = False


def show_checks(asked: Asked) -> ExitCode:
    """Check a glossary, show what was found, and return the exit code for it.

    Raises:
        GlossaryError: The baseline cannot be used.
        OutputError: Something cannot be written.
        SettingsError: The project's settings cannot be understood.
        UsageError: A baseline should be written, and none is named.
    """
    settings = _with_options(load_settings(Path.cwd()), asked)
    places = asked.paths or settings.glossary
    # A hook names the files that somebody has changed: these need not cover all documents.
    whole = not asked.paths or bool(asked.sources)
    checked = check_files(places, settings, asked.ignored, whole=whole)
    if asked.fix or asked.diff:
        from termtool.cli.fixes import make_fixes, show_fixes  # noqa: PLC0415 — only where it is asked for

        if asked.diff:
            return show_fixes(checked, settings, asked.ignored)
        if make_fixes(checked, settings, asked.ignored):
            checked = check_files(places, settings, asked.ignored, whole=whole)
    if asked.update_baseline:
        settings = _with_new_baseline(checked, settings)
    return _report(checked, settings, asked.output_format)


def _with_options(settings: Settings, asked: Asked) -> Settings:
    sources, baseline = asked.sources or settings.sources, asked.baseline or settings.baseline
    return replace(settings, sources=sources, baseline=baseline)


def _report(checked: Checked, settings: Settings, output_format: str) -> ExitCode:
    from termtool.cli.findings import show_findings  # noqa: PLC0415 — not for --diff

    findings, known = _new(checked, settings)
    show_findings(findings, output_format)
    _tell(checked)
    note(_closing_line(findings, checked, known))
    return _exit_code(findings, checked)


def _closing_line(findings: Sequence[Finding], checked: Checked, known: int) -> str:
    from termtool.reporters import count_line, counted  # noqa: PLC0415 — same

    read = counted(len(checked.glossary), "entry")
    if not checked.glossary and not findings:
        return f"{read}: there was nothing to check."
    return count_line(findings, read, unshown=checked.withheld + known)


def _new(checked: Checked, settings: Settings) -> tuple[Sequence[Finding], int]:
    """Return the findings that the baseline does not know, and how many it knows."""
    if settings.baseline is None:
        return checked.findings, 0
    from termtool.cli.known import without_known  # noqa: PLC0415 — few projects have one

    return without_known(checked.findings, settings.baseline, _checked_paths(checked))


def _checked_paths(checked: Checked) -> list[str]:
    documents = checked.surroundings.sources.documents if checked.surroundings.sources else ()
    return [*(str(loaded.path) for loaded in checked.files), *(document.source for document in documents)]


def _with_new_baseline(checked: Checked, settings: Settings) -> Settings:
    from termtool.cli.known import renewed  # noqa: PLC0415

    if settings.baseline is None:
        raise UsageError("--update-baseline needs --baseline FILE, or a baseline in the settings.")
    lost = bool(checked.problems) or not checked.glossary
    return replace(settings, baseline=renewed(checked.findings, settings.baseline, lost=lost))


def _tell(checked: Checked) -> None:
    from termtool.display import show, uncommanded  # noqa: PLC0415

    for remark in (*checked.problems, *checked.remarks):
        note(uncommanded(show(remark, limit=500)))


def _exit_code(findings: Sequence[Finding], checked: Checked) -> ExitCode:
    if checked.problems:
        return ExitCode.UNUSABLE_INPUT
    to_mend = any(found.severity is not Severity.INFO for found in findings)
    # A run that checked nothing, mostly because of the wrong folder, must not look like a good one.
    return ExitCode.FINDINGS if to_mend or not checked.glossary.entries else ExitCode.FINE
