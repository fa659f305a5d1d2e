"""What a rule may know beside the glossary: the day, and the documents that its contexts come from."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termtool.model import MarkKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from termtool.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What rules can ask for by the names in their ``NEEDS``; None: nobody has told."""

    today: dt.date | None = None
    sources: Sources | None = None
    covered: Sources | None = None  # the same, where the whole glossary is checked: it should cover them


class Sources:
    """The documents of a project, by the names that contexts give them."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(documents)
        self._texts: dict[str, SourceText] = {}
        self._by_path: dict[str, Document] = {}
        self._by_end: dict[str, Document] = {}
        for document in self.documents:
            path, *ends = _names(document.source) or [document.source]
            self._by_path.setdefault(path, document)
            for end in (path, *ends):
                self._by_end.setdefault(end, document)

    def find(self, name: str) -> SourceText | None:
        """Return the document that a context names: of the two paths, one has to be the end of the other."""
        path, *ends = _names(name) or [name]
        document = self._by_end.get(path)
        if document is None:
            document = next((self._by_path[end] for end in ends if end in self._by_path), None)
        if document is None:
            return None
        if document.source not in self._texts:
            self._texts[document.source] = SourceText(document)
        return self._texts[document.source]


def _names(path: str) -> list[str]:
    """Return a path and its ends: a/b/c.md, b/c.md, c.md."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in (".", "..", "")]
    return ["/".join(parts[start:]) for start in range(len(parts))]


@dataclass(slots=True)
class SourceText:
    """A document as quotations have it: without markup, and here without any space."""

    document: Document
    _squeezed: str = ""
    _offsets: array[int] = field(default_factory=lambda: array("q"))

    def lines_of(self, quote: str, line: int) -> tuple[int, int] | None:
        """Return the first and the last line of a quotation, at that line if it stands there; None if nowhere."""
        if not self._offsets:
            self._squeeze()
        wanted = "".join(quote.split())
        start, end = self._place_of(line)
        # A sentence may begin long before the line of its term, and it ends long after.
        for at in self._places(wanted, max(0, start - len(wanted)), end + len(wanted)):
            lines = self._lines(at, wanted)
            if lines[0] <= line <= lines[1]:
                return lines
        at = self._squeezed.find(wanted)
        return None if at < 0 else self._lines(at, wanted)

    def _places(self, wanted: str, start: int, end: int) -> Iterator[int]:
        at = self._squeezed.find(wanted, start, end)
        while at >= 0:
            yield at
            at = self._squeezed.find(wanted, at + 1, end)

    def _lines(self, at: int, wanted: str) -> tuple[int, int]:
        return self._line(at), self._line(at + max(len(wanted), 1) - 1)

    def line_of(self, words: str, within: tuple[int, int]) -> int:
        """Return the line on which words stand between two lines; the first of these where they do not."""
        start, _ = self._place_of(within[0])
        _, end = self._place_of(within[1])
        found = self._squeezed.find("".join(words.split()), start, end)
        return within[0] if found < 0 else self._line(found)

    def _place_of(self, line: int) -> tuple[int, int]:
        starts = self.document.line_starts
        first = starts[min(max(line, 1), len(starts)) - 1]
        after = starts[line] if 0 < line < len(starts) else len(self.document.text)
        return bisect_left(self._offsets, first), bisect_left(self._offsets, after)

    def _line(self, place: int) -> int:
        return bisect_right(self.document.line_starts, self._offsets[place])

    def _squeeze(self) -> None:
        pieces: list[str] = []
        at = 0
        for mark in self.document.marks:
            self._take(at, max(at, mark.start), pieces)
            if mark.kind is MarkKind.CODE:
                self._take(mark.start, mark.end, pieces, leaving="`")
            elif mark.text:
                shown = "".join(mark.text.split())
                pieces.append(shown)
                self._offsets.extend([mark.start] * len(shown))
            at = max(at, mark.end)
        self._take(at, len(self.document.text), pieces)
        self._squeezed = "".join(pieces)

    def _take(self, start: int, end: int, pieces: list[str], leaving: str = "") -> None:
        text = self.document.text
        kept = [at for at in range(start, end) if not text[at].isspace() and text[at] not in leaving]
        pieces.append("".join([text[at] for at in kept]))
        self._offsets.extend(kept)
