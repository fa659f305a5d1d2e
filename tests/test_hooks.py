"""What other projects build into their own checks: the hooks of pre-commit and the action."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from run_hooks import config_of

from termtool.cli import COMMANDS

ROOT = Path(__file__).parents[1]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SCRIPT: str = ACTION["runs"]["steps"][-1]["run"]
BAD_ENTRY = "- id: nei-juan\n  term: 内卷\n  pinyin: nèi zhuǎn\n  gloss: involution\n"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
needs_bash = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="bash is not installed"
)


def on_path(place: Path) -> dict[str, str]:
    """Return an environment in which ``termtool`` runs this checkout, and no home or hook gets in the way."""
    shim = place / "bin" / "termtool"
    shim.parent.mkdir(parents=True, exist_ok=True)
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m termtool "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    return {
        **kept,
        "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PRE_COMMIT_HOME": str(place / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }


def run(command: list[str], folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def repository(folder: Path, environment: dict[str, str]) -> None:
    """Make a folder a repository in which everything is to be committed."""
    for command in (["git", "init", "--quiet"], ["git", "add", "--all"]):
        done = run(command, folder, environment)
        assert done.returncode == 0, done.stderr


def commit(folder: Path, environment: dict[str, str]) -> None:
    done = run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "all"],
        folder,
        environment,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_names_a_command_of_ours(hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert program == "termtool"
    assert command in {one.name for one in COMMANDS}
    assert hook["description"].endswith(".")


def test_make_check_runs_every_hook_as_it_is_but_without_the_network() -> None:
    [own] = config_of(HOOKS)["repos"]
    assert [hook["id"] for hook in own["hooks"]] == [hook["id"] for hook in HOOKS]
    for hook, offered in zip(own["hooks"], HOOKS, strict=True):
        changed = {name: value for name, value in hook.items() if offered.get(name) != value}
        assert changed in ({"language": "system"}, {"language": "system", "files": "^seeds/"})


@needs_git
@pytest.mark.skipif(sys.platform == "win32", reason="the hooks are run through a POSIX shell")
@pytest.mark.parametrize("bad", [False, True], ids=["our own glossary and seeds", "with a mistake in each"])
def test_the_hooks_run_in_a_repository(tmp_path: Path, bad: bool) -> None:  # noqa: FBT001 — a case of the table
    environment = on_path(tmp_path)
    hooks, project = tmp_path / "hooks", tmp_path / "project"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    repository(hooks, environment)
    commit(hooks, environment)
    project.mkdir()
    for name in ("glossary", "seeds"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "pyproject.toml", project)
    if bad:
        (project / "glossary" / "b.yaml").write_text(BAD_ENTRY, encoding="utf-8")
        article = "The “rat race” (内卷) is on.\n"  # involution
        (project / "seeds" / "b.md").write_text(article, encoding="utf-8")
    revision = run(["git", "rev-parse", "HEAD"], hooks, environment).stdout.strip()
    # Run by the system's termtool: pre-commit would otherwise download all that termtool needs.
    wanted = [{"id": hook["id"], "language": "system"} for hook in HOOKS]
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": wanted}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    repository(project, environment)
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose"]
    done = run(command, project, environment)
    assert done.returncode == int(bad), done.stdout + done.stderr
    for hook in HOOKS:
        assert f"hook id: {hook['id']}" in done.stdout
    assert ("pinyin-mismatch" in done.stdout, "gloss-differs" in done.stdout) == (bad, bad)
    assert "no files to check" not in done.stdout


def test_every_input_of_the_action_is_described_and_has_a_default() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for name, one in ACTION["inputs"].items():
        assert one["description"].endswith("."), name
        assert isinstance(one["default"], str), name


def test_no_input_of_the_action_stands_in_a_script() -> None:
    assert [step["run"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "calls"),
    [
        pytest.param({}, ["validate|--format=auto|"], id="nothing named"),
        pytest.param(
            {"GLOSSARY": "a b.yaml\nc", "DOCUMENTS": "x y.md\n-z.md\n", "ENABLE": "first-mention"},
            [
                "validate|--format=auto|--glossary=a b.yaml|--glossary=c|",
                "check|--format=auto|--glossary=a b.yaml|--glossary=c|--enable=first-mention|--|x y.md|-z.md|",
            ],
            id="names with spaces and dashes",
        ),
        pytest.param(
            {"DOCUMENTS": '$(touch evil)"; touch evil; "`touch evil`'},
            [
                "validate|--format=auto|",
                'check|--format=auto|--|$(touch evil)"; touch evil; "`touch evil`|',
            ],
            id="a name that would be a command",
        ),
    ],
)
def test_the_action_passes_its_inputs_on_as_they_are(
    tmp_path: Path, inputs: dict[str, str], calls: list[str]
) -> None:
    environment = acting(tmp_path, "printf '%s|' \"$@\" >> calls; echo >> calls")
    given = {"GLOSSARY": "", "DOCUMENTS": "", "ENABLE": "", "FORMAT": "auto", **inputs}
    done = run(["bash", "-e", "-c", SCRIPT], tmp_path, {**environment, **given})
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "calls").read_text(encoding="utf-8").splitlines() == calls
    assert not (tmp_path / "evil").exists()


@needs_bash
@pytest.mark.parametrize(
    ("codes", "code"),
    [
        pytest.param("0 0", 0, id="fine"),
        pytest.param("1 0", 1, id="the glossary is not"),
        pytest.param("0 3", 3, id="an article cannot be read"),
        pytest.param("3 1", 3, id="the worse of two"),
    ],
)
def test_the_action_fails_if_either_fails(tmp_path: Path, codes: str, code: int) -> None:
    validated, checked = codes.split()
    environment = acting(tmp_path, f'[ "$1" = validate ] && exit {validated}; exit {checked}')
    given = {"GLOSSARY": "", "DOCUMENTS": "a.md", "ENABLE": "", "FORMAT": "auto"}
    assert run(["bash", "-e", "-c", SCRIPT], tmp_path, {**environment, **given}).returncode == code


def acting(place: Path, script: str) -> dict[str, str]:
    """Return an environment in which another script answers to termtool's name."""
    environment = on_path(place)
    (place / "bin" / "termtool").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    return environment


def test_the_page_describes_every_hook_and_every_input() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [hook["id"] for hook in HOOKS if f"`{hook['id']}`" not in page] == []
    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(ACTION["inputs"])
