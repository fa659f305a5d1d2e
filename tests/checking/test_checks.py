"""What each check finds in an article, and what it leaves alone."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest
import yaml

from termtool.checking import CHECKS, Check, check_article, chosen_checks, terms_of
from termtool.extraction import extract
from termtool.model import Entry, Glossary
from termtool.readers import read_document

if TYPE_CHECKING:
    from tests.checking.conftest import Check as Checked
else:
    Checked = object

OPTIONAL = ("first-mention", "unlisted-phrase")


@pytest.mark.parametrize(
    ("text", "rule", "place", "words"),
    [
        pytest.param(
            "The young call it “rolling inward” (内卷).",  # involution
            "gloss-differs",
            (1, 20),
            "内卷 is rendered “rolling inward”; the glossary has “involution”.",
            id="another rendering",
        ),
        pytest.param(
            "It was all quiet.\n\nThe young call it “rolling inward” (內卷).",  # involution, traditional
            "gloss-differs",
            (3, 20),
            "內卷 is rendered “rolling inward”",
            id="the other script",
        ),
        pytest.param(
            "Involution is old. The young call it “rolling inward” (内卷).",  # involution
            "gloss-differs",
            (1, 39),
            "“rolling inward”",
            id="right in the sentence before, wrong beside the characters",
        ),
        pytest.param(
            "The young call it “inner roll” (内卷).",  # involution
            "deprecated-wording",
            (1, 20),
            "“inner roll” for 内卷 is deprecated.",
            id="a rendering given up",
        ),
        pytest.param(
            "He spoke of “winning in his sleep” (躺赢).",  # to win without effort
            "deprecated-wording",
            (1, 37),
            "躺赢 is deprecated.",
            id="a term given up",
        ),
        pytest.param(
            "The engineer Ren Ziyu 任赜宇 left in May.",
            "reading-differs",
            (1, 14),
            "任赜宇 is spelt “Ren Ziyu”; the glossary has “Ren Zeyu”.",
            id="a name misspelt",
        ),
        pytest.param(
            "Jiang Jieshi (蒋介石) went to Taiwan.",  # Chiang Kai-shek
            "reading-differs",
            (1, 1),
            "蒋介石 is spelt “Jiang Jieshi”; the glossary has “Chiang Kai-shek”.",
            id="a name in another romanisation",
        ),
        pytest.param(
            "He recited 守正出奇 (shǒu zhěng chū qí) twice.",  # nail the fundamentals, then amaze
            "reading-differs",
            (1, 18),
            "守正出奇 is read “shǒu zhěng chū qí”; the glossary has “shǒu zhèng chū qí”.",
            id="a wrong tone",
        ),
        pytest.param(
            "Internal competition is everywhere, as they say.",
            "first-mention",
            (1, 1),
            "“Internal competition” comes without its characters.",
            id="never with its characters",
        ),
        pytest.param(
            f"Tailwinds are rare.\n\n{'It rained. ' * 40}\n\nAt last a tail-wind (风口) came.",
            "first-mention",
            (1, 1),
            "“Tailwinds” comes before its characters, on line 5.",
            id="with its characters only later",
        ),
        pytest.param(
            "The young call it “lying flat” (躺平).",  # lying flat
            "unlisted-phrase",
            (1, 33),
            "躺平 is not in the glossary.",
            id="a phrase without an entry",
        ),
    ],
)
def test_a_mistake_is_found_where_it_stands(
    check: Checked, text: str, rule: str, place: tuple[int, int], words: str
) -> None:
    found = check(text, *((rule,) if rule in OPTIONAL else ()))
    assert [(one.rule, (one.line, one.column)) for one in found] == [(rule, place)]
    assert words in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The young call it “involution” (内卷).", id="the preferred gloss"),
        pytest.param("The young call it “Internal Competition” (内卷).", id="an admitted gloss, in capitals"),
        pytest.param(
            "They waited for “the tailwinds” (風口).", id="plural, article, no hyphen, other script"
        ),
        pytest.param("They waited for a tail wind (风口).", id="a space for the hyphen"),
        pytest.param("They “nailed the fundamentals, then amazed” (守正出奇).", id="past tense"),
        pytest.param("He says “nail the fundamentals” (守正出奇).", id="the better half of a long gloss"),
        pytest.param("They call it “competition” (内卷).", id="a word of a gloss"),
        pytest.param("They speak of “the fundamentals” (守正出奇).", id="a word of a long gloss"),
        pytest.param("What they call neijuan (内卷) is old.", id="pinyin without tones"),
        pytest.param("What they call nèijuǎn (内卷) is old.", id="pinyin in one word"),
        pytest.param("Involution (neijuan, 内卷) is old.", id="gloss and pinyin"),
        pytest.param("The engineer Zeyu Ren 任赜宇 left.", id="the given name in front"),
        pytest.param("The engineer Ren Ze-yu 任赜宇 left.", id="a hyphen in a name"),
        pytest.param("Chiang Kai-shek (Jiang Jieshi, 蒋介石) went to Taiwan.", id="both spellings of a name"),
        pytest.param("The Great Wall (Changcheng, 长城) is long.", id="an English name with its reading"),
        pytest.param("In those years 内卷 was everywhere.", id="no gloss at all"),
        pytest.param("Koxinga (郑成功) was a general.", id="成功 (success) inside a name"),
        pytest.param("A “cumulative distribution” (累積分佈) is drawn.", id="积分 (points) across two words"),
        pytest.param("The `rolling inward 内卷` flag is set.", id="in code"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_what_follows_the_glossary_is_left_alone(check: Checked, text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Involution (内卷) is old. Involution is bad.", id="characters at the first mention"),
        pytest.param("In the word 内卷 lies involution.", id="characters before the English"),
        pytest.param("There was a face, a surface and an ace.", id="Ace in face, and not a name"),
        pytest.param("The anti-involution campaign is over.", id="inside a compound"),
        pytest.param("It succeeded in itself.", id="no form of the gloss"),
        pytest.param("# Involution\n\nInvolution (内卷) is old.", id="a heading is no mention"),
        pytest.param("See `involution` in the code.", id="code is no mention"),
        pytest.param("There was no tail. Wind came up.", id="two words of two sentences"),
    ],
)
def test_a_first_mention_that_is_none_or_right(check: Checked, text: str) -> None:
    assert check(text, "first-mention") == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Parents speak of a 鸡娃.", id="a rejected term"),  # a child pushed hard
        pytest.param("The word 內卷 is old.", id="the other script"),  # involution
        pytest.param("The hashtag #内卷风口 is new.", id="made of two terms"),  # involution, tail-wind
    ],
)
def test_what_the_glossary_has_decided_is_not_unlisted(check: Checked, text: str) -> None:
    assert check(text, "unlisted-phrase") == ()


def test_a_phrase_is_unlisted_once_an_article(check: Checked) -> None:
    found = check("The 躺平 of today. The 躺平 of tomorrow.", "unlisted-phrase")  # lying flat
    assert [one.column for one in found] == [5]


def test_the_successor_is_named(check: Checked) -> None:
    assert [one.hint for one in check("It is called “inner roll” (内卷).")] == ["Write “involution”."]
    assert [one.hint for one in check("He loves 躺赢.")] == ["Say what happened."]  # to win without effort


def test_candidates_bind_only_if_they_are_asked_to() -> None:
    glossary = Glossary((Entry(id="a", term="内卷", gloss=("involution",)),))
    document = read_document("The young call it “rolling inward” (内卷).".encode(), "a.md")
    pairings = extract(document)
    assert not check_article(document, pairings, terms_of(glossary, ("accepted",)))
    assert check_article(document, pairings, terms_of(glossary, ("accepted", "candidate")))


def test_an_optional_check_is_made_only_if_it_is_asked_for() -> None:
    assert [check.ID for check in CHECKS if check.OPTIONAL] == list(OPTIONAL)
    assert not {check.ID for check in chosen_checks()} & set(OPTIONAL)
    assert [check.ID for check in chosen_checks(OPTIONAL, ("gloss-differs",))] == [
        check.ID for check in CHECKS if check.ID != "gloss-differs"
    ]


def example(check: Check, verdict: str) -> tuple[Glossary, str]:
    """Return the entry and the sentence that a docstring shows as bad or as good."""
    text = inspect.cleandoc(check.__doc__ or "")
    shown = text.partition(f"{verdict}:\n\n")[2]
    blocks = [block for block in shown.split("\n\n") if block.startswith("    ")]
    has_entry = blocks[0].lstrip().startswith("id:")
    bad = text.partition("Bad:\n\n")[2].split("\n\n")[0]
    fields = yaml.safe_load(blocks[0] if has_entry else bad)
    gloss = fields.pop("gloss")
    entry = Entry(**fields, gloss=tuple([gloss] if isinstance(gloss, str) else gloss))
    successor = Entry(id="nei-juan", term="内卷", status="accepted", gloss=("involution",))
    own = (entry,) if not entry.replaced_by else (entry, successor)
    sentence = next(block for block in blocks if not block.lstrip().startswith("id:"))
    if has_entry and len(blocks) == 1:
        sentence = text.partition("Bad:\n\n")[2].split("\n\n")[1]
    return Glossary(own), sentence.strip()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.ID)
def test_the_docstring_of_a_check_shows_what_it_finds(check: Check) -> None:
    glossary, sentence = example(check, "Bad")
    document = read_document(sentence.encode(), "a.md")
    found = check_article(document, extract(document), terms_of(glossary, ("accepted",)), (check,))
    assert [one.rule for one in found] == [check.ID]
    assert found[0].severity is check.SEVERITY


@pytest.mark.parametrize(
    "check", [one for one in CHECKS if one.ID != "unlisted-phrase"], ids=lambda check: check.ID
)
def test_the_docstring_of_a_check_shows_what_is_good(check: Check) -> None:
    glossary, sentence = example(check, "Good")
    document = read_document(sentence.encode(), "a.md")
    assert not check_article(document, extract(document), terms_of(glossary, ("accepted",)), (check,))
