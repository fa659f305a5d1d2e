"""Scripts, letters and encodings: what only looks right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.model import Context, Entry

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def entry(**fields: Any) -> Entry:
    return Entry(**{"id": "", "term": "守正", "path": "g.yaml", **fields})  # keep to the upright


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        # 内卷 / 內捲: involution; 里: inside, or a mile
        pytest.param({"term": "内卷"}, {"term": "內捲"}, True, id="one in each script"),
        pytest.param({"term": "內捲"}, {"term": "内卷"}, True, id="in the other order"),
        pytest.param({"term": "内卷", "trad": "內捲"}, {"term": "內捲"}, False, id="duplicate-term says so"),
        pytest.param({"term": "内卷"}, {"term": "內捲", "status": "deprecated"}, False, id="deprecated"),
        pytest.param(
            {"term": "发", "pinyin": "fà"}, {"term": "發", "pinyin": "fā"}, False, id="hair, and to send out"
        ),
        pytest.param({"term": "内卷"}, {"term": "躺平"}, False, id="two terms"),
    ],
)
def test_one_term_in_two_scripts(check: Check, one: Any, other: Any, *, is_found: bool) -> None:
    assert bool(check("script-variant", entry(**one), entry(**other))) is is_found


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param({"term": "华為"}, "simplified and traditional", id="both scripts"),
        pytest.param({"term": "华为", "trad": "华為"}, "has simplified", id="half traditional"),
        pytest.param({"term": "华为", "trad": "華美"}, "read differently", id="another character"),
        pytest.param({"term": "躺平", "trad": "躺評"}, "another character", id="another of the same sound"),
        pytest.param({"term": "华为", "trad": "華為"}, "", id="right"),
        pytest.param(
            {"term": "后面", "trad": "後面"}, "", id="a character that traditional has, too: behind"
        ),
        pytest.param(
            {"term": "坐标系", "trad": "座標系"}, "", id="written so inside words: coordinate system"
        ),
        pytest.param({"term": "執著", "trad": ""}, "", id="a traditional term"),
        pytest.param({"term": "乾隆"}, "", id="a character of both scripts"),
        pytest.param({"term": "任赜宇"}, "", id="a rare character"),
        pytest.param({"term": "头发", "trad": "頭髮"}, "", id="hair"),
        pytest.param({"term": "A股", "trad": "A股"}, "", id="Latin letters"),
    ],
)
def test_scripts(check: Check, fields: Any, told: str) -> None:
    messages = [found.message for found in check("mixed-script", entry(**fields))]
    assert [told in message for message in messages] == ([True] if told else [])


@pytest.mark.parametrize("term", ["人ロ", "二○二六", "工ー", "中国カ"])
def test_kana_and_circles_that_look_like_characters(check: Check, term: str) -> None:
    assert len(check("lookalike-characters", entry(term=term))) == 1


@pytest.mark.parametrize("term", ["人口", "二〇二六", "東京タワー", "卡拉OK", "三ヶ日"])
def test_what_is_no_look_alike(check: Check, term: str) -> None:
    assert not check("lookalike-characters", entry(term=term))


@pytest.mark.parametrize(
    ("gloss", "count"),
    [
        pytest.param("Xi\u0430omi", 1, id="a Cyrillic a"),
        pytest.param("Xia\u03bfmi", 1, id="a Greek o"),
        pytest.param("\uff38iaomi", 1, id="a full-width X"),
        pytest.param("\u13aace", 1, id="a Cherokee A"),
        pytest.param("\u054docial", 1, id="an Armenian S"),
        pytest.param("5 μm chip", 0, id="micrometres"),
        pytest.param("α-helix and ΔT", 0, id="science"),
        pytest.param("café naïve", 0, id="accents"),
    ],
)
def test_letters_of_two_alphabets(check: Check, gloss: str, count: int) -> None:
    assert len(check("lookalike-letters", entry(gloss=(gloss,)))) == count


def test_a_quotation_keeps_its_letters(check: Check) -> None:
    quoted = Context(source="a.md", line=1, quote="Xi\u0430omi 守正")
    assert not check("lookalike-letters", entry(contexts=(quoted,)))


@pytest.mark.parametrize(
    ("gloss", "count"),
    [("внутреннее", 1), ("しゅせい", 1), ("수정", 1), ("the π of 守", 1), ("naïve façade", 0), ("pi (π)", 0)],
)
def test_glosses_in_other_letters(check: Check, gloss: str, count: int) -> None:
    assert len(check("gloss-not-english", entry(gloss=(gloss,)))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("å®ˆæ­£", 1, id="UTF-8 read as Windows-1252"),
        pytest.param("donâ€™t lie flat", 1, id="a curly apostrophe read as Windows-1252"),
        pytest.param("the â\x80\x93 dash", 1, id="a dash read as Latin-1"),
        pytest.param("cafÃ©", 1, id="an accent read as Windows-1252"),
        pytest.param("cafÃƒÂ©", 1, id="the same twice"),
        pytest.param("锟斤拷", 1, id="what cannot be saved"),
        pytest.param("São Paulo, SÃO PAULO, Château, VÂN", 0, id="languages that have these letters"),
        pytest.param("a \ufffd b", 1, id="the sign of a loss"),
        pytest.param("“curly” — naïve", 0, id="curly quotes and accents"),
        pytest.param("鏡花水月", 0, id="flowers in a mirror"),
    ],
)
def test_wrong_encodings(check: Check, text: str, count: int) -> None:
    assert len(check("mojibake", entry(note=text))) == count
