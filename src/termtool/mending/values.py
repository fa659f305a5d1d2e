"""The texts of an entry as they stand in its file, and writing one anew in its own style."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from termtool.storage.emitter import in_flow
from termtool.storage.nodes import MappingNode, ScalarNode, SequenceNode
from termtool.storage.splicing import Splice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.storage.files import LoadedFile
    from termtool.storage.nodes import Node


def texts_of(node: Node, name: str = "") -> Iterator[tuple[str, ScalarNode]]:
    """Yield every value below a node with its path: "gloss[0]", "contexts[1].quote"."""
    if isinstance(node, ScalarNode):
        yield name, node
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield from texts_of(item, f"{name}[{index}]")
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield from texts_of(value, f"{name}.{key.text}" if name else key.text)


def with_text(loaded: LoadedFile, node: ScalarNode, text: str) -> Splice:
    """Return what gives a value another text; quotes and line breaks stay if only composition differs."""
    written = loaded.text[node.start : node.end]
    composed = unicodedata.normalize("NFC", written)
    if text == unicodedata.normalize("NFC", node.text) and composed != written:
        return Splice(node.start, node.end, composed)
    return Splice(node.start, node.end, in_flow(text))
