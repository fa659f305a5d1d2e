"""A concordance on the terminal: the term in one column, what stands around it left and right of that."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from termtool.cli import glossaries
from termtool.cli.table import tsv_line
from termtool.cli.terminal import bold, cells, faint, is_terminal, note, write
from termtool.concordance import Order, concordance
from termtool.display import ELLIPSIS, show, show_path, uncommanded
from termtool.errors import ExitCode, UsageError
from termtool.hanzi import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from termtool.concordance import Concordance, Line

_HEAD: Final = ("before", "term", "after", "source:line")
_GAP: Final = "  "
_LEAST_CONTEXT: Final = 12  # cells on each side of the term: two words
_MOST_PLACE: Final = 3  # a place takes at most a third of the line; its folders go before its name does


def show_concordance(
    query: str, paths: Sequence[Path | str] | None, order: Order, *, as_json: bool
) -> ExitCode:
    """Look a term up in the quotations and show where it stands, on standard output.

    Args:
        query: Characters, pinyin or English.
        paths: The glossaries to look in; none for those of the project.
        order: How to put the lines in order.
        as_json: Whether to show records instead of lines.

    Returns:
        FINE, or FINDINGS when the term stands nowhere.

    Raises:
        UsageError: The query is empty.
        GlossaryError: A glossary cannot be read.
        SettingsError: The project's settings cannot be understood.
    """
    if not query.strip():
        raise UsageError("There is nothing to look for. Name a term, its pinyin or its English.")
    found = concordance(glossaries.read(paths), query, order)
    _show(found, as_json=as_json)
    _remark(found, query)
    return ExitCode.FINE if found.lines else ExitCode.FINDINGS


def _show(found: Concordance, *, as_json: bool) -> None:
    if as_json:
        from termtool.cli.records import json_list  # noqa: PLC0415 — json takes as long as Python itself

        write(json_list([_record(line) for line in found.lines]))
    elif is_terminal(sys.stdout):
        for line in aligned(found.lines, cells()):
            write(line)
    elif found.lines:
        write(tsv_line(_HEAD))
        for one in found.lines:
            write(uncommanded(tsv_line((one.before, one.term, one.after, _place(one)))))


def _record(line: Line) -> dict[str, Any]:
    return {
        "before": line.before,
        "term": line.term,
        "after": line.after,
        "source": line.source,
        "line": line.line,
    }


def aligned(lines: Sequence[Line], room: int) -> Iterator[str]:
    """Lay lines out so that the term begins in the same cell in all of them.

    Args:
        lines: The places to show.
        room: The width to keep to, in cells; a Chinese character takes two.

    Yields:
        A line for each place: source and line, then what stands before, the term, and what follows. What
        has no room is cut where it is farthest from the term; a term alone is never cut.
    """
    places = [_cut_before(_place(line), room // _MOST_PLACE) for line in lines]
    margin = max(map(width, places), default=0)
    longest = max((width(line.term) for line in lines), default=0)
    side = max(_LEAST_CONTEXT, (room - margin - longest - 2 * len(_GAP)) // 2)
    for line, place in zip(lines, places, strict=True):
        before, after = (
            _cut_before(line.before, side),
            _cut(line.after, room - margin - len(_GAP) - side - width(line.term)),
        )
        padding = " " * (margin - width(place)) + _GAP + " " * (side - width(before))
        yield faint(place) + padding + before + bold(line.term) + after


def _cut(text: str, room: int) -> str:
    """Return as much of the beginning of a text as has room, with an ellipsis where something is left out."""
    if width(text) <= room:
        return text
    return _fitting(text, room - width(ELLIPSIS)).rstrip() + ELLIPSIS


def _cut_before(text: str, room: int) -> str:
    """Return as much of the end of a text as has room."""
    if width(text) <= room:
        return text
    return ELLIPSIS + _fitting(text[::-1], room - width(ELLIPSIS))[::-1].lstrip()


def _fitting(text: str, room: int) -> str:
    taken = 0
    for place, sign in enumerate(text):
        taken += width(sign)
        if taken > room:
            return text[:place]
    return text


def _place(line: Line) -> str:
    return f"{show_path(line.source)}:{line.line}" if line.line > 0 else show_path(line.source)


def _remark(found: Concordance, query: str) -> None:
    if found.lines:
        return
    meant = ", ".join(f"“{show(text, limit=60)}”" for text in found.suggestions)
    note(f"No context has “{show(query, limit=60)}”." + (f" Did you mean {meant}?" if meant else ""))
