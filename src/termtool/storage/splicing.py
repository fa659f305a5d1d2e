"""Changing single values inside a YAML text and leaving every other character as it is.

People's comments, order, quotes and line ends are theirs, so nothing is ever dumped anew. Each function
says what to put where, as splices; ``spliced`` puts it there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.storage.emitter import block_lines, field_lines, in_flow, inline, item_lines, record
from termtool.storage.fields import FIELDS
from termtool.storage.nodes import PLAIN, Lines, MappingNode, Node, ScalarNode, SequenceNode, leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from termtool.model import Entry
    from termtool.storage.emitter import Value

_LINE_BREAK: Final = re.compile(r"\r\n?|\n")
_DOCUMENT_END: Final = re.compile(r"^(?:\.\.\.|---)(?=\s|\Z)", re.MULTILINE)
_RANK: Final = {name: rank for rank, name in enumerate(FIELDS)}


class Splice(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``; its lines end in a line feed."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all splices made, their line ends like those of the text."""
    found = _LINE_BREAK.search(text)
    line_break = found[0] if found else "\n"
    pieces: list[str] = []
    done = 0
    for splice in sorted(splices, key=lambda splice: splice.start):  # stable: at one place, first come first
        pieces += (text[done : splice.start], splice.text.replace("\n", line_break))
        done = splice.end
    return "".join((*pieces, text[done:]))


def is_commented(text: str, entry: MappingNode, name: str) -> bool:
    """Tell whether a comment stands beside or inside the value of a field: a person has been there.

    Written anew, the value would lose a comment inside it, and make one beside it untrue: “# checked”.
    """
    for key, value in entry.pairs:
        if key.text == name:
            behind = text[value.end : _line_end(text, value.end)].lstrip(" \t")
            return behind.startswith("#") or "#" in text[key.end : value.start] or _has_comment(text, value)
    return False


def _has_comment(text: str, node: Node) -> bool:
    if isinstance(node, ScalarNode):
        is_block = node.style in ("|", ">")  # whose first line may end in a comment
        return is_block and "#" in text[node.start : _line_end(text, node.start)]
    at = node.start
    for leaf in leaves(node):
        if "#" in text[at : leaf.start] or _has_comment(text, leaf):
            return True
        at = leaf.end
    return "#" in text[at : node.end]


class EntrySplicer:
    """Makes the splices for one entry of a text."""

    def __init__(self, text: str, lines: Lines, entry: MappingNode) -> None:
        self._text = text
        self._lines = lines
        self._entry = entry

    def set_field(self, name: str, value: Value) -> Iterator[Splice]:
        """Yield what gives a field a new value, or adds the field where the order of fields has it."""
        node = self._entry.value(name)
        if node is None:
            yield self._new_field(name, value)
        elif _is_blank(node):
            yield self._filled(node, name, value)
        else:
            yield Splice(node.start, node.end, self._rewritten(node, value))

    def append_items(self, name: str, items: Sequence[Value]) -> Iterator[Splice]:
        """Yield what adds items to the end of a list."""
        node = self._entry.value(name)
        if not isinstance(node, SequenceNode):
            yield from self.set_field(name, items)
        elif not node.flow:
            yield self._below(node, [line for item in items for line in item_lines(item)], self._column(node))
        elif node.items:
            yield _at(node.items[-1].end, "".join(f", {in_flow(item)}" for item in items))
        else:
            yield _at(node.end - 1, ", ".join(in_flow(item) for item in items))

    def set_line(self, index: int, line: int) -> Iterator[Splice]:
        """Yield what gives a context another line number."""
        contexts = self._entry.value("contexts")
        context = contexts.items[index] if isinstance(contexts, SequenceNode) else None
        number = context.value("line") if isinstance(context, MappingNode) else None
        if number is not None:
            yield Splice(number.start, number.end, str(line))

    def set_names(self, name: str, values: Mapping[str, str]) -> Iterator[Splice]:
        """Yield what changes or adds single values of a mapping such as ``auto``."""
        node = self._entry.value(name)
        if not isinstance(node, MappingNode):
            yield from self.set_field(name, values)
            return
        added: list[str] = []
        for key, value in values.items():
            old = node.value(key)
            if old is None:
                added.append(f"{in_flow(key)}: {in_flow(value)}")
            elif not isinstance(old, ScalarNode) or old.text != value:
                yield Splice(old.start, old.end, in_flow(value))
        if added and not node.flow:
            yield self._below(node, added, self._column(node))
        elif added and node.pairs:
            yield _at(node.pairs[-1][1].end, "".join(f", {item}" for item in added))
        elif added:
            yield _at(node.end - 1, ", ".join(added))

    def _new_field(self, name: str, value: Value) -> Splice:
        before = [pair for pair in self._entry.pairs if _RANK.get(pair[0].text, len(FIELDS)) < _RANK[name]]
        _, neighbour = max(before or self._entry.pairs, key=lambda pair: _RANK.get(pair[0].text, -1))
        if self._entry.flow:
            return _at(neighbour.end, f", {name}: {in_flow(value)}")
        return self._below(neighbour, field_lines(name, value), self._column(self._entry))

    def _filled(self, node: Node, name: str, value: Value) -> Splice:
        first, *rest = field_lines(name, value)
        if rest and not self._entry.flow:
            return self._below(node, rest, self._column(self._entry))
        written = in_flow(value) if self._entry.flow else first.removeprefix(f"{name}: ")
        return _at(node.start, f" {written}")

    def _rewritten(self, node: Node, value: Value) -> str:
        if self._entry.flow or (not isinstance(value, str) and getattr(node, "flow", True)):
            return in_flow(value)
        if isinstance(value, str):
            return inline(value)
        return f"\n{' ' * self._column(node)}".join(block_lines(value))

    def _below(self, node: Node, lines: Iterable[str], column: int) -> Splice:
        indent = f"\n{' ' * column}"
        return _at(_line_end(self._text, node.end), "".join(f"{indent}{line}" for line in lines))

    def _column(self, node: Node) -> int:
        return self._lines.at(node.start).column - 1


def entries_appended(
    text: str, lines: Lines, roots: Sequence[Node], entries: Sequence[Entry]
) -> Splice | None:
    """Return what adds entries at the end of a list, or to a text without entries; None if it is no list."""
    if roots and not (isinstance(roots[0], SequenceNode) and not roots[0].flow):
        return None
    indent = " " * (lines.at(roots[0].start).column - 1) if roots else ""
    items = [f"{indent}{line}" for entry in entries for line in ("", *item_lines(record(entry)))]
    added = "".join(f"{item.rstrip()}\n" for item in items)
    after = roots[0].end if roots else 0
    if _DOCUMENT_END.search(text, after) and roots:
        return _at(_line_end(text, after), "\n" + added.removesuffix("\n"))
    return _at(len(text), _gap(text) + added.removeprefix("\n"))


def _gap(text: str) -> str:
    """What lies between the last line of a text and an entry after it: one blank line."""
    breaks = [found.end() for found in _LINE_BREAK.finditer(text, max(0, len(text) - 8))]
    at_end = sum(1 for end in breaks if not text[end:].strip(" \t\r\n"))
    if not text.strip("\ufeff"):
        return ""
    return "\n" * (2 - min(at_end, 2))


def _is_blank(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style == PLAIN and not node.text


def _line_end(text: str, offset: int) -> int:
    found = _LINE_BREAK.search(text, offset)
    return found.start() if found else len(text)


def _at(offset: int, text: str) -> Splice:
    return Splice(offset, offset, text)
