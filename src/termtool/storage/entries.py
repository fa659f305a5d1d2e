"""From nodes to entries, with a finding for every field that is missing, unknown or of the wrong shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from termtool.model import Context, Entry, Location, Part
from termtool.storage.fields import CONTEXT_FIELDS, FIELDS, LISTS_OF_TEXT, ON_ONE_LINE, PART_FIELDS
from termtool.storage.nodes import PLAIN, Lines, MappingNode, Node, Notes, ScalarNode, SequenceNode
from termtool.storage.scalars import taken_for

_LINE_NUMBER: Final = re.compile("[0-9]{1,9}")

# Longer ones are no terms and no glosses, but a page that lost its line breaks.
_LONGEST: Final = {"term": 200, "gloss": 2000}


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry with the node it was read from."""

    entry: Entry
    node: MappingNode


class Places(Mapping[str, Location]):
    """Where the fields of an entry stand: "pinyin", "gloss[0]", "contexts[1].quote"; "" the entry.

    Looked up when asked for: most entries that are read are never complained of.
    """

    __slots__ = ("_found", "_lines", "_node")

    def __init__(self, node: MappingNode, lines: Lines) -> None:
        self._node = node
        self._lines = lines
        self._found: dict[str, Location] = {}

    def __getitem__(self, name: str) -> Location:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> dict[str, Location]:
        if not self._found:
            self._found = {name: self._lines.at(start) for name, start in _starts(self._node, "")}
        return self._found


def _starts(node: Node, name: str) -> Iterator[tuple[str, int]]:
    yield name, node.start
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield from _starts(item, f"{name}[{index}]")
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield from _starts(value, f"{name}.{key.text}" if name else key.text)


def read_entries(roots: tuple[Node, ...], notes: Notes) -> tuple[ReadEntry, ...]:
    """Return the entries of a file: one mapping, or a list of them.

    What has no term is no entry and left out; any other mistake costs no more than its field.
    """
    reader = _Reader(notes)
    entries = tuple(read for root in roots for read in reader.root(root))
    if not entries and not notes.findings:
        notes.warning("empty", 0, "there are no entries in this file", "Delete it, or add an entry.")
    return entries


