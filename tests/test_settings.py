"""Settings from pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from termtool.errors import SettingsError
from termtool.findings import RuleSetting, Severity
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
        pytest.param(
            "[tool.termtool]\nqqq = 1",
            "Known are: glossary, sources, baseline, rules.",
            id="an unknown setting",
        ),
        pytest.param("[tool.termtool]\nglossary = 7", "list of paths", id="a number"),
        pytest.param("[tool.termtool]\nglossary = []", "list of paths", id="an empty list"),
        pytest.param('[tool.termtool]\nglossary = [""]', "list of paths", id="an empty path"),
        pytest.param("[tool.termtool]\nsources = 7", "list of paths", id="a number of sources"),
        pytest.param("[tool.termtool]\nbaseline = []", "baseline is a path", id="a list of baselines"),
        pytest.param("[tool.termtool]\nrules = 7", "rules is a table", id="rules are no table"),
        pytest.param(
            "[tool.termtool.rules]\nid-form = 7",
            "one of on, off, error, warning, info",
            id="a rule as a number",
        ),
        pytest.param(
            '[tool.termtool.rules]\nid-form = "fatal"',
            "one of on, off, error",
            id="a severity of another program",
        ),
        pytest.param(
            '[tool.termtool.rules.id-form]\nseverity = "off"',
            "severity is one of error, warning, info",
            id="off as a severity",
        ),
        pytest.param(
            "[tool.termtool.rules.id-form]\nenabled = 1",
            "enabled is true or false",
            id="a number as a switch",
        ),
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


@pytest.mark.parametrize(
    ("toml", "setting"),
    [
        pytest.param('"off"', RuleSetting(enabled=False), id="off"),
        pytest.param("false", RuleSetting(enabled=False), id="false"),
        pytest.param('"on"', RuleSetting(enabled=True), id="on"),
        pytest.param('"error"', RuleSetting(enabled=True, severity=Severity.ERROR), id="a severity"),
        pytest.param(
            '{ severity = "info", days = 90 }',
            RuleSetting(enabled=True, severity=Severity.INFO, options={"days": 90}),
            id="a table with an option",
        ),
        pytest.param("{ enabled = false }", RuleSetting(enabled=False), id="a table that switches off"),
    ],
)
def test_a_rule(toml: str, setting: RuleSetting, tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", f"[tool.termtool.rules]\nstale-review = {toml}")
    assert load_settings(tmp_path).rules == {"stale-review": setting}


def test_a_file_of_our_own_has_no_table_above(tmp_path: Path) -> None:
    write(tmp_path / "termtool.toml", 'glossary = "terms"\nsources = ["articles"]\n[rules]\nid-form = "off"')
    settings = load_settings(tmp_path)
    assert (settings.glossary, settings.sources) == ((Path("terms"),), (Path("articles"),))
    assert settings.rules == {"id-form": RuleSetting(enabled=False)}


def test_a_file_of_our_own_counts_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "termtool.toml", 'glossary = "terms"')
    write(tmp_path / "pyproject.toml", '[tool.termtool]\nglossary = ["others"]')
    assert load_settings(tmp_path).glossary == (Path("terms"),)


def test_a_mistake_in_a_file_of_our_own_names_it(tmp_path: Path) -> None:
    write(tmp_path / "termtool.toml", 'glosary = "terms"')
    with pytest.raises(SettingsError, match=r"termtool\.toml: this file has no setting"):
        load_settings(tmp_path)


def test_the_folder_of_the_project_is_where_its_settings_lie(tmp_path: Path) -> None:
    write(tmp_path / "termtool.toml", 'baseline = "known.json"')
    (tmp_path / "a").mkdir()
    settings = load_settings(tmp_path / "a")
    assert (settings.folder, settings.baseline) == (Path(".."), Path("../known.json"))


def test_a_project_that_never_names_us_costs_no_toml(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[project]\nname = "x"')
    code = "import sys, pathlib; from termtool.settings import load_settings; load_settings(pathlib.Path(sys.argv[1])); print('tomllib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
