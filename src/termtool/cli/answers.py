"""Answering a lookup: read the glossary, look up, show what is found."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from termtool.cli import glossaries
from termtool.cli.cards import card
from termtool.cli.terminal import cells, is_terminal, note, write
from termtool.display import show, uncommanded
from termtool.errors import ExitCode, UsageError
from termtool.lookup import look_up

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from termtool.lookup import Hit, LookupResult


def show_answer(query: str, paths: Sequence[Path | str] | None, *, as_json: bool) -> ExitCode:
    """Look a query up and show the answers on standard output.

    Args:
        query: Characters, pinyin or English.
        paths: The glossaries to look in; none for those of the project.
        as_json: Whether to show records instead of cards.

    Returns:
        FINE, or FINDINGS when nothing was found.

    Raises:
        UsageError: The query is empty.
        GlossaryError: A glossary cannot be read.
        SettingsError: The project's settings cannot be understood.
    """
    if not query.strip():
        raise UsageError("There is nothing to look up. Name a word, its pinyin or its English.")
    result = look_up(glossaries.read(paths), query)
    _show(result.hits, as_json=as_json)
    _remark(result, query)
    return ExitCode.FINE if result.hits else ExitCode.FINDINGS


def _show(hits: Sequence[Hit], *, as_json: bool) -> None:
    if as_json:
        from termtool.cli.records import hit_record, json_list  # noqa: PLC0415 — json takes as long as Python itself

        write(json_list([hit_record(hit) for hit in hits]))
    elif hits:
        write("\n\n".join(_cards(hits)))


def _cards(hits: Sequence[Hit]) -> list[str]:
    shown = [card(hit.entry, cells()) if is_terminal(sys.stdout) else card(hit.entry) for hit in hits]
    return ["\n".join(map(uncommanded, lines.split("\n"))) for lines in shown]


def _remark(result: LookupResult, query: str) -> None:
    asked = show(query, limit=60)
    if result.despite_slips:
        note(f"Nothing is spelt “{asked}”; this is close to it.")
    elif not result.hits:
        meant = ", ".join(f"“{show(text, limit=60)}”" for text in result.suggestions)
        note(f"Nothing found for “{asked}”." + (f" Did you mean {meant}?" if meant else ""))
