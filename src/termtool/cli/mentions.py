"""Showing mentions: as a table, as tab-separated lines, as records, as proposed entries."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from termtool.cli.records import json_line
from termtool.cli.table import table, tsv_line
from termtool.cli.terminal import cells, is_terminal, write
from termtool.display import show, show_path, uncommanded
from termtool.model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from termtool.model import Document, Gloss, Mention, Pairing

    Results = Iterable[tuple[Document, tuple[Pairing, ...]]]

COLUMNS: Final = ("term", "pinyin", "kind", "gloss", "source:line")


def show_mentions(results: Results, output_format: str) -> None:
    """Write the mentions of documents to standard output.

    Args:
        results: Documents with their pairings; read once.
        output_format: "table", "jsonl" or "yaml".
    """
    _WRITERS[output_format](results)


def record(document: Document, pairing: Pairing) -> dict[str, Any]:
    """Return a mention as a record; schema/mention-1.json describes it."""
    mention = pairing.mention
    place = document.locate(mention.start)
    return {
        "source": document.source,
        "line": place.line,
        "column": place.column,
        **_mention(mention),
        "kind": str(pairing.kind),
        "pinyin": pairing.pinyin,
        "pinyin_words": pairing.pinyin_words,
        "pinyin_doubts": list(pairing.pinyin_doubts),
        "glosses": [_gloss(gloss) for gloss in pairing.glosses],
        "context": pairing.context,
        "parts": [{"term": part.term, "gloss": part.gloss} for part in pairing.parts],
        "group": mention.group if mention.group >= 0 else None,
        "suggested": list(pairing.suggested),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "term": mention.text,
        "headword": mention.headword,
        "script": str(mention.script),
    }


def _gloss(gloss: Gloss) -> dict[str, Any]:
    return {
        "text": gloss.text,
        "role": str(gloss.role),
        "start": gloss.start,
        "end": gloss.end,
        "pattern": gloss.pattern,
        "score": gloss.score,
    }


def _write_table(results: Results) -> None:
    rows = (_row(document, pairing) for document, pairings in results for pairing in pairings)
    if is_terminal(sys.stdout):
        if known := list(rows):  # only who has seen all rows knows how wide the columns are
            write(table(COLUMNS, known, cells()))
        return
    for number, row in enumerate(rows):
        if number == 0:
            write(tsv_line(COLUMNS))
        write(uncommanded(tsv_line(row)))


def _row(document: Document, pairing: Pairing) -> tuple[str, ...]:
    mention = pairing.mention
    said = (gloss.text for gloss in pairing.glosses if gloss.role is not Role.ROMANISATION)
    texts = (mention.headword, pairing.pinyin, pairing.kind, next(said, ""))
    line = document.locate(mention.start).line
    return (*(show(text, limit=0) for text in texts), f"{show_path(document.source)}:{line}")


def _write_jsonl(results: Results) -> None:
    for document, pairings in results:
        for pairing in pairings:
            write(json_line(record(document, pairing)))


def _write_yaml(results: Results) -> None:
    # Not needed for the other formats.
    from termtool.merging import plan_merge  # noqa: PLC0415
    from termtool.model import Glossary  # noqa: PLC0415
    from termtool.proposals import propose  # noqa: PLC0415
    from termtool.storage.emitter import emit_entries  # noqa: PLC0415

    entries = plan_merge(Glossary(), propose(results)).added  # the merge gives the ids
    if entries:
        write(emit_entries(entries).removesuffix("\n"))


_WRITERS: Final[dict[str, Callable[[Results], None]]] = {
    "table": _write_table,
    "jsonl": _write_jsonl,
    "yaml": _write_yaml,
}
