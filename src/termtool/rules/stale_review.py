"""A review is older than it should be.

Words change: a gloss that was right three years ago may be what nobody says any more. “until” says when an
entry is to be looked at again. Besides, a review counts for the number of days in the option “days”; 0 means
for ever.

Bad:

    term: 内卷
    gloss: involution
    reviewed: {by: zw, date: '2020-03-01', until: '2021-03-01'}

Good:

    term: 内卷
    gloss: involution
    reviewed: {by: zw, date: '2026-11-22', until: '2099-01-01'}

Mend: look at the entry again, and write the date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, name_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from termtool.model import Entry, Glossary

ID: Final = "stale-review"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A review that is too old"
OPTIONS: Final = {"days": 0}
NEEDS: Final = ("today",)


def check(glossary: Glossary, *, today: dt.date, days: int = OPTIONS["days"]) -> Iterator[Finding]:
    """Yield a finding for every review that has run out, by its own date or by the project's limit."""
    for entry in glossary:
        if entry.reviewed:
            yield from _stale(entry, today, days)


def _stale(entry: Entry, today: dt.date, days: int) -> Iterator[Finding]:
    until, date = _date(entry, "until"), _date(entry, "date")
    hint = "Look at it again, and write the date."
    if until is not None and until < today:
        message = f"The review of {name_of(entry)} held until {until}."
        yield finding_at(entry, "reviewed.until", ID, SEVERITY, message, hint=hint)
    elif days and date is not None and (today - date).days > days:
        message = f"{name_of(entry)} was reviewed {(today - date).days} days ago; {days} are allowed."
        yield finding_at(entry, "reviewed.date", ID, SEVERITY, message, hint=hint)


def _date(entry: Entry, key: str) -> dt.date | None:
    import datetime as dt  # noqa: PLC0415 — few entries have dates

    try:
        return dt.date.fromisoformat(entry.reviewed.get(key, ""))
    except ValueError:
        return None  # review-date says so
