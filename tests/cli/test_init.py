"""Stories of ``termtool init``: what a project begins with."""

from __future__ import annotations

import json
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from termtool.cli import starting
from termtool.cli.shell import run
from termtool.rules import check_glossary
from termtool.storage.edits import SCHEMA
from termtool.storage.files import read_glossary

if TYPE_CHECKING:
    from pathlib import Path

GITHUB = ".github/workflows/glossary.yml"
ALWAYS = {"glossary/glossary.yaml", SCHEMA, "termtool.toml"}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to begin in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


def files(folder: Path) -> dict[str, str]:
    """Return every file below a folder with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("options", "written"),
    [
        pytest.param([], ALWAYS | {GITHUB}, id="GitHub unless told otherwise"),
        pytest.param(["--ci", "gitlab"], ALWAYS | {".gitlab-ci.yml"}, id="GitLab"),
        pytest.param(["--ci", "none"], ALWAYS, id="no service"),
    ],
)
def test_an_empty_folder_gets_all_files(
    project: Path, capsys: pytest.CaptureFixture[str], options: list[str], written: set[str]
) -> None:
    assert run(["init", *options]) == 0
    assert set(files(project)) == written
    assert set(capsys.readouterr().out.split()) == written | {"wrote"}


def test_the_glossary_has_nothing_to_mend_and_an_editor_finds_its_schema(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["init"])
    glossary, findings = read_glossary([project / "glossary"])
    assert (findings, check_glossary(glossary)) == ((), ())
    assert run(["validate"]) == 0
    assert "1 entry: nothing to mend." in capsys.readouterr().err
    modeline = files(project)["glossary/glossary.yaml"].splitlines()[0]
    schema = (project / "glossary" / modeline.partition("$schema=")[2]).resolve()
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "A glossary file of termtool"


def test_new_entries_go_into_the_glossary_beside_the_example(project: Path) -> None:
    run(["init"])
    (project / "a.md").write_text("The young call it “lying flat” (躺平).\n", encoding="utf-8")  # lying flat
    assert run(["extract", "a.md", "--glossary", "glossary"]) == 0
    assert run(["validate"]) == 0


def test_the_settings_are_such_that_termtool_understands(project: Path) -> None:
    run(["init"])
    assert tomllib.loads(files(project)["termtool.toml"]) == {"glossary": ["glossary"]}


def test_nothing_is_ever_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["init"])
    for path in (project / "termtool.toml", project / "glossary" / "glossary.yaml", project / GITHUB):
        path.write_text("# mine\n", encoding="utf-8")
    before = files(project)
    capsys.readouterr()
    assert run(["init"]) == 0
    shown = capsys.readouterr()
    assert files(project) == before
    assert shown.out == ""
    assert shown.err.count("is already there, and was left as it is.") == len(before)


def test_a_dry_run_shows_the_files_and_writes_none(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--dry-run"]) == 0
    assert files(project) == {}
    shown = capsys.readouterr().out
    assert all(f"would write {path}:" in shown for path in ALWAYS | {GITHUB})
    assert "  - id: shou-zheng-chu-qi" in shown


def test_settings_in_pyproject_are_enough(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "pyproject.toml").write_text('[tool.termtool]\nglossary = ["terms"]\n', encoding="utf-8")
    assert run(["init"]) == 0
    assert "termtool.toml" not in files(project)
    assert "pyproject.toml has a table [tool.termtool]" in capsys.readouterr().err


def test_a_project_at_gitlab_is_known_by_its_file(project: Path) -> None:
    (project / ".gitlab-ci.yml").write_text("# mine\n", encoding="utf-8")
    assert run(["init"]) == 0
    assert set(files(project)) == ALWAYS | {".gitlab-ci.yml"}


def test_another_folder_is_made(project: Path) -> None:
    assert run(["init", "news/letters", "--ci", "none"]) == 0
    assert set(files(project / "news" / "letters")) == ALWAYS


@pytest.mark.parametrize(("ci", "path"), [("github", GITHUB), ("gitlab", ".gitlab-ci.yml")])
@pytest.mark.parametrize(
    "source",
    [
        pytest.param("git+https://example.org/a.git@v1", id="a repository"),
        pytest.param('a"\n  evil: "b', id="a text that would be YAML of its own"),
    ],
)
def test_the_service_installs_from_where_it_is_told(project: Path, ci: str, path: str, source: str) -> None:
    assert run(["init", "--ci", ci, "--source", source]) == 0
    content = yaml.safe_load(files(project)[path])
    job = content["jobs"]["glossary"] if ci == "github" else content["glossary"]
    assert job.get("env", job.get("variables")) == {"TERMTOOL": source}


def test_where_it_came_from_is_known_of_a_repository_only(monkeypatch: pytest.MonkeyPatch) -> None:
    class FromRepository:
        def read_text(self, name: str) -> str:
            assert name == "direct_url.json"
            return '{"url": "https://example.org/t.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}'

    class FromIndex:
        def read_text(self, _: str) -> None:
            return None

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: FromRepository())
    assert starting.installed_from() == "git+https://example.org/t.git@abc"
    monkeypatch.setattr("importlib.metadata.distribution", lambda _: FromIndex())
    assert starting.installed_from() == ""


def test_an_unknown_source_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "installed_from", lambda: "")
    run(["init"])
    assert f"{GITHUB}: set TERMTOOL to where your copy of termtool lies." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the place of a folder")
def test_a_file_in_the_place_of_a_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary").write_text("", encoding="utf-8")
    assert run(["init"]) == 5
    assert "glossary" in capsys.readouterr().err
