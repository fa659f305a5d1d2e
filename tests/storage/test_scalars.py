"""Which unquoted words some reader of YAML takes for something else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termtool.storage.scalars import taken_for, unsafe_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *[(text, "a number") for text in ("996", "007", "08", "0o17", "0x1F", "0b11", "1_000", "1e3", "6e6", "1.10", ".5", "+1", "-0", ".inf", "-.INF", ".NaN", "685.230_15e+03")],
        *[(text, "a number in base 60") for text in ("12:30", "1:20:30", "190:20:30.15")],
        *[(text, "a date") for text in ("2025-03-29", "2025-13-45", "2025-3-9", "2001-12-14t21:59:43.10-05:00", "2025-03-29 10:00:00")],
        *[(text, "a truth value") for text in ("y", "N", "yes", "No", "ON", "off", "True", "false")],
        *[(text, "nothing") for text in ("", "~", "null", "Null", "NULL")],
        ("=", "a default value"),
        ("<<", "a merge"),
        *[(text, "") for text in ("守正出奇", "nobody", "yesterday", "3 days", "1st", "12:3x", "2025", "2025-03", "-", "=x", "<", "e5", "0x", "1.2.3", ".", "SU7", "nulls")
          if text != "2025"],
        ("2025", "a number"),
    ],
)  # fmt: skip
def test_taken_for(text: str, kind: str) -> None:
    assert taken_for(text) == kind


@given(st.text(alphabet="0123456789abefnoxyz.:_+-TZ~=<", max_size=12))
def test_whatever_PyYAML_resolves_is_known(text: str) -> None:  # noqa: N802 (its name)
    resolver = yaml.resolver.Resolver()
    if resolver.resolve(yaml.ScalarNode, text, (True, False)) != "tag:yaml.org,2002:str":  # type: ignore[no-untyped-call]
        assert taken_for(text)


def test_endless_numbers_take_no_endless_time() -> None:
    assert taken_for("1" + ":59" * 60_000) == "a number in base 60"
    assert taken_for("0x" + "f" * 200_000) == "a number"
    assert taken_for("1" * 100_000 + "x") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a\nb\tc", "", id="line breaks and tabs are harmless"),
        pytest.param("a\x1bb", "\x1b", id="escape"),
        pytest.param("a\x9bb", "\x9b", id="C1 control"),
        pytest.param("a\ud800b", "\ud800", id="half a pair"),
    ],
)
def test_unsafe_in(text: str, found: str) -> None:
    assert unsafe_in(text) == found
