"""What the machine proposes, joined with what people have written, and people always win.

The rule is a three-way merge by field. Its base is not an old copy of the glossary but six digits in
the entry itself: ``auto: {pinyin: 8c1f2a}`` is the hash of the pinyin that the machine last wrote. While
the pinyin still has that hash nobody has touched it and the machine may write a better one; once it
differs, or is gone, or the digits are gone, it is a person's and is left alone for ever. Copying files,
renaming them, merging branches or using another editor cannot lose that knowledge.

An entry that a person deletes leaves nothing behind: found again, it is proposed again. To keep a term
out, set its status to rejected.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from termtool.entry_ids import new_id
from termtool.hanzi import fold, has_han
from termtool.model import UNSURE, Context, Entry, Status
from termtool.signatures import context_digest, digest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from termtool.model import Glossary

# What the machine writes, besides contexts and the id and status of a new entry.
MACHINE_FIELDS: Final = ("trad", "roman", "kind", "pinyin", "gloss", "literal", "parts")
_MAY_COME_LATER: Final = ("kind", "pinyin", "gloss", "literal", "parts")
_SETTLED: Final = "nothing"  # what takes the place of a doubt that is gone: names in auto never go
_CLOSED: Final = (Status.REJECTED, Status.DEPRECATED)  # a person's last word on a term


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of an entry: what it holds, and what the machine would have there."""

    name: str
    old: Any  # as the entry has it, "" or empty if it has none
    new: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryUpdate:
    """An entry of the glossary as it stands and as it will be."""

    entry: Entry
    merged: Entry
    changes: tuple[FieldChange, ...]  # ``auto`` among them


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Fields in which the machine differs from a person: shown, never written."""

    entry: Entry
    differences: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """All that a merge would do. An entry may be both updated and conflicting, in different fields."""

    added: tuple[Entry, ...] = ()
    updated: tuple[EntryUpdate, ...] = ()
    unchanged: tuple[Entry, ...] = ()  # found again, and nothing new to say
    conflicting: tuple[Conflict, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether carrying the plan out would write nothing."""
        return not self.added and not self.updated


def plan_merge(glossary: Glossary, proposed: Sequence[Entry]) -> MergePlan:
    """Compare proposed entries with a glossary.

    Args:
        glossary: What is on disk.
        proposed: What the machine has found; entries without id and status, each with its contexts, and in
            ``auto`` nothing but the doubts about its pinyin.
            Several may be about one term.

    Returns:
        What to add (with ids, as candidates), what to change, and where the machine and a person
        disagree. Planning again after the plan is carried out gives an empty plan, as long as the machine
        gives each term one traditional form and one Latin spelling.
    """
    index = _Index(glossary)
    told: dict[int, list[Entry]] = {}  # by identity of the entry: what the machine says of it
    new: list[Entry] = []
    for proposal in _by_term(proposed):
        entry = index.find(proposal)
        if entry is None:
            entry = proposal
            new.append(proposal)
            index.add(proposal)
        told.setdefault(id(entry), []).append(proposal)
    met = [(entry, _joined(told[id(entry)])) for entry in glossary if id(entry) in told]
    added = _with_ids((_joined(told[id(entry)]) for entry in new), glossary)
    return _planned(met, added)


def with_changes(entry: Entry, changes: Iterable[FieldChange]) -> Entry:
    """Return an entry with fields changed."""
    values: dict[str, Any] = {change.name: change.new for change in changes}
    return replace(entry, **values)


