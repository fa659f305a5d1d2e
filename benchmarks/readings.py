"""How often a term is read right, beside pypinyin and whatever other tools are installed, and how fast.

    python benchmarks/readings.py [GOLD.jsonl …] [--words N] [--held-out] [--show N]

One run prints: our own lists of names (names.tsv; with --held-out the list that is kept for the end);
CC-CEDICT's persons, places, idioms and words, each read as if the dictionary did not have it, and with
tables of habits made without it (tenfold); slips that validate catches; speed; and gold files.

Each line of a gold file is an object with "mentions"; each mention has "term" and may have "pinyin",
"pinyin_alts", "kind" and "glosses" (objects with "text" and "role"). Exact: every syllable with its
tone. Lenient: a neutral tone stands for any. Settled: what the reading itself calls so.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypinyin
from reading_checks import report_slips, report_speed
from reading_sets import Term, dictionary_sets, names
from reading_tools import tools

from termtool.hanzi import is_han
from termtool.pinyin.habits import Habits, count_habits
from termtool.pinyin.readings import Reading, read_term, read_unlisted
from termtool.pinyin.tones import toneless, units

sys.path.append(str(Path(__file__).parents[1] / "tools"))
from make_habits import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FOLDS = 10


def main() -> None:
    """Read the lists and the gold files, print the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument(
        "--words", type=int, default=20000, metavar="N", help="words of the dictionary to read"
    )
    parser.add_argument(
        "--held-out", action="store_true", help="read the names that are kept for the end as well"
    )
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print up to N wrong readings of each set"
    )
    options = parser.parse_args()
    others = tools()
    for file in ["names.tsv", *(["names_held_out.tsv"] if options.held_out else [])]:
        report_set(f"names of {file}", names(file), _as_printed, others, options.show)
        report_set("  without what is printed", names(file), _bare, {}, 0)
    sets = dictionary_sets()
    random.Random(3).shuffle(sets["word"])  # noqa: S311 — the same words each time
    withheld = _Withheld()
    for kind, terms in sets.items():
        chosen = terms[: options.words] if kind == "word" else terms
        report_set(f"CC-CEDICT, {kind}, withheld", chosen, withheld.read, others, options.show)
    report_slips(sets["idiom"])
    print("\nspeed")
    report_speed()
    for path in options.gold:
        report(path, list(mentions(path)), options.show)


class _Withheld:
    """Reads terms as if the dictionary did not have them, with habits learnt from the other nine tenths."""

    def __init__(self) -> None:
        words = list(read_words())
        self._habits = [
            Habits(count_habits(word for word in words if _fold(word[0]) != fold)) for fold in range(FOLDS)
        ]

    def read(self, term: Term) -> Reading:
        return read_unlisted(term.text, self._habits[_fold(term.text)], kind=term.kind, printed=term.printed)


def _fold(word: str) -> int:
    return int(sha256(word.encode()).hexdigest()[:6], 16) % FOLDS


def _as_printed(term: Term) -> Reading:
    return read_term(term.text, kind=term.kind, printed=term.printed)


def _bare(term: Term) -> Reading:
    return read_term(term.text, kind=term.kind)


def report_set(
    title: str,
    terms: Sequence[Term],
    read: Callable[[Term], Reading],
    others: dict[str, Callable[[str], list[str]]],
    show: int,
) -> None:
    """Print one block of figures for one set of terms: ours, what is wrong among the settled, the others'."""
    readings = [read(term) for term in terms]
    ours = [[syllable.text for syllable in reading.syllables] for reading in readings]
    print(f"\n{title}: {len(terms)} terms")
    _print_shares("termtool", ours, terms)
    settled = [place for place, reading in enumerate(readings) if reading.certain]
    wrong = 100 - 100 * sum(_agrees(ours[place], terms[place], lenient=False) for place in settled) / len(
        settled
    )
    mild = 100 - 100 * sum(_agrees(ours[place], terms[place], lenient=True) for place in settled) / len(
        settled
    )
    print(
        f"  settled {100 * len(settled) / len(terms):5.1f} %; of these wrong: exact {wrong:.2f} %, lenient {mild:.2f} %"
    )
    for name, tool in others.items():
        _print_shares(name, [tool(term.text) for term in terms], terms)
    missed = [place for place in range(len(terms)) if not _agrees(ours[place], terms[place], lenient=False)]
    for place in missed[:show]:
        print(
            "   ", terms[place].text, "|", " ".join(ours[place]), "| gold", " ".join(terms[place].accepted[0])
        )


def _print_shares(name: str, found: list[list[str]], terms: Sequence[Term]) -> None:
    exact = [_agrees(*pair, lenient=False) for pair in zip(found, terms, strict=True)]
    lenient = [_agrees(*pair, lenient=True) for pair in zip(found, terms, strict=True)]
    print(f"  {name:32} exact {share(exact)}   lenient {share(lenient)}")


def _agrees(found: list[str], term: Term, *, lenient: bool) -> bool:
    return any(agree(found, list(reading), lenient=lenient) for reading in term.accepted)


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
    for name, wanted in (("settled", True), ("guess", False)):
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
