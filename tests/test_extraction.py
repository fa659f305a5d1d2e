"""The pipeline: a document in, its mentions with their glosses, readings and kinds out."""

from __future__ import annotations

import csv
import gc
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termtool.extraction import OFTEN, extract, headword_of
from termtool.hanzi import fold, is_han
from termtool.model import Document, Kind, Pairing, Role, Script
from termtool.readers import READERS, read_document

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS: Final = Path(__file__).parents[1] / "seeds"
IN_HIS_OWN_WORDS: Final = "lei-jun-in-his-own-words.txt"
AMBITIONS: Final = "full-stack-ambitions.txt"

with (SEEDS / "phrases.tsv").open(encoding="utf-8", newline="") as _file:
    PHRASES: Final = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def extracted(text: str, suffix: str = ".md") -> tuple[Pairing, ...]:
    return extract(READERS[suffix](text, f"page{suffix}"))


@cache
def seed(name: str) -> tuple[Document, tuple[Pairing, ...]]:
    document = read_document((SEEDS / name).read_bytes(), name)
    return document, extract(document)


def seed_pairing(term: str) -> Pairing:
    return next(one for one in seed(IN_HIS_OWN_WORDS)[1] if one.mention.text == term)


def listed_gloss(term: str) -> str:
    """The gloss that seeds/phrases.tsv promises, without the full stop of its sentence."""
    return next(row["gloss"].rstrip(".") for row in PHRASES if row["phrase"] == term)


# The seed documents: what the program is tried on first


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*.txt")))
def test_every_phrase_of_the_seeds_is_found_whole_and_nothing_else(name: str) -> None:
    document, pairings = seed(name)
    found = []
    for pairing in pairings:
        place = document.locate(pairing.mention.start)
        found.append((pairing.mention.text, place.line, place.column))
    assert found == [
        (row["phrase"], int(row["line"]), int(row["column"]))
        for row in PHRASES
        if row["document"] == name and (row["gloss"] or not row["phrase"].isascii())
    ]


@pytest.mark.parametrize(
    ("term", "kind"),
    [
        pytest.param("站在风口上,猪也能飞起来", Kind.PROVERB, id="the proverb of the pig in the wind"),
        pytest.param("疾风知劲草,路遥知马力", Kind.PROVERB, id="the couplet in an unclosed quotation"),
        pytest.param(
            "守正出奇",
            Kind.IDIOM,
            id="the motto that shares its quotes with the gloss",
        ),
        pytest.param("刘方", Kind.PERSON, id="a person, Liu Fang"),
        pytest.param("任赜宇", Kind.PERSON, id="a person, Ren Zeyu"),
        pytest.param("玄戒", Kind.PRODUCT, id="a chip, Xuanjie"),
    ],
)
def test_the_seeds_first_glosses_are_exact(term: str, kind: Kind) -> None:
    found = seed_pairing(term)
    assert (found.glosses[0].text if found.glosses else None, found.kind) == (listed_gloss(term), kind)


def test_the_hashtag_of_the_seeds_has_no_gloss() -> None:
    assert seed_pairing("SU7事故").glosses == ()  # the SU7 accident


@pytest.mark.parametrize(
    ("term", "cut"),
    [
        pytest.param("站在风口上,猪也能飞起来", " and ", id="divided at the conjunction"),
        pytest.param("疾风知劲草,路遥知马力", "; ", id="divided at the semicolon"),
    ],
)
def test_the_proverbs_of_the_seeds_have_parts(term: str, cut: str) -> None:
    parts = [(part.term, part.gloss) for part in seed_pairing(term).parts]
    assert parts == list(zip(term.split(","), listed_gloss(term).split(cut), strict=True))


def test_the_editors_note_of_the_seeds_is_kept_as_a_meaning() -> None:
    meanings = [one.text for one in seed_pairing("疾风知劲草,路遥知马力").glosses if one.role is Role.MEANING]
    assert meanings == ["true resilience is exposed only under pressure and over time"]


def test_the_romanised_term_of_the_seeds_is_glossed_twice() -> None:
    _, pairings = seed(AMBITIONS)
    assert [(one.mention.text, one.glosses[0].text, one.suggested) for one in pairings] == [
        ("Neijuan", "Internal Competition", ("内卷",)),
        ("Neijuan", "involution", ("内卷",)),
    ]


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        pytest.param("任赜宇", "rén zé yǔ", id="a surname with its own reading"),
        pytest.param("SU7事故", "SU7 shì gù", id="letters and digits stay"),
        pytest.param("守正出奇", "shǒu zhèng chū qí", id="an idiom"),
    ],
)
def test_the_seeds_are_read(term: str, pinyin: str) -> None:
    assert seed_pairing(term).pinyin == pinyin


