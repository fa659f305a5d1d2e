"""Which unquoted words other readers of YAML take for something else than text.

The union of what the 1.1 types (PyYAML, Ruby) and the 1.2 core schema (editors, JavaScript) resolve:
one reader's text is another's number. ``12:30`` is 750 in PyYAML, ``1e3`` is 1000 in an editor.
"""

from __future__ import annotations

import re
from typing import Final

_NOTHING: Final = frozenset({"", "~", "null"})
_TRUTH: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false"})
_LONGEST_WORD: Final = len("false")
_FIRST_OF_OTHERS: Final = frozenset("0123456789+-.=<")

_NUMBER: Final = re.compile(
    r"[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
    r"|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
_BASE_SIXTY: Final = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t][0-9:.Zz+\- \t]*)?")

# What an escape in double quotes can bring into a value; line breaks and tabs are harmless.
_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def unsafe_in(text: str) -> str:
    """Return the first control character or half of a surrogate pair in a text, "" if there is none."""
    found = _UNSAFE.search(text)
    return found[0] if found else ""


def taken_for(text: str) -> str:
    """Return what some reader takes an unquoted scalar for: "a number" …; "" when all see text.

    >>> taken_for("996"), taken_for("12:30"), taken_for("no"), taken_for("守正出奇")
    ('a number', 'a number in base 60', 'a truth value', '')
    """
    if text[:1] in _FIRST_OF_OTHERS and text:
        return _number_or_date(text)
    if len(text) > _LONGEST_WORD:
        return ""
    word = text.lower()
    if word in _NOTHING:
        return "nothing"
    return "a truth value" if word in _TRUTH else ""


def _number_or_date(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return "a number"
    if _BASE_SIXTY.fullmatch(text):
        return "a number in base 60"
    if _DATE.fullmatch(text):
        return "a date"
    if text == "=":
        return "a default value"
    return "a merge" if text == "<<" else ""
