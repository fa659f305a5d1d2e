"""The papers tell the truth: their commands run and print what they show, their tables name what there is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import pytest

from termtool.checking import CHECKS
from termtool.cli import COMMANDS, Command
from termtool.errors import ExitCode
from termtool.model import Entry, Kind, Role, Status
from termtool.patterns import PATTERNS

ROOT = Path(__file__).parents[1]
PAPERS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A command in a paper and what the paper shows of its output."""

    command: str
    shown: str


def examples(paper: Path) -> list[Example]:
    """Return the commands of a paper's console blocks, in order."""
    found = []
    for block in CONSOLE.findall(paper.read_text(encoding="utf-8")):
        for piece in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, shown = piece.partition("\n")
            found.append(Example(command, shown.strip("\n")))
    return found


def as_pattern(shown: str) -> str:
    """Return a regular expression for shown output: a line "…" stands for any lines, an end "…" for any end."""
    return re.escape(shown).replace("…", "(?s:.*?)")


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a reader of the papers has before him, with termtool on the path."""
    place = tmp_path_factory.mktemp("project")
    for name in ("seeds", "glossary"):
        shutil.copytree(ROOT / name, place / name)
    shutil.copy(ROOT / "pyproject.toml", place)
    shim = place / "bin" / "termtool"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m termtool "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    return place


def run(command: str, place: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "NO_COLOR": "1",
    }
    return subprocess.run(  # noqa: S602 — the commands are our own, from our own papers
        command,
        shell=True,
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the papers show a POSIX shell")
@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{paper.name}: {example.command}")
        for paper in PAPERS
        for example in examples(paper)
    ],
)
def test_a_command_of_the_papers_does_what_they_show(example: Example, workplace: Path) -> None:
    done = run(example.command, workplace)
    assert done.returncode == 0, done.stderr
    assert re.search(as_pattern(example.shown), done.stdout + done.stderr), done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the papers show a POSIX shell")
def test_the_first_screen_shows_what_a_line_of_text_becomes(workplace: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    line = re.search(r"^> (.*)$", readme, re.MULTILINE)
    entry = re.search(r"^```yaml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert line is not None
    assert entry is not None
    (workplace / "line.txt").write_text(line[1], encoding="utf-8")
    assert entry[1] in run("termtool extract line.txt --format yaml", workplace).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the papers show a POSIX shell")
def test_the_entry_that_explains_the_format_has_nothing_to_mend(workplace: Path) -> None:
    page = (ROOT / "docs" / "glossary-format.md").read_text(encoding="utf-8")
    entry = re.search(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert entry is not None
    (workplace / "entry.yaml").write_text(entry[1], encoding="utf-8")
    done = run("termtool validate entry.yaml", workplace)
    assert done.returncode == 0, done.stdout


def test_the_readme_shows_the_commands_of_every_day() -> None:
    shown = {example.command.split()[1] for example in examples(ROOT / "README.md")}
    assert {"extract", "lookup", "print", "validate"} <= shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_described(command: Command) -> None:
    papers = "".join(paper.read_text(encoding="utf-8") for paper in PAPERS)
    assert f"termtool {command.name}" in papers


@pytest.mark.parametrize("code", ExitCode, ids=lambda code: code.name)
def test_every_exit_code_is_described(code: ExitCode) -> None:
    assert f"| {code.value} |" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "field", [field.name for field in fields(Entry) if field.name not in {"path", "places"}]
)
def test_every_field_of_an_entry_is_described(field: str) -> None:
    assert f"| `{field}` |" in (ROOT / "docs" / "glossary-format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [*Status, *Kind], ids=str)
def test_every_status_and_kind_is_described(word: str) -> None:
    assert f"`{word}`" in (ROOT / "docs" / "glossary-format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("role", Role, ids=str)
def test_every_role_of_a_gloss_is_described(role: str) -> None:
    assert f"`{role}`" in (ROOT / "docs" / "pairing.md").read_text(encoding="utf-8")


def test_the_patterns_are_listed_in_the_order_in_which_they_are_tried() -> None:
    page = (ROOT / "docs" / "pairing.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z]+-[a-z]+)` \|", page, re.MULTILINE) == [
        pattern.NAME for pattern in PATTERNS
    ]


def test_the_page_of_checks_lists_them_all() -> None:
    page = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| (.*?) \| (?:always|with .*?) \|$", page, re.MULTILINE)
    assert rows == [(check.ID, str(check.SEVERITY), check.TITLE) for check in CHECKS]
