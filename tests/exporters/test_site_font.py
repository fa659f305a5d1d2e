"""The characters that a page carries with it."""

from __future__ import annotations

import base64
import io
import re
from typing import TYPE_CHECKING

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from termtool.errors import DocumentError
from termtool.exporters.site import characters_of, make_site
from termtool.exporters.site_font import FAMILY, Font, characters_in
from termtool.model import Entry, Glossary

if TYPE_CHECKING:
    from termtool.exporters import PageSettings


@pytest.fixture(scope="module")
def font() -> Font:
    """A font of four characters, each a square: 守正出奇, keep to the upright and surprise."""
    names = {ord(sign): f"u{ord(sign):04X}" for sign in "守正出奇"}
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 800), (800, 800), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupGlyf(dict.fromkeys([".notdef", *names.values()], square))
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (1000, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    written = io.BytesIO()
    builder.save(written)
    return Font(written.getvalue(), "squares.ttf")


def carried(style: str) -> set[str]:
    """Return the characters of the font that stands in a style sheet."""
    found = re.search(r"data:font/woff;base64,([^\"]*)", style)
    assert found
    return set(map(chr, TTFont(io.BytesIO(base64.b64decode(found[1]))).getBestCmap()))


def test_only_what_is_needed_is_carried(font: Font) -> None:
    assert carried(font.face("守正")) == {"守", "正"}


def test_a_page_carries_the_characters_of_its_entries(font: Font, page: PageSettings) -> None:
    # Keep to the upright; the surprising alone does not stand on the page
    glossary = Glossary((Entry(id="a", term="守正", status="accepted", gloss=("stay upright",)),))
    text = make_site(glossary, page, font)
    assert FAMILY in text
    assert carried(text) == set(characters_of(text)) == {"守", "正"}
    assert "font-src data:" in text


def test_what_the_font_does_not_have_is_told(font: Font) -> None:
    assert font.missing("守正风口") == "风口"


def test_the_same_characters_make_the_same_text(font: Font) -> None:
    assert font.face("守正") == font.face("守正")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no font at all", id="text"),
        pytest.param(b"OTTO" + bytes(60), id="a head without a body"),
    ],
)
def test_a_file_that_is_no_font(data: bytes) -> None:
    with pytest.raises(DocumentError, match="no TrueType or OpenType font"):
        Font(data, "x.otf").face("守")


def test_punctuation_that_only_chinese_has_belongs_to_it() -> None:
    assert characters_in("“守正，出奇”, he said … abc") == "出奇守正，"
