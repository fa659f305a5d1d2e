"""Whatever is written is read back unchanged, by us and by others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termtool.errors import GlossaryError
from termtool.model import Context, Entry, Part
from termtool.storage.emitter import emit_entries, emit_entry, in_flow, record, scalar
from termtool.storage.entries import read_entries
from termtool.storage.parsing import parse

NASTY = [
    *("", " ", "  x", "x ", "a  b", "#SU7事故", "守正出奇: nail it", "win #1", "a #b", "no", "y", "~", "null", "12:30", "1e3"),
    *("0o17", "08", "996", "2025-05-20", "=", "<<", "-", "- x", "? x", "a: b", "a:", "{x}", "[x]", "x, y", "x]", "*x", "&x"),
    *("!x", "%x", "@x", "`x`", "|", ">", '"', "'", 'say "x"', "it's", "\\", "a\\", "a\nb", "\n", "a\r\nb", "\t", "a\tb"),
    *("\u0085", "a\u2028b", "\u2029", "\u00a0", "\u3000x", "𠮷野家", "😯", "👩\u200d💻", "\ufeff", "\x00", "\x1b[31m", "\x9b"),
    *("---", "...", "--- x", "<<<<<<< HEAD", "=======", "...guiding", "…guiding principle", "“x”", "‘x’", "守\u200b正"),
    *("003_7938884845cbc5b0.txt", "530076", "8c1f2a", "12e345", "0b1011", "afda78 e92340", "3.14.txt", "shǒu zhèng", "e\u0301"),
]  # fmt: skip

texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
filled = texts.filter(str.strip)  # an entry without a term is none
names = st.dictionaries(st.sampled_from(["by", "date", "until", "pinyin", "no", "a b"]), texts, max_size=3)


def entries() -> st.SearchStrategy[Entry]:
    parts = st.builds(Part, term=texts, gloss=texts)
    contexts = st.builds(
        Context, source=texts, line=st.integers(0, 10**6), quote=texts, gloss=texts, pattern=texts
    )
    single = dict.fromkeys(("trad", "pinyin", "kind", "status", "literal", "note", "roman", "why"), texts)
    lists = {name: st.lists(texts, max_size=3).map(tuple) for name in ("gloss", "aliases", "see", "tags")}
    return st.builds(
        Entry,
        id=texts,
        term=filled,
        **single,
        **lists,
        parts=st.lists(parts, max_size=2).map(tuple),
        contexts=st.lists(contexts, max_size=2).map(tuple),
        reviewed=names,
        auto=names,
    )


def read_back(text: str) -> list[Entry]:
    roots, notes = parse(text, "")
    assert [finding for finding in notes.findings if finding.severity == "error"] == []
    return [replace(read.entry, places={}) for read in read_entries(roots, notes)]


def as_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: as_lists(inner) for name, inner in value.items()}
    return [as_lists(item) for item in value] if isinstance(value, tuple | list) else value


@given(st.lists(entries(), max_size=3))
def test_read_gives_what_was_written(written: list[Entry]) -> None:
    assert read_back(emit_entries(written)) == written


@given(entries())
def test_an_entry_alone_reads_the_same(written: Entry) -> None:
    assert read_back(emit_entry(written)) == [written]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml here")
@given(entries())
def test_other_readers_see_the_same(written: Entry) -> None:
    text = emit_entry(written)
    assert yaml.load(text, yaml.CSafeLoader) == as_lists(record(written))
    # PyYAML's own reader refuses a raw U+FEFF and such even where YAML allows it; ours are all escaped
    assert yaml.safe_load(text) == as_lists(record(written))


# The core schema of YAML 1.2, chapter 10.3: what a reader of that version takes for no text.
CORE = re.compile(
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)


@given(texts)
def test_nothing_stands_plain_that_YAML_1_2_takes_for_a_number(text: str) -> None:  # noqa: N802
    for written in (scalar(text), in_flow(text)):
        assert written.startswith('"') or (written == text and CORE.fullmatch(text) is None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # 守正出奇: stay with the basics and surprise
        pytest.param("守正出奇", "守正出奇", id="characters stand plain"),
        pytest.param("shǒu zhèng chū qí", "shǒu zhèng chū qí", id="pinyin stands plain"),
        pytest.param("nail the fundamentals, then amaze", "nail the fundamentals, then amaze", id="a gloss, too"),
        pytest.param("…what I call “x 守正出奇.”", "…what I call “x 守正出奇.”", id="typographic quotes, too"),
        pytest.param("003_79388.txt", "003_79388.txt", id="the name of a file that starts with digits"),
        pytest.param("#SU7事故", '"#SU7事故"', id="a hashtag is quoted"),  # 事故: accident
        pytest.param("no", '"no"', id="a truth value is quoted"),
        pytest.param("12:30", '"12:30"', id="a time is quoted"),
        pytest.param("", '""', id="nothing is quoted"),
        pytest.param('a "b" \\', '"a \\"b\\" \\\\"', id="quotes and backslashes are escaped"),
        pytest.param("a\n\u0085\u2028\ufeff\U000e0001", '"a\\n\\x85\\u2028\\ufeff\\U000e0001"', id="what cannot be seen is escaped"),
        pytest.param("𠮷😯", '"𠮷😯"', id="what can be seen is not"),  # 𠮷: luck, in names
        pytest.param("530076", '"530076"', id="a hash of digits is quoted"),
    ],
)  # fmt: skip
def test_scalar(text: str, written: str) -> None:
    assert scalar(text) == written


def test_a_comma_is_quoted_only_inside_brackets() -> None:
    assert (scalar("a, b"), in_flow("a, b")) == ("a, b", '"a, b"')


def test_the_order_of_fields_and_the_shape_of_an_entry() -> None:
    entry = Entry(
        id="feng-kou",
        term="风口",  # where the wind blows: the place to be
        trad="風口",
        status="accepted",
        pinyin="fēng kǒu",
        gloss=("tail-wind", "hot sector"),
        tags=("business",),
        parts=(Part(term="风", gloss="wind"), Part(term="口")),
        contexts=(Context(source="a.txt", line=3, quote="in the 风口"),),
        reviewed={"by": "zw", "date": "2026-11-22"},
        auto={"pinyin": "8c1f2a"},
    )
    assert emit_entry(entry) == (
        "id: feng-kou\nterm: 风口\ntrad: 風口\nstatus: accepted\npinyin: fēng kǒu\n"
        "gloss:\n  - tail-wind\n  - hot sector\ntags:\n  - business\n"
        "parts:\n  - term: 风\n    gloss: wind\n  - term: 口\n"
        "contexts:\n  - source: a.txt\n    line: 3\n    quote: in the 风口\n"
        'reviewed: {by: zw, date: "2026-11-22"}\nauto: {pinyin: 8c1f2a}\n'
    )


def test_half_a_character_is_refused() -> None:
    with pytest.raises(GlossaryError, match="half a character"):
        scalar("caf\udce9.txt")


def test_no_entries_are_no_text() -> None:
    assert emit_entries([]) == ""
