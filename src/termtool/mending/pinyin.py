"""Pinyin as the glossary spells it: marks for digits, ü for v, plain letters for those of phonetics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.mending.values import with_text
from termtool.rules.pinyin_form import ID, proper_form
from termtool.storage.nodes import ScalarNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.mending import Wishes
    from termtool.storage.files import LoadedFile
    from termtool.storage.splicing import Splice

RULE: Final = ID


def splices(loaded: LoadedFile, wishes: Wishes) -> Iterator[Splice]:  # noqa: ARG001 — all fixes are asked alike
    """Yield the proper spelling for every reading that is right and spelled in another way."""
    for read in loaded.entries:
        node = read.node.value("pinyin")
        proper = proper_form(read.entry)
        if proper and isinstance(node, ScalarNode):
            yield with_text(loaded, node, proper)
