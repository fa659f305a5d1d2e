"""Which forms may be in which script, told by old encodings: quick enough to ask of every entry.

GB 2312 holds the simplified characters in use, Big5 the traditional ones. A rare character is in neither, so
these tables only pick out what a closer look is worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.hanzi import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable


def not_simplified(terms: Iterable[str]) -> frozenset[str]:
    """Return those terms that hold a character beyond the simplified ones in use."""
    return _beyond("gb2312", terms)


def not_traditional(terms: Iterable[str]) -> frozenset[str]:
    """Return those terms that hold a character beyond the traditional ones in use."""
    return _beyond("big5", terms)


def _beyond(encoding: str, terms: Iterable[str]) -> frozenset[str]:
    listed = frozenset(terms)
    outside = frozenset(
        sign for sign in frozenset("".join(listed)) if is_han(sign) and _lacks(encoding, sign)
    )
    return frozenset(term for term in listed if not outside.isdisjoint(term)) if outside else frozenset()


def _lacks(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False