class _Index:
    """Finds the entry for a proposed term: by the term, its other script, an alias, its Latin spelling."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms: dict[str, Entry] = {}
        self._others: dict[str, Entry] = {}
        self._romans: dict[str, Entry] = {}
        for entry in glossary:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        self._terms.setdefault(_key(entry.term), entry)
        for other in (entry.trad, *entry.aliases):
            if other:
                self._others.setdefault(_key(other), entry)
        if entry.roman:
            self._romans.setdefault(_key(entry.roman), entry)

    def find(self, proposal: Entry) -> Entry | None:
        spellings = [_key(text) for text in (proposal.term, proposal.trad) if text]
        tables = [self._terms, self._others]
        if not has_han(proposal.term):  # ‘Neijuan’ is 内卷 if an entry says so
            spellings += [_key(proposal.roman)] if proposal.roman else []
            tables.append(self._romans)
        # By spelling first: so a term that is added now cannot draw a proposal away from here next time.
        found = (table.get(spelling) for spelling in spellings for table in tables)
        return next((entry for entry in found if entry is not None), None)


def _key(text: str) -> str:
    return fold(text) or text  # a term of nothing but signs folds to nothing


def _by_term(proposals: Iterable[Entry]) -> list[Entry]:
    said: dict[str, list[Entry]] = {}
    for proposal in proposals:
        said.setdefault(_key(proposal.term), []).append(proposal)
    return [_joined(of_one_term) for of_one_term in said.values()]


def _joined(proposals: Sequence[Entry]) -> Entry:
    """Return one proposal that says what several say of a term; the earlier ones first."""
    first = proposals[0]
    said: dict[str, Any] = {
        name: next(
            (value for proposal in proposals if (value := getattr(proposal, name))), getattr(first, name)
        )
        for name in MACHINE_FIELDS
    }
    said["gloss"] = _more((), (gloss for proposal in proposals for gloss in proposal.gloss))
    contexts: dict[str, Context] = {}
    for context in (context for proposal in proposals for context in proposal.contexts):
        contexts.setdefault(context_digest(context), context)
    auto = next((proposal.auto for proposal in proposals if proposal.pinyin), first.auto)
    return replace(first, **said, contexts=tuple(contexts.values()), auto=auto)


def _more(glosses: tuple[str, ...], others: Iterable[str]) -> tuple[str, ...]:
    """Return glosses with those of others that say something else; “Tailwind” is “tail-wind” again."""
    said = {_key(gloss) for gloss in glosses}
    new: dict[str, str] = {}
    for gloss in others:
        if (key := _key(gloss)) not in said:
            new.setdefault(key, gloss)
    return (*glosses, *new.values())


def _with_ids(proposals: Iterable[Entry], glossary: Glossary) -> tuple[Entry, ...]:
    # A file of that name may hold an entry of another id.
    taken = {entry.id for entry in glossary} | {PurePath(entry.path).stem for entry in glossary}
    added = []
    for proposal in proposals:
        name = new_id(proposal.pinyin or proposal.roman or proposal.term, taken)
        taken.add(name)
        added.append(replace(proposal, id=name, status=Status.CANDIDATE.value, auto=_auto_of(proposal)))
    return tuple(added)


def _auto_of(proposal: Entry) -> dict[str, str]:
    # Some are noted even where there is nothing yet, so that what is found later may still fill them in.
    names = [name for name in MACHINE_FIELDS if name in _MAY_COME_LATER or getattr(proposal, name)]
    auto = {name: digest(getattr(proposal, name)) for name in names}
    return auto | _doubts(proposal) | _auto_contexts(map(context_digest, proposal.contexts))


def _doubts(proposal: Entry) -> dict[str, str]:
    return {UNSURE: proposal.auto[UNSURE]} if proposal.auto.get(UNSURE) else {}


def _doubts_after(entry: Entry, proposal: Entry, changed: Collection[str]) -> dict[str, str]:
    """Return what is to be noted of doubts about the pinyin, after a merge that changes these fields.

    A reading that one source leaves in doubt and another settles stays settled, in whatever order they
    are read.
    """
    if "pinyin" in changed and _doubts(proposal):
        return _doubts(proposal)
    same = "pinyin" in changed or (entry.pinyin == proposal.pinyin and not _doubts(proposal))
    return {UNSURE: _SETTLED} if same and UNSURE in entry.auto and _may_write(entry, "pinyin") else {}


def _auto_contexts(digests: Iterable[str]) -> dict[str, str]:
    joined = " ".join(digests)
    return {"contexts": joined} if joined else {}


def _planned(met: Iterable[tuple[Entry, Entry]], added: tuple[Entry, ...]) -> MergePlan:
    updated: list[EntryUpdate] = []
    conflicting: list[Conflict] = []
    unchanged: list[Entry] = []
    for entry, proposal in met:
        changes, differences = _compared(entry, proposal)
        if changes:
            updated.append(EntryUpdate(entry=entry, merged=with_changes(entry, changes), changes=changes))
        if differences:
            conflicting.append(Conflict(entry=entry, differences=differences))
        if not changes and not differences:
            unchanged.append(entry)
    return MergePlan(
        added=added, updated=tuple(updated), unchanged=tuple(unchanged), conflicting=tuple(conflicting)
    )


def _compared(entry: Entry, proposal: Entry) -> tuple[tuple[FieldChange, ...], tuple[FieldChange, ...]]:
    """Return what the machine may change in an entry, and what it would but may not."""
    if entry.status in _CLOSED:
        return (), ()
    changes: list[FieldChange] = []
    differences: list[FieldChange] = []
    for change in _wanted(entry, proposal):
        (changes if _may_write(entry, change.name) else differences).append(change)
    auto = dict(entry.auto) | {change.name: digest(change.new) for change in changes}
    auto |= _doubts_after(entry, proposal, [change.name for change in changes])
    contexts, digests = _with_contexts(entry, proposal)
    if contexts != entry.contexts:
        changes.append(FieldChange(name="contexts", old=entry.contexts, new=contexts))
        auto |= _auto_contexts(digests)
    if auto != entry.auto:
        changes.append(FieldChange(name="auto", old=entry.auto, new=auto))
    return tuple(changes), tuple(differences)


def _wanted(entry: Entry, proposal: Entry) -> Iterator[FieldChange]:
    """Yield where a proposal differs from an entry.

    Only one that has seen all sources of the entry may take something back. One from other sources adds:
    otherwise two newsletters that gloss a term differently, read in turn, would rewrite it for ever.
    """
    has_seen_all = {c.source for c in entry.contexts} <= {c.source for c in proposal.contexts}
    for name in MACHINE_FIELDS:
        old, new = getattr(entry, name), getattr(proposal, name)
        if not new:
            continue
        if name == "gloss" and not (has_seen_all and _may_write(entry, name)):
            new = _more(old, new)
        elif old and not has_seen_all:
            continue
        if new != old:
            yield FieldChange(name=name, old=old, new=new)


def _may_write(entry: Entry, name: str) -> bool:
    """Tell whether a field is still the machine's; what people accept is theirs, touched or not."""
    if entry.status != Status.CANDIDATE:
        return False
    return entry.auto.get(name) == digest(getattr(entry, name))


def _with_contexts(entry: Entry, proposal: Entry) -> tuple[tuple[Context, ...], list[str]]:
    """Return an entry's contexts with those of a proposal, and the digests of all the machine wrote.

    Each context that the machine wrote is remembered, so that one which a person has deleted or
    reworded does not come back.
    """
    digests = entry.auto.get("contexts", "").split()
    own = set(digests)
    contexts = list(entry.contexts)
    places = {context_digest(context): place for place, context in reversed(list(enumerate(contexts)))}
    for context in proposal.contexts:
        name = context_digest(context)
        if name not in places:
            if name not in own:
                contexts.append(context)
                digests.append(name)
        elif name in own and context.line > 0 and contexts[places[name]].line > 0:
            contexts[places[name]] = replace(contexts[places[name]], line=context.line)
    return tuple(contexts), digests
