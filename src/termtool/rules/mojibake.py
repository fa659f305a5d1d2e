r"""A text went through a wrong encoding.

UTF-8 that was read as Latin-1 looks like "å®ˆæ­£", read as GBK it looks like 鍐呭嵎, and 锟斤拷 is what is left
when nothing can be saved. The text has to be taken from its source again.

Bad:

    term: 守正
    gloss: keep to the upright
    note: "Written å®ˆæ­£ in the old file."

Good:

    term: 守正
    gloss: keep to the upright
    note: Written 守正 in the old file.

Mend: copy the text from its source again, read with its real encoding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.mojibake import is_mojibake
from termtool.rules.fields import finding_at, quoted, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "mojibake"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A text that was read in a wrong encoding"

# What any damage has in it: the one look that nearly every text gets.
_SUSPECT: Final = re.compile("[\ufffd锟烫屯ÂÃâä-é鏄鐨锛銆涓鍦浜瀹鐤]")
_SHOWN: Final = 12  # characters of the damage


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every text that looks damaged."""
    for entry in glossary:
        for field, text in texts(entry):
            place = is_mojibake(text) if not text.isascii() and _SUSPECT.search(text) else None
            if place is not None:
                shown = quoted(text[place : place + _SHOWN])
                message = f"{spoken(field)} was read in a wrong encoding at character {place + 1}: {shown}."
                yield finding_at(entry, field, ID, SEVERITY, message, hint="Copy it from its source again.")
