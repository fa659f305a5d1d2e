"""Comments that keep findings back: ``# termtool: ignore[rule, other-rule] reason``.

Behind a value a comment speaks for its line; on a line of its own for what begins on the next one, a field,
an item or a whole entry; as ``ignore-file`` for the whole file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.storage.nodes import PLAIN, Lines, MappingNode, Node, SequenceNode, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Location
    from termtool.storage.files import LoadedFile

_NAME: Final = "termtool:"  # asked for first: most files have none
_COMMENT: Final = re.compile(
    r"(?:^|(?<=[ \t\r\n\ufeff]))#[ \t]*termtool:[ \t]*ignore(?P<file>-file)?\b[ \t]*"
    r"(?:\[(?P<rules>[^\]\r\n]*)\])?(?P<reason>[^\r\n]*)"
)
_NOT_CONTENT: Final = re.compile(r"[ \t]*(?:#.*)?")


class IgnoreComment(NamedTuple):
    """One comment: for which rules it speaks, on which lines, why, and where it stands itself."""

    path: str
    rules: tuple[str, ...]  # none: it names no rule and keeps nothing back
    first: int
    last: int
    reason: str
    place: Location


def ignore_comments(loaded: LoadedFile) -> tuple[IgnoreComment, ...]:
    """Return the comments of a file in their order; what only looks so inside a quoted text is none."""
    text = loaded.text
    if _NAME not in text:
        return ()
    lines = Lines(text)
    written = sorted(
        (leaf.start, leaf.end) for root in loaded.roots for leaf in leaves(root) if leaf.style != PLAIN
    )
    found = (match for match in _COMMENT.finditer(text) if not _is_inside(match.start(), written))
    return tuple(_read(match, loaded, lines) for match in found)


def _is_inside(offset: int, written: list[tuple[int, int]]) -> bool:
    index = bisect_right(written, offset, key=lambda span: span[0]) - 1
    return index >= 0 and offset < written[index][1]


def _read(match: re.Match[str], loaded: LoadedFile, lines: Lines) -> IgnoreComment:
    place = lines.at(match.start())
    first, last = _speaks_for(match, loaded, lines)
    rules = tuple(rule for rule in re.split(r"[,\s]+", match["rules"] or "") if rule)
    reason = match["reason"].strip(" \t:-–—")
    return IgnoreComment(str(loaded.path), rules, first, last, reason, place)


def _speaks_for(match: re.Match[str], loaded: LoadedFile, lines: Lines) -> tuple[int, int]:
    own = lines.at(match.start()).line
    if match["file"]:
        return 1, lines.at(len(loaded.text)).line
    line_start = max(loaded.text.rfind("\n", 0, match.start()), loaded.text.rfind("\r", 0, match.start())) + 1
    if loaded.text[line_start : match.start()].strip(" \t\ufeff"):
        return own, own
    following = own + _lines_to_content(loaded.text[match.end() :])
    ends = [end for root in loaded.roots for start, end in _spans(root, lines) if start == following]
    return own, max(ends, default=following)


def _lines_to_content(rest: str) -> int:
    """Return how many lines below a comment the next line with content stands."""
    for count, line in enumerate(rest.splitlines()):
        if count and not _NOT_CONTENT.fullmatch(line):
            return count
    return 0


def _spans(node: Node, lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of every field and of every item below a node."""
    inner: tuple[Node, ...] = ()
    if isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield lines.at(key.start).line, lines.at(max(key.start, value.end - 1)).line
        inner = tuple(value for _, value in node.pairs)
    elif isinstance(node, SequenceNode):
        inner = node.items
    for item in inner:
        # ``- term: …``: the item begins on the line of its dash, which is that of its first field
        yield lines.at(item.start).line, lines.at(max(item.start, item.end - 1)).line
        yield from _spans(item, lines)
