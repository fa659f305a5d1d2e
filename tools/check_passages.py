"""Check annotated passages: well-formed, every Chinese stretch annotated; or turn them into JSON lines.

    python tools/check_passages.py training/passages/newsletters.txt …
    python tools/check_passages.py --jsonl training/passages/*.txt > passages.jsonl

The notation is described in training/README.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROLES = {"t": "translation", "l": "literal", "m": "meaning", "n": "name", "r": "romanisation"}
KINDS = {
    "term", "idiom", "proverb", "person", "place", "organisation", "product", "work", "slang", "sentence", "other",
}  # fmt: skip
PASSAGE = re.compile(r"^=== *(?P<id>[^|=\n]+?) *(?:\| *(?P<genre>[^\n]*?))? *$", re.MULTILINE)
ANNOTATION = re.compile(r"⟦(?P<head>[^:⟦⟧]{1,60}):(?P<body>[^⟦⟧]*)⟧")
MENTION = re.compile(r"(?P<number>\d+)(?: (?P<kind>[a-z]+))?")
GLOSS = re.compile(r"(?P<number>\d+)(?P<role>[tlmnr])(?P<optional>\??)")
WRAPPED = re.compile(r"《[^《》]*》|【[^【】]*】|“[^“”]*”|.*[。！？!?]", re.DOTALL)
HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")


class MalformedError(ValueError):
    """An annotation that cannot be read."""


def read_passages(text: str, source: str) -> list[dict[str, Any]]:
    """Return one record a passage, in the format that ``termtool evaluate`` reads."""
    heads = list(PASSAGE.finditer(text))
    records = []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = text[head.end() : following.start() if following else len(text)].strip("\n")
        try:
            records.append(_passage(body, head["id"], head["genre"] or "", source))
        except MalformedError as problem:
            print(f"{source}: {head['id']}: {problem}", file=sys.stderr)
    return records


def _passage(body: str, name: str, genre: str, source: str) -> dict[str, Any]:
    plain: list[str] = []
    length = 0
    mentions: dict[str, dict[str, Any]] = {}
    glosses: list[tuple[str, dict[str, Any]]] = []
    foreign: list[dict[str, Any]] = []
    at = 0
    for match in ANNOTATION.finditer(body):
        before = body[at : match.start()]
        shown, *accepted = match["body"].split("~") if match["head"] != "f" else [match["body"]]
        plain += [before, shown]
        start = length + len(before)
        length = start + len(shown)
        at = match.end()
        place = {"start": start, "end": length}
        head = match["head"].strip()
        mention = MENTION.fullmatch(head)
        if head == "f":
            foreign.append({**place, "text": shown, "lang": "ja"})
        elif mention and mention["number"] in mentions:
            raise MalformedError(
                f"mention {mention['number']} stands twice: number each occurrence for itself"
            )
        elif mention:
            mentions[mention["number"]] = _mention(mention["number"], mention["kind"] or "term", shown, place)
        else:
            glosses += [_gloss(one, shown, accepted, place) for one in head.split(",")]
    plain.append(body[at:])
    text = "".join(plain)
    if "⟦" in text or "⟧" in text:
        raise MalformedError("a bracket ⟦ or ⟧ is left over")
    for number, gloss in glosses:
        if number not in mentions:
            raise MalformedError(f"gloss {gloss['text']!r} names mention {number}, which is not there")
        mentions[number]["glosses"].append(gloss)
    record = {
        "id": name, "repo": f"passages/{Path(source).stem}", "genre": genre, "text": text,
        "mentions": sorted(mentions.values(), key=lambda mention: int(mention["start"])), "foreign": foreign,
    }  # fmt: skip
    _check(record)
    return record


def _mention(number: str, kind: str, shown: str, place: dict[str, int]) -> dict[str, Any]:
    if kind not in KINDS:
        raise MalformedError(f"unknown kind {kind}")
    return {
        **place,
        "term": shown,
        "kind": kind,
        "script": "both",
        "pinyin": "",
        "glosses": [],
        "number": number,
    }


def _gloss(head: str, shown: str, accepted: list[str], place: dict[str, int]) -> tuple[str, dict[str, Any]]:
    """Return the number of the mention that a gloss belongs to, and its record."""
    gloss = GLOSS.fullmatch(head.strip())
    if not gloss:
        raise MalformedError(f"cannot read ⟦{head}:{shown}⟧")
    record: dict[str, Any] = {**place, "text": shown, "role": ROLES[gloss["role"]]}
    if gloss["optional"]:
        record["optional"] = True
    alts = [_alternative(shown, other, place["start"]) for other in accepted]
    return gloss["number"], {**record, "alts": alts} if alts else record


def _alternative(shown: str, other: str, start: int) -> dict[str, Any]:
    index = shown.find(other)
    if index < 0:
        raise MalformedError(f"{other!r} is no part of {shown!r}")
    return {"start": start + index, "end": start + index + len(other), "text": other}


def _check(record: dict[str, Any]) -> None:
    covered = [(one["start"], one["end"]) for one in (*record["mentions"], *record["foreign"])]
    for match in HAN.finditer(record["text"]):
        if not any(start <= match.start() < end for start, end in covered):
            near = record["text"][max(0, match.start() - 12) : match.start() + 12]
            raise MalformedError(f"Chinese that is neither mention nor foreign: …{near}…")
    for mention in record["mentions"]:
        if not HAN.search(mention["term"]):
            raise MalformedError(f"mention {mention['term']!r} has no Chinese character")
        if WRAPPED.fullmatch(mention["term"]):
            print(f"  {record['id']}: look at the edges of {mention['term']!r}", file=sys.stderr)
        for gloss in mention["glosses"]:
            if HAN.search(gloss["text"]):
                raise MalformedError(f"gloss {gloss['text']!r} holds Chinese characters")
            if gloss["text"] != gloss["text"].strip(" ,.;:()“”\"'‘’[]"):
                print(f"  {record['id']}: look at the edges of {gloss['text']!r}", file=sys.stderr)


def _shape(record: dict[str, Any], mention: dict[str, Any]) -> str:
    content = [
        gloss for gloss in mention["glosses"] if gloss["role"] != "romanisation" and not gloss.get("optional")
    ]
    if not content:
        return "no gloss"
    text = record["text"]
    gloss = min(
        content, key=lambda one: min(abs(one["end"] - mention["start"]), abs(one["start"] - mention["end"]))
    )
    before = gloss["end"] <= mention["start"]
    gap = text[gloss["end"] : mention["start"]] if before else text[mention["end"] : gloss["start"]]
    squeezed = re.sub(r"\s+", " ", re.sub(r"[^\W_]+(?: [^\W_]+)*", "w", gap))
    return f"{'gloss' + squeezed + '字' if before else '字' + squeezed + 'gloss'}"[:24]


def main() -> int:
    """Check the files named, or print them as JSON lines."""
    names = [name for name in sys.argv[1:] if name != "--jsonl"]
    records = [record for name in names for record in read_passages(Path(name).read_text("utf-8"), name)]
    if "--jsonl" in sys.argv:
        for record in records:
            print(json.dumps(record, ensure_ascii=False))
        return 0
    mentions = [(record, mention) for record in records for mention in record["mentions"]]
    roles = Counter(gloss["role"] for _, mention in mentions for gloss in mention["glosses"])
    shapes = Counter(_shape(record, mention) for record, mention in mentions)
    print(
        f"{len(records)} passages, {len(mentions)} mentions, {sum(len(r['foreign']) for r in records)} foreign"
    )
    print("roles:", dict(roles))
    print("shapes:", shapes.most_common(25))
    twice = [name for name, count in Counter(record["id"] for record in records).items() if count > 1]
    if twice:
        print("ids that stand twice:", twice)
    return 0


if __name__ == "__main__":
    sys.exit(main())
