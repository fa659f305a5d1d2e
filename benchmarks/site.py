"""How large the searchable page becomes, how soon it can be used, how soon it answers a key.

    python benchmarks/site.py [ENTRIES …]

The entries are words of CC-CEDICT with an invented quotation each; the page is opened from the disk in a
headless Chromium. "Ready" is when the first entries stand on the page and the script has come to its end,
counted from the start of the navigation. A key is answered when the page has been laid out after it: the
median and the slowest of all keys of the searches below, typed letter by letter. Goals with 10,000
entries: ready in 0.5 s, a key in 0.1 s.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from termtool.exporters import PageSettings
from termtool.exporters.site import make_site

sys.path.append(str(Path(__file__).parents[1] / "tools"))
from browser import Browser
from generated import generated

SIZES = (40, 1_000, 10_000)
# A word, a phrase in syllables, joined pinyin with tones, initials, English, nothing at all.
QUERIES = ("发展", "shi jie", "zhōngguó", "bkby", "the people", "zzzzzz")
KEY = """new Promise((done) => {
    const field = document.getElementById("query");
    field.value = QUERY;
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    done(performance.now() - start);
})"""
READY = """new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(Math.max(
    performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    ...performance.getEntriesByType("paint").map((paint) => paint.startTime))))))"""


def measure(number: int, browser: Browser, folder: Path) -> str:
    """Return a line of figures for a page of so many entries."""
    glossary = generated(number)
    place = folder / f"{number}.html"
    start = perf_counter()
    text = make_site(glossary, PageSettings(title="Glossary", date=date(2026, 3, 5)))
    made = perf_counter() - start
    place.write_text(text, encoding="utf-8")
    browser.open(place)  # once for nothing: the file comes from the disk
    browser.open(place)
    ready = browser.value(READY)
    first = browser.value(KEY.replace("QUERY", '"发"'))
    keys = [
        browser.value(KEY.replace("QUERY", json.dumps(query[:end])))
        for query in QUERIES
        for end in range(1, len(query) + 1)
    ]
    size = len(text.encode()) / 1e6
    return (
        f"{number:6,} entries: made in {made:5.2f} s, {size:5.2f} MB, ready in {ready / 1000:5.2f} s, "
        f"first key {first:4.0f} ms, keys {median(keys):4.0f} ms (slowest {max(keys):4.0f} ms)"
    )


def main() -> None:
    """Print a line for each size."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as name, Browser(Path(name)) as browser:
        for number in sizes:
            print(measure(number, browser, Path(name)), flush=True)


if __name__ == "__main__":
    main()
