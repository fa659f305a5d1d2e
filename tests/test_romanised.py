"""Chinese words that stand in Latin letters alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.model import Role, Script
from termtool.readers import READERS
from termtool.romanised import characters_for, find_romanised

if TYPE_CHECKING:
    from termtool.model import Pairing


def found(text: str) -> list[Pairing]:
    return list(find_romanised(READERS[".md"](text, "page.md")))


def pairs(text: str) -> list[tuple[str, str]]:
    return [(pairing.mention.text, pairing.glosses[0].text) for pairing in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She has no ‘hukou’ (household registration) here.", id="single quotes"),
        pytest.param("She has no “hukou” (household registration) here.", id="double quotes"),
        pytest.param('She has no "hukou" (household registration) here.', id="straight quotes"),
        pytest.param("She has no *hukou* (household registration) here.", id="emphasis"),
        pytest.param("She has no **hukou** (household registration) here.", id="strong emphasis"),
        pytest.param("She has no _hukou_, or “household registration”, here.", id="or"),
        pytest.param("She has no *hukou*, meaning ‘household registration’, here.", id="meaning"),
        pytest.param("She has no “household registration” (hukou) here.", id="the gloss before"),
        pytest.param("She has no “household registration” (*hukou*) here.", id="the gloss before, emphasis"),
    ],
)
def test_a_word_set_off_beside_its_gloss(text: str) -> None:
    assert pairs(text) == [("hukou", "household registration")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She has no hukou (household registration) here.", id="not set off"),
        pytest.param("She has no *hukou* here.", id="no gloss"),
        pytest.param("She has no *hukou* (1958) here.", id="a year is no gloss"),
        pytest.param("She has no *hukou* 户口 (household registration) here.", id="beside its characters"),
        pytest.param("She asked *can* (is it allowed) and left.", id="an English word of one syllable"),
        pytest.param("The poet ‘Bei Dao’ (north island) left.", id="a name"),
        pytest.param("Read *people* (humans) here.", id="an English word"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_term(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        pytest.param("They say *tang ping* (lying flat) and mean it.", "tang ping", id="two words that English knows"),
        pytest.param("He calls it ‘chabuduo’ (almost).", "chabuduo", id="three syllables"),
        pytest.param("The ‘laobaixing’ (ordinary people) pay.", "laobaixing", id="four syllables"),
        pytest.param("‘Neijuan’ (involution) tires them.", "Neijuan", id="a capital at the start"),
        pytest.param("The *miànzi* (face) of it.", "miànzi", id="tone marks"),
    ],
)  # fmt: skip
def test_terms(text: str, term: str) -> None:
    assert [pairing.mention.text for pairing in found(text)] == [term]


@pytest.mark.parametrize(
    ("romanised", "gloss", "characters"),
    [
        pytest.param("danwei", "work unit", ("单位",), id="one word sounds so"),
        pytest.param("dan wei", "the work unit", ("单位",), id="spaces do not count"),
        pytest.param(
            "dānwèi",
            "work unit",
            ("单位",),
            id="tones are no obstacle",
        ),
        pytest.param("danwei", "harbour", (), id="the dictionary's English disagrees"),
        pytest.param("qqqq", "anything", (), id="no word sounds so"),
    ],
)
def test_characters_are_suggested_when_the_dictionary_agrees(
    romanised: str, gloss: str, characters: tuple[str, ...]
) -> None:
    assert characters_for(romanised, gloss) == characters


def test_a_mention_of_latin_letters() -> None:
    text = "In China the ‘hukou’ (household registration) decides."
    (pairing,) = found(text)
    assert pairing.mention.script is Script.LATIN
    assert text[pairing.mention.start : pairing.mention.end] == pairing.mention.headword == "hukou"
    assert pairing.pinyin == "hù kǒu"  # 户口, as suggested


def test_the_gloss_knows_its_place() -> None:
    text = "In China the ‘hukou’ (*household* registration) decides."
    (gloss,) = found(text)[0].glosses
    assert (text[gloss.start : gloss.end], gloss.text, gloss.role) == (
        "*household* registration",
        "household registration",
        Role.TRANSLATION,
    )


def test_all_mentions_of_a_word_share_its_characters() -> None:
    first, second = found("The *hukou* (household registration) binds. A *hukou* (nuisance) it is.")
    assert first.suggested == second.suggested == ("户口",)  # household registration


@pytest.mark.parametrize(
    ("text", "context"),
    [
        pytest.param("Rain. A ‘hukou’ (household registration) helps. Snow.", "A ‘hukou’ (household registration) helps.", id="between full stops"),
        pytest.param("Rain\nA ‘hukou’ (household registration)\nSnow", "A ‘hukou’ (household registration)", id="a line"),
        pytest.param("A ‘hukou’ (household registration) helps.", "A ‘hukou’ (household registration) helps.", id="at the start of the document"),
    ],
)  # fmt: skip
def test_the_context_is_the_sentence(text: str, context: str) -> None:
    assert found(text)[0].context == context


@given(
    st.lists(
        st.sampled_from(
            ["*hukou* ", "‘hukou’", " (household)", "“", "”", "(", ")", "\n", "户口", ", or ", "*", ". "]
        ),
        max_size=40,
    ).map("".join)
)
def test_mentions_stand_where_they_say(text: str) -> None:
    for pairing in found(text):
        mention = pairing.mention
        assert text[mention.start : mention.end] == mention.text
