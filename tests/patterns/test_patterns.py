"""All patterns together: which there are, and which of their offers reach the ranking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from termtool import patterns
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.patterns import PATTERNS, candidates
from termtool.readers import READERS

if TYPE_CHECKING:
    from termtool.tokens import Passage


def passage_of(text: str) -> Passage:
    document = READERS[".md"](text, "page.md")
    (passage,) = passages(document, find_stretches(document))
    return passage


def offered(text: str) -> dict[str, str]:
    """What reaches the ranking for the first mention, and under which name."""
    passage = passage_of(text)
    return {passage.span_text(*span): name for span, name in candidates(passage, passage.at[0]).items()}


def test_every_file_of_the_folder_is_registered() -> None:
    files = {
        path.stem
        for path in Path(patterns.__file__).parent.glob("*.py")
        if "\ndef find(" in path.read_text(encoding="utf-8")
    }
    assert sorted(files) == sorted(pattern.NAME.replace("-", "_") for pattern in PATTERNS)


def test_every_pattern_has_a_test_of_its_own() -> None:
    tests = {path.stem for path in Path(__file__).parent.glob("test_*.py")}
    assert {f"test_{pattern.NAME.replace('-', '_')}" for pattern in PATTERNS} < tests


def test_a_stretch_bears_the_name_of_the_first_pattern_that_offers_it() -> None:
    # 酒: wine; quoted-before offers it as well
    assert offered("He asked for “wine” 酒.")["wine"] == "bare-before"


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("He cut a wooden fish 木鱼.", "a wooden fish", id="an article opens it"),
        pytest.param("He cut wood and 木鱼.", "wood and", id="a conjunction ends it"),
        pytest.param("木鱼 is a drum.", "is a drum", id="a verb form opens it"),
        pytest.param("“A fish” of wood 木鱼.", "fish” of wood", id="it begins inside a quotation"),
        pytest.param("The fish (of wood 木鱼) sounds.", "fish (of wood", id="a bracket stays open"),
        pytest.param("He cut *wooden* fish 木鱼.", "cut wooden fish", id="it crosses an emphasis"),
        pytest.param("{{cite|title=木鱼|access-date=2018}}", "access-date", id="a template's parameter"),
        pytest.param("A drum (Tamil: மரமீன்; Chinese: 木鱼)", "மரமீன்", id="words of another script"),
        pytest.param("木鱼 refers to a drum.", "to a drum", id="the preposition of a cue opens it"),
    ],
)
def test_what_no_gloss_looks_like_is_not_offered(text: str, gloss: str) -> None:
    assert gloss not in offered(text)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("He asked for “The Fish” 木鱼.", "The Fish", id="in quotes"),
        pytest.param("Read The Fish 木鱼 today.", "The Fish", id="in a title"),
    ],
)
def test_some_articles_stay(text: str, gloss: str) -> None:
    assert gloss in offered(text)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        # 稀罕: to be fond of; 木鱼: wooden fish
        pytest.param(
            "xihan – to be fond of – 稀罕", "to be fond of", id="a preposition ends it before a dash"
        ),
        pytest.param(
            "稀罕 be fond of (a thing or a man)", "be fond of", id="a preposition ends it before a bracket"
        ),
        pytest.param(
            "The “[wooden] fish drum” (木鱼) sounds.", "[wooden] fish drum", id="a bracket opens it in quotes"
        ),
        pytest.param("He put 可- (kě) for “-able” there.", "able", id="a hyphen opens it in quotes"),
    ],
)
def test_marks_show_the_edge_of_unusual_glosses(text: str, gloss: str) -> None:
    assert gloss in offered(text)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        # 多少钱: how much money
        pytest.param("; That costs how much? : 多少钱？", "That costs how much", id="a phrase book's line"),
        # 福袋: lucky bag
        pytest.param("They queue for “lucky” bags 福袋.", "“lucky” bags", id="quotes that open it"),
        # 温柔: gentle
        pytest.param("温柔 “gentle (of people)”", "gentle", id="a quotation without its last bracket"),
        # 真心: a true heart
        pytest.param("真心 with a true heart\n", "with a true heart", id="a phrase that fills the line"),
        # 海运: transport by sea
        pytest.param("· 海运 hǎiyùn by sea · later", "by sea", id="a phrase behind a reading"),
        # 背锅: to take the blame
        pytest.param("背锅 [bei1 guo1] /to carry the can/", "to carry the can", id="between slashes"),
        # 月落: the moon sets; 天亮: day breaks
        pytest.param(
            "01 月落\n02 天亮\n\n01 And the moon sets\n02 It dawns",
            "And the moon sets",
            id="behind its number",
        ),
        # 忍受: to bear
        pytest.param("忍受 (to) put up with ← again", "put up with", id="a preposition before an arrow"),
        # 顺手: in passing
        pytest.param("**顺手** *adv.* while one is at it", "while one is at it", id="behind a word class"),
        # 代驾: to drive for another
        pytest.param("The word is 代驾, i.e. a hired driver.", "hired driver", id="behind i.e."),
        # 何小姐: Miss He
        pytest.param("Please ask Miss He (何小姐).", "Miss He", id="a name that is a pronoun elsewhere"),
        # 挂号处: registry
        pytest.param(
            "Queue at a *guàhào* (挂号处), the **registry**.", "registry", id="an emphasis behind its article"
        ),
        # 躺平: to lie flat
        pytest.param("躺平 refers to lying flat.", "lying flat", id="behind the preposition of a cue"),
        # 不得不: to have to
        pytest.param(
            "- 不得不 have no choice but to", "have no choice but to", id="a verb that fills the line"
        ),
        # 考虑考虑: to think it over
        pytest.param(
            "They consider it (考虑考虑) first.", "consider it", id="an object ends it before a mark"
        ),
        # 听到: to hear
        pytest.param(
            "听到 (to be able to\nhear) is one.",
            "to be able to hear",
            id="a bracket goes on in the next line",
        ),
        # 熊猫馆: panda hall
        pytest.param("See the panda's hall (熊猫) too.", "panda", id="a possessive and a class word behind"),
        # 甲子年: a year of the cycle of sixty
        pytest.param(
            "It says “the year *jiazi*” (甲子年).", "the year jiazi", id="an emphasis inside quotes"
        ),
        # 一口井: a well
        pytest.param(
            "一口井，井里有水，水里有一个人在看我\nA well, water in the well, and in the water somebody looks up\nAnswer: a mirror",
            "well, water in the well, and in the water somebody looks up",
            id="a line without its answer",
        ),
    ],
)
def test_edges_that_a_mark_shows_are_offered(text: str, gloss: str) -> None:
    assert gloss in offered(text)


def test_without_english_there_is_nothing_to_offer() -> None:
    assert offered("木鱼") == {}  # wooden fish


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "the dish (*mápó dòufu*, 麻婆豆腐, pockmarked tofu) was cold",
            id="a labelled bracket",
        ),
        pytest.param("“Wooden fish” (木鱼), he said; it’s a drum.", id="quotes and a bracket"),
        pytest.param("木鱼 — *mùyú* — lit. wooden fish, i.e. a drum", id="dashes and abbreviations"),
        pytest.param("- 木鱼: wooden fish; drum\n- 鱼: fish", id="a list"),
        pytest.param("| 木鱼 | wooden fish, a drum |\n|---|---|\n| 鱼 | fish! |", id="a table"),
    ],
)
def test_what_is_offered_begins_and_ends_with_a_word(text: str) -> None:
    # 木鱼: wooden fish; 麻婆豆腐: the pockmarked granny's tofu
    passage = passage_of(text)
    edges = {passage.kinds[place] for span in candidates(passage, passage.at[0]) for place in span}
    assert edges <= {"w", "d"}


def test_a_quotation_is_offered_whole_whatever_it_ends_with() -> None:
    # 算了: never mind
    assert "that is it" in offered("He said “that is it” 算了.")
