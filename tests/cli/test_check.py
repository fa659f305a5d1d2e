"""Stories of ``termtool check``, from the command line to the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from termtool.cli.shell import run

GLOSSARY = """\
- id: nei-juan
  term: 内卷
  status: accepted
  gloss: involution
"""
BAD = "The young call it “rolling inward” (内卷).\n"  # involution
GOOD = "The young call it “involution” (內卷).\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a glossary and two articles, away from GitHub."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_an_article_that_follows_the_glossary(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "good.md"]) == 0
    assert capsys.readouterr() == ("", "1 document against 1 entry: nothing to mend.\n")


def test_a_mistake_is_shown_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "good.md"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("bad.md:1:20: warning gloss-differs 内卷 is rendered “rolling inward”")
    assert shown.err == "2 documents against 1 entry: 1 warning.\n"


def test_another_glossary(project: Path) -> None:
    (project / "other.yaml").write_text(GLOSSARY.replace("involution", "rolling inward"), encoding="utf-8")
    assert run(["check", "bad.md", "--glossary", "other.yaml"]) == 0


def test_json_is_json_also_of_a_good_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--format", "json"]) == 1
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]] == ["gloss-differs"]
    assert run(["check", "good.md", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_github_is_noticed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(["check", "bad.md"]) == 1
    assert capsys.readouterr().out.startswith("::warning file=bad.md,line=1,col=20,title=gloss-differs::")


def test_a_document_that_is_not_there_is_named_and_the_others_are_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["check", "nowhere.md", "bad.md"]) == 3
    shown = capsys.readouterr()
    assert "gloss-differs" in shown.out
    assert "nowhere.md: missing" in shown.err


def test_a_glossary_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--glossary", "nowhere.yaml"]) == 3
    assert "nowhere.yaml" in capsys.readouterr().err


def test_a_broken_entry_is_no_good_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "h.yaml").write_text("- id: a\n  term: [\n", encoding="utf-8")
    assert run(["check", "good.md"]) == 1
    assert "h.yaml" in capsys.readouterr().out


def test_a_glossary_of_candidates_is_no_good_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "g.yaml").write_text(GLOSSARY.replace("accepted", "candidate"), encoding="utf-8")
    assert run(["check", "bad.md"]) == 1
    shown = capsys.readouterr()
    assert (shown.out, "nothing to check against" in shown.err) == ("", True)
    assert run(["check", "bad.md", "--status", "all"]) == 1
    assert "gloss-differs" in capsys.readouterr().out


def test_checks_are_enabled_and_ignored_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--ignore", "gloss-differs"]) == 0
    Path("new.md").write_text("The young “lie flat” (躺平).\n", encoding="utf-8")  # lie flat
    assert run(["check", "new.md"]) == 0
    assert run(["check", "new.md", "--enable", "unlisted-phrase"]) == 1
    assert "unlisted-phrase" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--enable", "--ignore"])
def test_a_misspelt_check_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", option, "gloss-differ"]) == 2
    assert "Did you mean “gloss-differs”?" in capsys.readouterr().err


def test_a_format_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--format", "xml"]) == 2
    assert "The formats are auto, text, json, github" in capsys.readouterr().err


def test_a_hostile_text_cannot_reach_the_terminal(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "evil.md").write_text(
        "They call it “rolling\x1b[31m ::error::inward” (内卷).\n",
        encoding="utf-8",  # involution
    )
    run(["check", "evil.md"])
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert not any(line.startswith("::") for line in shown.out.splitlines())
