"""Entries as YAML that every reader reads alike.

A value stands unquoted only in shapes that no reader takes for anything but text; everything else is
double-quoted, with escapes for what cannot be seen. Of seven emitters tried in five readers only those
that quote so came back unchanged: plain ``1e3``, ``no``, ``12:30`` and U+2028 are read differently.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard

from termtool.errors import GlossaryError
from termtool.hanzi import HAN
from termtool.storage.fields import FIELDS, ON_ONE_LINE
from termtool.storage.scalars import taken_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from termtool.model import Context, Entry, Part

# A value as it stands in the file: text, a line number, a list, or names with values.
Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value]"

_LETTERS: Final = f"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff{HAN}"
_OPENING: Final = f"{_LETTERS}“‘《「…"
_INSIDE: Final = f"{_OPENING}0-9'().;!?&%+/_”’》」，。、；：！？（）—–·\\-"
_PLAIN: Final = re.compile(f"[{_OPENING}](?:[{_INSIDE},]| (?=[{_INSIDE}]))*")
_PLAIN_IN_FLOW: Final = re.compile(f"[{_OPENING}](?:[{_INSIDE}]| (?=[{_INSIDE}]))*")
# 003_7938884845cbc5b0.txt, and the hashes of what the machine wrote
_PLAIN_WITH_DIGITS: Final = re.compile(r"[0-9][0-9A-Za-z_-]*\.[A-Za-z]{2,5}|[0-9a-f]{6}(?: [0-9a-f]{6})*")

_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ONE_BYTE: Final = 0xFF
_TWO_BYTES: Final = 0xFFFF


def emit_entries(entries: Iterable[Entry]) -> str:
    """Return entries as one YAML list, a blank line between them; "" for none."""
    return "\n".join("".join(f"{line}\n" for line in item_lines(record(entry))) for entry in entries)


def emit_entry(entry: Entry) -> str:
    """Return one entry as a YAML mapping.

    Raises:
        GlossaryError: if a value holds half of a surrogate pair, which no file can hold.

    >>> from termtool.model import Entry
    >>> print(emit_entry(Entry(id="no", term="#SU7事故", gloss=("the SU7 crash",))), end="")
    id: "no"
    term: "#SU7事故"
    gloss:
      - the SU7 crash
    """
    return "".join(f"{line}\n" for line in mapping_lines(record(entry)))


def record(entry: Entry) -> dict[str, Value]:
    """Return the fields of an entry that have a value, in the order in which they are written."""
    values = ((name, field_value(entry, name)) for name in FIELDS)
    return {name: value for name, value in values if value}


def field_value(entry: Entry, name: str) -> Value:
    """Return one field as it is written."""
    if name == "contexts":
        return context_values(entry.contexts)
    if name == "parts":
        return [_part(part) for part in entry.parts]
    value: Value = getattr(entry, name)
    return value


def context_values(contexts: Iterable[Context]) -> list[Value]:
    """Return contexts as they are written."""
    return [_context(context) for context in contexts]


def _context(context: Context) -> dict[str, Value]:
    optional: dict[str, Value] = {"gloss": context.gloss, "pattern": context.pattern}
    line: dict[str, Value] = {"line": context.line} if context.line > 0 else {}
    told = {name: value for name, value in optional.items() if value}
    return {"source": context.source, **line, "quote": context.quote, **told}


def _part(part: Part) -> dict[str, Value]:
    return {"term": part.term, "gloss": part.gloss} if part.gloss else {"term": part.term}


def mapping_lines(values: Mapping[str, Value]) -> list[str]:
    """Return names with values as lines from column 1."""
    return [line for name, value in values.items() for line in field_lines(name, value)]


def field_lines(name: str, value: Value) -> list[str]:
    """Return one field as lines from column 1; what belongs to it is indented by two spaces."""
    if isinstance(value, str | int) or name in ON_ONE_LINE or not value:
        return [f"{name}: {inline(value)}"]
    return [f"{name}:", *(f"  {line}" for line in block_lines(value))]


def block_lines(value: Value) -> list[str]:
    """Return a list or mapping as lines from column 1."""
    if isinstance(value, str | int):
        return [inline(value)]
    if _is_mapping(value):
        return mapping_lines(value)
    return [line for item in value for line in item_lines(item)]


def item_lines(value: Value) -> list[str]:
    """Return one item of a list as lines from column 1, the first with its dash."""
    first, *rest = block_lines(value) if not isinstance(value, str | int) else [inline(value)]
    return [f"- {first}", *(f"  {line}" for line in rest)]


def inline(value: Value) -> str:
    """Return a value on one line: lists and mappings in brackets, text as it stands outside them."""
    return scalar(value) if isinstance(value, str) else in_flow(value)


def in_flow(value: Value) -> str:
    """Return a value as it stands inside brackets or braces."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _written(value, _PLAIN_IN_FLOW)
    if _is_mapping(value):
        return "{" + ", ".join(f"{in_flow(name)}: {in_flow(inner)}" for name, inner in value.items()) + "}"
    return "[" + ", ".join(in_flow(item) for item in value) + "]"


def scalar(text: str) -> str:
    r"""Return a text as a YAML scalar outside brackets.

    >>> print(scalar("nail the fundamentals, then amaze"), scalar("守正出奇: nail it"), scalar("a\u2028b"))
    nail the fundamentals, then amaze "守正出奇: nail it" "a\u2028b"
    """
    return _written(text, _PLAIN)


def _written(text: str, plain: re.Pattern[str]) -> str:
    if (plain.fullmatch(text) or _PLAIN_WITH_DIGITS.fullmatch(text)) and not taken_for(text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004  (the surrogates)
        raise GlossaryError(f"half a character (U+{code:04X}) cannot be written to a glossary")
    if code <= _ONE_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _TWO_BYTES else f"\\U{code:08x}"


def _is_mapping(value: Sequence[Value] | Mapping[str, Value]) -> TypeGuard[Mapping[str, Value]]:
    return hasattr(value, "items")
