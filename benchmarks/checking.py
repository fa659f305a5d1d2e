"""How many false findings `termtool check` makes on correct text, and how many planted mistakes it finds.

    python benchmarks/checking.py PASSAGES.jsonl … [--show]

Reads annotated passages (docs/quality.md has the format). The glossary is made from the annotation: each
term with all glosses that its authors give; one that nobody glosses gets the first sense of the
dictionary, so that anything said of such a mention is false. The passages follow this glossary, so every
finding is false. Then, mention by mention, the English is replaced by that of another term: a mistake to
find.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from termtool.checking import check_article, terms_of
from termtool.checking.terms import key_of
from termtool.extraction import extract
from termtool.lexicon import load_lexicon
from termtool.model import Entry, Glossary, Status
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    options = parser.parse_args()
    for path in options.passages:
        lines = path.read_text(encoding="utf-8").splitlines()
        measure(path.stem, [json.loads(line) for line in lines if line.strip()], show=options.show)


def measure(name: str, passages: list[dict[str, Any]], *, show: bool) -> None:
    """Print the figures of one file of passages."""
    terms = terms_of(glossary_of(passages), (Status.ACCEPTED,))
    size = sum(len(passage["text"].encode()) for passage in passages)
    false = [finding for passage in passages for finding in check(passage["text"], passage["id"], terms)]
    planted = caught = 0
    for passage_id, mention, text in mistakes(passages):
        planted += 1
        found = any(mention["term"] in finding.message for finding in check(text, passage_id, terms))
        caught += found
        if show and not found:
            print(f"  missed {passage_id}: {text!r}")
    if show:
        for finding in false:
            print(f"  false {finding.path}:{finding.line}:{finding.column} {finding.rule} {finding.message}")
    rate = len(false) * HUNDRED_KILOBYTES / size
    by_rule = ", ".join(f"{rule} {count}" for rule, count in Counter(one.rule for one in false).items())
    print(
        f"{name}: {len(false)} false findings in {size:,} bytes, {rate:.2f} in 100 kB ({by_rule}); "
        f"{caught} of {planted} planted mistakes found ({caught / max(1, planted):.0%})"
    )


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


def mistakes(passages: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield passages each with one mistake: a term with the English of another of the same kind."""
    chance = random.Random(SEED)  # noqa: S311 — the same mistakes each time, nothing to keep secret
    others: defaultdict[str, list[str]] = defaultdict(list)
    for mention, gloss in (pair for passage in passages for pair in rendered(passage)):
        others[mention["kind"]].append(gloss["text"])
    for passage in passages:
        for mention, gloss in rendered(passage):
            wrong = chance.choice(others[mention["kind"]])
            start, end = gloss["start"], gloss["end"]
            if wrong.casefold() != gloss["text"].casefold():
                yield passage["id"], mention, passage["text"][:start] + wrong + passage["text"][end:]


def rendered(passage: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the mentions of a passage with the rendering that the author gives."""
    for mention in passage["mentions"]:
        for gloss in mention["glosses"][:1]:
            if gloss["role"] in RENDERINGS:
                yield mention, gloss


if __name__ == "__main__":
    main()
