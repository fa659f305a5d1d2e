"""What well-formed YAML may hold that a glossary does not: each said once, with what to do instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from termtool.storage.nodes import Notes, ScalarNode

SURROGATE: Final = re.compile("[\ud800-\udfff]")

_QUOTE: Final = "put the value in double quotes if it starts with"
_MOST_SHOWN: Final = 40  # characters of a name that may be endless


def note_alias(notes: Notes, offset: int, name: str) -> None:
    """Aliases are refused: nine levels of them hang other readers, and edits would act in two places."""
    message = f"an alias (*{name[:_MOST_SHOWN]}): every value stands for itself here"
    notes.error("yaml-alias", offset, message, f"Write the value out, or {_QUOTE} a star.")


def note_anchor(notes: Notes, offset: int, name: str) -> None:
    """Anchors serve aliases only."""
    message = f"an anchor (&{name[:_MOST_SHOWN]}): every value stands for itself here"
    notes.error("yaml-alias", offset, message, f"Delete it, or {_QUOTE} &.")


def note_tag(notes: Notes, offset: int) -> None:
    """Tags name a type or a program's object; our values are text."""
    message = "a tag (!): values are plain text here"
    notes.error("yaml-tag", offset, message, f"Delete it, or {_QUOTE} an exclamation mark.")


def note_tag_line(notes: Notes, offset: int) -> None:
    """A %TAG directive prepares tags."""
    notes.error("yaml-tag", offset, "a %TAG line: values are plain text here", "Delete the line.")


def note_second_document(notes: Notes, offset: int) -> None:
    """One file is one list or one entry."""
    message = "a second YAML document (---) in one file"
    notes.error("yaml-multi-doc", offset, message, "Delete the line ---, or make two files.")


def note_odd_key(notes: Notes, offset: int) -> None:
    """A list as a key: ``? [a, b]``."""
    message = "a field's name that is a list or a mapping"
    notes.error("yaml-key-not-string", offset, message, "Write the name of a field.")


def note_key_of_other_type(notes: Notes, key: ScalarNode, taken: str) -> None:
    """A key that other readers do not see as text: ``no:``, ``996:``, ``<<:``."""
    if key.text == "<<":
        message = "a merge key (<<): every entry stands for itself here"
        notes.error("yaml-alias", key.start, message, "Write the fields out.")
    else:
        message = f"a field's name that readers take for {taken}"
        notes.error("yaml-key-not-string", key.start, message, "Write the name of a field.")


def note_duplicate_key(notes: Notes, key: ScalarNode, first: ScalarNode) -> None:
    """Most readers keep the last of two values in silence."""
    line = notes.lines.at(first.start).line
    message = f"{key.text[:_MOST_SHOWN]} is given twice; the first, on line {line}, counts"
    notes.error("yaml-duplicate-key", key.start, message, "Delete one of the two.")


def note_swallowed(notes: Notes, offset: int, value: str, comment: str) -> None:
    """A hashtag needs quotes: behind a space, # starts a comment (#SU7事故, “win #1 prize”)."""
    effect = "not part of the value" if value else "so there is no value"
    hint = "Put the value in double quotes, or a space after # if it is meant as a comment."
    notes.warning(
        "yaml-comment-swallowed-value", offset, f"{comment[:_MOST_SHOWN]} is a comment, {effect}", hint
    )


def note_unsafe_character(notes: Notes, offset: int, value: str, character: str) -> None:
    """An escape in double quotes can smuggle a control character into a value."""
    code = f"U+{ord(character):04X}"
    if SURROGATE.search(value):  # libyaml refuses these by itself
        notes.error("bad-unicode", offset, f"half a character ({code})", "Write the character itself.")
    else:
        notes.warning(
            "control-char", offset, f"a value with the control character {code} in it", "Delete it."
        )
