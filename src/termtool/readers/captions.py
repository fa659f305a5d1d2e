"""Lines that say what a picture or table shows."""

from __future__ import annotations

import re
from typing import Final

_CAPTION: Final = re.compile(
    r"[*_]{0,3}(?:(?:Figure|Fig\.?|Table|Plate|Map|Photo|Illustration|Exhibit|Chart) ?[0-9A-Z][0-9A-Za-z.-]{0,8} ?[.:：–—]"
    r"|(?:Figure|Photo|Image|Picture|Caption|Illustration|Pictured|Above|Below) ?[:：])"
)
LONGEST_CAPTION: Final = 400  # characters; a longer paragraph only begins with a reference to a figure


def is_caption(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins as captions do: "Figure 2: 四合院, a courtyard house"."""
    return end - start <= LONGEST_CAPTION and _CAPTION.match(text, start, end) is not None
