"""Make the table of stroke counts from the Unihan database of Unicode.

    python tools/make_strokes.py Unihan_IRGSources.txt

writes src/termtool/data/strokes.tsv.gz, the same bytes every time. Where Unihan has two counts, the first
is that of the mainland, whose order of strokes a glossary by strokes follows.
"""

from __future__ import annotations

import gzip
import string
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/termtool/data/strokes.tsv.gz"
# What people write, and extensions A and B; of the later ones no font of ours has a glyph.
RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF))
SIGNS = string.digits + string.ascii_lowercase  # one sign to a character: 0 not known, z 35 and more


def main(source: Path) -> None:
    """Write the table: a line to a range, its first character and then a sign for each."""
    counts: dict[int, int] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        code, _, rest = line.partition("\tkTotalStrokes\t")
        if rest:
            counts[int(code.removeprefix("U+"), 16)] = int(rest.split()[0])
    lines = [
        f"{chr(first)}\t" + "".join(SIGNS[min(counts.get(code, 0), 35)] for code in range(first, last + 1))
        for first, last in RANGES
    ]
    TARGET.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
    print(f"{len(counts)} characters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
