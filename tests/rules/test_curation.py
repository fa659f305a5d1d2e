"""How far curation has come: kinds, states, reasons, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termtool.model import Entry, Kind, Status

if TYPE_CHECKING:
    from tests.rules.conftest import Check


def entry(**fields: Any) -> Entry:
    return Entry(**{"id": "a", "term": "内卷", **fields})  # involution


@pytest.mark.parametrize("kind", ["", *map(str, Kind)])
def test_known_kinds(check: Check, kind: str) -> None:
    assert not check("unknown-kind", entry(kind=kind))


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        pytest.param("idoim", "Did you mean “idiom”?", id="a slip"),
        pytest.param("persons", "Did you mean “person”?", id="a plural"),
        pytest.param("Idiom", "Did you mean “idiom”?", id="a capital"),
    ],
)
def test_unknown_kinds(check: Check, kind: str, hint: str) -> None:
    assert [finding.hint for finding in check("unknown-kind", entry(kind=kind))] == [hint]


def test_a_kind_like_none_is_answered_with_all(check: Check) -> None:
    (found,) = check("unknown-kind", entry(kind="xyzzy"))
    assert all(kind in found.hint for kind in Kind)


@pytest.mark.parametrize("status", ["", *map(str, Status)])
def test_known_states(check: Check, status: str) -> None:
    assert not check("unknown-status", entry(status=status))


@pytest.mark.parametrize("status", ["approved", "Accepted", "accepted "])
def test_unknown_states(check: Check, status: str) -> None:
    assert len(check("unknown-status", entry(status=status))) == 1


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({"status": "accepted"}, 1, id="accepted without"),
        pytest.param({"status": "accepted", "kind": "slang"}, 0, id="accepted with"),
        pytest.param({"status": "candidate"}, 0, id="a candidate"),
    ],
)
def test_missing_kinds(check: Check, fields: Any, count: int) -> None:
    assert len(check("missing-kind", entry(**fields))) == count


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({"status": "deprecated"}, 1, id="nothing said"),
        pytest.param({"status": "deprecated", "why": " "}, 1, id="a blank reason"),
        pytest.param({"status": "deprecated", "why": "out of use"}, 0, id="a reason"),
        pytest.param({"status": "deprecated", "replaced_by": "b"}, 0, id="a successor"),
        pytest.param({"status": "rejected"}, 0, id="rejected needs none"),
    ],
)
def test_deprecated_entries(check: Check, fields: Any, count: int) -> None:
    assert len(check("deprecated-without-reason", entry(**fields))) == count


@pytest.mark.parametrize("date", ["2026-11-22", "2024-02-29", ""])
def test_good_dates(check: Check, date: str) -> None:
    assert not check("review-date", entry(reviewed={"by": "zw", "date": date}))


@pytest.mark.parametrize("date", ["2025-02-29", "22.11.2026", "2026-11", "20261122", "today", "٢٠٢٦-١١-٢٢"])
def test_bad_dates(check: Check, date: str) -> None:
    assert len(check("review-date", entry(reviewed={"date": "2026-11-22", "until": date}))) == 1
