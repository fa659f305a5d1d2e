"""Simplified and traditional."""

from pathlib import Path

import make_scripts
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool import variants
from termtool.model import Script
from termtool.variants import script_of, to_simplified, to_traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        pytest.param("华为", "華為", id="Huawei"),
        pytest.param("头发", "頭髮", id="hair, by phrase"),
        pytest.param("发展", "發展", id="development, by phrase"),
        pytest.param("皇后", "皇后", id="empress has no other form"),
        pytest.param("以后", "以後", id="afterwards has"),
        pytest.param("守正出奇", "守正出奇", id="nothing to change"),
        pytest.param("SU7事故", "SU7事故", id="Latin stays"),
    ],
)
def test_conversion_both_ways(simplified: str, traditional: str) -> None:
    assert (to_traditional(simplified), to_simplified(traditional)) == (traditional, simplified)


@pytest.mark.parametrize(
    ("term", "script"),
    [
        pytest.param("华为", Script.SIMPLIFIED, id="Huawei, simplified"),
        pytest.param("華為", Script.TRADITIONAL, id="Huawei, traditional"),
        pytest.param("华為", Script.MIXED, id="one of each"),
        pytest.param("小米", Script.BOTH, id="all shared"),
        pytest.param("皇后", Script.BOTH, id="后 is at home in both"),
        pytest.param("里程", Script.BOTH, id="里 is at home in both"),
        pytest.param("台北", Script.BOTH, id="台 is written in both"),
        pytest.param("乾隆", Script.BOTH, id="乾 of the emperor stays"),
        pytest.param("臺北", Script.TRADITIONAL, id="Taipei in full"),
        pytest.param("疾风知劲草，路遥知马力", Script.SIMPLIFIED, id="punctuation does not count"),
        pytest.param("Neijuan", Script.LATIN, id="no Chinese"),
        pytest.param("", Script.LATIN, id="nothing"),
        pytest.param("#SU7事故", Script.BOTH, id="Latin and Chinese"),
    ],
)
def test_script_of(term: str, script: Script) -> None:
    assert script_of(term) is script


def test_the_table_of_scripts_is_what_opencc_says() -> None:
    assert make_scripts.TARGET.read_text(encoding="utf-8") == make_scripts.table()


def test_a_file_in_the_current_directory_is_not_taken_for_opencc_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t2s.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    variants._converter.cache_clear()
    assert to_simplified("華為") == "华为"


@given(st.text())
def test_conversion_keeps_every_place(text: str) -> None:
    assert len(to_simplified(text)) == len(to_traditional(text)) == len(text)


@given(st.text())
def test_no_text_makes_telling_the_script_raise(text: str) -> None:
    assert script_of(text) in Script
