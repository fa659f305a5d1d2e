"""The orders of a printed glossary: the same sections and the same index, whatever the form."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.etree import ElementTree as ET

import pytest

from termtool.exporters import PageSettings, docx, html, markdown, pdf
from termtool.exporters.orders import subtitle
from termtool.exporters.sheet import Order, Paper, Sheet
from termtool.model import Context, Entry, Glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Filed: TypeAlias = "list[tuple[str, list[str]]]"  # the sections by name, with the headwords in each


def entry(term: str, pinyin: str, kind: str, *gloss: str, source: str = "", roman: str = "") -> Entry:
    contexts = (Context(source=source, line=1, quote=f"the {term} rule"),) if source else ()
    return Entry(
        id=f"id-{ord(term[0])}", term=term, pinyin=pinyin, kind=kind, gloss=gloss, contexts=contexts,
        status="accepted", roman=roman,
    )  # fmt: skip


# Where the wind blows, to be on strike, the chef Bai, nine to nine, the self, and what has no character at all.
WORDS = Glossary(
    (
        entry("风口", "fēngkǒu", "term", "a tailwind", "where the wind blows", source="b/may.md"),
        entry("罢工", "bàgōng", "term", "to strike", "walkout", source="a/june.md"),
        entry("白一", "Bái Yī", "person", "“Bai Yi”", source="b/may.md"),
        entry("996", "jiǔ jiǔ liù", "slang", "nine to nine"),
        entry("自我", "", ""),
        entry("Neijuan", "", "slang", roman="Neijuan"),
    )
)
SECTIONS: dict[Order, Filed] = {
    Order.PINYIN: [
        ("B", ["罢工", "白一"]), ("F", ["风口"]), ("J", ["996"]), ("N", ["Neijuan"]), ("#", ["自我"]),
    ],
    # under their first gloss, small words at its head aside, else under their Latin spelling
    Order.ENGLISH: [
        ("B", ["白一"]), ("N", ["Neijuan", "996"]), ("S", ["罢工"]), ("T", ["风口"]), ("#", ["自我"]),
    ],
    Order.KIND: [
        ("People", ["白一"]), ("Slang words", ["996", "Neijuan"]), ("Terms", ["罢工", "风口"]),
        ("Without a kind", ["自我"]),
    ],
    Order.SOURCE: [
        ("a/june.md", ["罢工"]), ("b/may.md", ["白一", "风口"]), ("Without a source", ["996", "Neijuan", "自我"]),
    ],
    Order.STROKE: [
        ("4 strokes", ["风口"]), ("5 strokes", ["白一"]), ("6 strokes", ["自我"]), ("10 strokes", ["罢工"]),
        ("Without characters", ["996", "Neijuan"]),
    ],
}  # fmt: skip
BY_ENGLISH = [
    ("B", ["Bai Yi 白一"]), ("N", ["Neijuan Neijuan", "nine to nine 996"]), ("S", ["strike 罢工"]),
    ("T", ["tailwind 风口"]), ("W", ["walkout 罢工", "where the wind blows 风口"]),
]  # fmt: skip
TITLE_PAGE = 1
BY_PINYIN = SECTIONS[Order.PINYIN]


def page(order: Order, paper: Paper = Paper.A4) -> PageSettings:
    return PageSettings(title="Words", date=date(2026, 3, 5), sheet=Sheet(order=order, paper=paper))


def index_after(order: Order) -> tuple[str, Filed]:
    return ("Pinyin index", BY_PINYIN) if order is Order.ENGLISH else ("English index", BY_ENGLISH)


def in_html(order: Order) -> tuple[Filed, str, Filed]:
    """Return the sections of the page, the title of its index and the lines of that, without pinyin."""
    text = html.export(WORDS, page(order))
    links = set(re.findall('href="#(.*?)"', text))
    assert links
    assert links <= set(re.findall('id="(.*?)"', text))
    main = ET.fromstring(text[text.index("<main") : text.index("</main>")] + "</main>")  # noqa: S314 — ours
    for pinyin in main.iter("span"):
        if pinyin.get("class") == "pinyin":
            pinyin.text = ""
    *filed, index = main.findall("section")
    sections = [(words(one.find("h2")), [*map(words, one.iterfind(".//h3"))]) for one in filed]
    letters = [
        (words(one.find("h3")), [*map(words, one.iter("li"))]) for one in index.iterfind("div/section")
    ]
    return sections, words(index.find("h2")), letters


def words(element: ET.Element | None) -> str:
    assert element is not None
    return "".join(element.itertext()).strip()


def in_markdown(order: Order) -> tuple[Filed, str, Filed]:
    text = markdown.export(WORDS, page(order)).replace("\\", "")
    words = re.sub(r" \*[^*]*\*", "", text)  # pinyin
    *filed, index = re.split(r"^## ", words.partition("\n## Sources")[0], flags=re.MULTILINE)[1:]
    sections = [(one.split("\n")[0], re.findall("^### (.*)", one, flags=re.MULTILINE)) for one in filed]
    letters = re.split(r"^### ", index, flags=re.MULTILINE)[1:]
    lines = [(one.split("\n")[0], [*map(plain, re.findall("^- (.*)", one, re.MULTILINE))]) for one in letters]
    places = set(re.findall('<a id="(.*?)">', text))
    assert set(re.findall(r"\]\(#(.*?)\)", text)) <= places
    return sections, index.split("\n")[0], lines


def plain(words: str) -> str:
    return re.sub(r"\[(.*?)\]\(.*?\)", r"\1", words).replace(":", "")


def in_docx(order: Order) -> tuple[Filed, str, Filed]:
    paragraphs = opened(docx.export(WORDS, page(order))).paragraphs
    sections = grouped(paragraphs, "Heading 1", "Headword")
    title = next(one.text for one in paragraphs if one.text.endswith(" index"))
    letters = grouped(paragraphs, "Heading 2", "Index line")
    return [(name, terms) for name, terms in sections if terms], title, letters


def opened(data: bytes) -> Any:
    return pytest.importorskip("docx").Document(io.BytesIO(data))


def grouped(paragraphs: Iterable[Any], head: str, member: str) -> Filed:
    found: Filed = []
    for one in paragraphs:
        if one.style.name == head:
            found.append((one.text, []))
        elif one.style.name == member:
            words = [run for run in one.iter_inner_content() if not is_pinyin(run)]
            text = "".join(run.text for run in words)
            found[-1][1].append(re.sub(r"( ·|, ?$).*", "", text).strip())
    return found


def is_pinyin(run: Any) -> bool:
    return getattr(run, "style", None) is not None and run.style.name == "Pinyin"


def in_pdf(order: Order) -> tuple[Filed, str, Filed]:
    """Return what the bookmarks show; of the index they have the letters."""
    pytest.importorskip("typst", reason="PDF needs typst: pip install 'termtool[print]'")
    *filed, (title, letters) = outline(pdf.export(WORDS, page(order)))
    _, index = index_after(order)
    assert letters == [letter for letter, _ in index]
    sections = [(name, [bookmark.split(" ")[0] for bookmark in members]) for name, members in filed]
    return sections, title, index


def outline(data: bytes) -> Filed:
    """Return the bookmarks of a PDF: those of the first level, with those below each."""
    return [(title, [below for below, _ in level(data, first)]) for title, first in level(data, top(data))]


def top(data: bytes) -> bytes:
    found = re.search(rb"/Type/Outlines/First (\d+) 0 R", data)
    assert found
    return found[1]


def level(data: bytes, number: bytes) -> Iterator[tuple[str, bytes]]:
    while number:
        found = re.search(rb"\n%s 0 obj\n<<(.*?)>>\nendobj" % number, data, re.DOTALL)
        assert found
        title = re.search(rb"/Title(?:<FEFF([0-9A-F]*)>|\((.*?)\)/)", found[1])
        assert title
        words = bytes.fromhex(title[1].decode()).decode("utf-16-be") if title[1] else title[2].decode()
        yield words, referred(b"First", found[1])
        number = referred(b"Next", found[1])


def referred(name: bytes, dictionary: bytes) -> bytes:
    found = re.search(rb"/%s (\d+) 0 R" % name, dictionary)
    return found[1] if found else b""


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(in_html, id="HTML"),
        pytest.param(in_markdown, id="Markdown"),
        pytest.param(in_docx, id="DOCX"),
        pytest.param(in_pdf, id="PDF"),
    ],
)
def test_every_form_has_the_sections_of_its_order_and_the_index_for_it(read: Any, order: Order) -> None:
    sections, title, index = read(order)
    assert sections == SECTIONS[order]
    assert (title, index) == index_after(order)


def test_the_pinyin_index_of_a_pdf_names_the_page_of_each_entry(
    specimen: Glossary, text_of: Callable[[bytes], str]
) -> None:
    pytest.importorskip("typst", reason="PDF needs typst: pip install 'termtool[print]'")
    text = text_of(pdf.export(specimen, page(Order.ENGLISH)))
    _, *pages = [" ".join(words.split()) for words in text.split("\f")]  # the title page has no entries
    index = next(number for number, words in enumerate(pages) if "Pinyin index" in words)
    lines = " ".join(pages[index:])
    for entry in specimen:
        reference = " ".join((entry.term, *entry.pinyin.split()))
        told = re.search(re.escape(reference) + r", (\d+)", lines)
        assert told, reference
        assert entry.term in pages[int(told[1]) - TITLE_PAGE - 1]


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        pytest.param(Paper.A4, (210.0, 297.0), id="A4"),
        pytest.param(Paper.LETTER, (215.9, 279.4), id="Letter"),
    ],
)
def test_a_document_for_word_processors_has_the_sheets_asked_for(
    paper: Paper, size: tuple[float, float]
) -> None:
    (section,) = opened(docx.export(WORDS, page(Order.PINYIN, paper))).sections
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx(size, abs=0.1)
    assert "PAGE" in section.footer._element.xml  # python-docx knows no fields


@pytest.mark.parametrize(
    ("paper", "box"),
    [
        pytest.param(Paper.A4, b"[0 0 595.2756 841.8898]", id="A4"),
        pytest.param(Paper.LETTER, b"[0 0 612 792]", id="Letter"),
    ],
)
def test_a_pdf_has_the_sheets_asked_for(paper: Paper, box: bytes) -> None:
    pytest.importorskip("typst", reason="PDF needs typst: pip install 'termtool[print]'")
    data = pdf.export(WORDS, page(Order.PINYIN, paper))
    assert set(re.findall(rb"/MediaBox ?(\[.*?\])", data)) == {box}


@pytest.mark.parametrize("order", Order)
def test_the_line_under_the_title_says_the_order(order: Order) -> None:
    said = subtitle(order)
    assert said in html.export(WORDS, page(order))
    assert said in markdown.export(WORDS, page(order))
    assert said in [one.text for one in opened(docx.export(WORDS, page(order))).paragraphs]
