"""The term: its characters, its traditional form, its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.model import Entry, Part

if TYPE_CHECKING:
    from tests.rules.conftest import Check


@pytest.mark.parametrize(
    ("term", "roman"),
    [
        pytest.param("内卷", "", id="characters"),  # involution
        pytest.param("SU7事故", "", id="characters behind Latin letters"),  # the accident of the SU7
        pytest.param("Neijuan", "Neijuan", id="Latin letters, said to be so"),
        pytest.param("𠮷野家", "", id="a character beyond the first plane"),  # Yoshinoya
    ],
)
def test_terms_with_characters(check: Check, term: str, roman: str) -> None:
    assert not check("term-without-characters", Entry(id="a", term=term, roman=roman))


@pytest.mark.parametrize("term", ["involution", "カタカナ", "😀", "", "。", "\ue000"])
def test_terms_without_characters(check: Check, term: str) -> None:
    assert len(check("term-without-characters", Entry(id="a", term=term))) == 1


def test_a_radical_sign_is_named_with_the_character_to_type(check: Check) -> None:
    (found,) = check("lookalike-characters", Entry(id="a", term="⽞戒"))  # Xuanjie
    assert (
        found.message == "“⽞戒” has ⽞ (U+2F5E, kangxi radical profound), which only looks like a character."
    )
    assert found.hint == "Type the character anew: 玄."


def test_radical_signs_in_aliases_are_found(check: Check) -> None:
    assert len(check("lookalike-characters", Entry(id="a", term="玄戒", aliases=("⽞",)))) == 1


@pytest.mark.parametrize("term", ["玄戒", "一", "〇", "々", "①", "Ａ股"])
def test_ordinary_characters_are_no_radical_signs(check: Check, term: str) -> None:
    assert not check("lookalike-characters", Entry(id="a", term=term))


@pytest.mark.parametrize(
    ("term", "trad", "count"),
    [
        pytest.param("内卷", "內捲", 0, id="character for character"),
        pytest.param("内卷", "", 0, id="not given"),
        pytest.param("甲，乙", "甲,乙", 0, id="punctuation does not count"),
        pytest.param("躺平", "躺平", 1, id="the same again"),  # lying flat
        pytest.param("内卷", "內捲化", 1, id="one character more"),
        pytest.param("内卷", "neijuan", 1, id="no characters"),
    ],
)
def test_traditional_forms(check: Check, term: str, trad: str, count: int) -> None:
    assert len(check("trad-form", Entry(id="a", term=term, trad=trad))) == count


PROVERB = (
    "疾风知劲草，路遥知马力"  # in a gale one knows the strong grass, on a long road the strength of a horse
)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param(
            ("路遥知马力", "疾风知劲草"), f"The part “疾风知劲草” of {PROVERB} is out of order.", id="order"
        ),
        pytest.param(
            ("疾风知勁草",), f"The part “疾风知勁草” of {PROVERB} is no part of it.", id="another character"
        ),
        pytest.param(("",), f"The part “” of {PROVERB} is no part of it.", id="empty"),
    ],
)
def test_parts_that_are_none(check: Check, parts: tuple[str, ...], message: str) -> None:
    entry = Entry(id="a", term=PROVERB, parts=tuple(Part(term=part) for part in parts))
    assert [finding.message for finding in check("parts-not-in-term", entry)] == [message]


@pytest.mark.parametrize(
    "parts",
    [(), ("疾风知劲草", "路遥知马力"), ("路遥知马力",), ("疾风知劲草,",)],
    ids=["none", "both", "one", "comma"],
)
def test_parts_that_are_parts(check: Check, parts: tuple[str, ...]) -> None:
    assert not check(
        "parts-not-in-term", Entry(id="a", term=PROVERB, parts=tuple(Part(term=part) for part in parts))
    )
