"""What the machine may write, and what it never does."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termtool.entry_ids import LONGEST, new_id
from termtool.merging import MACHINE_FIELDS, MergePlan, plan_merge, with_changes
from termtool.model import Context, Entry, Glossary, Part
from termtool.signatures import digest
from termtool.storage.emitter import scalar
from termtool.storage.files import load_text
from termtool.storage.revising import revised

# 守正出奇: stay with the basics and surprise; 内卷: involution
MOTTO = "守正出奇"
CONTEXT = Context(source="a.txt", line=3, quote="“amaze 守正出奇”", gloss="amaze")
PROPOSED = Entry(
    id="", term=MOTTO, pinyin="shǒu zhèng chū qí", kind="idiom", gloss=("amaze",), contexts=(CONTEXT,)
)


def merged(entry: Entry | None, *proposed: Entry) -> Entry:
    """Return the one entry after a merge."""
    plan = plan_merge(Glossary((entry,) if entry else ()), proposed)
    changed = {update.entry.term: update.merged for update in plan.updated}
    (result,) = [*plan.added, *([changed.get(entry.term, entry)] if entry else [])]
    return result


def written(**values: Any) -> Entry:
    """Return an entry that the machine wrote, with what a person then did to it."""
    return replace(merged(None, PROPOSED), **values)


def test_a_new_term_becomes_a_candidate_with_an_id() -> None:
    entry = written()
    assert (entry.id, entry.status, entry.gloss) == ("shou-zheng-chu-qi", "candidate", ("amaze",))
    assert entry.auto["pinyin"] == digest(PROPOSED.pinyin)


def test_the_digest_is_that_of_the_canonical_json() -> None:
    assert digest(("守", "b")) == hashlib.sha256('["守","b"]'.encode()).hexdigest()[:6]  # 守: keep
    assert (
        digest((Part(term="守", gloss="x"),))
        == hashlib.sha256('[{"gloss":"x","term":"守"}]'.encode()).hexdigest()[:6]
    )


def test_merging_again_changes_nothing() -> None:
    plan = plan_merge(Glossary((written(),)), [PROPOSED])
    assert plan == MergePlan(unchanged=(written(),))


@pytest.mark.parametrize(
    ("person", "proposal", "result"),
    [
        pytest.param({}, {"gloss": ("new",)}, {"gloss": ("new",)}, id="untouched: the machine may better itself"),
        pytest.param({"gloss": ("mine",)}, {"gloss": ("new",)}, {"gloss": ("mine",)}, id="edited: a person's"),
        pytest.param({"pinyin": ""}, {"pinyin": "new"}, {"pinyin": ""}, id="deleted: a person's"),
        pytest.param({"auto": {}}, {"gloss": ("new",)}, {"gloss": ("amaze",)}, id="without its hash: a person's"),
        pytest.param({"kind": "proverb"}, {}, {"kind": "proverb"}, id="edited, and the machine says the same as before"),
        pytest.param({"gloss": ("mine",)}, {"pinyin": "new"}, {"pinyin": "new", "gloss": ("mine",)}, id="each field by itself"),
        pytest.param({}, {"literal": "guard"}, {"literal": "guard"}, id="found only later"),
        pytest.param({"gloss": ("mine",)}, {"literal": "guard"}, {"literal": "guard"}, id="found only later, beside an edited field"),
        pytest.param({"literal": "mine"}, {"literal": "guard"}, {"literal": "mine"}, id="found later than by a person"),
        pytest.param({"auto": {"gloss": digest(("amaze",))}}, {"literal": "guard"}, {"literal": ""}, id="absent and without a hash: a person's"),
        pytest.param({}, {"gloss": ()}, {"gloss": ("amaze",)}, id="silence takes nothing back"),
        pytest.param({"status": "accepted"}, {"gloss": ("new",)}, {"gloss": ("amaze",)}, id="accepted as it was: a person's"),
        pytest.param({"status": "rejected"}, {"gloss": ("new",)}, {"gloss": ("amaze",), "status": "rejected"}, id="rejected"),
        pytest.param({"note": "n", "see": ("x",)}, {"note": "m", "see": ("y",)}, {"note": "n", "see": ("x",)}, id="never the machine's fields"),
    ],
)  # fmt: skip
def test_fields(person: dict[str, Any], proposal: dict[str, Any], result: dict[str, Any]) -> None:
    entry = merged(written(**person), replace(PROPOSED, **proposal))
    assert {name: getattr(entry, name) for name in result} == result


def test_a_changed_field_gets_its_new_hash() -> None:
    entry = merged(written(), replace(PROPOSED, pinyin="new"))
    assert entry.auto == {**written().auto, "pinyin": digest("new")}


def test_a_gloss_found_later_fills_the_gap() -> None:
    hashtag = merged(None, replace(PROPOSED, gloss=()))
    assert merged(hashtag, PROPOSED).gloss == ("amaze",)


@pytest.mark.parametrize(
    ("person", "differs"),
    [
        pytest.param({"gloss": ("mine",)}, ["gloss"], id="an edited gloss"),
        pytest.param({"status": "accepted"}, [], id="accepted, and the same"),
        pytest.param({"status": "accepted", "kind": "proverb"}, ["kind"], id="accepted, and another kind"),
        pytest.param({"status": "rejected", "kind": "proverb"}, [], id="rejected terms are not talked of"),
        pytest.param({"gloss": ("mine", "amaze")}, [], id="a gloss added to the machine's"),
        pytest.param({"gloss": ("mine", "Amaze!")}, [], id="the machine's gloss in another case"),
    ],
)
def test_disagreement_is_shown(person: dict[str, Any], differs: list[str]) -> None:
    plan = plan_merge(Glossary((written(**person),)), [PROPOSED])
    assert [change.name for conflict in plan.conflicting for change in conflict.differences] == differs
    assert plan.is_empty


NEXT = Context(source="b.txt", line=9, quote="守正出奇 again", gloss="surprise")
ELSEWHERE = replace(PROPOSED, gloss=("surprise",), kind="proverb", contexts=(NEXT,))


def test_another_source_adds_and_takes_nothing_back() -> None:
    entry = merged(written(), ELSEWHERE)
    assert (entry.gloss, entry.kind, entry.contexts) == (("amaze", "surprise"), "idiom", (CONTEXT, NEXT))


def test_two_sources_read_in_turn_come_to_rest() -> None:
    both = merged(written(), ELSEWHERE)
    assert merged(merged(both, PROPOSED), ELSEWHERE) == both


def test_all_sources_together_may_take_back() -> None:
    both = merged(written(), ELSEWHERE)
    assert merged(both, replace(ELSEWHERE, gloss=("best",), contexts=(CONTEXT, NEXT))).gloss == ("best",)


@pytest.mark.parametrize(
    ("contexts", "result"),
    [
        pytest.param((), (), id="deleted: it stays away"),
        pytest.param((replace(CONTEXT, quote="“amaze”"),), (replace(CONTEXT, quote="“amaze”"),), id="reworded: it stays so"),
        pytest.param((replace(CONTEXT, gloss="mine"),), (replace(CONTEXT, gloss="mine", line=8),), id="other gloss: stays, with the new line"),
        pytest.param((replace(CONTEXT, line=0),), (replace(CONTEXT, line=0),), id="line deleted: it stays away"),
    ],
)  # fmt: skip
def test_contexts_of_the_machine(contexts: tuple[Context, ...], result: tuple[Context, ...]) -> None:
    moved = replace(PROPOSED, contexts=(replace(CONTEXT, line=8),))
    assert merged(written(contexts=contexts), moved).contexts == result


def test_a_persons_context_keeps_its_line() -> None:
    entry = Entry(id="x", term=MOTTO, contexts=(CONTEXT,))
    assert merged(entry, replace(PROPOSED, contexts=(replace(CONTEXT, line=8),))).contexts == (CONTEXT,)


def test_a_hand_written_entry_gets_contexts_and_nothing_else() -> None:
    entry = Entry(id="x", term=MOTTO, status="accepted")
    after = merged(entry, PROPOSED)
    assert after == replace(entry, contexts=(CONTEXT,), auto={"contexts": after.auto["contexts"]})
    assert merged(after, PROPOSED) == after


def test_the_same_sentence_twice_is_one_context() -> None:
    twice = replace(PROPOSED, contexts=(CONTEXT, replace(CONTEXT, line=30)))
    assert merged(None, twice).contexts == (CONTEXT,)


@pytest.mark.parametrize(
    ("entry", "proposal"),
    [
        # 站在风口上，猪也能飞起来: in the right wind even pigs fly
        pytest.param(
            {"term": "站在风口上，猪也能飞起来"}, {"term": "站在风口上,猪也能飞起来"}, id="other punctuation"
        ),
        pytest.param({"term": "内卷", "trad": "內卷"}, {"term": "內卷"}, id="the traditional form"),
        pytest.param({"term": "內卷"}, {"term": "内卷", "trad": "內卷"}, id="the proposal has both"),
        pytest.param({"term": "刘方", "aliases": ("小刘",)}, {"term": "小刘"}, id="an alias"),  # a man's name
        pytest.param(
            {"term": "内卷", "roman": "Neijuan"}, {"term": "neijuan", "roman": "Neijuan"}, id="romanised only"
        ),
        pytest.param({"term": "Neijuan"}, {"term": "Neijuan", "roman": "Neijuan"}, id="romanised in both"),
        pytest.param({"term": "!?"}, {"term": "!?"}, id="nothing but signs"),
    ],
)
def test_one_term_in_two_spellings_is_one_entry(entry: dict[str, Any], proposal: dict[str, Any]) -> None:
    plan = plan_merge(Glossary((Entry(id="x", **entry),)), [Entry(id="", **proposal)])
    assert plan.added == ()


@pytest.mark.parametrize(
    ("entry", "proposal"),
    [
        pytest.param({"term": "内卷", "roman": "Neijuan"}, {"term": "内眷", "roman": "Neijuan"}, id="characters that sound alike"),  # wives
        pytest.param({"term": "!"}, {"term": "?"}, id="other signs"),
    ],
)  # fmt: skip
def test_two_terms_are_two_entries(entry: dict[str, Any], proposal: dict[str, Any]) -> None:
    plan = plan_merge(Glossary((Entry(id="x", **entry),)), [Entry(id="", **proposal)])
    assert len(plan.added) == 1


def test_several_proposals_for_one_new_term_make_one_entry() -> None:
    simplified, traditional = (
        Entry(id="", term="内卷", trad="內卷", gloss=("involution",)),
        Entry(id="", term="內卷", pinyin="nèi juǎn", gloss=("rat race", "involution")),
    )
    (entry,) = plan_merge(Glossary(), [simplified, traditional]).added
    assert (entry.term, entry.pinyin, entry.gloss) == ("内卷", "nèi juǎn", ("involution", "rat race"))


def test_ids_keep_clear_of_ids_and_files() -> None:
    glossary = Glossary((Entry(id="a", term="甲", path="g/nei-juan.yaml"), Entry(id="nei-juan-2", term="乙")))
    proposals = [Entry(id="", term=term, pinyin="nèi juǎn") for term in ("内卷", "内眷")]
    assert [entry.id for entry in plan_merge(glossary, proposals).added] == ["nei-juan-3", "nei-juan-4"]


@pytest.mark.parametrize(
    ("reading", "name"),
    [
        pytest.param("shǒu zhèng chū qí", "shou-zheng-chu-qi", id="tones fall away"),
        pytest.param("Léi Jūn", "lei-jun", id="capitals, too"),
        pytest.param("nǚ shì", "nv-shi", id="ü is v"),
        pytest.param("lüè", "lve", id="ü with another mark"),
        pytest.param("nu\u0308\u030c shi\u0300", "nv-shi", id="marks standing alone"),
        pytest.param("xī'ān", "xi-an", id="an apostrophe divides"),
        pytest.param("SU7 shì gù", "su7-shi-gu", id="Latin letters and digits stay"),
        pytest.param("ＡＢ", "ab", id="full-width letters"),
        pytest.param("内卷", "term", id="characters have no ASCII"),
        pytest.param("", "term", id="no reading"),
        pytest.param("../../etc/passwd", "etc-passwd", id="never a path"),
        pytest.param("con", "con-2", id="never a device of Windows"),
    ],
)
def test_new_id(reading: str, name: str) -> None:
    assert new_id(reading, ()) == name


def test_a_sentence_is_cut_between_words() -> None:
    name = new_id("zhàn zài fēng kǒu shàng zhū yě néng fēi qǐ lái " * 3, ())
    assert len(name) <= LONGEST
    assert name.endswith(
        ("-zhu", "-ye", "-neng", "-fei", "-qi", "-lai", "-zhan", "-zai", "-feng", "-kou", "-shang")
    )


@given(st.text(max_size=80), st.sets(st.sampled_from(["a", "a-2", "term", "term-2", "term-3"])))
def test_an_id_is_always_new_and_always_of_the_form(reading: str, taken: set[str]) -> None:
    name = new_id(reading, taken)
    assert name not in taken
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in name.split("-"))


# ---- histories: merges with people's edits between them ----

PATH = Path("g.yaml")
TERMS = ("甲", "乙丙", "Neijuan")
words = st.sampled_from(
    ["a", "b: c", "no", "#x", "12:30", "守正", "it's “x”", "e\n\u2028f", "𠮷😯", "x, y", " z", '"']
)
proposals = st.builds(
    Entry,
    id=st.just(""),
    term=st.sampled_from(TERMS),
    **{name: st.just("") | words for name in ("pinyin", "kind", "literal")},
    gloss=st.lists(words, max_size=2, unique=True).map(tuple),
    parts=st.lists(st.builds(Part, term=words, gloss=words), max_size=1).map(tuple),
    contexts=st.lists(
        st.builds(Context, source=st.sampled_from(["a.txt", "b.txt"]), line=st.integers(1, 9), quote=words),
        max_size=2,
    ).map(tuple),
)
merges = st.tuples(st.just("merge"), st.lists(proposals, max_size=3))
edits = st.tuples(
    st.just("edit"),
    st.tuples(st.sampled_from(TERMS), st.sampled_from(["pinyin", "kind", "literal", "note", "trad"]), words),
)
deletions = st.tuples(
    st.just("delete"),
    st.tuples(st.sampled_from(TERMS), st.sampled_from(["pinyin", "kind", "literal", "auto"])),
)


def merge_text(text: str, proposed: list[Entry]) -> str:
    loaded = load_text(PATH, text)
    assert loaded.errors == []
    plan = plan_merge(Glossary(tuple(read.entry for read in loaded.entries)), proposed)
    return revised(loaded, plan.updated, plan.added)


def edited(text: str, term: str, name: str, line: str) -> str:
    """Put a line in the place of a field's line, or below the term's if it has none."""
    blocks = [block.splitlines(keepends=True) for block in text.split("\n\n")]
    for lines in blocks:
        if f"  term: {scalar(term)}\n" in lines:
            places = [index for index, old in enumerate(lines) if old.startswith(f"  {name}: ")]
            if places:
                lines[places[0] : places[0] + 1] = [line] if line else []
            elif line:
                lines.insert(lines.index(f"  term: {scalar(term)}\n") + 1, line)
    return "\n\n".join("".join(lines) for lines in blocks)


@settings(max_examples=150)
@given(st.lists(merges | edits | deletions, max_size=12))
def test_no_merge_ever_loses_what_a_person_did(history: list[tuple[str, Any]]) -> None:
    text = "# our glossary\n\n"
    by_hand: dict[tuple[str, str], tuple[str, str]] = {}  # entry and field: the line, and its value
    for number, (step, what) in enumerate(history):
        if step == "merge":
            again = merge_text(text := merge_text(text, what), what)
            assert again == text, "merging twice is merging once"
        else:
            term, name, *value = what
            line = f"  {name}: {scalar(value[0])}  # by hand {number}\n" if value else ""
            before, text = text, edited(text, term, name, line)
            if before == text:
                continue
            (entry,) = (read.entry for read in load_text(PATH, text).entries if read.entry.term == term)
            if not value and entry.auto.get(name) == digest(""):
                by_hand.pop((term, name), None)  # taken back: the file is as the machine left it
            elif name != "auto":
                by_hand[term, name] = (line, value[0] if value else "")
        entries = {read.entry.term: read.entry for read in load_text(PATH, text).entries}
        assert text.startswith("# our glossary\n")
        for (term, name), (line, kept) in by_hand.items():
            assert line in text
            assert getattr(entries[term], name) == kept


@given(st.lists(proposals, min_size=1, max_size=3), st.lists(proposals, min_size=1, max_size=3))
def test_entries_that_are_not_updated_keep_every_line(first: list[Entry], second: list[Entry]) -> None:
    text = merge_text("", first)
    loaded = load_text(PATH, text)
    plan = plan_merge(Glossary(tuple(read.entry for read in loaded.entries)), second)
    after = revised(loaded, plan.updated, plan.added)
    touched = {update.entry.term for update in plan.updated}
    for read, block in zip(loaded.entries, text.rstrip("\n").split("\n\n"), strict=True):
        assert (block in after) or read.entry.term in touched


@given(st.lists(proposals, max_size=3), st.lists(proposals, max_size=3))
def test_a_plan_names_each_entry_it_meets(first: list[Entry], second: list[Entry]) -> None:
    glossary = Glossary(plan_merge(Glossary(), first).added)
    plan = plan_merge(glossary, second)
    named = [*(u.entry for u in plan.updated), *(c.entry for c in plan.conflicting), *plan.unchanged]
    met = {entry.term for entry in second} & {entry.term for entry in glossary}
    assert met <= {entry.term for entry in named}
    for update in plan.updated:
        assert update.merged == with_changes(update.entry, update.changes)
        assert {change.name for change in update.changes} <= {*MACHINE_FIELDS, "contexts", "auto"}


GUESSED = replace(PROPOSED, auto={"unsure": "出 chū, or chù"})


def test_a_guess_is_noted_in_a_new_entry() -> None:
    assert merged(None, GUESSED).auto["unsure"] == "出 chū, or chù"  # bring out
    assert "unsure" not in merged(None, PROPOSED).auto


def test_what_a_source_settles_stays_settled() -> None:
    entry = merged(merged(None, GUESSED), PROPOSED)
    assert entry.auto["unsure"] == "nothing"
    assert merged(entry, GUESSED) == entry


def test_a_corrected_reading_is_not_touched_and_its_mark_is_left_alone() -> None:
    corrected = replace(merged(None, GUESSED), pinyin="shǒu zhèng chù qí")
    assert merged(corrected, PROPOSED) == corrected
    plan = plan_merge(Glossary((corrected,)), [GUESSED])
    assert [change.name for conflict in plan.conflicting for change in conflict.differences] == ["pinyin"]


def test_a_better_reading_takes_its_doubts_along() -> None:
    better = replace(GUESSED, pinyin="shǒu zhēng chū qí", auto={"unsure": "正 zhēng, or zhèng"})
    entry = merged(merged(None, GUESSED), better)
    assert (entry.pinyin, entry.auto["unsure"]) == ("shǒu zhēng chū qí", "正 zhēng, or zhèng")
