"""A Chinese phrase of the documents is not in the glossary.

Every phrase in the project's documents should be an entry, whatever its status: who has decided that it is no
term, sets it to “rejected”. What never needs an entry can be listed in the option “ignore”. Either script will
do, and so will an alias or a part of a proverb. Only checked where the project names its documents, and where all
of its glossary is checked, or --sources is given.

Bad:

    term: 内卷
    gloss: involution

Good:

    - term: 内卷
      gloss: involution
    - term: 守正出奇
      status: rejected

Mend: run “termtool extract” on the document, or add the phrase to “ignore”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.findings import Finding, Severity
from termtool.hanzi import fold
from termtool.rules.fields import forms, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from termtool.model import Document, Entry, Glossary
    from termtool.rules.surroundings import Sources

ID: Final = "source-coverage"
SEVERITY: Final = Severity.WARNING
TITLE: Final = "A phrase of the documents without an entry"
OPTIONS: Final[dict[str, tuple[str, ...]]] = {"ignore": ()}
NEEDS: Final = ("covered",)

_LONGEST: Final = 120  # characters; a longer run is running text, and extraction passes it over as well


def check(glossary: Glossary, *, covered: Sources, ignore: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield a finding for the first place of every phrase that neither the glossary nor “ignore" has."""
    known = frozenset(_in_both_scripts(form for entry in glossary for form in _forms(entry)))
    left_out = {key: word for word in ignore for key in _in_both_scripts([word])}
    seen: set[str] = set()
    used: set[str] = set()
    for document in covered.documents:
        for start, phrase in _phrases(document):
            key = fold(phrase)
            if key in left_out:
                used.add(left_out[key])
            elif key not in known and key not in seen:
                seen.add(key)
                yield _finding(document, start, phrase)
    yield from _unused(ignore, used, covered)


def _forms(entry: Entry) -> Iterator[str]:
    yield from (form for _, form in forms(entry))
    yield from (part.term for part in entry.parts)
    if entry.roman:
        yield entry.roman


def _in_both_scripts(words: Iterable[str]) -> Iterator[str]:
    from termtool.variants import to_simplified, to_traditional  # noqa: PLC0415 — loads OpenCC

    for word in words:
        for form in (word, to_simplified(word), to_traditional(word)):
            if key := fold(form):
                yield key


def _phrases(document: Document) -> Iterator[tuple[int, str]]:
    """Yield every phrase that extraction would find, with its place in the file."""
    # Finding Chinese in a document loads what tells it from Japanese.
    from termtool.foreign import is_foreign  # noqa: PLC0415
    from termtool.mentions import Zone, find_stretches  # noqa: PLC0415
    from termtool.passages import passages  # noqa: PLC0415

    for passage in passages(document, find_stretches(document)):
        for number in passage.own:
            stretch = passage.stretches[number]
            is_phrase = stretch.zone is Zone.PROSE and stretch.end - stretch.start <= _LONGEST
            if is_phrase and not is_foreign(passage, passage.at[number]):
                yield stretch.start, passage.tokens[passage.at[number]].text


def _finding(document: Document, start: int, phrase: str) -> Finding:
    place = document.locate(start)
    return Finding(
        path=document.source,
        line=place.line,
        column=place.column,
        rule=ID,
        severity=SEVERITY,
        message=f"{quoted(phrase)} is not in the glossary.",
        hint="Run “termtool extract” on this document, or add the phrase to “ignore”.",
        about=phrase,
    )


def _unused(ignore: Sequence[str], used: Collection[str], sources: Sources) -> Iterator[Finding]:
    """Yield a remark on what is to be ignored and stands nowhere: mostly a slip, or long gone."""
    for word in ignore:
        if word not in used and sources.documents:
            yield Finding(
                path=sources.documents[0].source,
                line=1,
                column=1,
                rule=ID,
                severity=Severity.INFO,
                message=f"The option “ignore” names {quoted(word)}, which stands in no document.",
                hint="Take it out of the settings.",
                about=word,
            )
