"""``termtool check``: do articles follow the glossary?"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from termtool.cli.options import EncodingOption, FindingsFormat, FindingsOption, GlossaryOption, chosen
from termtool.errors import ExitCode, SettingsError, UsageError
from termtool.findings import Severity
from termtool.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.checking import Terms
    from termtool.findings import Finding
    from termtool.settings import Settings


class Held(StrEnum):
    """Which entries articles are held to."""

    ACCEPTED = "accepted"
    ALL = "all"


_STATUSES: Final = {
    Held.ACCEPTED: (Status.ACCEPTED,),
    Held.ALL: (Status.ACCEPTED, Status.CANDIDATE),
}


def check(
    documents: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT...", help="Files, folders, or - for standard input."),
    ],
    *,
    glossary: GlossaryOption = None,
    output_format: FindingsOption = FindingsFormat.AUTO,
    enable: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHECK",
            help="A check to make that is not made otherwise: first-mention, unlisted-phrase. May be given several times.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHECK", help="A check to leave out. May be given several times.", show_default=False
        ),
    ] = None,
    status: Annotated[
        Held, typer.Option("--status", help="Hold articles to accepted entries, or to candidates, too.")
    ] = Held.ACCEPTED,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Findings of old that are not shown.", show_default=False),
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found now into the baseline.")
    ] = False,
    encoding: EncodingOption = None,
) -> None:
    """Check that articles follow the glossary.

    A term rendered otherwise than the glossary has it, deprecated wording, pinyin and names spelt otherwise;
    if you ask for it, first mentions without characters and phrases that have no entry.

    Examples:
      termtool check article.md
      termtool check articles/ --glossary glossary/
      termtool check article.md --enable first-mention
      termtool check articles/ --baseline known-articles.json --update-baseline
      termtool check articles/ --format sarif > articles.sarif

    Exit codes: 0 nothing to mend, 1 errors or warnings, or no entry to check against, 3 a document or a
    glossary that cannot be used.

    Raises:
        GlossaryError: The glossary or the baseline cannot be used.
        OutputError: The baseline cannot be written.
        SettingsError: The project's settings cannot be understood.
        UsageError: There is no such check.
        typer.Exit: Always; see the exit codes.
    """
    from termtool.checking import check_article, chosen_checks, terms_of  # noqa: PLC0415 — not for --help
    from termtool.cli.findings import show_findings  # noqa: PLC0415
    from termtool.cli.known import renewed  # noqa: PLC0415
    from termtool.cli.reading import Reading  # noqa: PLC0415
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.storage.files import read_glossary  # noqa: PLC0415

    if update_baseline and baseline is None:
        raise UsageError("--update-baseline needs --baseline FILE.")
    _refuse_unknown([*(enable or ()), *(ignore or ())])
    rules = _settings().rules
    checks = chosen_checks(enable or (), ignore or (), rules)
    whole, broken = read_glossary(chosen(glossary))
    terms = terms_of(whole, _STATUSES[status])
    # An entry that cannot be read is not checked against, and that must not look like a good run.
    findings = [found for found in broken if found.severity is Severity.ERROR]
    reading = Reading(documents, encoding)
    sources: list[str] = []
    for document, pairings in reading.results():
        sources.append(document.source)
        findings += check_article(document, pairings, terms, checks, rules)
    code = reading.conclude()
    if update_baseline and baseline:
        baseline = renewed(findings, baseline, lost=code is not ExitCode.FINE or not _is_held(terms))
    new, known = _new(findings, baseline, sources)
    show_findings(new, output_format)
    note(_closing_line(new, reading.documents, terms, known))
    raise typer.Exit(code or _exit_code(new, terms))


def _new(
    findings: Sequence[Finding], baseline: Path | None, sources: Iterable[str]
) -> tuple[Sequence[Finding], int]:
    """Return the findings that the baseline does not know, and how many it knows."""
    if baseline is None:
        return findings, 0
    from termtool.cli.known import without_known  # noqa: PLC0415

    return without_known(findings, baseline, sources)


def _settings() -> Settings:
    """Return the project's settings, after a word about names in them that nothing has."""
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.display import show, uncommanded  # noqa: PLC0415
    from termtool.rulebook import faults, unknown  # noqa: PLC0415
    from termtool.settings import load_settings  # noqa: PLC0415

    settings = load_settings(Path.cwd())
    for fault in faults(settings.rules):
        raise SettingsError(f"{settings.file}: {fault}")
    for name, told in unknown(settings.rules):
        note(uncommanded(show(f"{settings.file}: rules.{name}: {told}", limit=500)))
    return settings


def _refuse_unknown(names: Iterable[str]) -> None:
    """Refuse a check that there is not: a misspelt one would be heeded in silence."""
    from termtool.checking import CHECKS  # noqa: PLC0415

    known = [check.ID for check in CHECKS]
    for name in names:
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415 — only when something is misspelt

            close = get_close_matches(name, known, n=1)
            advice = f"Did you mean “{close[0]}”?" if close else f"The checks are {', '.join(known)}."
            raise UsageError(f"There is no check “{name}”. {advice}")


def _closing_line(findings: Sequence[Finding], documents: int, terms: Terms, known: int) -> str:
    from termtool.reporters import count_line, counted  # noqa: PLC0415

    held = f"{counted(documents, 'document')} against {counted(len(terms.entries), 'entry')}"
    if not terms.entries:
        return f"{held}: there was nothing to check against; --status all holds articles to candidates, too."
    if not documents and not findings:
        return f"{held}: there was nothing to check."
    return count_line(findings, held, unshown=known)


def _exit_code(findings: Sequence[Finding], terms: Terms) -> ExitCode:
    to_mend = any(found.severity is not Severity.INFO for found in findings)
    return ExitCode.FINDINGS if to_mend or not _is_held(terms) else ExitCode.FINE


def _is_held(terms: Terms) -> bool:
    """Tell whether there is an entry in force: a glossary without, mostly the wrong folder, must not look good."""
    return bool(terms.entries or terms.deprecated)
