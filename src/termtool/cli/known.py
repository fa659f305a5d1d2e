"""Findings of old: writing them into a baseline, and taking out of a run what a baseline knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.cli.terminal import note
from termtool.display import show_path
from termtool.reporters import counted
from termtool.reporters.baseline import as_baseline, read_baseline, sift
from termtool.rules.reading import cannot_wait

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from termtool.findings import Finding


def without_known(
    findings: Sequence[Finding], baseline: Path, checked: Iterable[str]
) -> tuple[Sequence[Finding], int]:
    """Return the findings that a baseline does not know, and how many it knows; tell of those that are mended.

    Raises:
        GlossaryError: There is no such baseline, or it cannot be used.
    """
    sifted = sift(findings, read_baseline(baseline), baseline, checked)
    if sifted.gone:
        note(f"Of the baseline, {sifted.gone:,} are mended; --update-baseline takes them out.")
    return sifted.new, sifted.known


def renewed(findings: Sequence[Finding], baseline: Path, *, lost: bool) -> Path | None:
    """Write a baseline anew, and say how many findings it holds.

    Args:
        findings: All that were found.
        baseline: Where to write.
        lost: Whether something could not be checked at all; nothing is written then, for what was known of it
            would go out of the baseline.

    Returns:
        The baseline by which this run goes on: None if it was not written, so that every finding is shown.

    Raises:
        OutputError: It cannot be written.
    """
    if lost:
        note(f"{show_path(baseline)}: not written, for not all that you named was checked.")
        return None
    from termtool.storage.saving import save_text  # noqa: PLC0415

    save_text(baseline, as_baseline(findings, baseline))
    count = sum(not cannot_wait(found) for found in findings)
    note(f"{show_path(baseline)}: {counted(count, 'finding')} written.")
    return baseline
