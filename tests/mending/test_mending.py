"""Safe fixes: what they change, what they leave, and that a second time changes nothing."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termtool.mending import FIXES, Wishes, mended
from termtool.readers import read_document
from termtool.rules import RULES, find_rule
from termtool.rules.surroundings import Sources
from termtool.storage.files import load_text

if TYPE_CHECKING:
    from termtool.model import Entry

# 守正: keep to the upright
SOURCES = Sources([read_document("# Talk\n\nKeep to the upright (守正).\n".encode(), "talk.md")])
EVERY_RULE = frozenset({fix.RULE for fix in FIXES} | {rule.ID for rule in RULES})
ALL = Wishes(rules=EVERY_RULE, sources=SOURCES)


def fixed(text: str, wishes: Wishes = ALL) -> str:
    return mended(load_text(Path("g.yaml"), text), wishes).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("gloss: 996", 'gloss: "996"', id="a number"),
        pytest.param("gloss: [a, no, 12:30]", 'gloss: [a, "no", "12:30"]', id="in a list on one line"),
        pytest.param(
            "gloss:\n    - ~\n    - x", 'gloss:\n    - "~"\n    - x', id="what others take for nothing"
        ),
        pytest.param("note: 1e3 # a thousand", 'note: "1e3" # a thousand', id="with a comment behind"),
        pytest.param("note: cafe\u0301", "note: caf\u00e9", id="a decomposed letter"),
        pytest.param('note: "cafe\\u0301 a"', "note: caf\u00e9 a", id="a decomposed letter as an escape"),
        pytest.param("note: |\n    cafe\u0301\n    b", "note: |\n    caf\u00e9\n    b", id="in a block"),
        pytest.param("pinyin: shou3 zheng4", "pinyin: shǒu zhèng", id="digits for tones"),
        pytest.param("pinyin: shou3zheng4", "pinyin: shǒuzhèng", id="digits in a word stay in a word"),
        pytest.param("pinyin: shŏu zhèng", "pinyin: shǒu zhèng", id="a breve for the caron"),
        pytest.param("pinyin: Shŏuzhèng", "pinyin: Shǒuzhèng", id="capitals stay"),
        pytest.param("pinyin: shǒu zhènɡ", "pinyin: shǒu zhèng", id="the g of phonetics"),
        pytest.param("pinyin: 'sho\u030cu zhe\u0300ng'", "pinyin: 'shǒu zhèng'", id="decomposed pinyin"),
    ],
)
def test_what_is_mended(before: str, after: str) -> None:
    text = "# ours\n- id: a\n  term: 守正 # checked\n  {}\n"
    assert fixed(text.format(before)) == text.format(after)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("gloss: “keep to the upright.”", id="a gloss in quotes is a person's wording"),
        pytest.param("gloss: keep  to the upright", id="spaces in a gloss"),
        pytest.param("pinyin: shou zheng", id="no tones: nobody knows which"),
        pytest.param("pinyin: shǒu zhěng", id="a wrong reading"),
        pytest.param("pinyin: Shou3Zheng4", id="digits with capitals"),
        pytest.param("term: 守正出奇", id="a doubled field"),
        pytest.param("pinyin: shou3 zheng4 # termtool: ignore[pinyin-form] as printed", id="kept back"),
        pytest.param("contexts: [{source: a.md, quote: cafe\u0301 守正}]", id="a quotation"),
        pytest.param("note: #996 is a number", id="a comment that may be meant"),
    ],
)
def test_what_is_left(line: str) -> None:
    text = f"- id: a\n  term: 守正\n  {line}\n"
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("line: 1", "line: 3", id="moved"),
        pytest.param("line: 3", "line: 3", id="where it stands"),
        pytest.param("title: Talk", "title: Talk", id="without a line"),
    ],
)
def test_a_quotation_that_has_moved_gets_its_line(line: str, expected: str) -> None:
    text = (
        "- id: a\n  term: 守正\n  contexts:\n    - source: talk.md\n      {}\n      quote: upright (守正)\n"
    )
    assert fixed(text.format(line)) == text.format(expected)


ORDER = """\
# Our terms.
- id: b
  term: 乙 # second

