"""Stories of ``termtool lookup``."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from termtool.cli.quick import plain_lookup
from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = """\
- id: shou-zheng-chu-qi
  term: 守正出奇
  status: accepted
  kind: idiom
  pinyin: shǒu zhèng chū qí
  gloss:
    - nail the fundamentals, then amaze
  literal: guard the upright, bring out the surprising
  contexts:
    - source: talk.md
      line: 32
      quote: a rule that we call “nail the fundamentals, then amaze 守正出奇.”
- id: feng-kou
  term: 风口
  trad: 風口
  status: candidate
  pinyin: fēng kǒu
  gloss:
    - tail-wind
"""
SOAP = """\
守正出奇  shǒu zhèng chū qí  (idiom)
  nail the fundamentals, then amaze
  literally: guard the upright, bring out the surprising
  talk.md:32  a rule that we call “nail the fundamentals, then amaze 守正出奇.”
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a glossary, to stand in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "a.yaml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [["守正出奇"], ["shou", "zheng"], ["szcq"], ["shou3zheng4"], ["amazing", "fundamentals"]],
    ids=" ".join,
)
def test_a_card(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", *words]) == 0
    assert capsys.readouterr() == (SOAP, "")


def test_a_candidate_shows_its_traditional_form_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "tailwind"]) == 0
    assert capsys.readouterr().out == "风口  風口  fēng kǒu  (candidate)\n  tail-wind\n"


def test_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "風口", "--json"]) == 0
    [record] = json.loads(capsys.readouterr().out)
    assert record["term"] == "风口"
    assert record["matched_by"] == "trad"
    assert (record["path"], record["line"]) == ("glossary/a.yaml", 13)


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "守正出齐"]) == 1
    assert capsys.readouterr() == ("", "Nothing found for “守正出齐”. Did you mean “守正出奇”?\n")


def test_nothing_found_is_an_empty_array(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "守正出齐", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_a_slip_is_forgiven_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "tailwnid"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("风口")
    assert shown.err == "Nothing is spelt “tailwnid”; this is close to it.\n"


@pytest.mark.parametrize("words", [["守正"], ["szcq", "--json"], ["nothing of the kind"]], ids=" ".join)
def test_typer_and_the_quick_way_say_the_same(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    quick, long = [*words, "--glossary", "glossary"], [*words, "--glossary=glossary"]
    assert plain_lookup(["lookup", *quick])
    assert plain_lookup(["lookup", *long]) is None
    code = run(["lookup", *quick])
    said = capsys.readouterr()
    assert run(["lookup", *long]) == code
    assert capsys.readouterr() == said


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        ["x", "--glossary"],
        ["x", "-g", "--json"],
        ["x", "--frob"],
        ["--", "-x"],
        [""],
        ["x", "-j"],
    ],
)
def test_what_is_not_plain_is_left_to_typer(arguments: list[str]) -> None:
    assert plain_lookup(["lookup", *arguments]) is None


def test_a_query_that_looks_like_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", "--", "--tailwind"]) == 0
    assert "风口" in capsys.readouterr().out


@pytest.mark.parametrize("query", ["", "  "])
def test_nothing_asked(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lookup", query]) == 2
    assert "nothing to look up" in capsys.readouterr().err


def test_no_glossary_yet(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "elsewhere").mkdir()
    monkeypatch.chdir(project / "elsewhere")
    assert run(["lookup", "x"]) == 3
    assert "termtool extract FILE --glossary glossary" in capsys.readouterr().err


def test_the_project_names_its_glossary(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.termtool]\nglossary = "glossary/a.yaml"\n', encoding="utf-8"
    )
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert run(["lookup", "szcq"]) == 0
    assert capsys.readouterr().out == SOAP


def test_a_glossary_with_a_mistake_still_answers(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "b.yaml").write_text("- id: x\n  term: [风\n", encoding="utf-8")
    assert run(["lookup", "szcq"]) == 0
    shown = capsys.readouterr()
    assert shown.out == SOAP
    assert shown.err.startswith(
        "Warning: 1 mistake in the glossary, so entries may be missing (glossary/b.yaml:"
    )


def test_a_hostile_entry_moves_no_cursor_and_gives_no_command(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = (
        '- id: x\n  term: "::error::风"\n  gloss:\n    - "\\x1b[2Jgone\\u202e"\n  note: "a\\n::warning::b"\n'
    )
    (project / "h.yaml").write_text(hostile, encoding="utf-8")
    run(["lookup", "gone", "-g", "h.yaml"])
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    run(["lookup", "gone", "-g", "h.yaml", "--json"])
    assert "\x1b" not in capsys.readouterr().out


class Screen(io.StringIO):
    """What says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_narrow_terminal_folds_a_card_and_cuts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(["lookup", "szcq"]) == 0
    assert screen.getvalue() == (
        "守正出奇  shǒu zhèng chū qí  (idiom)\n"
        "  nail the fundamentals, then amaze\n"
        "  literally: guard the upright, bring\n"
        "    out the surprising\n"
        "  talk.md:32  a rule that we call “nail\n"
        "    the fundamentals, then amaze 守正出\n"
        "    奇.”\n"
    )
