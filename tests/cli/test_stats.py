"""Stories of ``termtool stats``, from the command line to the numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

# involution, and a tailwind
GLOSSARY = """\
- id: nei-juan
  term: 内卷
  status: accepted
  kind: slang
  pinyin: nèi juǎn
  gloss: involution
- id: feng-kou
  term: 风口
  kind: "::error::x"
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772700000")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def test_columns_for_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "counted by\tvalue\tentries\tshare"
    assert "status\taccepted\t1\t50 %" in lines
    assert "coverage\tgloss\t1\t50 %" in lines
    assert not [line for line in lines if line.startswith("::")]


def test_a_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["entries"] == 2
    assert record["kind"] == {"::error::x": 1, "slang": 1}


def test_a_page(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "--html", "numbers.html", "--title", "Our words"]) == 0
    page = (project / "numbers.html").read_text(encoding="utf-8")
    assert "<h1>Our words</h1>" in page
    assert "<svg" in page
    assert capsys.readouterr() == ("", "numbers.html: 2 entries counted.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["--html", "glossary/words.yaml"], 2, "would be a glossary", id="over a glossary"),
        pytest.param(["-g", "nowhere"], 3, "nowhere", id="no such glossary"),
        pytest.param(["--html", "nowhere/a.html"], 5, "cannot be written", id="no such folder"),
    ],
)
def test_what_cannot_be_done(
    arguments: list[str], code: int, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["stats", *arguments]) == code
    assert said in capsys.readouterr().err
    assert (project / "glossary" / "words.yaml").read_text(encoding="utf-8") == GLOSSARY


def test_nothing_to_count(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "words.yaml").write_text("", encoding="utf-8")
    assert run(["stats", "--html", "numbers.html"]) == 1
    assert "no entry to count" in capsys.readouterr().err
    assert not (project / "numbers.html").exists()
