"""Double quotes round a value that other programs take for a number, a date or nothing: 996, 12:30, no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.storage.nodes import PLAIN, Lines, leaves
from termtool.storage.splicing import Splice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.mending import Wishes
    from termtool.storage.files import LoadedFile

RULE: Final = "yaml-ambiguous-scalar"


def splices(loaded: LoadedFile, wishes: Wishes) -> Iterator[Splice]:  # noqa: ARG001 — all fixes are asked alike
    """Yield the quoted value for every unquoted one that reading has complained of."""
    complained = {(found.line, found.column) for found in loaded.findings if found.rule == RULE}
    if not complained:
        return
    lines = Lines(loaded.text)
    for root in loaded.roots:
        for leaf in leaves(root):
            place = lines.at(leaf.start)
            # What needs quotes is one word without any sign in it that quotes would change.
            is_one_word = loaded.text[leaf.start : leaf.end] == leaf.text
            if leaf.style == PLAIN and is_one_word and (place.line, place.column) in complained:
                yield Splice(leaf.start, leaf.end, f'"{leaf.text}"')
