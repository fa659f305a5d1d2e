"""How fast a document is read for terms, beside a plain search over the same text and a plain loop.

    python benchmarks/pairing.py [--size MB] [--every KB] [--terms NUMBER]

Two texts are made here. The first is English prose of seeded random words, with one mention in every so many
kilobytes, a headword of the dictionary glossed in one of the usual ways, no term twice. The second is the worst
that one can write: a single line of nothing but terms, each with its gloss in quotes, so that every mention has
dozens of candidates. The yardsticks are ``re.findall`` of all runs of characters, what nobody can beat, and
additions in a plain loop: a mention costs as many of them on a slow or busy machine as on any other.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from typing import TYPE_CHECKING, Final

from termtool.extraction import extract
from termtool.hanzi import HAN
from termtool.lexicon import load_lexicon
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS: Final = 3  # the fastest counts: a busy machine only ever slows down
KILOBYTE: Final = 1_000
MEGABYTE: Final = 1_000_000
ADDITIONS: Final = 1_000_000
SENTENCE: Final = (8, 22)  # words
PARAGRAPH: Final = 6  # sentences
WORDS: Final = (
    "the of and to in a that was with for on as by at from it which this had were their an they has its one new more "
    "year city people company river market school water light paper village street winter engine letter teacher "
    "report price early large public small long old green common quiet heavy late open made said found built "
    "opened closed counted carried promised measured noticed remembered returned"
).split()
SHAPES: Final = (
    "“{gloss}” ({term})",
    "{gloss} {term}",
    "{term} ({gloss})",
    "“{gloss}” {term}",
    "{term}, or {gloss}",
    "#{term}",
)
TERM: Final = range(2, 5)  # characters
GLOSS: Final = re.compile(r"[a-z]+(?: [a-z]+){1,3}")


def main() -> None:
    """Make the texts, read them, print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=float, default=1.0, metavar="MB", help="size of the prose")
    parser.add_argument("--every", type=float, default=2.0, metavar="KB", help="prose for each mention")
    parser.add_argument("--terms", type=int, default=500, metavar="NUMBER", help="terms in the line")
    options = parser.parse_args()
    measure("prose", prose(round(options.size * MEGABYTE), round(options.every * KILOBYTE)))
    measure("one line of terms", line(options.terms))


def measure(name: str, text: str) -> None:
    """Read a text several times and print what it takes, beside the yardsticks."""
    document = READERS[".txt"](text, "text.txt")
    found = extract(document)  # loads dictionary and models, too

    size = len(text.encode()) / MEGABYTE
    took, yardstick, reading, adding = (
        fastest(lambda: extract(document)),
        fastest(lambda: re.findall(f"[{HAN}]+", text)),
        fastest(lambda: READERS[".txt"](text, "text.txt")),
        fastest(add),
    )
    each = took / max(1, len(found))
    glossed = sum(bool(one.glosses) for one in found)
    print(f"{name}: {size:.2f} MB, {len(found)} mentions, {glossed} with a gloss")
    print(f"  reading the format   {size / reading:10.2f} MB/s")
    print(f"  extract              {size / took:10.2f} MB/s")
    print(f"  re.findall           {size / yardstick:10.2f} MB/s")
    print(
        f"  a mention            {1_000 * each:10.2f} ms, {each / adding * ADDITIONS:.0f} additions in a loop"
    )


def add() -> int:
    """Return a sum made by a plain loop."""
    total = 0
    for number in range(ADDITIONS):
        total += number
    return total


def line(number: int) -> str:
    """Return so many terms in one line, each behind its gloss in quotes."""
    terms = glossed_terms(random.Random(0))  # noqa: S311 (the same text each time, not a secret)
    return " ".join(f"“{gloss}” {term}" for term, gloss in terms[:number])


def prose(size: int, every: int) -> str:
    """Return English prose of about ``size`` characters with a mention in every ``every`` of them."""
    words = random.Random(0)  # noqa: S311 (the same text each time, not a secret)
    terms = glossed_terms(words)
    paragraphs: list[str] = []
    written = mentions = 0
    while written < size:
        sentences = [sentence(words) for _ in range(PARAGRAPH)]
        if written >= mentions * every:
            term, gloss = terms[mentions % len(terms)]
            shape = SHAPES[mentions % len(SHAPES)]
            sentences[1] = sentence(words, shape.format(term=term, gloss=gloss))
            mentions += 1
        paragraphs.append(" ".join(sentences))
        written += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def glossed_terms(words: random.Random) -> list[tuple[str, str]]:
    """Return headwords of the dictionary with a gloss of two to four words, in random order."""
    lexicon = load_lexicon()
    found = [
        (term, sense.english[0])
        for term in lexicon.headwords()
        if len(term) in TERM
        for sense in lexicon.senses(term)[:1]
        if GLOSS.fullmatch(sense.english[0])
    ]
    words.shuffle(found)
    return found


def sentence(words: random.Random, mention: str = "") -> str:
    """Return a sentence of random words, with a mention in its middle."""
    chosen = words.choices(WORDS, k=words.randint(*SENTENCE))
    middle = len(chosen) // 2
    text = " ".join([*chosen[:middle], *([mention] if mention else []), *chosen[middle:]])
    return f"{text[0].upper()}{text[1:]}."


def fastest(run: Callable[[], object]) -> float:
    """Return the seconds of processor time that the fastest of several runs takes."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return max(min(times), 1e-6)


if __name__ == "__main__":
    main()
