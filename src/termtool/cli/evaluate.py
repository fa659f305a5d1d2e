"""``termtool evaluate``: measure this version on annotated passages."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from termtool.cli.table import table
from termtool.cli.terminal import cells, write
from termtool.display import show_path
from termtool.errors import DocumentError

if TYPE_CHECKING:
    from termtool.evaluation import AnnotatedPassage, Evaluation


def evaluate(
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="Annotated passages, one JSON record a line.")
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure how right the pairing is on annotated passages.

    The format of the passages is described in docs/quality.md.

    Examples:
      termtool evaluate my-passages.jsonl
      termtool evaluate one.jsonl two.jsonl --json

    Exit codes: 0 measured, 3 passages that cannot be used.
    """
    from termtool.evaluation import evaluate as measure  # noqa: PLC0415 — the engine, only when it is needed

    evaluation = measure([passage for path in gold for passage in _passages(path)])
    if as_json:
        write(json.dumps({**figures(evaluation), "by_pattern": evaluation.by_pattern}, indent=2))
        return
    write("\n".join(f"{name:26} {value:.3f}" for name, value in figures(evaluation).items()))
    write("")
    write(table(("pattern", "offered", "right", "share"), _by_pattern(evaluation), cells()))
    write("")
    write(table(("score", "offered", "right", "share"), _by_score(evaluation), cells()))


def figures(evaluation: Evaluation) -> dict[str, float]:
    """Return the figures of an evaluation under the names that people see."""
    return {
        "mentions": evaluation.counts["mentions"],
        "pair F1": evaluation.pair_f1,
        "term F1": evaluation.term_f1,
        "gloss accuracy": evaluation.accuracy,
        "precision of first gloss": evaluation.precision,
        "false glosses": evaluation.false_glosses,
        "foreign runs rejected": evaluation.foreign_rejected,
    }


def _by_pattern(evaluation: Evaluation) -> list[tuple[str, ...]]:
    rows = sorted(evaluation.by_pattern.items(), key=lambda item: (-item[1]["offered"], item[0]))
    return [(name, *_shares(tally["offered"], tally["right"])) for name, tally in rows]


def _by_score(evaluation: Evaluation) -> list[tuple[str, ...]]:
    from termtool.evaluation import BINS  # noqa: PLC0415

    edges = (0.0, *BINS, 1.0)
    return [
        (f"{edges[row]:.1f} to {edges[row + 1]:.1f}", *_shares(tally["offered"], tally["right"]))
        for row, tally in sorted(evaluation.by_score.items())
    ]


def _shares(offered: int, right: int) -> tuple[str, str, str]:
    return str(offered), str(right), f"{right / offered:.2f}" if offered else ""


def _passages(path: Path) -> list[AnnotatedPassage]:
    from termtool.evaluation import read_passage  # noqa: PLC0415

    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(show_path(str(path)), "unreadable", "these passages cannot be read") from error
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(read_passage(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problem = "this is no record of an annotated passage; docs/quality.md describes them"
            raise DocumentError(f"{show_path(str(path))}:{number}", "malformed", problem) from error
    return found
