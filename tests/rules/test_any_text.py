"""Any text of an entry: invisible characters, decomposed ones, spaces, lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.model import Context, Entry, Location, Part
from termtool.rules.fields import finding_at, spoken, texts
from termtool.rules.too_long import ID, SEVERITY

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def entry(**fields: Any) -> Entry:
    return Entry(**{"id": "a", "term": "内卷", **fields})  # involution


def quoted(quote: str) -> tuple[Context, ...]:
    return (Context(source="a.md", line=1, quote=quote),)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"gloss": ("👩\u200d💻 at work", "☺\ufe0f")}, id="joiner and selector of an emoji"),
        pytest.param({"note": "first\nsecond\tthird"}, id="lines in a note"),
        pytest.param({"contexts": quoted("soft\u00adhyphen\u200b 内卷\n")}, id="what a page brings along"),
        pytest.param({"gloss": ("naïve — “x” …",), "pinyin": "nèi juǎn"}, id="ordinary typography"),
        pytest.param({"gloss": ("full\u3000width",)}, id="a wide space can be seen"),
    ],
)
def test_texts_that_can_be_seen(check: Check, fields: Any) -> None:
    assert not check("unsafe-characters", entry(**fields))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param(
            {"term": "内\u200b卷"}, "Character 2 of term cannot be seen: \\u200b (zero width space).", id="zero width"
        ),
        pytest.param(
            {"gloss": ("x", "ab\u202ec")},
            "Character 3 of gloss 2 cannot be seen: \\u202e (right-to-left override).", id="order of reading",
        ),
        pytest.param({"note": "\x1b[31m"}, "Character 1 of note cannot be seen: \\x1b.", id="an escape sequence"),
        pytest.param({"term": "内\n卷"}, "Character 2 of term cannot be seen: \\n.", id="a line break in a term"),
        pytest.param(
            {"term": "葛\U000e0100"},
            "Character 2 of term cannot be seen: \\U000e0100 (variation selector-17).", id="a selector in a term",
        ),
        pytest.param(
            {"contexts": quoted("a\u2066b")},
            "Character 2 of the quote of context 1 cannot be seen: \\u2066 (left-to-right isolate).",
            id="order of reading in a quotation",
        ),
        pytest.param({"tags": ("\ue000",)}, "Character 1 of tag 1 cannot be seen: \\ue000.", id="private use"),
        pytest.param({"reviewed": {"by": "\x00"}}, "Character 1 of reviewed.by cannot be seen: \\x00.", id="by whom"),
    ],
)  # fmt: skip
def test_texts_that_cannot(check: Check, fields: Any, message: str) -> None:
    assert [finding.message for finding in check("unsafe-characters", entry(**fields))] == [message]


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({"gloss": ("cafe\u0301",)}, 1, id="a letter and its accent"),
        pytest.param({"term": "\uf9b5外"}, 1, id="a compatibility character"),  # exception
        pytest.param({"gloss": ("café",)}, 0, id="one character"),
        pytest.param({"term": "Ａ股"}, 0, id="full width is composed"),
        pytest.param({"contexts": quoted("cafe\u0301 内卷")}, 0, id="a quotation"),
        pytest.param({"pinyin": "ne\u0300i jua\u030cn"}, 0, id="pinyin has its own rule"),
    ],
)
def test_decomposed_texts(check: Check, fields: Any, count: int) -> None:
    assert len(check("not-nfc", entry(**fields))) == count


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({"term": " 内卷"}, 1, id="before"),
        pytest.param({"gloss": ("x", "y ")}, 1, id="after"),
        pytest.param({"term": "内 卷"}, 1, id="between characters"),
        pytest.param({"aliases": ("内\u3000卷",)}, 1, id="a wide space between characters"),
        pytest.param({"parts": (Part(term="内卷", gloss=" x"),)}, 1, id="in a part"),
        pytest.param({"term": "SU7 事故"}, 0, id="beside Latin"),  # the accident of the SU7
        pytest.param({"gloss": ("roll inwards",), "note": "a 内 卷 b"}, 0, id="in prose"),
        pytest.param({"gloss": ("",)}, 0, id="an empty text"),
    ],
)
def test_stray_spaces(check: Check, fields: Any, count: int) -> None:
    assert len(check("stray-spaces", entry(**fields))) == count


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({"term": "长" * 64}, 0, id="a long term"),  # long
        pytest.param({"term": "长" * 65}, 1, id="too long a term"),
        pytest.param({"term": "长" * 65, "kind": "sentence"}, 0, id="a sentence"),
        pytest.param({"gloss": ("x" * 2001,)}, 1, id="too long a gloss"),
        pytest.param({"gloss": ("x" * 2000,)}, 0, id="a long gloss"),
        pytest.param({"contexts": quoted("x" * 501)}, 1, id="too long a quotation"),
        pytest.param({"parts": (Part(term="长" * 65),)}, 1, id="too long a part"),
        pytest.param({"note": "x" * 2000}, 0, id="a long note"),
    ],
)
def test_lengths(check: Check, fields: Any, count: int) -> None:
    assert len(check("too-long", entry(**fields))) == count


def test_every_text_of_an_entry_is_looked_at() -> None:
    full = Entry(
        id="1", term="2", trad="3", pinyin="4", kind="5", status="6", gloss=("7",), literal="8", note="9",
        roman="10", why="11", replaced_by="12", aliases=("13",), see=("14",), tags=("15",),
        parts=(Part(term="16", gloss="17"),),
        contexts=(Context(source="18", line=1, quote="19", gloss="20"),),
        reviewed={"by": "21"},
    )  # fmt: skip
    assert {int(text) for _, text in texts(full)} == set(range(1, 22))


@pytest.mark.parametrize(
    ("field", "line"),
    [
        pytest.param("gloss[1]", 5, id="the item"),
        pytest.param("gloss[7]", 4, id="else the list"),
        pytest.param("contexts[0].quote", 1, id="else the entry"),
        pytest.param("nothing", 1, id="a field that is absent"),
    ],
)
def test_a_finding_stands_as_near_as_possible(field: str, line: int) -> None:
    places = {"": Location(1, 3), "gloss": Location(4, 10), "gloss[1]": Location(5, 5)}
    assert finding_at(entry(places=places), field, ID, SEVERITY, "x").line == line


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("term", "term"),
        ("aliases[0]", "alias 1"),
        ("see[2]", "see 3"),
        ("parts[1].gloss", "the gloss of part 2"),
    ],
)
def test_fields_as_people_say_them(field: str, said: str) -> None:
    assert spoken(field) == said


def test_the_line_break_at_the_end_of_a_block_is_no_stray_space(check: Check) -> None:
    assert not check("stray-spaces", Entry(id="a", term="甲", note="one line\nanother\n"))
    assert len(check("stray-spaces", Entry(id="a", term="甲", note="one line \n"))) == 1
