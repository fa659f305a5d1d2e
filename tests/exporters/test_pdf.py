"""The glossary as a PDF: what is in it can be found, read aloud, and printed again to the same bytes."""

from __future__ import annotations

import re
import socket
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from termtool.errors import DocumentError, GlossaryError, MissingExtraError, UsageError
from termtool.exporters import PageSettings, pdf, pdf_fonts
from termtool.exporters.orders import arranged
from termtool.exporters.pdf_data import document
from termtool.exporters.pdf_languages import with_scripts
from termtool.exporters.sheet import Order, Paper, Sheet
from termtool.model import Entry, Glossary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    TextOf = Callable[[bytes], str]

pytest.importorskip("typst", reason="PDF needs typst: pip install 'termtool[print]'")

ON_PAPER = PageSettings(title="Words", date=date(2026, 3, 5))


def one(term: str, **fields: str) -> Entry:
    return Entry(id="one", term=term, status="accepted", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("paper", Paper)
def test_every_headword_is_found_as_one_string(paper: Paper, specimen: Glossary, text_of: TextOf) -> None:
    page = replace(ON_PAPER, sheet=Sheet(paper=paper))
    printed = text_of(pdf.export(specimen, page))
    assert [entry.term for entry in specimen if entry.term not in printed] == []


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("#SU7事故", id="letters, a sign and characters: the SU7 crash"),
        pytest.param("卡拉OK", id="letters at the end: karaoke"),
        pytest.param("3Q大战", id="a figure, a letter and characters: the war of 360 and QQ"),
        pytest.param("PM2.5污染", id="a decimal point within: fine dust"),
        pytest.param("“双十一”", id="in quotation marks: Singles' Day"),
        pytest.param("奥斯卡·王尔德", id="a dot between names: Oscar Wilde"),
        pytest.param("A/B测试", id="a stroke within: an A/B test"),
        pytest.param("AI 大模型", id="with a space of its own: a large AI model"),
        # A couplet of 25 signs: those who stand where the wind blows, as pigs that fly; who falls when it stops?
        pytest.param(
            "站在风口上，猪也能飞起来，可是风停，先摔死的是谁？", id="longer than a line of the full size"
        ),
    ],
)
def test_a_headword_of_every_make_is_found_as_one_string(term: str, text_of: TextOf) -> None:
    words = Glossary((one(term, pinyin="yī"),))
    assert term in text_of(pdf.export(words, ON_PAPER))


def test_it_is_tagged_bookmarked_and_for_archives(specimen: Glossary) -> None:
    data = pdf.export(specimen, ON_PAPER)
    assert b"/Marked true" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert data.count(b"/Title") > len(specimen)  # a bookmark for each entry and section


def test_languages_are_named_by_their_scripts(specimen: Glossary) -> None:
    data = pdf.export(specimen, ON_PAPER)
    streams = re.findall(rb"/Length (\d+)/Filter/FlateDecode>>\s*stream\r?\n", data)
    assert streams
    drawn = data + b"".join(
        zlib.decompress(data[found.end() : found.end() + int(found[1])])
        for found in re.finditer(rb"/Length (\d+)/Filter/FlateDecode>>\s*stream\r?\n", data)
    )
    named = set(re.findall(rb"/Lang ?\(([^)]*)\)", drawn))
    assert {b"en", b"zh-Hans", b"zh-Hant", b"zh-Latn-pinyin"} <= named <= {
        b"en", b"zh-Hans", b"zh-Hant", b"zh-Latn", b"zh-Latn-pinyin",
    }  # fmt: skip


def test_what_moved_is_found_again(specimen: Glossary) -> None:
    data = pdf.export(specimen, ON_PAPER)
    start = int(data.rpartition(b"startxref\n")[2].split()[0])
    assert data[start:].startswith(b"xref\n")
    for number, line in enumerate(data[start:].split(b"\n")[2:]):
        if line.rstrip().endswith(b" n"):
            assert data[int(line[:10]) :].startswith(b"%d 0 obj" % number)


def test_a_file_of_another_make_is_left_alone() -> None:
    assert with_scripts(b"%PDF-1.4\n/Lang(zh-CN)\n") == b"%PDF-1.4\n/Lang(zh-CN)\n"


def test_the_same_glossary_makes_the_same_bytes(specimen: Glossary) -> None:
    assert pdf.export(specimen, ON_PAPER) == pdf.export(specimen, ON_PAPER)


@pytest.mark.parametrize("order", Order)
def test_every_order_has_every_entry_once(order: Order, specimen: Glossary, text_of: TextOf) -> None:
    filed = [one.entry.id for section in arranged(specimen, order) for one in section.entries]
    assert sorted(filed) == sorted(entry.id for entry in specimen)
    page = replace(ON_PAPER, sheet=Sheet(order=order, paper=Paper.LETTER))
    printed = text_of(pdf.export(specimen, page))
    assert [
        entry.pinyin
        for entry in specimen
        if entry.pinyin.split()[:1] and entry.pinyin.split()[0] not in printed
    ] == []


