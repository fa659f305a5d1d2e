"""From pairings to proposed entries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from termtool.model import Document, Entry, Gloss, Kind, Mention, Pairing, Part, Role, Script, Status
from termtool.proposals import MOST_CONTEXTS, propose

PAGE = Document("page.txt", "x" * 1_000, line_starts=(0, 100, 200))


def gloss(text: str, role: Role = Role.TRANSLATION, score: float = 0.9) -> Gloss:
    return Gloss(text=text, role=role, start=0, end=len(text), pattern="quoted-before", score=score)


def pairing(term: str, *glosses: Gloss, start: int = 0, **fields: Any) -> Pairing:
    script = fields.pop("script", Script.SIMPLIFIED)
    mention = Mention(text=term, start=start, end=start + len(term), headword=term, script=script)
    found = Pairing(
        mention=mention,
        kind=Kind.TERM,
        pinyin="",
        pinyin_words="",
        glosses=glosses,
        context=f"A sentence with {term}.",
    )
    return replace(found, **fields)


def proposed(*pairings: Pairing) -> tuple[Entry, ...]:
    return propose([(PAGE, pairings)])


# 躺平: lying flat; 內卷 and 内卷: involution in both scripts


def test_an_entry_says_what_the_document_says() -> None:
    (entry,) = proposed(pairing("躺平", gloss("lying flat"), kind=Kind.SLANG, pinyin="tǎng píng"))
    assert (entry.term, entry.gloss, entry.kind, entry.pinyin) == (
        "躺平",
        ("lying flat",),
        "slang",
        "tǎng píng",
    )


def test_an_entry_is_a_candidate_without_id() -> None:
    (entry,) = proposed(pairing("躺平"))
    assert (entry.id, entry.status) == ("", Status.CANDIDATE)


@pytest.mark.parametrize(
    ("kind", "parts", "count"),
    [
        pytest.param(Kind.TERM, (), 1, id="a term"),
        pytest.param(Kind.SENTENCE, (), 0, id="a sentence"),
        pytest.param(Kind.OTHER, (), 0, id="characters in code"),
        pytest.param(Kind.SENTENCE, (Part(term="躺"), Part(term="平")), 1, id="a sentence of clauses"),
    ],
)
def test_what_becomes_an_entry(kind: Kind, parts: tuple[Part, ...], count: int) -> None:
    assert len(proposed(pairing("躺平", kind=kind, parts=parts))) == count


def test_all_mentions_of_a_term_make_one_entry() -> None:
    (entry,) = proposed(
        pairing("躺平", gloss("lying flat")), pairing("躺平", gloss("taking it easy"), start=9)
    )
    assert entry.gloss == ("lying flat", "taking it easy")


def test_both_scripts_make_one_entry() -> None:
    (entry,) = proposed(pairing("內卷", gloss("involution")), pairing("内卷", start=9))
    assert (entry.term, entry.trad) == ("内卷", "內卷")


def test_a_simplified_term_is_given_its_traditional_form() -> None:
    # 银行: bank; 躺平 is written alike in both scripts
    assert [entry.trad for entry in proposed(pairing("银行"), pairing("躺平"))] == ["銀行", ""]


def test_entries_come_in_the_order_of_the_text() -> None:
    found = proposed(pairing("躺平"), pairing("内卷", start=9), pairing("躺平", start=20))
    assert [entry.term for entry in found] == ["躺平", "内卷"]


def test_the_surest_gloss_comes_first() -> None:
    (entry,) = proposed(
        pairing("躺平", gloss("flat", score=0.5)), pairing("躺平", gloss("lying flat"), start=9)
    )
    assert entry.gloss == ("lying flat", "flat")


def test_a_gloss_said_twice_stands_once() -> None:
    (entry,) = proposed(pairing("躺平", gloss("Lying flat")), pairing("躺平", gloss("lying flat"), start=9))
    assert entry.gloss == ("Lying flat",)


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        pytest.param((Role.MEANING, Role.TRANSLATION), ("1",), id="a rendering before an explanation"),
        pytest.param((Role.LITERAL, Role.NAME), ("1",), id="a name before a literal rendering"),
        pytest.param((Role.MEANING, Role.LITERAL), ("1",), id="a literal rendering before an explanation"),
        pytest.param((Role.MEANING,), ("0",), id="an explanation where there is nothing else"),
        pytest.param((Role.ROMANISATION,), (), id="a romanisation is no gloss"),
    ],
)
def test_which_roles_are_glosses(roles: tuple[Role, ...], shown: tuple[str, ...]) -> None:
    (entry,) = proposed(pairing("躺平", *(gloss(str(number), role) for number, role in enumerate(roles))))
    assert entry.gloss == shown


def test_the_literal_rendering_is_kept() -> None:
    (entry,) = proposed(pairing("躺平", gloss("giving up"), gloss("lying flat", Role.LITERAL)))
    assert (entry.gloss, entry.literal) == (("giving up",), "lying flat")


def test_a_romanised_term_is_filed_under_its_characters() -> None:
    (entry,) = proposed(pairing("Neijuan", gloss("involution"), script=Script.LATIN, suggested=("内卷",)))
    assert (entry.term, entry.roman, entry.trad) == ("内卷", "Neijuan", "")


def test_a_romanised_term_without_characters_stands_for_itself() -> None:
    (entry,) = proposed(pairing("Neijuan", gloss("involution"), script=Script.LATIN))
    assert (entry.term, entry.roman) == ("Neijuan", "Neijuan")


def test_a_romanised_mention_joins_the_entry_of_its_characters() -> None:
    (entry,) = proposed(
        pairing("内卷"),
        pairing("Neijuan", gloss("involution"), start=9, script=Script.LATIN, suggested=("内卷",)),
    )
    assert (entry.term, entry.roman, entry.gloss) == ("内卷", "Neijuan", ("involution",))


def test_a_context_says_where_it_stands() -> None:
    (entry,) = proposed(pairing("躺平", gloss("lying flat"), start=150))
    (context,) = entry.contexts
    assert (context.source, context.line, context.gloss, context.pattern) == (
        "page.txt",
        2,
        "lying flat",
        "quoted-before",
    )


def test_the_same_sentence_is_shown_once() -> None:
    (entry,) = proposed(pairing("躺平"), pairing("躺平", start=9))
    assert len(entry.contexts) == 1


def test_one_document_shows_only_so_many_contexts() -> None:
    found = [pairing("躺平", start=number, context=f"Sentence {number}.") for number in range(9)]
    (entry,) = proposed(*found)
    assert len(entry.contexts) == MOST_CONTEXTS


def test_contexts_of_several_documents_are_sorted() -> None:
    found = pairing("躺平", context="One."), pairing("躺平", context="Two.")
    other = replace(PAGE, source="a.txt")
    (entry,) = propose([(PAGE, found[:1]), (other, found[1:])])
    assert [context.source for context in entry.contexts] == ["a.txt", "page.txt"]


def test_nothing_found_is_nothing_proposed() -> None:
    assert propose([(PAGE, ())]) == ()


def test_a_guess_is_noted_for_the_curator() -> None:
    # 单田芳, a storyteller: the surname is shàn
    guess = pairing("单田芳", pinyin="dān tián fāng", pinyin_doubts=("单 dān, or shàn",))
    (entry,) = proposed(guess)
    assert entry.auto == {"unsure": "单 dān, or shàn"}
    (entry,) = proposed(guess, pairing("单田芳", pinyin="shàn tián fāng", start=9))
    assert (entry.pinyin, entry.auto) == ("shàn tián fāng", {})
