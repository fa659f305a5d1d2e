"""The pages without scripts, to print and of counts, as they stand in a browser: for everybody, on any screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from browser import AXE, CHROMIUM, Browser, axe

from termtool.census import census
from termtool.census.page import census_page
from termtool.exporters import html
from termtool.exporters.sheet import Order, Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from termtool.exporters import PageSettings
    from termtool.model import Glossary

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium to open the page with")
COUNTS = "counts"


@pytest.fixture(params=[*Order, COUNTS])
def shown(request: pytest.FixtureRequest, specimen: Glossary, page: PageSettings, tmp_path: Path) -> Path:
    place = tmp_path / "page.html"
    if request.param == COUNTS:
        text = census_page(census(specimen), len(specimen), page)
    else:
        text = html.export(specimen, replace(page, sheet=Sheet(order=request.param)))
    place.write_text(text, encoding="utf-8")
    return place


@pytest.mark.parametrize("width", [320, 1200])
def test_no_page_is_wider_than_the_screen(width: int, shown: Path, chromium: Browser) -> None:
    chromium.size(width, 800)
    chromium.open(shown)
    assert chromium.value("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: make parts")
@pytest.mark.parametrize(
    ("width", "dark"), [pytest.param(320, False, id="small and light"), pytest.param(1200, True, id="dark")]
)
def test_axe_finds_nothing(width: int, dark: bool, shown: Path, chromium: Browser) -> None:  # noqa: FBT001
    chromium.size(width, 800)
    chromium.dress(dark=dark)
    chromium.open(shown)
    assert axe(chromium) == []
