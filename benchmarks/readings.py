"""How often a term is read right, beside pypinyin's own choice, and how fast.

    python benchmarks/readings.py GOLD.jsonl … [--show N]

Each line of a gold file is an object with "mentions"; each mention has "term" and may have "pinyin",
"pinyin_alts", "kind" and "glosses" (objects with "text" and "role"). Exact: every syllable with its
tone. Lenient: a neutral tone stands for any. A syllable counts as sure when the reading calls it certain.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypinyin

from termtool.hanzi import is_han
from termtool.pinyin.readings import Reading, read_term
from termtool.pinyin.tones import toneless, units

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> None:
    """Read the gold files, read every term, print the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print up to N wrong readings of each file"
    )
    options = parser.parse_args()
    for path in options.gold:
        report(path, list(mentions(path)), options.show)


def mentions(path: Path) -> Iterator[dict[str, Any]]:
    """Yield every mention of a gold file that has a reading."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from (mention for mention in json.loads(line)["mentions"] if mention.get("pinyin"))


def report(path: Path, gold: list[dict[str, Any]], show: int) -> None:
    """Print one block of figures for one gold file."""
    start = time.perf_counter()
    ours = [our_reading(mention) for mention in gold]
    took = time.perf_counter() - start
    texts = [reading.pinyin for reading in ours]
    theirs = [" ".join(pypinyin.lazy_pinyin(mention["term"], style=pypinyin.Style.TONE)) for mention in gold]
    bare = [read_term(mention["term"]).pinyin for mention in gold]
    print(f"{path.name}: {len(gold)} terms, {len(gold) / took:,.0f} terms a second")
    for name, predicted in (
        ("termtool", texts),
        ("  without kind, Latin, gloss", bare),
        ("pypinyin", theirs),
    ):
        exact = [is_right(*pair, lenient=False) for pair in zip(predicted, gold, strict=True)]
        lenient = [is_right(*pair, lenient=True) for pair in zip(predicted, gold, strict=True)]
        print(f"  {name:32} exact {share(exact)}   lenient {share(lenient)}")
    certainty(ours, gold)
    wrong = [
        (reading, mention)
        for reading, mention in zip(ours, gold, strict=True)
        if not is_right(reading.pinyin, mention, lenient=False)
    ]
    for reading, mention in wrong[:show]:
        sources = Counter(str(syllable.source) for syllable in reading.syllables)
        print(
            "   ",
            mention["term"],
            mention.get("kind"),
            "|",
            reading.pinyin,
            "| gold",
            mention["pinyin"],
            dict(sources),
        )


def our_reading(mention: dict[str, Any]) -> Reading:
    """Read a gold mention as extraction would: with its names and romanisations in Latin letters."""
    glosses = [(gloss["text"], gloss["role"]) for gloss in mention.get("glosses", [])]
    printed = [text for text, role in glosses if role in {"romanisation", "name"}]
    meaning = "; ".join(text for text, role in glosses if role != "romanisation")
    return read_term(mention["term"], kind=mention.get("kind", ""), printed=printed, gloss=meaning)


def is_right(predicted: str, mention: dict[str, Any], *, lenient: bool) -> bool:
    """Tell whether a reading is one of the accepted ones; Latin letters and digits of the term do not count."""
    accepted = [mention["pinyin"], *mention.get("pinyin_alts", [])]
    found = spoken(predicted, mention["term"])
    return any(agree(found, spoken(one, mention["term"]), lenient=lenient) for one in accepted)


def spoken(reading: str, term: str) -> list[str]:
    """Return the syllables of a reading, without what the term has in Latin letters or digits."""
    as_written = Counter(unit.lower() for unit in units(term) if not is_han(unit))
    syllables = []
    for word in re.findall(r"[^\W_]+", reading.lower()):
        if as_written[word] > 0:
            as_written[word] -= 1
        else:
            syllables.append(word)
    return syllables


def agree(found: list[str], wanted: list[str], *, lenient: bool) -> bool:
    """Tell whether two readings are the same, syllable by syllable."""
    if lenient:
        return len(found) == len(wanted) and all(map(nearly, found, wanted))
    return found == wanted


def nearly(one: str, other: str) -> bool:
    """Tell whether two syllables differ at most in that one of them is neutral."""
    return one == other or (toneless(one) == toneless(other) and toneless(one) in {one, other})


def certainty(ours: list[Reading], gold: list[dict[str, Any]]) -> None:
    """Print how many terms are called certain, and how many of those and of the rest are wrong."""
    for name, wanted in (("certain", True), ("uncertain", False)):
        of_these = [
            is_right(reading.pinyin, mention, lenient=True)
            for reading, mention in zip(ours, gold, strict=True)
            if reading.certain == wanted
        ]
        print(f"  {name:32} {len(of_these)} terms, right (lenient) {share(of_these)}")


def share(right: list[bool]) -> str:
    """Return a share in per cent."""
    return f"{100 * sum(right) / len(right):6.2f} %" if right else "   –"


if __name__ == "__main__":
    main()
