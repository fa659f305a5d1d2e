"""What the term means: that there is a gloss, in English, and no more than the gloss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.findings import Severity
from termtool.model import Entry

if TYPE_CHECKING:
    from tests.rules.conftest import Check


@pytest.mark.parametrize(
    ("entry", "severities"),
    [
        # 内卷: involution
        pytest.param(Entry(id="a", term="内卷", status="accepted"), [Severity.ERROR], id="accepted"),
        pytest.param(
            Entry(id="a", term="内卷", status="accepted", gloss=("",)), [Severity.ERROR], id="empty"
        ),
        pytest.param(Entry(id="a", term="内卷"), [Severity.WARNING], id="no status"),
        pytest.param(Entry(id="a", term="内卷", gloss=("x", " ")), [Severity.WARNING], id="an empty item"),
        pytest.param(Entry(id="a", term="内卷", status="candidate"), [], id="a candidate"),
        pytest.param(Entry(id="a", term="内卷", status="rejected"), [], id="rejected"),
        pytest.param(Entry(id="a", term="内卷", status="accepted", gloss=("x",)), [], id="there"),
    ],
)
def test_missing_glosses(check: Check, entry: Entry, severities: list[Severity]) -> None:
    assert [finding.severity for finding in check("missing-gloss", entry)] == severities


@pytest.mark.parametrize(
    ("term", "gloss", "count"),
    [
        pytest.param("守正", "hold 正", 1, id="a character left over"),  # hold the upright
        pytest.param("守正", "守正", 1, id="the term itself"),
        pytest.param("Neijuan", "neijuan!", 1, id="a Latin term repeated"),
        pytest.param("玄戒", "Xuanjie", 0, id="a name's romanisation"),  # Xuanjie, a chip
        pytest.param("内卷", "“rolling inwards” – involution", 0, id="typographic signs"),
        pytest.param("…", "…", 0, id="nothing to compare"),
    ],
)
def test_glosses_that_are_not_english(check: Check, term: str, gloss: str, count: int) -> None:
    assert len(check("gloss-not-english", Entry(id="a", term=term, gloss=(gloss,)))) == count


@pytest.mark.parametrize(
    ("gloss", "count"), [("shǒuzhèng", 1), ("shǒu zhèng", 1), ("shouzheng", 0), ("naïve", 0)]
)
def test_pinyin_with_its_tones_is_no_gloss(check: Check, gloss: str, count: int) -> None:
    entry = Entry(id="a", term="守正", pinyin="shǒu zhèng", gloss=(gloss,))  # keep to the upright
    assert len(check("gloss-not-english", entry)) == count


def test_the_literal_gloss_is_english_too(check: Check) -> None:
    assert len(check("gloss-not-english", Entry(id="a", term="守正", literal="守 the upright"))) == 1


@pytest.mark.parametrize(
    ("gloss", "fault"),
    [
        pytest.param("“lying flat”", "stands in quotes", id="curly quotes"),
        pytest.param('"lying flat"', "stands in quotes", id="straight quotes"),
        pytest.param("‘lying flat’", "stands in quotes", id="single quotes"),
        pytest.param("lying flat.", "ends in a full stop", id="a full stop"),
        pytest.param("lying flat。", "ends in a full stop", id="a Chinese full stop"),
        pytest.param("lying  flat", "has two spaces in a row", id="two spaces"),
        pytest.param("“lying flat", "has a quote without its partner", id="opened and not closed"),
        pytest.param('lying flat"', "has a quote without its partner", id="closed and not opened"),
        pytest.param("the etcetera.", "ends in a full stop", id="only ends like an abbreviation"),
    ],
)
def test_glosses_with_stray_typography(check: Check, gloss: str, fault: str) -> None:
    # 躺平: lying flat
    (found,) = check("gloss-typography", Entry(id="a", term="躺平", gloss=(gloss,)))
    assert found.message == f"The gloss “{gloss}” {fault}."


@pytest.mark.parametrize(
    "gloss",
    [
        "lying flat",
        "“lying flat” and “letting it rot”",
        '"tang" and "ping"',
        "to lie flat, to let go, etc.",
        "Xiaomi Inc.",
        "made in the U.S.",
        'a 5" gun',
        'a 5" gun called "the cat"',
        "and so on …",
        "and so on...",
        "’tis all one",
        "“",
        '""',
        "",
        ".5",
    ],
)
def test_glosses_with_good_typography(check: Check, gloss: str) -> None:
    assert not check("gloss-typography", Entry(id="a", term="躺平", gloss=(gloss,)))


@pytest.mark.parametrize("kind", ["sentence", "proverb"])
def test_sentences_may_end_in_a_full_stop(check: Check, kind: str) -> None:
    assert not check("gloss-typography", Entry(id="a", term="躺平", kind=kind, gloss=("Let us lie flat.",)))


def test_sentences_do_not_stand_in_quotes_either(check: Check) -> None:
    assert check(
        "gloss-typography", Entry(id="a", term="躺平", kind="sentence", gloss=("“Let us lie flat.”",))
    )
