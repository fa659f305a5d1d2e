"""From pairings to proposed entries: one for each term, with all that the sources say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.hanzi import fold
from termtool.model import UNSURE, Context, Document, Entry, Kind, Pairing, Role, Script, Status
from termtool.variants import to_simplified, to_traditional

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN: Final = (Role.TRANSLATION, Role.NAME, Role.MEANING)
_NEVER: Final = frozenset({Kind.SENTENCE, Kind.OTHER})
MOST_CONTEXTS: Final = 5  # of one term in one document: enough to see how it is used


def propose(results: Iterable[tuple[Document, tuple[Pairing, ...]]]) -> tuple[Entry, ...]:
    """Return one proposed entry for each term of the documents, in the order of first appearance.

    What in a reading is a guess stands in the entry's ``auto`` under "unsure", for the curator and the merge.
    Whole sentences and characters in code or addresses are mentions, but no entries. Entries come
    without id and with the status "candidate"; the merge gives the ids.
    """
    by_term: dict[str, list[tuple[Document, Pairing]]] = {}
    for document, pairings in results:
        for pairing in pairings:
            if pairing.kind not in _NEVER or pairing.parts:
                by_term.setdefault(_key(pairing), []).append((document, pairing))
    return tuple(_entry(found) for found in by_term.values())


def _key(pairing: Pairing) -> str:
    if pairing.mention.script is Script.LATIN:
        return fold(pairing.suggested[0]) if pairing.suggested else fold(pairing.mention.headword)
    return fold(to_simplified(pairing.mention.headword))


def _entry(found: list[tuple[Document, Pairing]]) -> Entry:
    # the mention with the surest gloss speaks for the term
    best = max(
        (pairing for _, pairing in found), key=lambda pairing: (_sureness(pairing), -pairing.mention.start)
    )
    latin = best.mention.script is Script.LATIN
    term = (
        (best.suggested[0] if best.suggested else best.mention.headword)
        if latin
        else to_simplified(best.mention.headword)
    )
    traditional = "" if latin else _traditional(best.mention.headword, term)
    read = best if latin else _surest_reading(best, found)
    romanised = [pairing.mention.text for _, pairing in found if pairing.mention.script is Script.LATIN]
    return Entry(
        id="",
        term=term,
        trad=traditional,
        roman=romanised[0] if romanised else "",
        status=Status.CANDIDATE,
        kind=best.kind,
        pinyin=read.pinyin,
        auto={UNSURE: "; ".join(read.pinyin_doubts)} if read.pinyin_doubts else {},
        gloss=_glosses(found),
        literal=_first(found, Role.LITERAL),
        parts=best.parts,
        contexts=_contexts(found),
    )


def _surest_reading(best: Pairing, found: list[tuple[Document, Pairing]]) -> Pairing:
    """Return the mention whose reading has least doubts: a romanisation is mostly printed once."""
    others = (
        pairing for _, pairing in found if pairing.mention.script is not Script.LATIN and pairing.pinyin
    )
    return min((best, *others), key=lambda pairing: (not pairing.pinyin, len(pairing.pinyin_doubts)))


def _sureness(pairing: Pairing) -> float:
    return max((gloss.score for gloss in pairing.glosses if gloss.role is not Role.ROMANISATION), default=0.0)


def _traditional(headword: str, term: str) -> str:
    traditional = headword if headword != term else to_traditional(term)
    return traditional if traditional != term else ""


def _glosses(found: list[tuple[Document, Pairing]]) -> tuple[str, ...]:
    """Return the renderings of all mentions, the surest first; explanations only where there is no rendering."""
    for roles in ((Role.TRANSLATION, Role.NAME), (Role.LITERAL,), (Role.MEANING,)):
        ranked = sorted(
            (
                (gloss.score, gloss.text)
                for _, pairing in found
                for gloss in pairing.glosses
                if gloss.role in roles
            ),
            key=lambda item: -item[0],
        )
        texts: dict[str, str] = {}
        for _, text in ranked:
            texts.setdefault(text.casefold(), text)
        if texts:
            return tuple(texts.values())
    return ()


def _first(found: list[tuple[Document, Pairing]], role: Role) -> str:
    return next((gloss.text for _, pairing in found for gloss in pairing.glosses if gloss.role is role), "")


def _contexts(found: list[tuple[Document, Pairing]]) -> tuple[Context, ...]:
    contexts: list[Context] = []
    count: dict[str, int] = {}
    for document, pairing in found:
        if not pairing.context or count.get(document.source, 0) >= MOST_CONTEXTS:
            continue
        shown = next((gloss for gloss in pairing.glosses if gloss.role in _SHOWN), None)
        context = Context(
            source=document.source,
            line=document.locate(pairing.mention.start).line,
            quote=pairing.context,
            gloss=shown.text if shown else "",
            pattern=shown.pattern if shown else "",
        )
        if all(context.quote != other.quote for other in contexts):
            contexts.append(context)
            count[document.source] = count.get(document.source, 0) + 1
    return tuple(sorted(contexts, key=lambda context: (context.source, context.line)))
