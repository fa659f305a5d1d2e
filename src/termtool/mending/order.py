"""Entries in order, each with the comments above it; what stands before the first and after the last stays."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from termtool.rules.unsorted import ID, OPTIONS, in_order
from termtool.storage.ignoring import ignore_comments
from termtool.storage.nodes import SequenceNode
from termtool.storage.splicing import Splice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.mending import Wishes
    from termtool.storage.files import LoadedFile

RULE: Final = ID

_COMMENT: Final = re.compile(r"[ \t]*#")
_IGNORING: Final = re.compile(r"[ \t]*#[ \t]*termtool:[ \t]*ignore\b(?!-)")


def splices(loaded: LoadedFile, wishes: Wishes) -> Iterator[Splice]:
    """Yield the whole list in its order, if it is a list of lines and out of order."""
    if any(RULE in comment.rules for comment in ignore_comments(loaded)):
        return  # somebody wants an entry where it is
    by = wishes.options.get(RULE, {}).get("by", OPTIONS["by"])
    entries = [read.entry for read in loaded.entries]
    wanted = in_order(entries, by)
    if all(one is other for one, other in zip(entries, wanted, strict=True)) or not _is_plain_list(loaded):
        return
    bounds = _bounds(loaded)
    pieces = [loaded.text[start:end] for start, end in bounds]
    gaps = [loaded.text[end:start] for (_, end), (start, _) in pairwise(bounds)]
    place = {id(entry): index for index, entry in enumerate(entries)}
    moved = [pieces[place[id(entry)]] for entry in wanted]
    text = "".join(piece + gap for piece, gap in zip(moved, [*gaps, ""], strict=True))
    yield Splice(bounds[0][0], bounds[-1][1], text.replace("\r\n", "\n").replace("\r", "\n"))


def _is_plain_list(loaded: LoadedFile) -> bool:
    """Tell whether every item of the one list of a file is an entry, and stands on lines of its own."""
    if len(loaded.roots) != 1:
        return False
    root = loaded.roots[0]
    return isinstance(root, SequenceNode) and not root.flow and len(root.items) == len(loaded.entries)


def _bounds(loaded: LoadedFile) -> list[tuple[int, int]]:
    """Return where each entry begins, comments above it included, and where its last line ends."""
    bounds: list[tuple[int, int]] = []
    floor = 0
    for read in loaded.entries:
        start = loaded.text.rfind("\n", 0, read.node.start) + 1
        is_first = not bounds
        start = _above(loaded.text, start, floor, is_first=is_first)
        end = _line_end(loaded.text, read.node.end)
        bounds.append((start, end))
        floor = end
    return bounds


def _above(text: str, start: int, floor: int, *, is_first: bool) -> int:
    """Return where the comments directly above a line begin; above the first entry the file's own stay."""
    lines = text[floor:start].splitlines(keepends=True)
    taken: list[str] = []
    while lines and _COMMENT.match(lines[-1]):
        taken.append(lines.pop())
    if is_first and not any(not line.strip() for line in lines):
        own = 0
        while own < len(taken) and _IGNORING.match(taken[own]):
            own += 1
        taken = taken[:own]
    return start - sum(map(len, taken))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end
