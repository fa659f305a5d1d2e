"""What the reading of a glossary's files can report, before any rule has seen an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termtool.findings import Finding

READING: Final[Mapping[str, str]] = {
    "yaml-syntax": (
        "The text is not YAML at this place. Most often a value needs double quotes: one with a colon and a "
        "space in it (守正出奇: nail it), or one that begins with a quote, a bracket, a percent sign or the like. "
        "Indent with spaces, not with tabs. The other entries are read as far as the mistake allows."
    ),
    "yaml-duplicate-key": (
        "An entry gives one field twice. Most programs keep the last value without a word; here the first counts. "
        "Delete one, or make a list of the values."
    ),
    "yaml-alias": (
        "Anchors (&name), aliases (*name) and merge keys (<<) are not used in glossaries: every value stands for "
        "itself, so that an edit acts in one place. Write the value out; quote it if it only begins with such a sign."
    ),
    "yaml-tag": (
        "Tags (!name) ask a program to make something else out of a value than text. Here everything is text. "
        "Delete the tag; quote the value if it begins with an exclamation mark."
    ),
    "yaml-depth": "The file nests deeper than sixteen levels; an entry needs four. Look for an unclosed bracket.",
    "yaml-key-not-string": "The name of a field is something else than a word. Write one of the known names.",
    "yaml-multi-doc": "A line --- starts a second document. One file is one list or one entry: make two files.",
    "yaml-ambiguous-scalar": (
        "Other programs take this value for a number, a date, a truth value or nothing at all: 996, 12:30, no, ~. "
        "Here it is read as the text that stands there. Put it in double quotes and all agree."
    ),
    "yaml-comment-swallowed-value": (
        "A # behind a space starts a comment, so that a hashtag such as #SU7事故 is no value. Put the value in "
        "double quotes; put a space behind the # if it is meant as a comment."
    ),
    "control-char": "A character that controls terminals stands in the file. It cannot be seen; delete it.",
    "bad-unicode": "Half of a character stands in the file, mostly from an escape \\ud8…. Write the character itself.",
    "encoding-not-utf8": "The file is not UTF-8. Open it with its real encoding (GB18030, Big5 …) and save it as UTF-8.",
    "conflict-marker": "The marks of an unfinished merge (<<<<<<<) stand in the file. Decide, and delete them.",
    "too-large": "The file is larger than 16 MiB. Divide the glossary into several files.",
    "unreadable-file": "The file is there, but cannot be read: a permission is missing, or it is no ordinary file.",
    "empty": "There is no entry in this file. Delete it, or write one.",
    "missing-field": (
        "An entry has no term, or no id; a context has no source or no quotation. Without a term there is no entry. "
        "An id can wait until something refers to the entry."
    ),
    "unknown-field": "There is no field of this name; its value is not read. Mostly a slip of the keyboard.",
    "wrong-type": "A list stands where one text should, or one text where names and values should.",
    "unused-ignore": (
        "A comment # termtool: ignore[…] keeps nothing back: the finding is gone, the rule is misspelt, or the comment "
        "stands at another place than the finding. Delete it, or correct it."
    ),
    "ignore-without-reason": (
        "A comment # termtool: ignore[…] does not say why. Write the reason behind the bracket, so that the next "
        "person knows when it may go."
    ),
    "empty-value": "Two quotes with nothing between them. Fill the value in, or delete the field.",
}


def cannot_wait(found: Finding) -> bool:
    """Tell whether a finding may be kept back by nothing: because of it part of a file was not checked."""
    return found.severity is Severity.ERROR and found.rule in READING


def reading_page(finding_id: str) -> str:
    """Return the page of something that reading reports, as Markdown."""
    return f"## `{finding_id}` (reading)\n\n{READING[finding_id]}\n"
