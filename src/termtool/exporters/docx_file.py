"""The one door to python-docx: paragraphs, runs in their language, bookmarks and links."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final

from termtool.errors import MissingExtraError
from termtool.exporters.runs import HANS, HANT, PINYIN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

INSTEAD: Final = "Or write HTML, which needs nothing: termtool print -o glossary.html"

# XML 1.0 has no way to write these, escaped or not.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EAST_ASIAN: Final = {HANS: ("zh-CN", "SimSun"), HANT: ("zh-TW", "PMingLiU")}
_LONGEST_PROPERTY: Final = 255  # of the title of a file; python-docx refuses more
_MARGIN: Final = 22  # mm
_FIRST_YEAR, _LAST_YEAR = 1980, 2107  # ZIP knows no other dates


class Paper:
    """A document that is written from the top to the bottom."""

    def __init__(self, title: str, day: date, size: tuple[float, float]) -> None:
        """Begin an empty document on sheets of a size (width and height in mm).

        Raises:
            MissingExtraError: python-docx is not installed.
        """
        try:
            import docx  # noqa: PLC0415 — an extra, and slow to import
        except ImportError as error:
            raise MissingExtraError("A document for word processors", "docx", INSTEAD) from error
        self._document = docx.Document()
        self._names: dict[str, str] = {}
        self._day = datetime.combine(day, time())
        _add_styles(self._document)
        _lay_out(self._document.sections[0], size)
        self._styles = {style.name: style for style in self._document.styles}
        foot = self._document.sections[0].footer.paragraphs[0]
        Writer(foot, self._styles, self._names).page()
        properties = self._document.core_properties
        properties.title = _xml(title)[:_LONGEST_PROPERTY]
        properties.author, properties.comments = "termtool", ""
        properties.created = properties.modified = self._day
        properties.language = "en"

    def paragraph(self, style: str) -> Writer:
        """Begin a paragraph in one of the named styles."""
        return Writer(self._document.add_paragraph(style=self._styles[style]), self._styles, self._names)

    def saved(self) -> bytes:
        """Return the file, with the day of the page on all its parts."""
        drawn, dated = io.BytesIO(), io.BytesIO()
        self._document.save(drawn)
        stamp = (min(max(self._day.year, _FIRST_YEAR), _LAST_YEAR), self._day.month, self._day.day, 0, 0, 0)
        with zipfile.ZipFile(drawn) as parts, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as file:
            for name in parts.namelist():
                part = zipfile.ZipInfo(name, stamp)
                part.compress_type = zipfile.ZIP_DEFLATED
                file.writestr(part, parts.read(name))
        return dated.getvalue()


class Writer:
    """One paragraph; every method returns it again, so that a line reads as it will stand."""

    def __init__(self, paragraph: Any, styles: dict[str, Any], names: dict[str, str]) -> None:
        """Write into a paragraph of python-docx; names are those of bookmarks by address."""
        self._paragraph, self._styles, self._names = paragraph, styles, names

    def text(self, text: str, *, style: str = "") -> Writer:
        """Add words of English, or pinyin in the style of that name."""
        if text:
            self._run({"text": text, "lang": PINYIN if style == "Pinyin" else ""}, style)
        return self

    def runs(self, runs: Iterable[dict[str, Any]]) -> Writer:
        """Add runs, each in its own language, what is marked in them in the style Marked."""
        for run in runs:
            self._run(run, "Marked" if run.get("marked") else "")
        return self

    def bookmark(self, address: str) -> Writer:
        """Mark the place to which links with this address lead."""
        name = self._bookmark(address)
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            named = {"w:name": name} if tag == "w:bookmarkStart" else {}
            self._append(_element(tag, {"w:id": name.removeprefix("entry_")} | named))
        return self

    def link(self, address: str, run: dict[str, Any]) -> Writer:
        """Add a run that leads to the bookmark of an address."""
        link = _element("w:hyperlink", {"w:anchor": self._bookmark(address), "w:history": "1"})
        link.append(self._run(run, ""))
        self._append(link)
        return self

    def page_of(self, address: str) -> Writer:
        """Add the number of the page of an address, a field that the word processor works out."""
        instruction = f"PAGEREF {self._bookmark(address)} \\h"
        return self._field(instruction, "–")

    def page(self) -> Writer:
        """Add the number of the page on which this stands."""
        return self._field("PAGE", "1")

    def _bookmark(self, address: str) -> str:
        # Word takes 40 letters, digits and low lines, no more; an address may be longer and Chinese.
        return self._names.setdefault(address, f"entry_{len(self._names) + 1}")

    def _field(self, instruction: str, meanwhile: str) -> Writer:
        field = _element("w:fldSimple", {"w:instr": instruction, "w:dirty": "true"})
        field.append(self._run({"text": meanwhile}, ""))
        self._append(field)
        return self

    def _append(self, element: Any) -> None:
        self._paragraph._p.append(element)  # noqa: SLF001 — python-docx has no links of its own

    def _run(self, run: dict[str, Any], style: str) -> Any:
        made = self._paragraph.add_run(_xml(run["text"]), self._styles[style] if style else None)
        lang = run.get("lang", "")
        settings = made.element.get_or_add_rPr()
        if lang in _EAST_ASIAN:
            code, font = _EAST_ASIAN[lang]
            _set(settings.get_or_add_rFonts(), {"w:eastAsia": font, "w:hint": "eastAsia"})
            settings.append(_element("w:lang", {"w:eastAsia": code}))
        elif lang:
            made.font.no_proof = True  # no dictionary of English has pinyin
        else:
            settings.append(_element("w:lang", {"w:val": "en-GB"}))
        return made.element


def _xml(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _element(tag: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    return _set(OxmlElement(tag), attributes)


def _set(element: Any, attributes: dict[str, str]) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415

    for name, value in attributes.items():
        element.set(qn(name), value)
    return element


def _lay_out(section: Any, size: tuple[float, float]) -> None:
    from docx.shared import Mm  # noqa: PLC0415

    section.page_width, section.page_height = map(Mm, size)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)


def _add_styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.shared import Cm, Pt  # noqa: PLC0415

    for name in ("Headword", "Gloss", "Remark", "Context", "Index line"):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.left_indent = Cm(0 if name in ("Headword", "Index line") else 0.5)
    document.styles["Headword"].font.bold = True
    document.styles["Headword"].font.size = Pt(13)
    document.styles["Headword"].paragraph_format.keep_with_next = True
    document.styles["Headword"].paragraph_format.space_before = Pt(8)
    for name in ("Pinyin", "Kind", "Marked"):
        document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    for name in ("Pinyin", "Kind"):
        document.styles[name].font.bold = False
    document.styles["Kind"].font.italic = True
    document.styles["Kind"].font.size = Pt(9)
    document.styles["Marked"].font.bold = True
    document.styles["Marked"].font.underline = True  # many a Chinese font has no bold
