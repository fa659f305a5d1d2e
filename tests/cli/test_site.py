"""Stories of ``termtool site``, from the command line to the file."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

# A principle of one's own, pointless competition, a word of no use
GLOSSARY = """\
- id: shou-zheng-chu-qi
  term: 守正出奇
  status: accepted
  pinyin: shǒu zhèng chū qí
  gloss: nail the fundamentals, then amaze
- id: nei-juan
  term: 内卷
  status: candidate
  gloss: involution
- id: wan-nong
  term: 玩弄
  status: rejected
  why: an ordinary verb
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a glossary, on a day in March."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772700000")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def test_a_site_of_the_accepted_entries(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "-o", "site.html", "--title", "Words <of> the week"]) == 0
    page = (project / "site.html").read_text(encoding="utf-8")
    assert "守正出奇" in page
    assert "内卷" not in page
    assert "<title>Words &lt;of&gt; the week</title>" in page
    assert "5 March 2026" in page
    assert capsys.readouterr() == ("", "site.html: 1 entry written.\n")


def test_candidates_only_when_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "-o", "site.html", "--status", "all"]) == 0
    page = (project / "site.html").read_text(encoding="utf-8")
    assert "内卷" in page
    assert "玩弄" not in page
    assert capsys.readouterr().err == "site.html: 2 entries written.\n"


def test_on_standard_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")
    assert [path.name for path in project.iterdir()] == ["glossary"]


def test_nothing_accepted_yet(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = project / "glossary" / "words.yaml"
    words.write_text(GLOSSARY.replace("accepted", "candidate"), encoding="utf-8")
    assert run(["site", "-o", "site.html"]) == 1
    assert "--status all shows the candidates and deprecated entries, 2 in number" in capsys.readouterr().err
    assert not (project / "site.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["-o", "glossary/words.yaml"], 2, "would be a glossary", id="over a glossary"),
        pytest.param([], 2, "--output", id="no file"),
        pytest.param(["-o", "a.html", "-g", "nowhere"], 3, "nowhere", id="no such glossary"),
        pytest.param(["-o", "nowhere/a.html"], 5, "cannot be written", id="no such folder"),
        pytest.param(["-o", "a.html", "--font", "nowhere.otf"], 3, "nowhere.otf", id="no such font"),
        pytest.param(
            ["-o", "a.html", "--font", "glossary/words.yaml"], 3, "no TrueType or OpenType", id="no font"
        ),
    ],
)
def test_what_cannot_be_done(
    arguments: list[str], code: int, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["site", *arguments]) == code
    assert said in capsys.readouterr().err
    assert [path.name for path in project.iterdir()] == ["glossary"]
    assert (project / "glossary" / "words.yaml").read_text(encoding="utf-8") == GLOSSARY


def test_the_same_glossary_makes_the_same_bytes(project: Path) -> None:
    """Whatever the hash seed, the locale and the time zone."""
    pages = []
    for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/Los_Angeles")):
        subprocess.run(
            [sys.executable, "-m", "termtool", "site", "-o", f"{seed}.html", "--status", "all"],
            check=True, cwd=project, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True,
        )  # fmt: skip
        pages.append((project / f"{seed}.html").read_bytes())
    assert pages[0] == pages[1]
