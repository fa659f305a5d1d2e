"""How long the everyday commands take to start, beside ``python -c pass`` on the same machine.

    python benchmarks/startup.py [RUNS]

Every command runs in turn with its yardstick, so that a busy machine slows both; the figure to look at is
the median of the paired ratios. Goals: ``lookup`` at most 8 times, ``--help`` at most 8 times.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 21
SOURCE = Path(__file__).resolve().parents[1] / "src"
GLOSSARY = """\
- id: feng-kou
  term: 风口
  pinyin: fēng kǒu
  gloss:
    - tail-wind
"""
# What an installed `termtool` does, without the need to install it.
ENTRY = "from termtool.__main__ import main; main()"
COMMANDS: dict[str, list[str]] = {
    "lookup 风口": ["lookup", "风口"],
    "lookup fk": ["lookup", "fk"],
    "lookup --json": ["lookup", "fengkou", "--json"],
    "lookup 風口 (OpenCC)": ["lookup", "風口"],
    "lookup tailwnid (rapidfuzz)": ["lookup", "tailwnid"],
    "--version": ["--version"],
    "--help": ["--help"],
    "lookup --help": ["lookup", "--help"],
}


def seconds(arguments: list[str], folder: Path) -> float:
    """Return how long Python takes to run something, output thrown away.

    Compiled modules are kept in the folder, as an installation keeps them beside the sources; some
    environments forbid writing them, and then compiling would be half of what is measured.
    """
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, check=True)
    return perf_counter() - start


def ratios(arguments: list[str], folder: Path, runs: int) -> tuple[float, float]:
    """Return the median time in milliseconds and the median ratio to ``python -c pass``."""
    times, shares = [], []
    seconds(["-c", ENTRY, *arguments], folder)  # compiles what is not compiled yet
    for _ in range(runs):
        yardstick = seconds(["-c", "pass"], folder)
        times.append(seconds(["-c", ENTRY, *arguments], folder))
        shares.append(times[-1] / yardstick)
    return median(times) * 1000, median(shares)


def main() -> None:
    """Print a line for each command."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "glossary").mkdir()
        (folder / "glossary" / "winds.yaml").write_text(GLOSSARY, encoding="utf-8")
        for title, arguments in COMMANDS.items():
            milliseconds, share = ratios(arguments, folder, runs)
            print(f"{title:30} {milliseconds:7.1f} ms {share:6.2f} × python -c pass")


if __name__ == "__main__":
    main()
