"""Bullets and numbers that begin list items, and lists within lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from termtool.readers.layout import Layout

# Numbers have at most three digits: "1935. That year" at the start of a line is a sentence.
_BULLET: Final = re.compile(
    r"(?:(?P<dash>[-*+])|(?P<number>\(?\d{1,3}[.)]))(?:[ \t\u3000]+|$)|(?P<dot>[•‣◦▪●○∙⁃])[ \t\u3000]*"
)
_TASK: Final = re.compile(r"\[[ xX]\][ \t]+")


@dataclass(frozen=True, slots=True)
class Bullet:
    """What begins an item: ``text[start:end]``, the space after it included."""

    start: int
    end: int
    sort: str  # bullets of one sort make one list
    number: int | None = None


def bullet_at(text: str, start: int, end: int) -> Bullet | None:
    """Return the bullet or number with which a line begins, or None."""
    match = _BULLET.match(text, start, end)
    if match is None:
        return None
    stop = match.end()
    if (task := _TASK.match(text, stop, end)) is not None:
        stop = task.end()
    if match["number"]:
        return Bullet(start, stop, "number", int(match["number"].strip("(.)")))
    return Bullet(start, stop, match["dash"] or match["dot"])


@dataclass(slots=True)
class _Level:
    """One of the lists that are open: where its bullets and its words begin, in columns."""

    bullets: int
    words: int
    table: int
    sort: str
    row: int = 0


class OpenLists:
    """The lists within which a line stands, outermost first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def __bool__(self) -> bool:
        return bool(self._levels)

    def clear(self) -> None:
        """End all lists."""
        self._levels.clear()

    def item(self, bullet: Bullet, column: int, words: int, layout: Layout) -> tuple[int, int]:
        """Add an item whose bullet stands at a column; return the number of its list and its row.

        Args:
            bullet: what begins the item.
            column: where the bullet stands.
            words: where the words of the item begin.
            layout: gives a list that the item begins its number.
        """
        while self._levels and self._levels[-1].bullets > column:
            self._levels.pop()
        level = self._levels[-1] if self._levels else None
        if level is not None and column < level.words and level.sort == bullet.sort:
            level.row += 1
        else:
            if level is not None and column < level.words:
                self._levels.pop()
            level = _Level(column, words, layout.new_table(), bullet.sort)
            self._levels.append(level)
        return level.table, level.row

    def row_at(self, column: int) -> tuple[int, int] | None:
        """Return list and row of the item to which a line after a blank one belongs by its indentation."""
        while self._levels and column <= self._levels[-1].bullets:
            self._levels.pop()
        return (self._levels[-1].table, self._levels[-1].row) if self._levels else None