def test_strokes_come_by_number() -> None:
    # one, wind, drum: 1, 4 and 13 strokes
    words = Glossary((one("鼓"), one("一"), one("风")))
    assert [section.name for section in arranged(words, Order.STROKE)] == [
        "1 stroke",
        "4 strokes",
        "13 strokes",
    ]


def test_ruby_gives_each_character_its_syllable() -> None:
    page = replace(ON_PAPER, sheet=Sheet(ruby=True))
    data = document(Glossary((one("风口", pinyin="fēng kǒu"),)), page)
    assert data["sections"][0]["entries"][0]["ruby"] == [
        {"text": "风", "pinyin": "fēng"},
        {"text": "口", "pinyin": "kǒu"},
    ]


def test_a_character_without_a_font_is_told_with_its_entry() -> None:
    with pytest.raises(GlossaryError, match=r"𠮷 \(U\+20BB7\) in words.yaml:1: 𠮷利.*--font-path"):
        pdf.export(Glossary((replace(one("𠮷利"), path="words.yaml"),)), ON_PAPER)  # good luck, rarely so


@pytest.mark.parametrize(
    "said", ["#panic()", "$x$", "*bold*", "@one", '#"a"', "\\", "<one>", "// gone", "= A"]
)
def test_words_are_never_markup(said: str, text_of: TextOf) -> None:
    words = Glossary((replace(one("风口", note=said), gloss=(said,)),))
    assert said in text_of(pdf.export(words, ON_PAPER))


def test_a_template_of_ones_own(specimen: Glossary, tmp_path: Path) -> None:
    own = tmp_path / "mine.typ"
    own.write_text(pdf.own_template().replace("size = 9.2pt", "size = 14pt"), encoding="utf-8")
    changed = pdf.export(specimen, replace(ON_PAPER, sheet=Sheet(template=own)))
    assert changed.count(b"/Type/Page/") > pdf.export(specimen, ON_PAPER).count(b"/Type/Page/")


@pytest.mark.parametrize(
    "layout",
    ["#nonsense", None, '#import "@preview/tablex:0.0.9": tablex'],
    ids=["broken", "not there", "a package to be fetched"],
)
def test_a_template_that_cannot_be_used(layout: str | None, specimen: Glossary, tmp_path: Path) -> None:
    own = tmp_path / "mine.typ"
    if layout is not None:
        own.write_text(layout, encoding="utf-8")
    with pytest.raises(DocumentError, match=r"mine\.typ"):
        pdf.export(specimen, replace(ON_PAPER, sheet=Sheet(template=own)))


def test_a_folder_without_fonts(specimen: Glossary, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no font"):
        pdf.export(specimen, replace(ON_PAPER, sheet=Sheet(fonts=(tmp_path,))))


def test_of_a_folder_of_fonts_those_of_other_regions_come_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    families = ["Kai", "Noto Sans CJK HK", "Noto Sans CJK JP", "Noto Sans CJK SC"]
    monkeypatch.setattr(pdf_fonts, "families_in", lambda _: families)
    chain = pdf_fonts.font_chain((tmp_path,)).chinese
    assert chain[:4] == ("Kai", "Noto Sans CJK SC", "Noto Sans CJK HK", "Noto Sans CJK JP")


def test_without_typst_the_way_to_it_is_told(specimen: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'termtool\[print\]'.*glossary\.html"):
        pdf.export(specimen, ON_PAPER)


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param('#let name = "@preview/tablex:0.0.9"\n#import name: tablex', id="named by a variable"),
        pytest.param('#import /* so */ "@preview/tablex:0.0.9": tablex', id="behind a comment"),
        pytest.param('#include "beside.typ"', id="in a file beside it"),
    ],
)
def test_a_package_is_never_fetched(
    layout: str, specimen: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "beside.typ").write_text('#import "@preview/tablex:0.0.9": tablex', encoding="utf-8")
    own = tmp_path / "mine.typ"
    own.write_text(layout, encoding="utf-8")
    callers: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        Thread(target=_hang_up, args=(proxy, callers), daemon=True).start()
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        with pytest.raises(DocumentError):
            pdf.export(specimen, replace(ON_PAPER, sheet=Sheet(template=own)))
    assert callers == []


def _hang_up(proxy: socket.socket, callers: list[object]) -> None:
    """Note who calls, and answer nobody, so that the caller gives up at once."""
    with suppress(OSError):  # closed at the end
        while True:
            caller, address = proxy.accept()
            callers.append(address)
            caller.close()


def test_the_head_of_a_page_keeps_to_one_line(text_of: TextOf) -> None:
    entry = Entry(
        id="zhan", term="站在风口上，猪也能飞起来", pinyin="zhàn", status="accepted",  # pigs fly in a tail-wind
        gloss=("zebras and everything else will fly if only the wind behind them is strong enough for it",),
    )  # fmt: skip
    page = replace(ON_PAPER, sheet=Sheet(order=Order.ENGLISH))
    printed = text_of(pdf.export(Glossary((entry,)), page))
    assert "zebras and everything else will fly if only th…" in printed
