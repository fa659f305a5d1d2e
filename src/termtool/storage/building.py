"""From YAML events to nodes, without an opinion about what a value is.

The one door to PyYAML, of which only the events are used. Its loaders turn 996 into a number and 12:30
into 750, keep the last of two equal keys in silence, hang on a few hundred bytes of merge keys, and
crash the process on 30,000 brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from termtool.storage import refusals
from termtool.storage.mistakes import Mistake, explained
from termtool.storage.nodes import PLAIN, MappingNode, Node, Notes, ScalarNode, SequenceNode
from termtool.storage.scalars import taken_for, unsafe_in

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 16  # an entry needs four: list, entry, contexts, one context
_SEEN_BEHIND: Final = 60  # how far behind a value a comment is looked for


class UnreadableError(Exception):
    """Nothing more can be read of this text; never leaves the package."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


def documents(text: str, base: int, notes: Notes) -> Iterator[Node]:
    """Yield the root of each document in a text that starts at offset ``base`` of its file.

    Raises:
        UnreadableError: where the text stops being YAML, or nests too deep.
    """
    return _Builder(text, base, notes).roots()


class _Events(Protocol):
    def get_event(self) -> Event | None: ...


def _events(text: str) -> _Events:
    # libyaml is ten times as fast; where PyYAML was built without it, its own parser gives the same events.
    events: _Events
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser  # noqa: PLC0415  (not everywhere)

        events = CParser(text)
    else:
        events = yaml.SafeLoader(text)
    return events


# The type stubs allow events without marks; those that a parser gives always have them.
def _starts_at(event: Any) -> int:
    index: int = event.start_mark.index
    return index


def _ends_at(event: Any) -> int:
    index: int = event.end_mark.index
    return index


class _Builder:
    def __init__(self, text: str, base: int, notes: Notes) -> None:
        self._text = text
        self._base = base
        self._notes = notes
        self._get_event = _events(text).get_event
        self._names: dict[str, str] = {}  # good keys: the same few in every entry
        self._has_comments = "#" in text

    def roots(self) -> Iterator[Node]:
        count = 0
        while (event := self._next_or_none()) is not None:
            if isinstance(event, DocumentStartEvent):
                count += 1
                self._check_document(event, count)
            elif isinstance(event, NodeEvent) and (node := self._node(event, 1)) is not None:
                yield node

    def _next_or_none(self) -> Event | None:
        try:
            return self._get_event()
        except yaml.YAMLError as error:
            mistake = explained(error, self._text)
            raise UnreadableError(mistake._replace(offset=mistake.offset + self._base)) from error

    def _next(self) -> Event:
        event = self._next_or_none()
        if event is None:
            raise UnreadableError(Mistake("yaml-syntax", self._base, "the text ends too early", ""))
        return event

    def _check_document(self, event: DocumentStartEvent, count: int) -> None:
        offset = _starts_at(event) + self._base
        if event.tags:
            refusals.note_tag_line(self._notes, offset)
        if count > 1:
            refusals.note_second_document(self._notes, offset)

    def _node(self, event: Event, depth: int) -> Node | None:
        """Return the node that an event starts; None if it cannot be used."""
        if type(event) is ScalarEvent:
            return self._scalar(event)
        offset = _starts_at(event) + self._base
        if depth > DEEPEST:
            raise UnreadableError(
                Mistake(
                    "yaml-depth", offset, f"nested more than {DEEPEST} levels deep", "An entry needs four."
                )
            )
        if isinstance(event, SequenceStartEvent):
            self._check_properties(event, offset)
            return self._sequence(event, offset, depth)
        if isinstance(event, MappingStartEvent):
            self._check_properties(event, offset)
            return self._mapping(event, offset, depth)
        if isinstance(event, AliasEvent):
            refusals.note_alias(self._notes, offset, str(event.anchor))
        return None

    def _scalar(self, event: ScalarEvent) -> ScalarNode:
        value = event.value
        style = event.style or PLAIN
        start, end = _starts_at(event), _ends_at(event)
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event, start + self._base)
        if style == PLAIN:
            if self._has_comments:
                self._check_comment(value, start, end)
        elif style == '"':
            if unsafe := unsafe_in(value):
                refusals.note_unsafe_character(self._notes, start + self._base, value, unsafe)
                value = refusals.SURROGATE.sub("\ufffd", value)
        elif style in "|>":  # the mark lies behind the empty lines that follow
            end = start + len(self._text[start:end].rstrip())
        return ScalarNode(value, start + self._base, end + self._base, style)

    def _sequence(self, event: SequenceStartEvent, start: int, depth: int) -> SequenceNode:
        items: list[Node] = []
        while type(inner := self._next()) is not SequenceEndEvent:
            node = self._node(inner, depth + 1)
            if node is not None:
                items.append(node)
        if event.flow_style:
            return SequenceNode(tuple(items), start, _ends_at(inner) + self._base, flow=True)
        return SequenceNode(tuple(items), start, items[-1].end if items else start, flow=False)

    def _mapping(self, event: MappingStartEvent, start: int, depth: int) -> MappingNode:
        pairs: list[tuple[ScalarNode, Node]] = []
        seen: dict[str, ScalarNode] = {}
        while type(inner := self._next()) is not MappingEndEvent:
            key = self._key(inner, depth)
            value = self._node(self._next(), depth + 1)
            if key is None or value is None:
                continue
            if (first := seen.setdefault(key.text, key)) is not key:
                refusals.note_duplicate_key(self._notes, key, first)
            else:
                pairs.append((key, value))
        if event.flow_style:
            return MappingNode(tuple(pairs), start, _ends_at(inner) + self._base, flow=True)
        return MappingNode(tuple(pairs), start, pairs[-1][1].end if pairs else start, flow=False)

    def _key(self, event: Event, depth: int) -> ScalarNode | None:
        node = self._node(event, depth + 1)
        if not isinstance(node, ScalarNode):
            if node is not None:
                refusals.note_odd_key(self._notes, node.start)
            return None
        name = self._names.get(node.text)
        if name is None:
            if node.style == PLAIN and (taken := taken_for(node.text)):
                refusals.note_key_of_other_type(self._notes, node, taken)
                return None
            self._names[node.text] = node.text
            return node
        return ScalarNode(name, node.start, node.end, node.style)

    def _check_properties(self, event: NodeEvent, offset: int) -> None:
        if event.anchor is not None:
            refusals.note_anchor(self._notes, offset, event.anchor)
        if getattr(event, "tag", None) is not None:
            refusals.note_tag(self._notes, offset)

    def _check_comment(self, value: str, start: int, end: int) -> None:
        behind = self._text[end : end + _SEEN_BEHIND].lstrip(" \t")
        if behind[:1] == "#" and behind[1:2].strip("#! \t\r\n"):
            comment = behind.splitlines()[0]
            refusals.note_swallowed(self._notes, start + self._base, value, comment)
