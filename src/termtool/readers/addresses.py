"""Bare web and mail addresses in running text."""

from __future__ import annotations

import re
from typing import Final

from termtool.hanzi import HAN
from termtool.model import Mark, MarkKind

# An address ends where Chinese begins: "https://example.org/a，守正" is an address and a term.
_WEB: Final = re.compile(
    rf"(?:https?://|ftp://|www\.)[^\s<>\"“”‘’«»「」『』《》【】（）、，。；：！？…|`{HAN}]{{2,2000}}",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(r"(?:https?|ftp|www)\Z", re.IGNORECASE)
_LONGEST_SCHEME: Final = 5
_MAIL_NAME: Final = re.compile(r"[A-Za-z0-9._%+-]{1,64}\Z")
_MAIL_HOST: Final = re.compile(r"@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])")
# How an address shows itself. Looking for its first letter instead would stop at every "h" and "w".
ADDRESS_SIGN: Final = r"@|:(?=//)|(?<=[wW]{3})\.(?=\w)"
_CLOSING: Final = {")": "(", "]": "["}


def web_address_at(text: str, at: int, earliest: int, end: int) -> Mark | None:
    """Return the web address around the "://" or behind the "www" at ``at``.

    The full stop or bracket that follows an address is not part of it.
    """
    scheme = _SCHEME.search(text[max(earliest, at - _LONGEST_SCHEME) : at])
    if scheme is None:
        return None
    start = at - len(scheme[0])
    match = _WEB.match(text, start, end)
    if match is None or (start > 0 and text[start - 1].isalnum() and text[start - 1].isascii()):
        return None
    stop = match.end()
    while stop > at and _trailing(text, start, stop):
        stop -= 1
    return Mark(start, stop, MarkKind.URL) if stop > at + 1 else None


def _trailing(text: str, start: int, stop: int) -> bool:
    last = text[stop - 1]
    if last in _CLOSING:
        return text.count(last, start, stop) > text.count(_CLOSING[last], start, stop)
    return last in ".,;:!?'*_~"


def mail_address_at(text: str, at: int, earliest: int, end: int) -> Mark | None:
    """Return the mail address around the "@" at ``at`` that begins no earlier than ``earliest``."""
    host = _MAIL_HOST.match(text, at, end)
    low = max(earliest, at - 64)
    name = _MAIL_NAME.search(text[low:at]) if host else None
    if host is None or name is None:
        return None
    return Mark(low + name.start(), host.end(), MarkKind.URL)
