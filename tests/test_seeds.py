"""The seed documents hold the phrases that their list promises, in the places that it names."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"
DOCUMENTS = sorted(SEEDS.glob("*.txt"))

with (SEEDS / "phrases.tsv").open(encoding="utf-8", newline="") as _file:
    PHRASES = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def line_of(row: dict[str, str]) -> str:
    return (SEEDS / row["document"]).read_text(encoding="utf-8").split("\n")[int(row["line"]) - 1]


def row_id(row: dict[str, str]) -> str:
    return f"{row['document']}:{row['line']}:{row['column']}"


every_phrase = pytest.mark.parametrize("row", PHRASES, ids=row_id)


@every_phrase
def test_a_phrase_stands_where_the_list_says(row: dict[str, str]) -> None:
    assert line_of(row)[int(row["column"]) - 1 :].startswith(row["phrase"])


@pytest.mark.parametrize("row", [row for row in PHRASES if row["gloss"]], ids=row_id)
def test_the_gloss_stands_in_the_same_line(row: dict[str, str]) -> None:
    assert row["gloss"] in line_of(row)


@every_phrase
def test_the_page_names_the_place_in_the_original(row: dict[str, str]) -> None:
    place = f"| `{row['original']}` | {row['original_line']} | {row['original_column']} |"
    assert place in (SEEDS / "README.md").read_text(encoding="utf-8")


def test_no_chinese_is_missing_from_the_list() -> None:
    # the two clauses of a proverb are one phrase: 疾风知劲草,路遥知马力 (a gale tests the grass)
    found = {
        run
        for document in DOCUMENTS
        for run in re.findall(r"[A-Z0-9]*[一-鿿]+(?:,[一-鿿]+)*", document.read_text(encoding="utf-8"))
    }
    assert found == {row["phrase"] for row in PHRASES if not row["phrase"].isascii()}


def test_there_are_five_documents_and_the_page_names_each() -> None:
    page = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert re.findall(
        r"^\| `([\w-]+\.txt)` \| `\d{3}_\w+\.txt` \| `[0-9a-f]{64}` \|$", page, re.MULTILINE
    ) == [
        "open-source-gambit.txt",
        "full-stack-ambitions.txt",
        "hyperos-on-wheels.txt",
        "lei-jun-in-his-own-words.txt",
        "circle-of-friends.txt",
    ]
    assert len(DOCUMENTS) == 5


def test_the_page_holds_no_chinese_itself() -> None:
    # `termtool extract seeds` reads the page too, and would propose what it quotes
    assert not re.search(r"[㐀-鿿]", (SEEDS / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("document", "literally"),
    [
        pytest.param(
            "lei-jun-in-his-own-words.txt",
            "“nail the fundamentals, then amaze 守正出奇.” In practice it means: ",
            id="gloss and idiom in one pair of quotes",
        ),
        pytest.param(
            "lei-jun-in-his-own-words.txt",
            "a horse’s strength.” “疾风知劲草,路遥知马力。[Editor’s note: ",
            id="the quote before the proverb never closes",
        ),
        pytest.param(
            "lei-jun-in-his-own-words.txt",
            "“true resilience is exposed only under pressure and over time.”].",
            id="the editor's note quotes inside",
        ),
        pytest.param(
            "full-stack-ambitions.txt", "‘Internal Competition’ (Neijuan)", id="romanised in brackets"
        ),
        pytest.param("full-stack-ambitions.txt", "‘Neijuan’ (involution)", id="romanised in single quotes"),
        pytest.param("open-source-gambit.txt", "  • 1", id="bullets that the web copy numbered"),
        pytest.param("open-source-gambit.txt", "📰", id="an emoji alone on its line"),
        pytest.param("hyperos-on-wheels.txt", "|---|---|---|---|", id="a table drawn with pipes"),
        pytest.param("circle-of-friends.txt", '"human-car-home"', id="straight quotes"),
    ],
)
def test_the_documents_keep_what_made_the_originals_hard(document: str, literally: str) -> None:
    assert literally in (SEEDS / document).read_text(encoding="utf-8")
