"""How long a PDF takes, beside the HTML page of the same glossary, how much memory, and how large it becomes.

    python benchmarks/printing.py [ENTRIES …]

Each export is the whole command in a process of its own, from the start of Python to the file on the disk;
what takes less than a second or two is the median of several. The modules are compiled beforehand, as pip does
when it installs them. Goals: 40 entries as PDF in 1 s and as HTML in 0.3 s, 10,000 as PDF in a minute.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from generated import generated

from termtool.storage.emitter import emit_entries

SIZES = (40, 1_000, 10_000)
RUNS = 7  # of glossaries up to SMALL, where the start of Python counts
SMALL = 100
# With that set, Python compiles all of termtool anew at every start.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_PAGE = re.compile(rb"/Type\s*/Page\b")


def printed(glossary: Path, target: Path) -> tuple[float, float]:
    """Print a glossary, and return how long it took (s) and the most memory that it had (MB)."""
    start = perf_counter()
    command = [sys.executable, "-m", "termtool", "print", "--glossary", str(glossary), "-o", str(target)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{target.name}: the command ended with {os.waitstatus_to_exitcode(status)}")
    return perf_counter() - start, usage.ru_maxrss / 1024


def measure(number: int, folder: Path) -> str:
    """Return a line of figures for a glossary of so many entries."""
    source = folder / f"{number}.yaml"
    source.write_text(emit_entries(generated(number)), encoding="utf-8")
    page, pdf = folder / f"{number}.html", folder / f"{number}.pdf"
    runs = RUNS if number <= SMALL else 1
    printed(source, page)  # compiles
    html = median(printed(source, page)[0] for _ in range(runs))
    measured = [printed(source, pdf) for _ in range(runs)]
    seconds, memory = median(seconds for seconds, _ in measured), measured[0][1]
    content = pdf.read_bytes()
    return (
        f"{number:6,} entries: PDF {seconds:6.2f} s, {memory:5.0f} MB of memory, {len(content) / 1e6:5.2f} MB, "
        f"{len(_PAGE.findall(content)):3} pages; HTML {html:5.2f} s ({seconds / html:.1f} times)"
    )


def main() -> None:
    """Print a line for each size."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as name:
        for number in sizes:
            print(measure(number, Path(name)), flush=True)


if __name__ == "__main__":
    main()
