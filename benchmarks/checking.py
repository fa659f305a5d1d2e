"""How many false findings `termtool check` makes on correct text, and how many planted mistakes it finds.

    python benchmarks/checking.py PASSAGES.jsonl … [--show] [--weights FOLDER]

Reads annotated passages (docs/quality.md has the format). The glossary is made from the annotation: each
term with all glosses that its authors give; one that nobody glosses gets the first sense of the
dictionary, so that anything said of such a mention is false. The passages follow this glossary, so every
finding is false. Then, mention by mention, the English is replaced, a mistake to find: by another
translation that the dictionary has for the term, as authors differ from each other; by the English of another
term of the same kind, which nothing speaks for; in names, by the same name with two letters changed over.

The pairing has learnt from the passages of training/. To judge by others, let it learn without those that it is
measured on: --weights names the folder into which such a training wrote.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from termtool import trees
from termtool.checking import check_article, terms_of
from termtool.checking.terms import key_of
from termtool.checking.wording import is_within, same
from termtool.evidence import edge_words, name_characters
from termtool.extraction import extract
from termtool.lexicon import load_lexicon
from termtool.model import Entry, Glossary, Status
from termtool.neural import reading
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from termtool.checking import Terms
    from termtool.findings import Finding

SEED: Final = 20261126
HUNDRED_KILOBYTES: Final = 100_000
RENDERINGS: Final = ("translation", "name")
NO_SENSE: Final = "a term that nobody has translated"


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("passages", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print every false finding and every miss")
    parser.add_argument(
        "--weights", type=Path, metavar="FOLDER", help="judge with these instead of the program's"
    )
    options = parser.parse_args()
    if options.weights:
        judge_by(options.weights)
    for path in options.passages:
        lines = path.read_text(encoding="utf-8").splitlines()
        measure(path.stem, [json.loads(line) for line in lines if line.strip()], show=options.show)


def judge_by(folder: Path) -> None:
    """Let the pairing judge by what a training has written into a folder, and by the package's data for the rest."""
    package = files("termtool")

    class Data:
        def joinpath(self, path: str) -> Traversable:
            learnt = folder / Path(path).name
            return learnt if learnt.exists() else package.joinpath(path)

    for module in (trees, reading, edge_words, name_characters):
        module.files = lambda _: Data()  # type: ignore[attr-defined, assignment]


def measure(name: str, passages: list[dict[str, Any]], *, show: bool) -> None:
    """Print the figures of one file of passages."""
    terms = terms_of(glossary_of(passages), (Status.ACCEPTED,))
    size = sum(len(passage["text"].encode()) for passage in passages)
    false = [finding for passage in passages for finding in check(passage["text"], passage["id"], terms)]
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for sort, passage_id, mention, text in mistakes(passages):
        planted[sort] += 1
        found = any(mention["term"] in finding.message for finding in check(text, passage_id, terms))
        caught[sort] += found
        if show and not found:
            print(f"  missed {sort} {passage_id}: {text!r}")
    if show:
        for finding in false:
            print(f"  false {finding.path}:{finding.line}:{finding.column} {finding.rule} {finding.message}")
    rate = len(false) * HUNDRED_KILOBYTES / size
    by_rule = ", ".join(f"{rule} {count}" for rule, count in Counter(one.rule for one in false).items())
    print(f"{name}: {len(false)} false findings in {size:,} bytes, {rate:.2f} in 100 kB ({by_rule})")
    for sort, count in planted.items():
        print(f"  {sort}: {caught[sort]} of {count} found ({caught[sort] / count:.0%})")


def check(text: str, name: str, terms: Terms) -> tuple[Finding, ...]:
    """Return what the check says of one passage."""
    document = READERS[".md"](text, name)
    return check_article(document, extract(document), terms)


def glossary_of(passages: list[dict[str, Any]]) -> Glossary:
    """Return the glossary that the annotated passages follow."""
    glosses: defaultdict[str, dict[str, None]] = defaultdict(dict)
    mentions: dict[str, dict[str, Any]] = {}
    for passage in passages:
        for mention in passage["mentions"]:
            key = key_of(mention["term"])
            mentions.setdefault(key, mention)
            for gloss in mention["glosses"]:
                glosses[key] |= dict.fromkeys(
                    [
                        gloss["text"],
                        *(passage["text"][one["start"] : one["end"]] for one in gloss.get("alts", ())),
                    ]
                )
    return Glossary(
        tuple(
            Entry(
                id=f"term-{number}",
                term=mention["term"],
                status=Status.ACCEPTED,
                kind=mention["kind"],
                pinyin=mention.get("pinyin") or "",
                gloss=tuple(glosses[key]) or (sense_of(mention["term"]),),
            )
            for number, (key, mention) in enumerate(mentions.items())
        )
    )


def sense_of(term: str) -> str:
    """Return what the dictionary says first of a term."""
    senses = load_lexicon().senses(term)
    return senses[0].english[0] if senses else NO_SENSE


def mistakes(passages: list[dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any], str]]:
    """Yield (sort of mistake, passage, mention, text with the mistake)."""
    chance = random.Random(SEED)  # noqa: S311 — the same mistakes each time, nothing to keep secret
    others: defaultdict[str, list[str]] = defaultdict(list)
    for mention, gloss in (pair for passage in passages for pair in rendered(passage)):
        others[mention["kind"]].append(gloss["text"])
    for passage in passages:
        text = passage["text"]
        for mention, gloss in rendered(passage):
            wrong = {
                "another translation": another_translation(mention, text),
                "another term's English": chance.choice(others[mention["kind"]]),
                "a misspelt name": misspelt(gloss["text"]) if mention["kind"] == "person" else "",
            }
            for sort, english in wrong.items():
                if english and not same(english, gloss["text"]):
                    yield (
                        sort,
                        passage["id"],
                        mention,
                        text[: gloss["start"]] + english + text[gloss["end"] :],
                    )


def another_translation(mention: dict[str, Any], text: str) -> str:
    """Return English that the dictionary has for a term and the passage has not; "" where there is none."""
    for sense in load_lexicon().senses(mention["term"]):
        for english in sense.english:
            plain = re.sub(r"\([^)]*\)", "", english).strip()
            if re.fullmatch(r"[A-Za-z][A-Za-z' -]{3,40}", plain) and not is_within(plain, text):
                return plain
    return ""


def misspelt(name: str) -> str:
    """Return a name with two letters of its last word changed over."""
    return re.sub(r"(\w)(\w)$", r"\2\1", name) if name[-2:].islower() else ""


def rendered(passage: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the mentions of a passage with the rendering that the author gives."""
    for mention in passage["mentions"]:
        for gloss in mention["glosses"][:1]:
            if gloss["role"] in RENDERINGS:
                yield mention, gloss


if __name__ == "__main__":
    main()