# the first
- id: a
  term: 甲

# after all
"""


def test_entries_come_in_order_with_their_comments() -> None:
    assert fixed(ORDER) == (
        "# Our terms.\n# the first\n- id: a\n  term: 甲\n\n- id: b\n  term: 乙 # second\n\n# after all\n"
    )


def test_line_ends_of_windows_stay() -> None:
    windows = fixed(ORDER.replace("\n", "\r\n"))
    assert windows == fixed(ORDER).replace("\n", "\r\n")


def test_the_last_entry_may_end_without_a_line_break() -> None:
    assert fixed("- term: 乙\n  id: b\n- term: 甲\n  id: a") == "- term: 甲\n  id: a\n- term: 乙\n  id: b"


def test_what_somebody_wants_elsewhere_is_not_moved() -> None:
    text = ORDER.replace("# the first", "# termtool: ignore[unsorted] stands with its family")
    assert fixed(text) == text


def test_only_what_the_project_checks_is_mended() -> None:
    assert fixed(ORDER, Wishes(rules=frozenset())) == ORDER
    assert fixed("- term: 守正\n  pinyin: shou3 zheng4\n", Wishes(rules={"unsorted"})).endswith("zheng4\n")


def test_a_file_with_mistakes_of_form_is_left_alone() -> None:
    text = "- id: a\n  term: 守正\n  pinyin: shou3 zheng4\n  gloss: [open\n"
    assert fixed(text) == text


@pytest.mark.parametrize("fix", FIXES, ids=lambda fix: fix.RULE)
def test_every_fix_mends_a_rule_that_there_is(fix: object) -> None:
    rule = getattr(fix, "RULE", "")
    assert find_rule(rule) or rule == "yaml-ambiguous-scalar"


value = st.sampled_from(
    [
        "996",
        "no",
        "12:30",
        "2026-11-26",
        "~",
        "plain",
        '"quoted"',
        "'single'",
        "cafe\u0301",
        '"e\\u0301"',
        "“x.”",
    ]
) | st.text("ae\u0301\u030c 守正,'", min_size=1, max_size=8).map(lambda text: '"' + text + '"')
pinyin = st.sampled_from(
    [
        "shou3 zheng4",
        "shǒu zhèng",
        "shŏu zhe\u0300ng",
        "Shou3zheng4",
        "shǒu zhěng",
        "shou zheng",
        "ɡ ɑ",
        "lv4",
    ]
)
comment = st.sampled_from(["", " # checked", " # termtool: ignore[pinyin-form] as printed"])
above = st.sampled_from(["", "\n", "# a remark\n", "\n# a remark\n\n", "# termtool: ignore[unsorted] kept\n"])
entry_text = st.builds(
    "{}- id: {}\n  term: 守正\n  pinyin: {}{}\n  gloss: [{}, {}]\n  note: {}{}\n".format,
    above, st.sampled_from("abcde"), pinyin, comment, value, value, value, comment,
)  # fmt: skip
glossaries = st.lists(entry_text, min_size=1, max_size=5).map("".join)


@settings(max_examples=200)
@given(glossaries, st.sampled_from(["\n", "\r\n"]))
def test_fixing_twice_changes_nothing(text: str, line_end: str) -> None:
    once = fixed(text.replace("\n", line_end))
    assert fixed(once) == once


@settings(max_examples=200)
@given(glossaries)
def test_a_fix_never_alters_a_persons_words(text: str) -> None:
    before = load_text(Path("g.yaml"), text)
    after = load_text(Path("g.yaml"), fixed(text))
    assert sorted(map(words, (read.entry for read in before.entries))) == sorted(
        map(words, (read.entry for read in after.entries))
    )
    assert text.count("#") == after.text.count("#")


def words(entry: Entry) -> str:
    return unicodedata.normalize("NFC", repr(replace(entry, pinyin="", places={})))
