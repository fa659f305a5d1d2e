"""What is looked for in the raw text before YAML sees it: merge conflicts and unsafe characters.

The parser would stop at the first of these with a message about YAML. We name the real trouble, put
something harmless of the same length in its place, and so can still read all other entries.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.storage.nodes import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from termtool.storage.nodes import Notes

_CONFLICT: Final = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?(?=\r|\n|\Z)", re.MULTILINE)

# All that YAML does not allow, and the line separators on which its versions disagree.
_REFUSED: Final = re.compile(
    "\0+|[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]+|[\u0085\u2028\u2029]+|[\ufffe\uffff]+|\ufeff+"
)
_LINE_SEPARATORS: Final = frozenset("\u0085\u2028\u2029")
_MOST_REPORTED: Final = 20  # in one file; a binary file would fill the screen


def screened(text: str, notes: Notes) -> str:
    """Return the text as YAML may read it, of the same length; what was replaced is noted.

    A byte order mark at the start is no mistake; it is read as an empty line.
    """
    text = _CONFLICT.sub(lambda found: _without_conflict(found, notes), text)
    if _REFUSED.search(text) is None:
        return text
    pieces: list[str] = []
    done = 0
    reported = 0
    for found in _REFUSED.finditer(text):
        at_line_start = found.start() == 0 or text[found.start() - 1] in "\r\n"
        if found[0] != BYTE_ORDER_MARK or found.start():
            reported += 1
            if reported <= _MOST_REPORTED:
                _note(found, notes)
        pieces += (text[done : found.start()], _stand_in(found[0], at_line_start=at_line_start))
        done = found.end()
    return "".join((*pieces, text[done:]))


def _without_conflict(found: re.Match[str], notes: Notes) -> str:
    notes.error(
        "conflict-marker",
        found.start(),
        f"the marker of an unfinished merge: {found[0][:40]}",
        "Keep one side or both, delete the marker lines, and commit.",
    )
    return " " * len(found[0])


def _stand_in(run: str, *, at_line_start: bool) -> str:
    # Two files glued together leave a mark at a line's start, where a space would be indentation.
    if run[0] == BYTE_ORDER_MARK and at_line_start:
        return "\n" * len(run)
    return (" " if run[0] == "\0" or run[0] in _LINE_SEPARATORS else "\ufffd") * len(run)


def _note(found: re.Match[str], notes: Notes) -> None:
    character = found[0][0]
    code = f"U+{ord(character):04X}"
    if character == "\0":
        count = len(found[0])
        notes.error(
            "control-char",
            found.start(),
            f"{count} null character{'s' if count > 1 else ''}, as a power cut leaves them",
            "Restore the file from a backup or from version control.",
        )
    elif character in _LINE_SEPARATORS:
        notes.error(
            "control-char",
            found.start(),
            f"the line separator {code}, which readers of YAML treat differently",
            f'Delete it, or write "\\u{ord(character):04x}" in double quotes.',
        )
    elif character in "\ufeff\ufffe\uffff":
        notes.error(
            "bad-unicode",
            found.start(),
            f"{code} inside the text, where no character should be",
            "Delete it.",
        )
    else:
        notes.error("control-char", found.start(), f"the control character {code}", "Delete it.")
