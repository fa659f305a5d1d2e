"""A date of review is not a date.

“reviewed” says who accepted an entry and when, perhaps until when that holds. Only dates written as year,
month and day can be compared and sorted.

Bad:

    term: 内卷
    gloss: involution
    reviewed: {by: zw, date: '22/11/26'}

Good:

    term: 内卷
    gloss: involution
    reviewed: {by: zw, date: '2026-11-22'}

Mend: write the date as 2026-11-22.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "review-date"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A date of review that is not a date"

_SHAPE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every date in “reviewed” that no calendar has."""
    for entry in glossary:
        for key in ("date", "until"):
            value = entry.reviewed.get(key, "")
            if value and not _is_date(value):
                message = f"reviewed.{key} is no date: {quoted(value)}."
                hint = "Write year, month and day: 2026-11-22."
                yield finding_at(entry, f"reviewed.{key}", ID, SEVERITY, message, hint=hint)


def _is_date(value: str) -> bool:
    import datetime as dt  # noqa: PLC0415 — costs start-up time, and few entries have dates

    if not _SHAPE.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True
