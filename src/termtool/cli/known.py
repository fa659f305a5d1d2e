"""Findings of old: writing them into a baseline, and taking out of a run what a baseline knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.cli.terminal import note
from termtool.display import show_path
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


def write_known(findings: Sequence[Finding], baseline: Path) -> None:
    """Write a baseline anew, and say how many findings it holds.

    Raises:
        OutputError: It cannot be written.
    """
    from termtool.storage.saving import save_text  # noqa: PLC0415

    save_text(baseline, as_baseline(findings, baseline))
    count = sum(not cannot_wait(found) for found in findings)
    note(f"{show_path(baseline)}: {count:,} {'finding' if count == 1 else 'findings'} written.")
