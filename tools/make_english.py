"""Count in CC-CEDICT how often each English root is used, and how often as a verb.

    python tools/make_english.py

writes src/termtool/data/english.tsv.gz, the same bytes every time. The dictionary writes verbs as
"to promote", so the share of a root's uses behind "to" says how much of a verb it is; where a writer
puts one before a term ("to promote common prosperity 共同富裕") it usually governs the gloss.
"""

from __future__ import annotations

import gzip
import itertools
import re
from collections import Counter
from pathlib import Path

from termtool.english import stem, words_of
from termtool.lexicon import load_lexicon

TARGET = Path(__file__).parents[1] / "src/termtool/data/english.tsv.gz"
LEAST = 3  # uses; rarer roots say nothing
ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\bCL:.*|[\u3400-\u9fff|]+")


def main() -> None:
    """Write the table."""
    uses: Counter[str] = Counter()
    as_verb: Counter[str] = Counter()
    lexicon = load_lexicon()
    seen: set[tuple[str, str]] = set()
    for headword in lexicon.headwords():
        for sense in lexicon.senses(headword):
            if (sense.simplified, sense.pinyin) in seen:
                continue
            seen.add((sense.simplified, sense.pinyin))
            for gloss in sense.english:
                words = words_of(ASIDE.sub(" ", gloss))
                uses.update(stem(word) for word in words)
                as_verb.update(stem(after) for before, after in itertools.pairwise(words) if before == "to")
    lines = [f"{root}\t{count}\t{as_verb[root]}" for root, count in sorted(uses.items()) if count >= LEAST]
    data = ("\n".join(lines) + "\n").encode()
    TARGET.write_bytes(gzip.compress(data, mtime=0))
    print(f"{len(lines)} roots, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
