"""How long checking takes: a large glossary beside YAML's own reader, and one small file beside bare Python.

    python benchmarks/validating.py [--entries 10000] [--rounds 3]

Each command runs in a process of its own; of its rounds the quickest counts, in seconds of processor time, for
other programs may be running. The promises: at most 1.5 times ``yaml.load(CSafeLoader)`` on the same file, and
for one file at most ten times ``python -c pass``.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from termtool.entry_ids import new_id
from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.model import Context, Entry
from termtool.pinyin.tones import to_marks
from termtool.signatures import context_digest, digest
from termtool.storage.emitter import emit_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LARGE, SMALL = 1.5, 10.0  # what is promised
LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), Loader=yaml.CSafeLoader)"
LONGEST = 5  # characters of a term


def entries(count: int) -> Iterator[Entry]:
    """Yield entries as extraction writes them and people accept them, from words of the dictionary."""
    choice = random.Random(7)  # noqa: S311 — the same glossary each time
    words = [
        word for word in load_lexicon().headwords() if 1 < len(word) <= LONGEST and all(map(is_han, word))
    ]
    choice.shuffle(words)
    taken: set[str] = set()
    for word in words:
        sense = load_lexicon().senses(word)[0]
        gloss = tuple(text for text in sense.english[:2] if text.isascii())
        if sense.simplified != word or not gloss or len(taken) == count:
            continue
        pinyin = to_marks(sense.pinyin.replace("u:", "ü")).lower()
        name = new_id(pinyin, taken)
        taken.add(name)
        yield entry(name, word, pinyin, gloss, traditional=sense.traditional)


def entry(name: str, word: str, pinyin: str, gloss: tuple[str, ...], *, traditional: str) -> Entry:
    """Return one entry with a context and the machine's signs."""
    quote = f"The author speaks of {gloss[0]} ({word}), as people there have done for a long time."
    context = Context(source="articles/one.md", line=7, quote=quote, gloss=gloss[0], pattern="bracket-after")
    auto = {"pinyin": digest(pinyin), "gloss": digest(gloss), "contexts": context_digest(context)}
    trad = traditional if traditional != word else ""
    return Entry(
        id=name, term=word, trad=trad, status="accepted", kind="term", pinyin=pinyin, gloss=gloss,
        contexts=(context,), auto=auto,
    )  # fmt: skip


def seconds(command: Sequence[str], folder: Path, rounds: int) -> float:
    """Return the processor time of a command in its quickest round."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    best = float("inf")
    for _ in range(rounds + 1):  # the first writes the compiled modules
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main() -> int:
    """Measure, print, and return 1 if a promise is not kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    validate = [sys.executable, "-m", "termtool", "validate"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = emit_entries(entries(asked.entries))
        (folder / "large.yaml").write_text(large, encoding="utf-8")
        (folder / "small.yaml").write_text(large[: large.index("\n\n") + 1], encoding="utf-8")
        pairs = [
            (f"{asked.entries:,} entries", [*validate, "large.yaml"], [sys.executable, "-c", LOAD, "large.yaml"], LARGE),
            ("one file", [*validate, "small.yaml"], [sys.executable, "-c", "pass"], SMALL),
        ]  # fmt: skip
        kept = True
        for what, ours, other, promised in pairs:
            rounds = asked.rounds if promised == LARGE else asked.rounds * 5
            mine, theirs = seconds(ours, folder, rounds), seconds(other, folder, rounds)
            kept &= mine <= promised * theirs
            print(
                f"{what}: {mine:.3f} s, beside {theirs:.3f} s: {mine / theirs:.2f} times (at most {promised})"
            )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