# What a pairing holds


@pytest.mark.parametrize(
    ("text", "headword"),
    [
        pytest.param("快刀,乱麻", "快刀，乱麻", id="commas become wide"),  # sharp knife, tangled hemp
        pytest.param("快 刀", "快刀", id="stray spaces go"),
        pytest.param("快\n刀", "快刀", id="line breaks go"),
        pytest.param("K歌", "K歌", id="letters stay"),  # karaoke
        pytest.param("iPhone 手机", "iPhone手机", id="a space beside a character goes"),  # mobile phone
        pytest.param("", "", id="nothing"),
    ],
)
def test_headwords(text: str, headword: str) -> None:
    assert headword_of(text) == headword


def test_characters_in_code_are_found_but_say_nothing() -> None:
    (pairing,) = extracted("Call `greet('你好')` (hello) now.")  # hello
    assert (pairing.kind, pairing.glosses, pairing.context) == (Kind.OTHER, (), "")


def test_foreign_runs_are_left_out() -> None:
    # Japanese: cherry blossom viewing
    assert extracted("The Japanese word is 花見 (*hanami*), as in Ueno Park, Tokyo.") == ()


def test_a_printed_romanisation_is_kept_beside_the_gloss() -> None:
    (pairing,) = extracted("They drank “sour plum juice” (*suanmei tang*, 酸梅汤) all summer.")
    assert [(gloss.text, gloss.role) for gloss in pairing.glosses] == [
        ("sour plum juice", Role.TRANSLATION),
        ("suanmei tang", Role.ROMANISATION),
    ]


def test_variants_side_by_side_share_number_and_gloss() -> None:
    # fireworks, in both scripts
    first, second = extracted("The “fireworks” (煙花/烟花) were cancelled.")
    assert first.mention.group == second.mention.group >= 0
    assert first.glosses == second.glosses != ()


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        pytest.param("the “fireworks” (煙花)", [Script.TRADITIONAL], id="traditional"),
        pytest.param("the “fireworks” (烟花)", [Script.SIMPLIFIED], id="simplified"),
        pytest.param("the “mountains” (山水)", [Script.BOTH], id="both"),  # mountains and water
    ],
)
def test_scripts(text: str, scripts: list[Script]) -> None:
    assert [pairing.mention.script for pairing in extracted(text)] == scripts


def test_a_repeat_without_a_gloss_takes_that_of_the_surest_mention() -> None:
    # waste paper; the second stands far from any English that renders it
    first, second = extracted(
        f"They burn “waste paper” (废纸) here.\n\n{'Nothing happened for years. ' * 50}\n\n废纸"
    )
    assert second.glosses == first.glosses
    assert first.glosses[0].text == "waste paper"


def test_a_term_that_comes_again_and_again_keeps_its_gloss() -> None:
    # waste paper; an author who explains it does so in the first mentions
    pairings = extracted("They burn “waste paper” (废纸) here. " + "The 废纸 burns. " * (OFTEN + 5))
    assert {pairing.glosses[0].text for pairing in pairings} == {"waste paper"}


def test_a_foreign_run_that_comes_again_and_again_stays_out() -> None:
    # Japanese: cherry tree
    assert extracted("The Japanese word 桜 (*sakura*) stands for spring in Kyoto. " * (OFTEN + 5)) == ()


def test_a_term_that_comes_again_and_again_is_of_one_kind() -> None:
    # Mo Yan, a novelist, as a tag
    assert {pairing.kind for pairing in extracted("#莫言 trended once more. " * (OFTEN + 5))} == {Kind.PERSON}


def test_running_text_has_no_gloss() -> None:
    # to lie, two hundred times
    (pairing,) = extracted("He wrote “lie” " + "躺" * 200)
    assert (pairing.kind, pairing.glosses) == (Kind.SENTENCE, ())


# What holds for any text

PIECES: Final = st.lists(
    st.sampled_from(
        [
            "躺平", "內卷", "疾风,劲草", "寿司", "すし", "한국", "SU7事故", "A", "tang ping", "lying flat ", "the ", "means ",
            "“", "”", '"', "‘", "’", "«", "「", "」", "《", "》", "(", ")", "（", "）", "[", "]", "、", "，", "。", ". ", ", ", ": ", " – ",
            "/", "*", "**", "_", "`", "#", "| ", "\n", "\n\n", "- ", "> ", "<b>", "</b>", "<br>", "&amp;", "&#x5927;", "](https://e.org/", "](",
            "![", "[^1]", "[Editor’s note: ", "\\", "\x00", "\x07", "\x93", "\u200b", "\u202e", "\ufeff", "\r\n", "\U0001f600", "\ud800",
        ]
    ),
    max_size=40,
).map("".join)  # fmt: skip
DOCUMENTS: Final = st.builds(
    lambda text, suffix: READERS[suffix](text, f"page{suffix}"), PIECES, st.sampled_from(sorted(READERS))
)


