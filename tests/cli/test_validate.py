"""Stories of ``termtool validate`` and ``termtool explain``, from the command line to the exit code."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
- id: shou-zheng-chu-qi
  term: 守正出奇
  pinyin: shǒu zhèng chū qí
  gloss: nail the fundamentals, then amaze
"""
BAD_PINYIN = GOOD.replace("zhèng", "zhěng")
NO_ID = "term: 内卷\ngloss: involution\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project to stand in, away from GitHub."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_good_glossary(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml"]) == 0
    assert capsys.readouterr() == ("", "1 entry: nothing to mend.\n")


def test_a_mistake_is_shown_where_it_stands(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("g.yaml:3:11: error pinyin-mismatch In 守正出奇, 正 is zhèng or zhēng")
    assert shown.err == "1 entry: 1 error.\n"


def test_a_remark_is_no_failure(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NO_ID)
    assert run(["validate", "g.yaml"]) == 0
    assert capsys.readouterr().err == "1 entry: 1 remark.\n"


def test_a_folder_without_entries_is_no_success(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "notes" / "readme.md", "nothing here")
    assert run(["validate", "notes"]) == 1
    assert capsys.readouterr() == ("", "0 entries: there was nothing to check.\n")


def test_the_glossary_of_the_project_is_the_default(project: Path) -> None:
    write(project / "glossary" / "a" / "g.yaml", BAD_PINYIN)
    assert run(["validate"]) == 1


def test_the_settings_name_another(project: Path) -> None:
    write(project / "pyproject.toml", '[tool.termtool]\nglossary = ["terms.yaml"]\n')
    write(project / "terms.yaml", GOOD)
    assert run(["validate"]) == 0


def test_paths_and_the_option_mean_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "one.yaml", GOOD)
    write(project / "two.yaml", NO_ID)
    assert run(["validate", "one.yaml", "--glossary", "two.yaml"]) == 0
    assert capsys.readouterr().err == "2 entries: 1 remark.\n"


def test_duplicates_are_found_across_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g" / "one.yaml", GOOD)
    write(project / "g" / "two.yaml", GOOD)
    assert run(["validate", "g"]) == 1
    assert "g/one.yaml:1" in capsys.readouterr().out.replace(os.sep, "/")


def test_a_path_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "nowhere.yaml"]) == 3
    shown = capsys.readouterr()
    assert not shown.out
    assert "nowhere.yaml" in shown.err


def test_the_other_paths_are_checked_all_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml", "nowhere.yaml"]) == 3
    shown = capsys.readouterr()
    assert "pinyin-mismatch" in shown.out
    assert "nowhere.yaml" in shown.err


def test_the_mistakes_of_reading_come_with_those_of_the_rules(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", "- term: 内卷\n  glos: involution\n")
    assert run(["validate", "g.yaml"]) == 1
    rules = [line.split()[2] for line in capsys.readouterr().out.splitlines()]
    assert rules == ["missing-gloss", "unknown-field", "missing-field"]


def test_nothing_is_said_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        project / "g.yaml",
        GOOD.replace("shou-zheng-chu-qi", "a").replace("nail", '"x\\e').replace("amaze", 'amaze"'),
    )
    assert run(["validate", "g.yaml"]) == 1
    rules = [line.split()[2] for line in capsys.readouterr().out.splitlines()]
    assert rules == ["control-char"]


def test_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--format", "json", "g.yaml"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [found["rule"] for found in report["findings"]] == ["pinyin-mismatch"]


def test_json_of_a_good_glossary_is_json_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "--format", "json", "g.yaml"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_github_is_noticed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml"]) == 1
    assert capsys.readouterr().out.startswith("::error file=g.yaml,line=3,col=11,title=pinyin-mismatch::")


def test_text_can_be_asked_for_at_github(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write(project / "g.yaml", BAD_PINYIN)
    run(["validate", "--format", "text", "g.yaml"])
    assert capsys.readouterr().out.startswith("g.yaml:3:11: error")


def test_a_rule_can_be_ignored(project: Path) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--ignore", "pinyin-mismatch", "g.yaml"]) == 0


def test_a_misspelt_rule_is_not_ignored_in_silence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--ignore", "pinyin-missmatch", "g.yaml"]) == 1
    remark = "--ignore pinyin-missmatch: there is no such rule. Did you mean “pinyin-mismatch”?"
    assert remark in capsys.readouterr().err


def test_a_warning_of_reading_can_be_ignored(project: Path) -> None:
    write(project / "g.yaml", GOOD + "  coment: x\n")
    assert run(["validate", "g.yaml"]) == 1
    assert run(["validate", "--ignore", "unknown-field", "g.yaml"]) == 0


def test_an_error_of_reading_cannot(project: Path) -> None:
    write(project / "g.yaml", GOOD + "  gloss: twice\n")
    assert run(["validate", "--ignore", "yaml-duplicate-key", "g.yaml"]) == 1


def test_hostile_data_cannot_act(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", '- term: "\\n::error::x \\e[2J \\u202e"\n  "::warning::y": "\\x9b"\n')
    assert run(["validate", "g.yaml"]) == 1
    shown = "".join(capsys.readouterr())
    assert not any(line.startswith("::") for line in shown.splitlines())
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)


def test_a_rule_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "Pinyin-Mismatch"]) == 0
    assert capsys.readouterr().out.startswith("## `pinyin-mismatch` (error)\n")


def test_a_finding_of_reading_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "yaml-alias"]) == 0
    assert "Anchors" in capsys.readouterr().out


def test_all_rules_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    assert "pinyin-mismatch            Pinyin that" in capsys.readouterr().out


def test_a_rule_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "pinyin-missmatch"]) == 2
    assert "Did you mean “pinyin-mismatch”?" in capsys.readouterr().err
