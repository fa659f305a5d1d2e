"""Stories of ``termtool concordance``, from the command line to the lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from termtool.cli.aligned import aligned
from termtool.cli.shell import run
from termtool.concordance import Line
from termtool.hanzi import width

if TYPE_CHECKING:
    from pathlib import Path

# involution, seen in two letters; the second quotation carries an escape sequence and a command
GLOSSARY = """\
- id: nei-juan
  term: 内卷
  status: accepted
  pinyin: nèi juǎn
  gloss: involution
  contexts:
    - source: letters/may.md
      line: 12
      quote: Even the noodle shops have 内卷 now.
    - source: letters/june.md
      line: 3
      quote: "::error::内卷\\e[31m"
"""

LINES = [
    Line(before="Even the noodle shops have ", term="内卷", after=" now.", source="may.md", line=12),
    Line(
        before="", term="內卷", after=", 就是这样", source="letters/of/the/year/june.md", line=3
    ),  # that's how it is
    Line(
        before="they call it ", term="Neijuan", after=" and they do not mean it kindly", source="a.md", line=0
    ),
]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def test_a_pipe_gets_columns_that_are_not_cut(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["concordance", "involution"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "before\tterm\tafter\tsource:line",
        "\\x3a:error::\t内卷\t\\\\x1b[31m\tletters/june.md:3",
        "Even the noodle shops have \t内卷\t now.\tletters/may.md:12",
    ]


def test_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["concordance", "nei", "juan", "--json", "--order", "before"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert [record["line"] for record in records] == [3, 12]
    assert records[1] == {
        "before": "Even the noodle shops have ", "term": "内卷", "after": " now.",
        "source": "letters/may.md", "line": 12,
    }  # fmt: skip


@pytest.mark.parametrize("room", [40, 60, 80, 200])
def test_the_term_begins_in_the_same_cell_and_no_line_is_too_long(room: int) -> None:
    lines = list(aligned(LINES, room))
    starts = {width(shown[: shown.index(line.term)]) for shown, line in zip(lines, LINES, strict=True)}
    assert len(starts) == 1
    assert all(width(shown) <= room for shown in lines)


def test_what_is_near_the_term_is_kept() -> None:
    [line] = aligned(LINES[:1], 44)
    assert line == "may.md:12   …shops have 内卷 now."


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["风口"], 1, "No context has “风口”.", id="a term that stands nowhere"),
        pytest.param(["involutoin"], 1, "Did you mean “内卷”?", id="a slip"),
        pytest.param([" "], 2, "There is nothing to look for", id="an empty term"),
        pytest.param(["内卷", "-g", "nowhere"], 3, "nowhere", id="no such glossary"),
        pytest.param([], 2, "TERM", id="no term"),
    ],
)
def test_what_is_not_found(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["concordance", *arguments]) == code
    assert said in capsys.readouterr().err


def test_nothing_found_is_an_empty_array(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["concordance", "风口", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == []
