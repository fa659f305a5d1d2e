"""Stories of ``termtool pinyin``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
else:
    Run = object


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        pytest.param(["守正出奇"], "shǒu zhèng chū qí\n", id="syllable by syllable"),
        pytest.param(["任赜宇", "--kind", "person", "--words"], "Rén Zéyǔ\n", id="in words"),
        pytest.param(["西安", "--style", "numbers"], "xi1 an1\n", id="digits"),
        pytest.param(["西安", "--style", "plain"], "xi an\n", id="no tones"),
        pytest.param(["西安", "--style", "zhuyin"], "ㄒㄧ ㄢ\n", id="zhuyin"),
        pytest.param(["银行", "行走"], "yín háng\nxíng zǒu\n", id="two terms, two lines"),
        pytest.param(["SU7事故"], "SU7 shì gù\n", id="Latin"),
        pytest.param(["大夫", "--gloss", "doctor"], "dài fu\n", id="the gloss decides"),
    ],
)
def test_a_term_is_read(termtool: Run, arguments: list[str], shown: str) -> None:
    done = termtool("pinyin", *arguments)
    assert (done.stdout, done.returncode) == (shown, 0)


def test_standard_input_is_read_line_by_line(termtool: Run) -> None:
    done = termtool("pinyin", stdin="银行\n\n行走\n")  # bank; to walk
    assert done.stdout == "yín háng\nxíng zǒu\n"


def test_the_evidence_is_shown(termtool: Run) -> None:
    done = termtool("pinyin", "单田芳", "--kind", "person", "--printed", "Shan Tianfang", "--explain")
    assert done.stdout.startswith("shàn tián fāng\ncharacter")
    assert "author's romanisation" in done.stdout
    assert "surname table" in termtool("pinyin", "单田芳", "--kind", "person", "--explain").stdout


def test_a_record_says_all(termtool: Run) -> None:
    (record,) = json.loads(termtool("pinyin", "率", "--json").stdout)
    assert record == {
        "term": "率", "pinyin": "lǜ", "pinyin_words": "lǜ", "certainty": "guess", "unread": "",
        "contradicted": [], "other_languages": [],
        "syllables": [
            {"character": "率", "reading": "lǜ", "source": "words like it", "certainty": "guess", "alternatives": ["shuài"]}
        ],
    }  # fmt: skip


def test_nothing_to_read_is_an_empty_array_and_exit_code_1(termtool: Run) -> None:
    done = termtool("pinyin", "--json", stdin="")
    assert (json.loads(done.stdout), done.returncode) == ([], 1)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["hello"], "no Chinese characters", id="no Chinese"),
        pytest.param(["\U00030000股"], "no list knows", id="an unknown character"),
    ],
)
def test_what_cannot_be_read_is_told(termtool: Run, arguments: list[str], told: str) -> None:
    done = termtool("pinyin", *arguments)
    assert told in done.stderr
    assert done.returncode == 1


def test_a_guess_is_told(termtool: Run) -> None:
    assert "rests on a guess" in termtool("pinyin", "率哦").stderr


def test_pinyin_that_cannot_be_is_told(termtool: Run) -> None:
    assert "cannot be read shǒu zhěng" in termtool("pinyin", "守正", "--printed", "shǒu zhěng").stderr


def test_another_language_is_told(termtool: Run) -> None:
    done = termtool("pinyin", "陈嘉庚", "--kind", "person", "--printed", "Tan Kah Kee")
    assert "Hokkien" in done.stderr


def test_hostile_text_does_not_reach_the_terminal(termtool: Run) -> None:
    assert "\x1b" not in termtool("pinyin", "\x1b[31m银行").stdout


def test_a_style_that_is_not_known_is_a_usage_error(termtool: Run) -> None:
    assert termtool("pinyin", "银行", "--style", "morse").returncode == 2