class _Reader:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._unknown: dict[tuple[str, tuple[str, ...]], str] = {}  # did-you-means found so far

    def root(self, root: Node) -> Iterator[ReadEntry]:
        if isinstance(root, SequenceNode):
            for item in root.items:
                yield from self._entry(item)
        elif not (isinstance(root, ScalarNode) and root.style == PLAIN and taken_for(root.text) == "nothing"):
            yield from self._entry(root)

    def _entry(self, node: Node) -> Iterator[ReadEntry]:
        if not isinstance(node, MappingNode):
            hint = "Write “term: …” on the line, with an ordinary colon and a space after it."
            self._wrong(node, "an entry", "fields with values", hint)
            return
        values: dict[str, Any] = {}
        for key, value in node.pairs:
            if (read := _READERS.get(key.text)) is None:
                self._note_unknown(key, FIELDS)
            else:
                values[key.text] = read(self, value, key.text)
        if not values.get("term", "").strip():
            self._note_missing(node, "term", "Every entry needs a term.")
            return
        if not values.setdefault("id", ""):
            # No error: a hand-written entry is of use without; only references need the id.
            hint = "Give it one that is never changed, such as its pinyin: shou-zheng-chu-qi."
            self._notes.info("missing-field", node.start, "this entry has no id", hint)
        places = Places(node, self._notes.lines)
        yield ReadEntry(Entry(**values, path=self._notes.path, places=places), node)

    def text(self, node: Node, name: str) -> str:
        if not isinstance(node, ScalarNode):
            self._wrong(node, name, "one text")
            return ""
        if node.style == PLAIN and node.text and (taken := taken_for(node.text)):
            self._notes.warning(
                "yaml-ambiguous-scalar",
                node.start,
                f"{node.text[:40]} is {taken} to other readers of YAML",
                f'Put it in double quotes: "{node.text[:40]}".',
            )
        if not node.text and node.style != PLAIN:
            self._notes.warning("empty-value", node.start, f"{name} is empty", "Fill it in, or delete it.")
        if len(node.text) > _LONGEST.get(name, len(node.text)):
            message = f"{name} is {len(node.text)} characters long; {_LONGEST[name]} are allowed"
            self._notes.warning("too-long", node.start, message, "Move what explains into the note.")
        return node.text

    def texts(self, node: Node, name: str) -> tuple[str, ...]:
        if _is_absent(node):
            return ()
        items = node.items if isinstance(node, SequenceNode) else (node,)
        return tuple(self.text(item, name) for item in items if self._is_text(item, name))

    def date(self, node: Node, name: str) -> str:
        # A date in the bookkeeping stands as people write it: {by: zw, date: 2026-11-22}
        if isinstance(node, ScalarNode) and taken_for(node.text) == "a date":
            return node.text
        return self.text(node, name)

    def names(self, node: Node, name: str) -> dict[str, str]:
        if _is_absent(node):
            return {}
        if not isinstance(node, MappingNode):
            self._wrong(node, name, "names with values, such as {by: zw}")
            return {}
        return {key.text: self.date(value, f"{name}.{key.text}") for key, value in node.pairs}

    def parts(self, node: Node, name: str) -> tuple[Part, ...]:
        return tuple(
            Part(term=self._required(item, "term"), gloss=self._optional(item, "gloss"))
            for item in self._mappings(node, name, PART_FIELDS)
        )

    def contexts(self, node: Node, name: str) -> tuple[Context, ...]:
        return tuple(
            Context(
                source=self._required(item, "source"),
                line=self._line(item.value("line")),
                quote=self._required(item, "quote"),
                gloss=self._optional(item, "gloss"),
                pattern=self._optional(item, "pattern"),
            )
            for item in self._mappings(node, name, CONTEXT_FIELDS)
        )

    def _mappings(self, node: Node, name: str, fields: tuple[str, ...]) -> Iterator[MappingNode]:
        if _is_absent(node):
            return
        if not isinstance(node, SequenceNode):
            self._wrong(node, name, "a list")
            return
        for item in node.items:
            if not isinstance(item, MappingNode):
                self._wrong(item, f"an item of {name}", f"fields with values ({', '.join(fields[:3])})")
                continue
            for key, _ in item.pairs:
                if key.text not in fields:
                    self._note_unknown(key, fields)
            yield item

    def _required(self, node: MappingNode, name: str) -> str:
        value = node.value(name)
        if value is None or _is_absent(value):
            # Not an error: nothing else is lost by it.
            self._notes.warning("missing-field", node.start, f"{name} is missing here", f"Add {name}: …")
            return ""
        return self.text(value, name)

    def _optional(self, node: MappingNode, name: str) -> str:
        value = node.value(name)
        return "" if value is None else self.text(value, name)

    def _line(self, node: Node | None) -> int:
        if node is None or _is_absent(node):
            return 0
        if isinstance(node, ScalarNode) and _LINE_NUMBER.fullmatch(node.text):
            return int(node.text)
        self._wrong(node, "line", "a line number")
        return 0

    def _is_text(self, item: Node, name: str) -> bool:
        if isinstance(item, ScalarNode) and not _is_absent(item):
            return True
        self._wrong(item, f"an item of {name}", "one text")
        return False

    def _wrong(self, node: Node, name: str, wanted: str, hint: str = "") -> None:
        message = f"{name} is {_SHAPES[type(node)]} here; it should be {wanted}"
        self._notes.error("wrong-type", node.start, message, hint)

    def _note_missing(self, node: MappingNode, name: str, hint: str) -> None:
        self._notes.error("missing-field", node.start, f"this entry has no {name}", hint)

    def _note_unknown(self, key: ScalarNode, fields: tuple[str, ...]) -> None:
        hint = self._unknown.get((key.text, fields))
        if hint is None:
            hint = self._unknown[key.text, fields] = _did_you_mean(key.text, fields)
        self._notes.warning("unknown-field", key.start, f"there is no field {key.text[:40]}", hint)


_Read = Callable[[_Reader, Node, str], Any]
_READERS: Final[dict[str, _Read]] = {
    **dict.fromkeys(FIELDS, _Reader.text),
    **dict.fromkeys(LISTS_OF_TEXT, _Reader.texts),
    **dict.fromkeys(ON_ONE_LINE, _Reader.names),
    "parts": _Reader.parts,
    "contexts": _Reader.contexts,
}
_SHAPES: Final[dict[type, str]] = {
    ScalarNode: "a single value",
    SequenceNode: "a list",
    MappingNode: "a set of fields",
}


def _is_absent(node: Node) -> bool:
    """``literal:`` with nothing behind it is a form not yet filled in."""
    return isinstance(node, ScalarNode) and node.style == PLAIN and not node.text


def _did_you_mean(name: str, fields: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (rarely needed)

    close = get_close_matches(name.lower()[:40], fields, n=1, cutoff=0.6)
    return f"Did you mean {close[0]}?" if close else f"The fields are {', '.join(fields)}."
