"""An id holds something other than small Latin letters, digits and hyphens.

The id is also a file name, an anchor in a page and the key of a card. Letters with tone marks, capitals
or spaces in it break in one of these places sooner or later.

Bad:

    id: Shǒu zhèng chū qí
    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Good:

    id: shou-zheng-chu-qi
    term: 守正出奇
    gloss: nail the fundamentals, then amaze

Mend: write the pinyin without tones, v for ü, with a hyphen between syllables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.rules.fields import finding_at, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termtool.model import Glossary

ID: Final = "id-form"
SEVERITY: Final = Severity.ERROR
TITLE: Final = "An id that is not small letters, digits and hyphens"

_FORM: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield a finding for every id that does not have the form; a missing one is not our matter."""
    for entry in glossary:
        if entry.id and not _FORM.fullmatch(entry.id):
            message = f"The id {quoted(entry.id)} is not made of small letters, digits and single hyphens."
            hint = "Write the pinyin without tones, syllables joined by hyphens: shou-zheng-chu-qi."
            yield finding_at(entry, "id", ID, SEVERITY, message, hint=hint)
