"""Whose entry is it: ids, terms that stand twice, references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.findings import Severity
from termtool.model import Entry, Location

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def test_the_later_of_two_equal_ids_is_found(check: Check) -> None:
    earlier = Entry(
        id="a", term="甲", path="one.yaml", places={"id": Location(3, 7)}
    )  # 甲, 乙: first, second
    later = Entry(id="a", term="乙", path="two.yaml", places={"id": Location(9, 7)})
    (found,) = check("duplicate-id", earlier, later)
    assert (found.path, found.line, found.column) == ("two.yaml", 9, 7)
    assert found.message == "The id “a” belongs to “甲” already (one.yaml:3)."


def test_entries_that_have_no_id_yet_are_no_duplicates(check: Check) -> None:
    assert not check("duplicate-id", Entry(id="", term="甲"), Entry(id="", term="乙"))


@pytest.mark.parametrize("form", ["a", "shou-zheng-chu-qi", "nei-juan-2", "996", "nv-ren"])
def test_good_ids(check: Check, form: str) -> None:
    assert not check("id-form", Entry(id=form, term="甲"))


@pytest.mark.parametrize("form", ["A", "nǚ-rén", "a b", "-a", "a-", "a--b", "a_b", "守正", "a\n", "a/b", "."])
def test_bad_ids(check: Check, form: str) -> None:
    assert len(check("id-form", Entry(id=form, term="甲"))) == 1


def entry(**fields: Any) -> Entry:
    return Entry(**{"id": "", "path": "g.yaml", **fields})


@pytest.mark.parametrize(
    ("earlier", "later", "severity"),
    [
        # 内卷 / 內捲: involution; 风口: tailwind; 行: to go, or a row
        pytest.param({"term": "内卷"}, {"term": "内卷"}, Severity.ERROR, id="the same term"),
        pytest.param({"term": "A股"}, {"term": "Ａ股"}, Severity.ERROR, id="full width"),
        pytest.param({"term": "内卷"}, {"term": "内\u200b卷"}, Severity.ERROR, id="an invisible character"),
        pytest.param({"term": "甲,乙"}, {"term": "甲，乙"}, Severity.ERROR, id="another comma"),
        pytest.param({"term": "内卷", "trad": "內捲"}, {"term": "內捲"}, Severity.WARNING, id="traditional form"),
        pytest.param({"term": "内卷"}, {"term": "卷", "aliases": ("内卷",)}, Severity.WARNING, id="an alias"),
        pytest.param(
            {"term": "内卷", "pinyin": "nèi juǎn"}, {"term": "内卷", "pinyin": "nei4juan3"},
            Severity.ERROR, id="one reading in two spellings",
        ),
        pytest.param({"term": "行", "pinyin": "xíng"}, {"term": "行"}, Severity.ERROR, id="reading not given"),
        pytest.param(
            {"term": "内卷", "status": "rejected"}, {"term": "内卷", "status": "accepted"},
            Severity.ERROR, id="rejected and accepted at once",
        ),
    ],
)  # fmt: skip
def test_duplicate_terms(check: Check, earlier: Any, later: Any, severity: Severity) -> None:
    (found,) = check("duplicate-term", entry(**earlier), entry(**later))
    assert found.severity is severity


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param({"term": "内卷"}, {"term": "内眷"}, id="another character"),
        pytest.param({"term": "行", "pinyin": "xíng"}, {"term": "行", "pinyin": "háng"}, id="two words"),
        pytest.param({"term": "内卷", "status": "deprecated"}, {"term": "内卷"}, id="the successor"),
        pytest.param({"term": "…"}, {"term": "—"}, id="nothing but punctuation"),
        pytest.param({"term": "内卷"}, {"term": "躺平", "trad": "", "aliases": ("",)}, id="an empty alias"),
    ],
)
def test_different_terms(check: Check, earlier: Any, later: Any) -> None:
    assert not check("duplicate-term", entry(**earlier), entry(**later))


def test_an_entry_may_repeat_itself(check: Check) -> None:
    # 躺平: lying flat
    assert not check("duplicate-term", entry(term="躺平", trad="躺平", aliases=("躺平",)))


def test_many_readings_of_one_term_take_no_longer_than_as_many_terms(check: Check) -> None:
    many = [entry(term="行", pinyin=f"x{number}") for number in range(5_000)]
    assert not check("duplicate-term", *many)


@pytest.mark.parametrize(
    ("fields", "message", "hint"),
    [
        pytest.param(
            {"see": ("tang-pign",)}, "No entry has the id “tang-pign”.", "Did you mean “tang-ping”?", id="a slip"
        ),
        pytest.param(
            {"replaced_by": "zzz"}, "No entry has the id “zzz”.",
            "Correct the id, or take the reference out.", id="no such successor",
        ),
        pytest.param(
            {"see": ("nei-juan",)}, "“nei-juan” refers to itself.", "Take the reference out.", id="to itself"
        ),
    ],
)  # fmt: skip
def test_dangling_references(check: Check, fields: Any, message: str, hint: str) -> None:
    other = entry(id="tang-ping", term="躺平")
    (found,) = check("dangling-reference", entry(id="nei-juan", term="内卷", **fields), other)
    assert (found.message, found.hint) == (message, hint)


def test_references_that_lead_somewhere(check: Check) -> None:
    one = entry(id="a", term="甲", see=("b",), replaced_by="b")
    assert not check("dangling-reference", one, entry(id="b", term="乙", see=("a",)))


def test_a_reference_is_shown_where_it_stands(check: Check) -> None:
    places = {"": Location(1, 1), "see[1]": Location(5, 9)}
    found = check(
        "dangling-reference",
        entry(id="a", term="甲", see=("b", "c"), places=places),
        entry(id="b", term="乙"),
    )
    assert [(finding.line, finding.column) for finding in found] == [(5, 9)]
