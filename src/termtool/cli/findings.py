"""Findings on standard output, in the format that is wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from termtool.cli.terminal import write
from termtool.reporters import chosen_format, report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.findings import Finding


def show_findings(findings: Sequence[Finding], output_format: str) -> None:
    """Write findings in a format of ``--format``; as text, none are written as nothing."""
    if shown := report(findings, chosen_format(output_format, os.environ)):
        write(shown.removesuffix("\n"))
