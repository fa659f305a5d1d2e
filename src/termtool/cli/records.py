"""Records for programs: JSON that any reader reads and no terminal obeys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.lookup import Hit
    from termtool.model import Entry


def json_line(value: Any) -> str:
    r"""Return a value as JSON on one line: Chinese as it is, whatever cannot be seen as an escape.

    >>> json_line({"term": "守正出奇", "note": "a\x9b31m"})
    '{"term": "守正出奇", "note": "a\\u009b31m"}'
    """
    return _visible(json.dumps(value, ensure_ascii=False))


def json_list(values: Sequence[Any]) -> str:
    """Return values as a JSON array, spread over lines for people who look at it."""
    spread = json.dumps(values, ensure_ascii=False, indent=2)
    return "\n".join(_visible(line) for line in spread.split("\n"))


def hit_record(hit: Hit) -> dict[str, Any]:
    """Return an answer of the glossary as a record: its entry, and which field answered."""
    return {**entry_record(hit.entry), "matched_by": hit.matched_by, "score": round(hit.score, 2)}


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry as a record. All keys are always there: "" and [] where it says nothing."""
    return {
        "id": entry.id,
        "term": entry.term,
        "trad": entry.trad,
        "roman": entry.roman,
        "pinyin": entry.pinyin,
        "kind": entry.kind,
        "status": entry.status,
        "gloss": list(entry.gloss),
        "literal": entry.literal,
        "note": entry.note,
        "aliases": list(entry.aliases),
        "see": list(entry.see),
        "replaced_by": entry.replaced_by,
        "parts": [{"term": part.term, "gloss": part.gloss} for part in entry.parts],
        "contexts": [
            {"source": context.source, "line": context.line, "quote": context.quote, "gloss": context.gloss}
            for context in entry.contexts
        ],
        "path": entry.path,
        "line": entry.at("").line,
    }


def _visible(text: str) -> str:
    # json.dumps escapes what is below a space; a terminal also obeys U+009B, and U+202E turns a line round.
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
