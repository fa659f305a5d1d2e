"""What a YAML text is made of, each piece with its place in the text.

There are no numbers, dates or truth values here: every scalar is its text. Offsets are code points in
the file's text, end exclusive; a collection ends where its last value ends, so that a comment below it
is never part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from termtool.findings import Finding, Severity
from termtool.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = ""  # the style of a scalar without quotes
BYTE_ORDER_MARK = "\ufeff"

# Lines as editors count them; YAML 1.1 would also break at U+0085, U+2028 and U+2029.
_LINE_BREAK = re.compile(r"\r\n?|\n")


class ScalarNode(NamedTuple):
    """One value: its text, and the sign that opens it (``"``, ``'``, ``|``, ``>`` or nothing)."""

    text: str
    start: int
    end: int
    style: str = PLAIN


class SequenceNode(NamedTuple):
    """A list of values; ``flow`` when it stands in square brackets."""

    items: tuple[Node, ...]
    start: int
    end: int
    flow: bool


class MappingNode(NamedTuple):
    """Names with their values; ``flow`` when it stands in braces."""

    pairs: tuple[tuple[ScalarNode, Node], ...]
    start: int
    end: int
    flow: bool

    def value(self, name: str) -> Node | None:
        """Return the value of a name, or None."""
        return next((value for key, value in self.pairs if key.text == name), None)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def leaves(node: Node) -> Iterator[ScalarNode]:
    """Yield all scalars below a node in their order in the text, names included."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from leaves(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from leaves(value)


class Lines:
    """Turns offsets of one text into lines and columns, counted from 1."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []

    def at(self, offset: int) -> Location:
        """Return line and column of an offset; the table is made when first asked for."""
        if not self._starts:
            # Editors do not show a byte order mark, so column 1 comes after it.
            first = 1 if self._text.startswith(BYTE_ORDER_MARK) else 0
            self._starts = [first, *(found.end() for found in _LINE_BREAK.finditer(self._text))]
        line = bisect_right(self._starts, max(offset, self._starts[0]))
        return Location(line, max(offset, self._starts[0]) - self._starts[line - 1] + 1)


class Notes:
    """The findings on one file, collected while it is read."""

    def __init__(self, path: str, lines: Lines) -> None:
        self.path = path
        self.lines = lines
        self.findings: list[Finding] = []

    def error(self, rule: str, offset: int, message: str, hint: str = "") -> None:
        """Note a mistake because of which something in the file cannot be used."""
        self._note(Severity.ERROR, rule, offset, message, hint)

    def warning(self, rule: str, offset: int, message: str, hint: str = "") -> None:
        """Note something that is read, but perhaps not as it is meant."""
        self._note(Severity.WARNING, rule, offset, message, hint)

    def info(self, rule: str, offset: int, message: str, hint: str = "") -> None:
        """Note something that is good to know."""
        self._note(Severity.INFO, rule, offset, message, hint)

    def _note(self, severity: Severity, rule: str, offset: int, message: str, hint: str) -> None:
        place = self.lines.at(offset)
        self.findings.append(
            Finding(
                path=self.path,
                line=place.line,
                column=place.column,
                rule=rule,
                severity=severity,
                message=message,
                hint=hint,
            )
        )
