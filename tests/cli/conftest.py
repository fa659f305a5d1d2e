"""Running termtool as a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def this_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that tests start run this checkout, wherever they are started."""
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))


@pytest.fixture
def termtool(tmp_path: Path) -> Run:
    """Run a command line in an empty folder; keywords are environment variables."""

    def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {
            name: value for name, value in os.environ.items() if name not in {"COLUMNS", "GITHUB_ACTIONS"}
        }
        return subprocess.run(
            [sys.executable, "-m", "termtool", *arguments],
            cwd=tmp_path,
            env={**kept, **environment},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run
