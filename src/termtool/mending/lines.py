"""The line on which a quotation stands now, for the one on which it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.rules.moved_context import ID, new_line
from termtool.storage.nodes import Lines
from termtool.storage.splicing import EntrySplicer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.mending import Wishes
    from termtool.storage.files import LoadedFile
    from termtool.storage.splicing import Splice

RULE: Final = ID


def splices(loaded: LoadedFile, wishes: Wishes) -> Iterator[Splice]:
    """Yield the new line for every quotation that has moved."""
    if wishes.sources is None:
        return
    lines = Lines(loaded.text)
    for read in loaded.entries:
        for index, context in enumerate(read.entry.contexts):
            if line := new_line(read.entry, context, wishes.sources):
                yield from EntrySplicer(loaded.text, lines, read.node).set_line(index, line)
