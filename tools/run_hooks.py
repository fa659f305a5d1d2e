"""Run our own hooks on our own glossary and seeds, as pre-commit runs them in a repository that uses them.

    python tools/run_hooks.py

Each hook is taken from .pre-commit-hooks.yaml as it stands, but for two fields. `language` becomes `system`:
pre-commit would otherwise build an environment from the network, and not with the termtool at hand. `files` of
the hook for articles is ours, as every project names its own. `make check` calls this; it needs no network.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
BUILT = ROOT / "build" / "hooks"
OURS: dict[str, dict[str, str]] = {"termtool-check": {"files": "^seeds/"}}
NOTHING_CHECKED = "(no files to check)"


def main() -> int:
    """Run the hooks; return 1 if one of them finds something or is given nothing to check."""
    if not (ROOT / ".git").exists():
        print("the hooks are not run: pre-commit works in a repository, and this is a copy without one")
        return 0
    BUILT.mkdir(parents=True, exist_ok=True)
    config = BUILT / "config.json"
    config.write_text(json.dumps(config_of(yaml.safe_load(HOOKS.read_text("utf-8")))), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pre_commit",
        "run",
        "--all-files",
        "--color=never",
        "--config",
        str(config),
    ]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=_environment(),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    print(done.stdout, end="")
    return 1 if NOTHING_CHECKED in done.stdout else done.returncode


def config_of(hooks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what a project writes that has these hooks, to be run by the termtool that is installed."""
    wanted = [{**hook, "language": "system", **OURS.get(hook["id"], {})} for hook in hooks]
    return {"repos": [{"repo": "local", "hooks": wanted}]}


def _environment() -> dict[str, str]:
    """Return an environment in which `termtool` is the one beside this Python, and nothing goes into the home."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "PRE_COMMIT_HOME": str(BUILT / "pre-commit")}


if __name__ == "__main__":
    sys.exit(main())
