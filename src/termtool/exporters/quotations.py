"""Where a quotation has the term that it is there to show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.hanzi import fold, has_han

if TYPE_CHECKING:
    from collections.abc import Sequence

# Twice as much as the longest sentence worth quoting; folding goes character by character.
_SEARCHED: Final = 1_000


def places_of(forms: Sequence[str], quote: str) -> tuple[tuple[int, int], ...]:
    """Return where a quotation has the term, as (start, end): the first of its forms that is found.

    Widths, spaces and punctuation need not agree: newsletters type 疾风知劲草,路遥知马力 with an ASCII comma
    where the glossary has a Chinese one.
    """
    found = (_exact_places(form, quote) or _folded_places(form, quote) for form in forms if form)
    return next(filter(None, found), ())


def _exact_places(form: str, quote: str) -> tuple[tuple[int, int], ...]:
    return tuple((at.start(), at.end()) for at in _pattern(form).finditer(quote))


def _pattern(form: str) -> re.Pattern[str]:
    # "Li" is not in "living"; Chinese has no such edges.
    edge = "" if has_han(form) else r"\b"
    return re.compile(edge + re.escape(form) + edge)


def _folded_places(form: str, quote: str) -> tuple[tuple[int, int], ...]:
    wanted = fold(form)
    if not has_han(wanted):
        return ()
    keys = [fold(character) for character in quote[:_SEARCHED]]
    origins = [place for place, key in enumerate(keys) for _ in key]
    found = re.finditer(re.escape(wanted), "".join(keys))
    return tuple((origins[at.start()], origins[at.end() - 1] + 1) for at in found)
