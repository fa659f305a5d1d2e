"""The document for word processors, read back."""

from __future__ import annotations

import io
import sys
from datetime import date
from typing import Any

import pytest

from termtool.errors import MissingExtraError
from termtool.exporters import PageSettings, docx
from termtool.model import Context, Entry, Glossary

PAGE = PageSettings(title="Words & signs", date=date(2026, 3, 5))
WIND = Entry(  # 風口: where the wind blows
    id="fengkou",
    term="风口",
    trad="風口",
    pinyin="fēngkǒu",
    status="accepted",
    gloss=("tailwind",),
    note="a <b> & \x00 \ufffe",
    contexts=(Context(quote="站在风口上。", source="talk.md", line=1),),  # standing where the wind blows
)


def read(data: bytes) -> Any:
    return pytest.importorskip("docx").Document(io.BytesIO(data))


def test_an_entry_comes_back_in_named_styles() -> None:
    document = read(docx.export(Glossary((WIND,)), PAGE))
    texts = {(p.style.name, p.text) for p in document.paragraphs}
    assert ("Title", "Words & signs") in texts
    assert ("Headword", "风口 (風口) fēngkǒu") in texts
    assert ("Gloss", "tailwind") in texts
    context = next(p for p in document.paragraphs if p.style.name == "Context")
    assert [run.text for run in context.runs if run.style.name == "Marked"] == ["风口"]


def test_each_script_has_its_language_and_links_lead_to_bookmarks() -> None:
    xml = read(docx.export(Glossary((WIND,)), PAGE)).element.xml
    assert 'w:eastAsia="zh-CN"' in xml
    assert 'w:eastAsia="zh-TW"' in xml
    assert 'w:name="entry_1"' in xml
    assert 'w:anchor="entry_1"' in xml
    assert "PAGEREF entry_1" in xml


def test_hostile_words_come_back_as_text(hostile: Glossary, page: PageSettings) -> None:
    document = read(docx.export(hostile, page))
    assert sum(p.style.name == "Headword" for p in document.paragraphs) == len(hostile)


def test_the_same_glossary_makes_the_same_bytes() -> None:
    assert docx.export(Glossary((WIND,)), PAGE) == docx.export(Glossary((WIND,)), PAGE)


@pytest.mark.parametrize("year", [1970, 2026, 9999])
def test_a_day_of_any_year_can_be_written(year: int) -> None:
    data = docx.export(Glossary((WIND,)), PageSettings(title="t" * 300, date=date(year, 1, 1)))
    assert read(data).core_properties.created.year == year


def test_a_missing_package_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'termtool\[docx\]'"):
        docx.export(Glossary((WIND,)), PAGE)
