"""Order, age, agreement: what a project can ask of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.model import Context, Entry
from termtool.signatures import context_digest

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def entry(**fields: Any) -> Entry:
    return Entry(**{"id": "", "term": "守正", "path": "g.yaml", **fields})  # keep to the upright


def context(source: str, gloss: str) -> Context:
    return Context(source=source, line=1, quote=f"{gloss} (守正)", gloss=gloss)


@pytest.mark.parametrize(
    ("by", "order", "count"),
    [
        pytest.param("id", "abc", 0, id="in order"),
        pytest.param("id", "acb", 1, id="one out of place"),
        pytest.param("id", "cba", 2, id="upside down"),
        pytest.param("pinyin", "cab", 0, id="by pinyin: ān, bā, cā"),
        pytest.param("term", "bca", 0, id="by term: 丙, 甲, 阿"),
    ],
)
def test_order(check: Check, by: str, order: str, count: int) -> None:
    rows = {"a": ("阿", "bā"), "b": ("丙", "cā"), "c": ("甲", "ān")}
    entries = [entry(id=name, term=rows[name][0], pinyin=rows[name][1]) for name in order]
    assert len(check("unsorted", *entries, by=by)) == count


def test_each_file_has_its_own_order(check: Check) -> None:
    assert not check("unsorted", entry(id="b", path="1.yaml"), entry(id="a", path="2.yaml"))


@pytest.mark.parametrize(
    ("reviewed", "days", "told"),
    [
        # the day is 2026-11-26
        pytest.param({"until": "2026-11-25"}, 0, "held until 2026-11-25", id="run out yesterday"),
        pytest.param({"until": "2026-11-26"}, 0, "", id="good until today"),
        pytest.param({"date": "2020-01-01"}, 0, "", id="no limit"),
        pytest.param({"date": "2025-11-25"}, 365, "366 days ago", id="a day too old"),
        pytest.param({"date": "2025-11-26"}, 365, "", id="just within"),
        pytest.param({"date": "yesterday"}, 365, "", id="no date"),
        pytest.param({}, 365, "", id="never reviewed"),
    ],
)
def test_age(check: Check, reviewed: dict[str, str], days: int, told: str) -> None:
    found = check("stale-review", entry(reviewed=reviewed), days=days)
    assert [told in each.message for each in found] == ([True] if told else [])


@pytest.mark.parametrize(
    ("admitted", "contexts", "count"),
    [
        pytest.param(("upright",), [("a", "upright"), ("b", "orthodox")], 1, id="one is not admitted"),
        pytest.param(("upright", "orthodox"), [("a", "upright"), ("b", "orthodox")], 0, id="both are"),
        pytest.param(("upright",), [("a", "upright"), ("b", "the Up-right")], 0, id="small differences"),
        pytest.param(("upright",), [("a", "upright"), ("a", "orthodox")], 0, id="one document"),
        pytest.param((), [("a", "x"), ("b", "y"), ("c", "z")], 1, id="one finding for an entry"),
        pytest.param((), [("a", "x"), ("b", "")], 0, id="one gives none"),
    ],
)
def test_documents_that_disagree(
    check: Check, admitted: tuple[str, ...], contexts: list[tuple[str, str]], count: int
) -> None:
    told = entry(gloss=admitted, contexts=tuple(context(*each) for each in contexts))
    assert len(check("glossed-differently", told)) == count


def test_what_is_out_of_use_may_disagree(check: Check) -> None:
    told = entry(status="rejected", contexts=(context("a", "x"), context("b", "y")))
    assert not check("glossed-differently", told)


def test_a_signed_quotation_is_known_again(check: Check) -> None:
    own = Context(source="a.md", line=3, quote="守正", pattern="bare-after")
    signed = {"contexts": f"000000 {context_digest(own)}"}
    assert not check("edited-context", entry(contexts=(own,), auto=signed))
    assert len(check("edited-context", entry(contexts=(own,), auto={"contexts": "000000"}))) == 1


@pytest.mark.parametrize("auto", [{}, {"pinyin": "123456"}])
def test_quotations_that_nobody_has_signed(check: Check, auto: dict[str, str]) -> None:
    own = Context(source="a.md", line=3, quote="守正", pattern="bare-after")
    assert not check("edited-context", entry(contexts=(own,), auto=auto))


@pytest.mark.parametrize(
    ("status", "count"), [("accepted", 0), ("", 0), ("candidate", 0), ("rejected", 1), ("deprecated", 1)]
)
def test_successors(check: Check, status: str, count: int) -> None:
    old, new = entry(id="a", status="deprecated", replaced_by="b"), entry(id="b", status=status)
    assert len(check("successor-out-of-use", old, new)) == count


@pytest.mark.parametrize(
    ("term", "kind", "pinyin", "hint"),
    [
        # 任赜宇: a name; 守正出奇: nail the fundamentals, then amaze; A股: A shares
        pytest.param("任赜宇", "person", "rén zé yǔ", "", id="syllables"),
        pytest.param("任赜宇", "person", "Rén Zéyǔ", "", id="a name in words"),
        pytest.param("任赜宇", "person", "rén zéyǔ", "Write Rén Zéyǔ.", id="a name without capitals"),
        pytest.param("守正出奇", "idiom", "shǒuzhèng-chūqí", "", id="an idiom in words"),
        pytest.param("守正出奇", "idiom", "shǒuzhèngchūqí", "Write shǒuzhèng-chūqí.", id="run together"),
        pytest.param("A股", "term", "A gǔ", "", id="Latin letters"),
        pytest.param("甲，乙", "term", "jiǎ, yǐ", "", id="a comma"),
        pytest.param("守正", "term", "shǒu zhěng", "", id="wrong, which another rule says"),
        pytest.param("守正", "term", "shou zheng", "", id="without tones, which another rule says"),
    ],
)
def test_orthography(check: Check, term: str, kind: str, pinyin: str, hint: str) -> None:
    found = check("pinyin-orthography", entry(term=term, kind=kind, pinyin=pinyin))
    assert [each.hint for each in found] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("style", "pinyin", "hint"),
    [
        ("syllables", "Rén Zéyǔ", "Write rén zé yǔ."),
        ("syllables", "rén zé yǔ", ""),
        ("words", "rén zé yǔ", "Write Rén Zéyǔ."),
        ("words", "Rén Zéyǔ", ""),
    ],
)
def test_a_project_chooses_its_orthography(check: Check, style: str, pinyin: str, hint: str) -> None:
    found = check("pinyin-orthography", entry(term="任赜宇", kind="person", pinyin=pinyin), style=style)
    assert [each.hint for each in found] == ([hint] if hint else [])
