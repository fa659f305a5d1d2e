"""Composed characters (NFC) for decomposed ones: they look the same, and are found when somebody types them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.mending.values import texts_of, with_text
from termtool.rules.not_nfc import ID, is_composed_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.mending import Wishes
    from termtool.storage.files import LoadedFile
    from termtool.storage.splicing import Splice

RULE: Final = ID


def splices(loaded: LoadedFile, wishes: Wishes) -> Iterator[Splice]:  # noqa: ARG001 — all fixes are asked alike
    """Yield the composed text for every decomposed one that the rule finds."""
    for read in loaded.entries:
        for field, node in texts_of(read.node):
            if is_composed_field(field) and not unicodedata.is_normalized("NFC", node.text):
                yield with_text(loaded, node, unicodedata.normalize("NFC", node.text))
