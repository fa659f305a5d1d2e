"""Settings from pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from termtool.errors import SettingsError
from termtool.settings import Settings, load_settings


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings(glossary=(Path("glossary"),))


@pytest.mark.parametrize(
    ("toml", "paths"),
    [
        pytest.param(
            '[tool.termtool]\nglossary = ["terms", "more.yaml"]', ("terms", "more.yaml"), id="a list"
        ),
        pytest.param('[tool.termtool]\nglossary = "terms"', ("terms",), id="one path"),
        pytest.param('[tool]\ntermtool = {glossary = ["terms"]}', ("terms",), id="written on one line"),
        pytest.param("[tool.termtool]\n", ("glossary",), id="an empty table"),
    ],
)
def test_the_glossary(toml: str, paths: tuple[str, ...], tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", toml)
    assert load_settings(tmp_path).glossary == tuple(map(Path, paths))


def test_paths_count_from_the_file(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.termtool]\nglossary = ["terms"]')
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert load_settings(tmp_path / "a" / "b").glossary == (Path("../../terms"),)


def test_without_a_setting_the_default_counts_from_the_file_too(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.termtool]\n")
    (tmp_path / "a").mkdir()
    assert load_settings(tmp_path / "a").glossary == (Path("../glossary"),)


def test_an_absolute_path_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "a" / "pyproject.toml", f"[tool.termtool]\nglossary = '{tmp_path / 'terms'}'")
    assert load_settings(tmp_path / "a").glossary == (Path("../terms"),)


def test_a_file_that_does_not_name_us_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.termtool]\nglossary = ["terms"]')
    write(tmp_path / "a" / "pyproject.toml", '[project]\nname = "needs-termtool"')
    assert load_settings(tmp_path / "a").glossary == (Path("../terms"),)


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        pytest.param('[tool.termtool]\nglosary = "x"', 'Did you mean "glossary"?', id="a misspelt setting"),
        pytest.param("[tool.termtool]\nqqq = 1", "Known are: glossary.", id="an unknown setting"),
        pytest.param("[tool.termtool]\nglossary = 7", "list of paths", id="a number"),
        pytest.param("[tool.termtool]\nglossary = []", "list of paths", id="an empty list"),
        pytest.param('[tool.termtool]\nglossary = [""]', "list of paths", id="an empty path"),
        pytest.param("[tool]\ntermtool = 1", "not a table", id="no table"),
        pytest.param("tool = 1 # termtool", "TOML", id="tool is no table"),
        pytest.param("[tool.termtool", "TOML", id="no TOML"),
        pytest.param("[tool.termtool]\n#\udcff", "TOML", id="no UTF-8"),
    ],
)
def test_mistakes_are_told(toml: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(toml.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError, match=r"pyproject\.toml") as caught:
        load_settings(tmp_path)
    assert told in str(caught.value)


def test_a_project_that_never_names_us_costs_no_toml(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[project]\nname = "x"')
    code = "import sys, pathlib; from termtool.settings import load_settings; load_settings(pathlib.Path(sys.argv[1])); print('tomllib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
