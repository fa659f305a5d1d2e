"""Validate over a corpus of broken and hostile glossaries, where one is given.

``TERMTOOL_BAD_INPUTS`` names a folder with a manifest.tsv: path, kind, what, expect, and the exit codes allowed,
separated by tabs. Without it this test is skipped, and says so; the tests beside it have hostile files of
their own.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from termtool.cli.shell import run

CORPUS = os.environ.get("TERMTOOL_BAD_INPUTS", "")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Case(NamedTuple):
    """One file of the corpus and the exit codes that it may lead to."""

    path: str
    codes: frozenset[int]


def cases(corpus: Path) -> list[Case]:
    rows = [row.split("\t") for row in (corpus / "manifest.tsv").read_text("utf-8").splitlines()[1:]]
    return [
        Case(
            os.fsdecode(os.fsencode(corpus) + b"/" + unescaped(row[0])),
            frozenset(map(int, row[4].split(","))),
        )
        for row in rows
        if row[1] == "glossary"
    ]


def unescaped(name: str) -> bytes:
    pieces = re.split(r"\\x([0-9a-f]{2})", name)
    return b"".join(
        bytes([int(piece, 16)]) if index % 2 else piece.encode() for index, piece in enumerate(pieces)
    )


@pytest.mark.skipif(not CORPUS, reason="TERMTOOL_BAD_INPUTS names no corpus")
def test_no_glossary_upsets_validate(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    corpus = Path(CORPUS).resolve()
    monkeypatch.chdir(tmp_path)
    found = cases(corpus)
    right = 0
    for case in found:
        right += run(["validate", case.path]) in case.codes
        shown = "".join(capsys.readouterr())
        assert "Traceback" not in shown, case.path
        assert not CONTROLS.search(shown), case.path
        assert not any(line.lstrip().startswith("::") for line in shown.splitlines()), case.path
    assert found
    assert right >= 0.95 * len(found)
