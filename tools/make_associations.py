"""Learn from CC-CEDICT which English roots each Chinese character tends to be rendered by.

    python tools/make_associations.py

writes src/termtool/data/associations.tsv.gz, the same bytes every time. The dictionary lists 城 as
"city, town, wall", but its 300 compounds render it by "urban" as well; a writer's own rendering of a
new compound uses such words all the time. The model is IBM Model 1 (Brown et al. 1993): translation
probabilities t(root | character) by five rounds of expectation maximisation over all entries, each
seen as a bag of characters beside a bag of English roots.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from termtool.english import is_content, stem, words_of
from termtool.hanzi import han_only
from termtool.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "src/termtool/data/associations.tsv.gz"
ROUNDS = 5
KEPT_A_CHARACTER = 40
LEAST = 0.004  # below it a root is mostly chance
NOTES = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|\bCL:.*|\bsee (also )?\S*[\u4e00-\u9fff].*|\bvariant of.*|\babbr\. for.*"
)
NOT_ENGLISH = re.compile(r"[\u3400-\u9fff|]+")


def bags() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield (characters, English roots) of every entry that has both."""
    lexicon = load_lexicon()
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for headword in lexicon.headwords():
        for sense in lexicon.senses(headword):
            if (sense.simplified, sense.english) in seen:
                continue
            seen.add((sense.simplified, sense.english))
            yield from _bag(sense.simplified, sense.english)


def _bag(term: str, english: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    characters = tuple(dict.fromkeys(han_only(term)))
    text = " ".join(
        NOT_ENGLISH.sub(" ", NOTES.sub(" ", gloss)) for gloss in english if "surname" not in gloss
    )
    roots = tuple(dict.fromkeys(stem(word) for word in words_of(text) if is_content(word)))
    if characters and roots and len(characters) <= 8:
        yield characters, roots[:24]


def learn(pairs: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> dict[str, dict[str, float]]:
    """Return t(root | character) after five rounds of expectation maximisation."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for characters, roots in pairs:
        for character in characters:
            for root in roots:
                table[character][root] = 1.0
    for _ in range(ROUNDS):
        table = _round(pairs, table)
    return table


def _round(
    pairs: list[tuple[tuple[str, ...], tuple[str, ...]]], table: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for characters, roots in pairs:
        weight = 1.0 / len(roots)  # a long entry speaks no louder than a short one
        rows = [(character, table[character]) for character in characters]
        for root in roots:
            total = sum(row[root] for _, row in rows)
            for character, row in rows:
                counts[character][root] += weight * row[root] / total
    return {
        character: {root: count / total for root, count in row.items()}
        for character, row in counts.items()
        if (total := sum(row.values()))
    }


def main() -> None:
    """Write the table."""
    table = learn(list(bags()))
    lines = []
    for character in sorted(table):
        best = sorted(table[character].items(), key=lambda item: (-item[1], item[0]))[:KEPT_A_CHARACTER]
        cells = [f"{root}:{round(share * 1000)}" for root, share in best if share >= LEAST]
        if cells:
            lines.append(f"{character}\t{' '.join(cells)}")
    data = ("\n".join(lines) + "\n").encode()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress(data, mtime=0))
    print(f"{len(lines)} characters, {len(data)} bytes, {TARGET.stat().st_size} compressed")


if __name__ == "__main__":
    main()
