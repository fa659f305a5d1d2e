"""Going through the documents of an extraction, and saying what became of them."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Final

from termtool.cli.terminal import is_terminal, note
from termtool.display import show, show_path
from termtool.errors import ExitCode
from termtool.extraction import extract
from termtool.sources import Skipped, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.findings import Finding
    from termtool.model import Document, Pairing

_PATIENCE: Final = 1.0  # seconds before anyone wants to know how far we are
_ERASED: Final = "\r\x1b[K"


class Reading:
    """One pass over some sources."""

    def __init__(self, sources: Sequence[str], encoding: str | None = None) -> None:
        self._sources = sources
        self._encoding = encoding
        self._started = monotonic()
        self._told_progress = False
        self._documents = 0
        self._mentions = 0
        self._lost_a_named_source = False

    @property
    def documents(self) -> int:
        """How many documents have been read so far."""
        return self._documents

    def results(self) -> Iterator[tuple[Document, tuple[Pairing, ...]]]:
        """Yield each document that can be read, with its pairings; warn of the others."""
        for source in read_sources(self._sources, encoding=self._encoding, warn=self._warn):
            if isinstance(source, Skipped):
                self._skip(source)
                continue
            self._tell_progress(source)
            pairings = extract(source)
            self._documents += 1
            self._mentions += len(pairings)
            self._erase_progress()
            yield source, pairings

    def conclude(self) -> ExitCode:
        """Say what there is to say of all the documents, and return the exit code for them."""
        if not self._documents and not self._lost_a_named_source:
            note("Warning: there is no document to read in what you named.")
        elif self._documents and not self._mentions:
            note(f"No Chinese in {_count(self._documents, 'document')}.")
        unusable = self._lost_a_named_source or not self._documents
        return ExitCode.UNUSABLE_INPUT if unusable else ExitCode.FINE

    def _skip(self, skipped: Skipped) -> None:
        self._erase_progress()
        note(f"Warning: {show_path(skipped.source)}: {skipped.code}: {show(skipped.problem)}")
        self._lost_a_named_source |= skipped.named

    def _warn(self, finding: Finding) -> None:
        self._erase_progress()
        place = f"{show_path(finding.path)}:{finding.line}:{finding.column}"
        note(f"Warning: {place}: {finding.rule}: {show(finding.message)}")

    def _tell_progress(self, document: Document) -> None:
        if monotonic() - self._started > _PATIENCE and is_terminal(sys.stderr):
            read = _count(self._documents, "document")
            sys.stderr.write(f"{_ERASED}{read} read, now {show(document.source, limit=40)}")
            sys.stderr.flush()
            self._told_progress = True

    def _erase_progress(self) -> None:
        if self._told_progress:
            sys.stderr.write(_ERASED)
            sys.stderr.flush()
            self._told_progress = False


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
