"""What ``import termtool`` gives, and what it costs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import termtool

ROOT = Path(__file__).resolve().parents[1]


def test_the_names_are_in_order() -> None:
    assert termtool.__all__ == sorted(termtool.__all__)


@pytest.mark.parametrize("name", termtool.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(termtool, name) is not None
    assert name in dir(termtool)


def test_the_lists_agree() -> None:
    source = Path(termtool.__file__).read_text(encoding="utf-8")
    block = source[source.index("if TYPE_CHECKING:") : source.index("__version__ =")]
    typed = set(
        re.findall(r"\b(\w+)(?=,|\n|\))", re.sub(r"from [\w.]+ import|if TYPE_CHECKING:|[()]", "", block))
    )
    assert {*typed, "__version__"} == set(termtool.__all__) == {*termtool._HOME_OF, "__version__"}


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'lokup'"):
        _ = termtool.lokup


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert termtool.__version__ == project["version"]


def test_importing_costs_nothing() -> None:
    code = "import sys; before = set(sys.modules); import termtool; print(sorted(name for name in set(sys.modules) - before if name.startswith('termtool')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['termtool']\n"
