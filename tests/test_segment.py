"""Words of Chinese text."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool import segment
from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.segment import LONGEST_RUN, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("内卷式竞争", ["内卷", "式", "竞争"], id="involution-style competition"),
        pytest.param("站在风口上", ["站", "在", "风口", "上"], id="standing in the wind"),
        pytest.param("SU7事故真相", ["SU7", "事故", "真相"], id="Latin in front"),
        pytest.param("谢谢, 不要", ["谢谢", ", ", "不要"], id="punctuation is one piece"),
        pytest.param("no Chinese", ["no Chinese"], id="no Chinese"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_run_without_end_is_cut_in_pieces() -> None:
    assert max(map(len, words("龘" * 3 * LONGEST_RUN))) <= LONGEST_RUN


def test_nothing_is_left_in_the_temporary_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    list(segment._jieba_cutter()("内卷"))
    assert list(tmp_path.iterdir()) == []


def test_loading_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    list(segment._jieba_cutter()("内卷"))
    assert capfd.readouterr() == ("", "")


def test_the_faster_segmenter_cuts_alike() -> None:
    rjieba = pytest.importorskip("rjieba")
    cut = segment._jieba_cutter()
    # wind's mouth, tough grass, new productive forces, a bank's president, names, many headwords
    terms = [
        "站在风口上猪也能飞起来", "疾风知劲草路遥知马力", "新质生产力", "银行行长", "任赜宇和单田芳", "人类命运共同体",
        "中国特色社会主义", *load_lexicon().headwords()[::40],
    ]  # fmt: skip
    pieces = [piece for term in terms for piece in segment._PIECE.findall(term) if is_han(piece[0])]
    assert [piece for piece in pieces if list(cut(piece)) != list(rjieba.cut(piece))] == []


@given(st.text())
def test_the_words_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text
