"""Stories of ``termtool print``, from the command line to the file."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

# A principle of one's own, pointless competition, lying flat, a word of no use
GLOSSARY = """\
- id: shou-zheng-chu-qi
  term: 守正出奇
  status: accepted
  pinyin: shǒu zhèng chū qí
  gloss: nail the fundamentals, then amaze
- id: nei-juan
  term: 内卷
  status: candidate
  pinyin: nèi juǎn
  gloss: involution
- id: tang-ping
  term: 躺平
  status: deprecated
  why: worn out
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


def test_a_page_of_the_accepted_entries(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", "-o", "page.html"]) == 0
    page = (project / "page.html").read_text(encoding="utf-8")
    assert "守正出奇" in page
    assert not any(term in page for term in ("内卷", "躺平", "玩弄"))
    assert capsys.readouterr() == ("", "page.html: 1 entry written.\n")


def test_all_entries_but_those_rejected(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", "-o", "page.html", "--status", "all"]) == 0
    page = (project / "page.html").read_text(encoding="utf-8")
    assert all(term in page for term in ("守正出奇", "内卷", "躺平", "worn out"))
    assert "玩弄" not in page
    assert capsys.readouterr().err == "page.html: 3 entries written.\n"


def test_the_title_and_the_day_of_the_build(project: Path) -> None:
    assert run(["print", "-o", "page.md", "--title", "Words <of> the week"]) == 0
    text = (project / "page.md").read_text(encoding="utf-8")
    assert text.startswith("# Words \\<of\\> the week\n")
    assert "- Date: 5 March 2026\n" in text


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("page.html", "<!doctype html>", id="html"),
        pytest.param("page.htm", "<!doctype html>", id="htm"),
        pytest.param("PAGE.HTML", "<!doctype html>", id="capitals"),
        pytest.param("page.md", "# Glossary", id="markdown"),
    ],
)
def test_the_ending_says_which_form(name: str, start: str, project: Path) -> None:
    assert run(["print", "-o", name]) == 0
    assert (project / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        pytest.param(["-o", "page.html", "--ruby"], "--ruby is for .pdf files", id="ruby in HTML"),
        pytest.param(
            ["-o", "page.html", "--paper", "letter"],
            "--paper is for .pdf and .docx files",
            id="paper in HTML",
        ),
        pytest.param(["-o", "page.odt"], "Known are .html, .htm, .md", id="an unknown ending"),
        pytest.param(["-o", "page"], "Known are .html, .htm, .md", id="no ending"),
        pytest.param(
            ["-o", "-"],
            "--format html or --format pdf or --format markdown or --format docx",
            id="standard output without a form",
        ),
        pytest.param(
            ["-o", "glossary/words.yaml", "--format", "html"], "would be a glossary", id="over a glossary"
        ),
        pytest.param([], "--output", id="no file"),
    ],
)
def test_what_cannot_be_asked_for(
    arguments: list[str], advice: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["print", *arguments]) == 2
    shown = capsys.readouterr()
    assert advice in shown.err
    assert not shown.out
    assert [path.name for path in project.iterdir()] == ["glossary"]
    assert (project / "glossary" / "words.yaml").read_text(encoding="utf-8") == GLOSSARY


@pytest.mark.parametrize("told", ["yesterday", "-1", "1e9", "99999999999999", "253402300800", "٣"])
def test_a_date_that_is_none(
    told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert run(["print", "-o", "page.html"]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_today_is_the_date_otherwise(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert run(["print", "-o", "page.md"]) == 0
    assert "- Date: 5 March 2026\n" not in (project / "page.md").read_text(encoding="utf-8")


def test_on_standard_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", "-o", "-", "--format", "markdown"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("# Glossary\n")
    assert shown.out.endswith("*shǒu zhèng chū qí*\n")
    assert not shown.err
    assert [path.name for path in project.iterdir()] == ["glossary"]


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_an_order_other_than_that_of_pinyin(name: str, project: Path) -> None:
    assert run(["print", "-o", name, "--order", "stroke"]) == 0
    assert "Chinese–English, by strokes" in (project / name).read_text(encoding="utf-8")


def test_a_pdf(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("typst", reason="PDF needs typst: pip install 'termtool[print]'")
    assert run(["print", "-o", "page.pdf", "--order", "stroke", "--paper", "letter"]) == 0
    assert (project / "page.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert capsys.readouterr() == ("", "page.pdf: 1 entry written.\n")


def test_the_template_is_copied_once(project: Path) -> None:
    assert run(["print", "--copy-template", "mine.typ"]) == 0
    assert "Copy it" in (project / "mine.typ").read_text(encoding="utf-8")
    (project / "mine.typ").write_text("changed", encoding="utf-8")
    assert run(["print", "--copy-template", "mine.typ"]) == 3
    assert (project / "mine.typ").read_text(encoding="utf-8") == "changed"


def test_nothing_accepted_yet(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = project / "glossary" / "words.yaml"
    words.write_text(GLOSSARY.replace("accepted", "candidate"), encoding="utf-8")
    assert run(["print", "-o", "page.html"]) == 1
    shown = capsys.readouterr()
    assert "--status all prints the candidates and deprecated entries, 3 in number" in shown.err
    assert not (project / "page.html").exists()


def test_nothing_at_all(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "words.yaml").write_text("", encoding="utf-8")
    assert run(["print", "-o", "page.html", "--status", "all"]) == 1
    assert capsys.readouterr().err == "Nothing is written: the glossary has no entry to print.\n"


def test_several_glossaries_make_one_page(project: Path) -> None:
    other = "id: feng-kou\nterm: 风口\nstatus: accepted\npinyin: fēng kǒu\ngloss: tailwind\n"
    (project / "other.yaml").write_text(other, encoding="utf-8")
    assert run(["print", "-o", "page.html", "--glossary", "glossary", "--glossary", "other.yaml"]) == 0
    page = (project / "page.html").read_text(encoding="utf-8")
    assert page.index("风口") < page.index("守正出奇")  # tailwind stands under F


def test_what_can_be_read_is_printed_and_the_rest_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "glossary" / "bad.yaml").write_text("id: a\nterm: [守\n", encoding="utf-8")
    assert run(["print", "-o", "page.html"]) == 0
    assert "守正出奇" in (project / "page.html").read_text(encoding="utf-8")
    assert "termtool validate" in capsys.readouterr().err


def test_a_glossary_that_is_not_there(project: Path) -> None:
    assert run(["print", "-o", "page.html", "--glossary", "nowhere"]) == 3
    assert not (project / "page.html").exists()


def test_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", "-o", "nowhere/page.html"]) == 5
    assert "page.html cannot be written" in capsys.readouterr().err


def test_an_older_page_is_replaced(project: Path) -> None:
    (project / "page.md").write_text("old", encoding="utf-8")
    assert run(["print", "-o", "page.md"]) == 0
    assert (project / "page.md").read_text(encoding="utf-8").startswith("# Glossary")


def test_the_same_glossary_makes_the_same_bytes(project: Path) -> None:
    """Whatever the hash seed, the locale and the time zone."""
    surroundings = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Shanghai"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles"},
    ]
    pages = []
    for number, changed in enumerate(surroundings):
        name = f"{number}.html"
        subprocess.run(
            [sys.executable, "-m", "termtool", "print", "-o", name, "--status", "all"],
            check=True, cwd=project, env={**os.environ, **changed}, capture_output=True,
        )  # fmt: skip
        pages.append((project / name).read_bytes())
    assert pages[0] == pages[1]
