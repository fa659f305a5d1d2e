r"""A text is not in composed form (NFC).

*é* can be one character or two, and some characters exist twice, once for old encodings only. Editors show
both alike, while searching and sorting take them for different. Quotations stay as their source has them;
pinyin has a rule of its own.

Bad:

    term: "\uf9b5外"
    gloss: exception

Good:

    term: 例外
    gloss: exception

Mend: type the text anew, or let an editor normalise it to NFC.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted, spoken, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "not-nfc"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A text in decomposed characters"


def is_composed_field(field: str) -> bool:
    """Tell whether a field has to be composed: pinyin has its own rule, and quotations stay as they are."""
    return field != "pinyin" and not field.startswith("contexts[")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every text outside pinyin and quotations that NFC would change."""
    for entry in glossary:
        for field, text in texts(entry):
            if is_composed_field(field) and not unicodedata.is_normalized("NFC", text):
                message = f"{spoken(field)} is not in composed form (NFC): {quoted(text)}."
                hint = f"Write {quoted(unicodedata.normalize('NFC', text))}; it looks the same."
                yield finding_at(entry, field, ID, SEVERITY, message, hint=hint)