@settings(max_examples=60)
@given(DOCUMENTS)
def test_mentions_stand_where_they_say(document: Document) -> None:
    for pairing in extract(document):
        mention = pairing.mention
        assert document.text[mention.start : mention.end] == mention.text


@settings(max_examples=60)
@given(DOCUMENTS)
def test_glosses_stand_in_the_document(document: Document) -> None:
    for pairing in extract(document):
        assert all(0 <= gloss.start < gloss.end <= len(document.text) for gloss in pairing.glosses)
        assert all(0 <= gloss.score <= 1 for gloss in pairing.glosses)


@settings(max_examples=60)
@given(DOCUMENTS)
def test_mentions_are_sorted_and_disjoint(document: Document) -> None:
    edges = [edge for pairing in extract(document) for edge in (pairing.mention.start, pairing.mention.end)]
    assert edges == sorted(edges)


@settings(max_examples=30)
@given(DOCUMENTS)
def test_the_same_document_gives_the_same_pairings(document: Document) -> None:
    assert extract(document) == extract(document)


@settings(max_examples=60)
@given(DOCUMENTS)
def test_no_space_stands_between_two_characters_of_a_headword(document: Document) -> None:
    for pairing in extract(document):
        headword = pairing.mention.headword
        assert not any(
            one.isspace() and is_han(before) and is_han(after)
            for before, one, after in zip(headword, headword[1:], headword[2:], strict=False)
        )


@settings(max_examples=60)
@given(DOCUMENTS)
def test_every_mention_folds_to_something(document: Document) -> None:
    assert all(fold(pairing.mention.headword) for pairing in extract(document))


# Time grows with length


def terms(count: int) -> list[str]:
    """So many different terms: a term that comes too often is not looked at any more."""
    return [f"躺{chr(0x4E00 + number % 20_000)}" for number in range(count)]  # to lie …


def around(before: str, after: str) -> Callable[[int], str]:
    return lambda count: "".join(f"{before}{term}{after}" for term in terms(count))


HOSTILE: Final[dict[str, Callable[[int], str]]] = {
    "unclosed quotes around many mentions": around("“word ‘", " «word "),
    "unclosed brackets around many mentions": around("(word [", " （word {"),
    "closing marks alone": around("word” ", ") word’ ] "),
    "one line without a full stop": around("lying flat ", " is a word and so is the next one "),
    "runs of spaces": around(" " * 400, ""),
    "characters one by one": around("躺 , 平 ; ", " , "),
    "one endless run": around("", ""),
    "commas between characters": around("", ","),
    "rows of a table": around("| ", " | lying flat |\n"),
    "quotes inside quotes": around("“‘“‘ ", " ’”’” "),
    "romanised words set off": lambda count: "*neijuan* (involution " * count,
    "italics that never close": lambda count: "*neijuan " * count + "躺平",
    "editor's notes": around("", " [Editor’s note: word, word "),
    "one term all the time": lambda count: "lying flat 躺平 " * count,
}
LEAST: Final = 0.3  # seconds; shorter measurements say little
LONGEST: Final = 2_000_000  # characters; a text read faster than this needs no measuring


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in HOSTILE.items()])
def test_time_grows_with_length(make: Callable[[int], str]) -> None:
    extracted("warm 温")  # the dictionary is loaded once
    count, took = 16, 0.0
    while (took := _seconds(make(count))) < LEAST:
        count *= 2
        if len(make(count)) > LONGEST:
            return

    # a busy machine spoils single measurements; quadratic time spoils all of them
    assert _seconds(make(2 * count)) < 3 * took or any(
        _seconds(make(2 * count)) < 3 * _seconds(make(count)) for _ in range(3)
    )


def _seconds(text: str) -> float:
    document = READERS[".txt"](text, "page.txt")
    gc.collect()
    gc.disable()  # its own time grows with everything that is alive
    try:
        start = time.process_time()
        extract(document)
        return time.process_time() - start
    finally:
        gc.enable()


def test_half_a_megabyte_on_one_line_is_no_burden() -> None:
    document = READERS[".txt"](
        "plain words without end and 躺平 " + "plain words without end " * 20_000, "page.txt"
    )
    assert len(document.text) > 450_000
    start = time.process_time()
    extract(document)
    assert time.process_time() - start < 5
