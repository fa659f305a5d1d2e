"""The page in a real browser: nothing that stands in a glossary runs in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from termtool.exporters import html
from termtool.model import Glossary

if TYPE_CHECKING:
    from pathlib import Path

    from termtool.exporters import PageSettings

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SILENT = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-extensions"),
)

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium to open the page with")


def title_in_browser(text: str, folder: Path) -> str:
    """Return the title that a page has after its scripts have run."""
    assert BROWSER is not None
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8")
    shown = subprocess.run(
        [BROWSER, *SILENT, f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True, check=True, timeout=60,
    ).stdout.decode()  # fmt: skip
    found = re.search("<title>(.*?)</title>", shown, flags=re.DOTALL)
    assert found, "the browser showed no page"
    return found[1]


@pytest.mark.parametrize(
    ("script", "title"),
    [
        pytest.param("<script>document.title='broken'</script>", "broken", id="a script runs where it may"),
        pytest.param("", "Words", id="and leaves no trace where there is none"),
    ],
)
def test_the_browser_would_show_it(script: str, title: str, tmp_path: Path) -> None:
    page = f"<!doctype html><title>Words</title>{script}"
    assert title_in_browser(page, tmp_path) == title


def test_hostile_entries_run_nothing(hostile: Glossary, page: PageSettings, tmp_path: Path) -> None:
    text = html.export(hostile, replace(page, title="Words"))
    assert title_in_browser(text, tmp_path) == "Words"


def test_even_markup_that_got_through_would_not_run(page: PageSettings, tmp_path: Path) -> None:
    text = html.export(Glossary(), replace(page, title="Words"))
    broken = text.replace(
        "<main", "<script>document.title='broken'</script><img src=x onerror=document.title='broken'><main"
    )
    assert broken != text
    assert title_in_browser(broken, tmp_path) == "Words"


def test_the_style_sheet_is_let_in_by_its_hash(
    specimen: Glossary, page: PageSettings, tmp_path: Path
) -> None:
    assert BROWSER is not None
    place = tmp_path / "page.html"
    place.write_text(html.export(specimen, page), encoding="utf-8")
    shown = subprocess.run(
        [BROWSER, *SILENT, "--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
         place.as_uri()],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert b"<style>" in shown.stdout
    assert b"Content Security Policy" not in shown.stderr
