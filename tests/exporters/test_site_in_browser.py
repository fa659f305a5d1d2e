"""The searchable page in a real browser: finding, leafing, keys, paper, and readers of every kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from browser import AXE, CHROMIUM, Browser, axe

from termtool.exporters.site import make_site

if TYPE_CHECKING:
    from pathlib import Path

    from termtool.exporters import PageSettings
    from termtool.model import Glossary

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium to open the page with")

HITS = "[...document.querySelectorAll('#hits li .term')].map((term) => term.textContent)"
FOCUS = "document.activeElement.id || document.activeElement.textContent"


@pytest.fixture
def site(specimen: Glossary, page: PageSettings, tmp_path: Path) -> Path:
    place = tmp_path / "glossary.html"
    place.write_text(make_site(specimen, page), encoding="utf-8")
    return place


@pytest.fixture
def browser(chromium: Browser, site: Path) -> Browser:
    """The page as a reader finds it who has set nothing yet."""
    chromium.size(1200, 900)
    chromium.dress()
    chromium.open(site)
    if chromium.value("localStorage.length"):
        keep(chromium, site, "localStorage.clear()")
    chromium.messages.clear()
    return chromium


def keep(browser: Browser, site: Path, script: str, address: str = "") -> None:
    """Have the page keep something for the next visit, and pay it.

    What a page stores in the moment before it is left may get lost in Chromium, 3 times in 100 on a busy
    machine, so it is told again until the next visit finds it.
    """
    for _ in range(20):
        browser.value(script)
        told = browser.value("JSON.stringify(localStorage)")
        browser.open(site, address)
        if browser.value("JSON.stringify(localStorage)") == told:
            return


def search(browser: Browser, query: str) -> list[str]:
    """Type a query into the search box and return the terms that are listed then."""
    browser.value("document.getElementById('query').focus()")
    browser.type(query)
    found: list[str] = browser.value(HITS)
    return found


def settle(browser: Browser) -> None:
    """Wait until the page has answered to its address."""
    browser.value("new Promise((done) => setTimeout(done, 50))")


def is_shown(browser: Browser, selector: str) -> bool:
    return bool(browser.value(f"document.querySelector('{selector}')?.checkVisibility() ?? false"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("后发", "后发制人", id="characters"),
        pytest.param("後發制人", "后发制人", id="traditional characters"),
        pytest.param("塞翁失马,焉知", "塞翁失马，焉知非福", id="another comma"),
        pytest.param("houfa", "后发制人", id="pinyin joined"),
        pytest.param("hou fa zhi ren", "后发制人", id="pinyin in syllables"),
        pytest.param("hòu fā", "后发制人", id="pinyin with tone marks"),
        pytest.param("hou4fa1", "后发制人", id="pinyin with digits"),
        pytest.param("zhixing", "任知行", id="a word of joined pinyin"),
        pytest.param("lvyou", "旅友", id="v for ü"),
        pytest.param("lu:you", "旅友", id="u: for ü"),
        pytest.param("lüyou", "旅友", id="ü"),
        pytest.param("xi an", "西安", id="a space keeps syllables apart"),
        pytest.param("hfzr", "后发制人", id="initials"),
        pytest.param("hfzhr", "后发制人", id="initials with their h"),
        pytest.param("strike second", "后发制人", id="English"),
        pytest.param("tail wind", "风口", id="English written apart"),
        pytest.param("tailwinds", "风口", id="English with an ending"),
        pytest.param("second and win", "后发制人", id="the middle of a gloss"),
        pytest.param("Neijuan", "内卷", id="a conventional spelling"),
        pytest.param("involut", "内卷", id="the beginning of a word"),
    ],
)
def test_a_search_finds(query: str, first: str, browser: Browser) -> None:
    assert search(browser, query)[0] == first


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("zzzz", id="no word at all"),
        pytest.param("ǒu fá", id="the middle of a syllable"),
        pytest.param("火星", id="characters that no entry has"),
        pytest.param("onmouseover<script>", id="markup"),
    ],
)
def test_a_search_that_finds_nothing_says_so(query: str, browser: Browser) -> None:
    assert search(browser, query) == []
    assert browser.value("document.getElementById('status').textContent") == "0 entries"


def test_the_same_tones_come_first(browser: Browser) -> None:
    assert search(browser, "xiǎo")[0] == "小康"
    assert browser.messages == []


def test_every_entry_is_found_by_its_own_characters_pinyin_and_gloss(
    browser: Browser, specimen: Glossary
) -> None:
    missed = browser.value("""makeKeys(Infinity) && data.entries.flatMap((entry, number) =>
        [entry.term, entry.hant, entry.pinyin, (entry.gloss ?? [])[0]]
            .filter((query) => query && !search(keys, query, () => true).includes(number)))""")
    assert missed == []
    assert browser.value("data.entries.length") == len(specimen)


def test_who_types_before_all_can_be_found_is_answered_again_when_it_can(
    browser: Browser, site: Path
) -> None:
    browser.open(site)
    browser.value("""(() => {
        globalThis.inTime = makeKeys;
        makeKeys = (most) => most === Infinity && inTime(most); // a page so large that no key is made in time
        keys.length = 0;
    })()""")
    browser.press("/")
    browser.type("风口")  # tailwind
    assert browser.value(HITS) == []
    browser.value("(() => { makeKeys = inTime; makeKeysAtLeisure(); })()")
    assert browser.value(HITS)[0] == "风口"


def test_a_deep_link_opens_the_entry(browser: Browser, site: Path) -> None:
    browser.open(site, "#nei-juan")
    assert browser.value("document.querySelector('#entry_ h2 .term').textContent") == "内卷"
    assert browser.value("document.title").startswith("内卷 nèi juǎn – ")
    assert browser.value("document.querySelector('#entry_ mark').textContent") == "Neijuan"
    assert browser.value("document.activeElement.tagName") == "H2"


def test_a_link_to_a_search_brings_its_hits(browser: Browser, site: Path) -> None:
    browser.open(site, "#find_tail%20wind")
    assert browser.value(HITS)[0] == "风口"
    assert browser.value("document.getElementById('query').value") == "tail wind"


@pytest.mark.parametrize(
    "address", ["#nowhere", "#%E0%A4%A", "#letter_", "#english_7", "#find_", "#__proto__"]
)
def test_an_address_that_leads_nowhere_shows_the_list(address: str, browser: Browser, site: Path) -> None:
    browser.open(site, address)
    assert browser.value("document.querySelectorAll('#hits li').length") > 0
    assert browser.messages == []


def test_an_entry_that_is_not_there_is_told(browser: Browser, site: Path) -> None:
    browser.open(site, "#nowhere")
    assert (
        browser.value("document.getElementById('status').textContent")
        == "There is no such entry on this page."
    )


@pytest.mark.parametrize(
    "kept", ["[]", "null", "{", '{"script": "also", "theme": "<b>", "tones": "yes", "__proto__": {}}']
)
def test_settings_that_are_not_ours_are_not_taken(kept: str, browser: Browser, site: Path) -> None:
    keep(browser, site, f"localStorage.setItem('termtool', {kept!r})", "#sai-weng-shi-ma")
    assert browser.value("document.querySelector('#entry_ h2 .term').textContent") == "塞翁失马，焉知非福"
    assert browser.value("document.documentElement.dataset.theme") == "auto"
    assert browser.messages == []


def test_one_step_back_leads_out_of_a_search(browser: Browser) -> None:
    search(browser, "houfa")
    browser.value("history.back()")
    browser.wait_for("document.getElementById('query').value === ''")
    assert browser.value(HITS)[0] == "爱才如命"


def test_the_letters_lead_to_their_entries(browser: Browser) -> None:
    browser.value("document.querySelector('#letters a[href=\"#letter_x\"]').click()")
    browser.wait_for("document.getElementById('found').textContent === 'X'")
    assert browser.value(HITS) == ["仙", "西安", "小康"]


def test_the_english_index(browser: Browser) -> None:
    browser.value("document.querySelector('[data-order=english]').click()")
    browser.wait_for("document.getElementById('found').textContent.startsWith('English index')")
    browser.value("document.querySelector('#letters a[href=\"#english_t\"]').click()")
    browser.wait_for("document.getElementById('found').textContent === 'English index: T'")
    assert "tailwind" in browser.value(
        "[...document.querySelectorAll('.english')].map((one) => one.textContent)"
    )
    browser.value("document.querySelector('#hits a[href=\"#feng-kou\"]').click()")
    browser.wait_for("document.querySelector('#entry_ h2 .term')?.textContent === '风口'")


def test_only_one_kind(browser: Browser) -> None:
    browser.value("""{ const kind = document.getElementById("kind"); kind.value = "proverb";
        kind.dispatchEvent(new Event("change", { bubbles: true })); }""")
    assert "近水楼台先得月" in browser.value(HITS)
    assert "风口" not in browser.value(HITS)
    assert "风口" not in search(browser, "feng")


def test_by_keys_alone(browser: Browser) -> None:
    browser.press("/")
    assert browser.value(FOCUS) == "query"
    browser.type("tang")
    browser.press("ArrowDown")
    assert "躺平" in browser.value(FOCUS)
    browser.press("ArrowDown")
    assert "躺平主义" in browser.value(FOCUS)
    browser.press("ArrowUp")
    browser.press("Enter")
    settle(browser)
    assert browser.value("location.hash") == "#tang-ping"
    assert browser.value("document.activeElement.tagName") == "H2"
    browser.press("Escape")
    assert browser.value(FOCUS) == "query"
    browser.press("Escape")
    assert browser.value("document.getElementById('query').value") == ""


def test_the_skip_link_leaps_to_the_list_and_to_the_entry(browser: Browser, site: Path) -> None:
    browser.press("Tab")
    browser.press("Enter")
    assert browser.value("document.activeElement.id") == "results_"
    browser.open(site, "#feng-kou")
    browser.value("document.querySelector('.skip').click()")
    assert browser.value("document.activeElement.tagName") == "H2"
    assert browser.value("location.hash") == "#feng-kou"


def test_a_kind_chosen_beside_an_entry_brings_the_list_back_on_a_narrow_screen(
    browser: Browser, site: Path
) -> None:
    browser.size(360, 700)
    browser.open(site, "#feng-kou")
    browser.value("""{ const kind = document.getElementById("kind"); kind.value = "place";
        kind.dispatchEvent(new Event("change", { bubbles: true })); }""")
    browser.wait_for("document.getElementById('hits').checkVisibility()")
    assert browser.value(HITS) == ["西安"]


def test_enter_in_the_search_box_opens_the_first_entry(browser: Browser) -> None:
    search(browser, "hfzr")
    browser.press("Enter")
    settle(browser)
    assert browser.value("location.hash") == "#hou-fa-zhi-ren"


def test_everything_is_reached_with_the_tab_key(browser: Browser) -> None:
    seen = []
    for _ in range(60):
        browser.press("Tab")
        seen.append(
            browser.value(
                "document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.tagName"
            )
        )
    assert {"query", "kind", "SUMMARY", "#english_", "#letter_x", "#ai-cai-ru-ming"} <= set(seen)


def test_the_slash_is_a_slash_where_it_is_switched_off(browser: Browser) -> None:
    browser.value("document.querySelector('[name=slash]').click()")
    browser.press("/")
    assert browser.value(FOCUS) != "query"


def test_pinyin_can_be_hidden_and_stays_hidden(browser: Browser, site: Path) -> None:
    assert is_shown(browser, "#hits .pinyin")
    keep(browser, site, "document.querySelector('[name=pinyin]').click()")
    assert not is_shown(browser, "#hits .pinyin")


def test_tones_have_colours_only_when_asked_for(browser: Browser, site: Path) -> None:
    browser.open(site, "#feng-kou")
    assert not browser.value("document.querySelectorAll('[class^=tone]').length")
    browser.value("document.querySelector('[name=tones]').click()")
    shown = "[...document.querySelectorAll('#entry_ h2 .term [class^=tone]')].map((one) => one.className)"
    assert browser.value(shown) == ["tone1", "tone3"]


@pytest.mark.parametrize(
    ("script", "address", "shown"),
    [
        pytest.param("hant", "#feng-kou", ["風口", "zh-Hant"], id="traditional"),
        pytest.param("hans", "#yi-guo-liang-zhi", ["一国两制", "zh-Hans"], id="simplified"),
        pytest.param("written", "#yi-guo-liang-zhi", ["一國兩制", "zh-Hant"], id="as in the glossary"),
        pytest.param("hant", "#gao-kao", ["高考", "zh-Hant"], id="where the scripts agree"),
    ],
)
def test_the_script_that_the_reader_wants(
    script: str, address: str, shown: list[str], browser: Browser, site: Path
) -> None:
    browser.open(site, address)
    browser.value(f"document.querySelector('[name=script][value={script}]').click()")
    term = "document.querySelector('#entry_ h2 .term')"
    assert browser.value(f"[{term}.textContent, {term}.lang]") == shown


def test_every_stretch_of_chinese_has_its_language(browser: Browser, specimen: Glossary) -> None:
    unmarked = """[...document.querySelectorAll("body *")].flatMap((one) => [...one.childNodes])
        .filter((one) => one.nodeType === 3 && /\\p{Script=Han}/u.test(one.data)
            && !["SCRIPT", "STYLE"].includes(one.parentNode.tagName)
            && !/^zh-Han[st]$/.test(one.parentElement.closest("[lang]").lang))
        .map((one) => one.data)"""
    assert browser.value(unmarked) == []
    for entry in specimen:
        browser.value(f"location.hash = '#{entry.id}'")
        settle(browser)
        assert browser.value(unmarked) == []


def background(browser: Browser) -> int:
    colour = browser.value("getComputedStyle(document.documentElement).backgroundColor")
    return int(colour.removeprefix("rgb(").split(",")[0])


def test_the_page_is_dark_where_the_device_is_and_where_the_reader_wants_it(browser: Browser) -> None:
    assert background(browser) > 240
    browser.dress(dark=True)
    assert background(browser) < 40
    browser.value("document.querySelector('[name=theme][value=light]').click()")
    assert background(browser) > 240


def test_an_open_entry_is_printed_alone(browser: Browser, site: Path) -> None:
    browser.open(site, "#feng-kou")
    browser.dress(media="print")
    assert is_shown(browser, "#entry_ h2")
    assert not any(
        is_shown(browser, one) for one in ("#hits", "#search", "#index", "#display", ".neighbours")
    )
    assert browser.paper().startswith(b"%PDF-")


def test_what_was_found_is_printed_in_full(browser: Browser) -> None:
    search(browser, "tangping")
    browser.dress(media="print")
    browser.value("dispatchEvent(new Event('beforeprint'))")
    assert browser.value(
        "[...document.querySelectorAll('#paper h2 .term')].map((one) => one.textContent)"
    ) == ["躺平", "躺平主义"]
    assert is_shown(browser, "#paper article")
    browser.value("dispatchEvent(new Event('afterprint'))")
    assert browser.value("document.getElementById('paper').children.length") == 0


@pytest.mark.parametrize("width", [320, 360, 900, 1200])
def test_nothing_is_wider_than_the_screen(width: int, browser: Browser, site: Path) -> None:
    browser.size(width, 700)
    for address in ("#", "#sai-weng-shi-ma", "#english_t", "#lu-yao-zhi-ma-li"):
        browser.open(site, address)
        assert browser.value("document.documentElement.scrollWidth") <= width


def test_on_a_narrow_screen_the_entry_takes_the_place_of_the_list(browser: Browser, site: Path) -> None:
    browser.size(360, 700)
    assert is_shown(browser, "#hits")
    assert not is_shown(browser, "#about")
    browser.open(site, "#feng-kou")
    assert is_shown(browser, "#entry_")
    assert not is_shown(browser, "#hits")
    browser.value("document.querySelector('.back a').click()")
    browser.wait_for("document.getElementById('hits').checkVisibility()")


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: make parts")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize(
    "address", ["", "#lu-yao-zhi-ma-li", "#tang-ping-zhu-yi", "#english_t", "#find_zzzz"]
)
def test_axe_finds_nothing(address: str, width: int, dark: bool, browser: Browser, site: Path) -> None:  # noqa: FBT001
    browser.size(width, 800)
    browser.dress(dark=dark)
    browser.open(site, address)
    browser.value("document.querySelector('[name=tones]').click()")
    assert axe(browser) == []
    browser.value("document.getElementById('display').open = true")
    assert axe(browser) == []


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: make parts")
def test_axe_would_find_something(browser: Browser) -> None:
    browser.value(
        "document.getElementById('query').labels[0].remove(); document.getElementById('query').placeholder = ''"
    )
    assert any(line.startswith("label: ") for line in axe(browser))


def test_hostile_entries_run_nothing(
    chromium: Browser, hostile: Glossary, page: PageSettings, tmp_path: Path
) -> None:
    place = tmp_path / "hostile.html"
    place.write_text(make_site(hostile, replace(page, title="Words")), encoding="utf-8")
    chromium.open(place)
    chromium.messages.clear()
    elements = "[...document.querySelectorAll('main *')].map((one) => one.tagName)"
    allowed = {
        *(
            "SECTION",
            "DIV",
            "H2",
            "H3",
            "P",
            "UL",
            "LI",
            "A",
            "SPAN",
            "S",
            "B",
            "BUTTON",
            "ARTICLE",
            "NAV",
            "FIGURE",
        ),
        *(
            "FIGCAPTION",
            "BLOCKQUOTE",
            "MARK",
            "DL",
            "DT",
            "DD",
            "KBD",
            "DETAILS",
            "SUMMARY",
            "TIME",
            "NOSCRIPT",
        ),
    }
    for number in range(len(hostile)):
        chromium.value(f"location.hash = '#' + data.entries[{number}].id")
        settle(chromium)
        assert chromium.value(
            f"document.querySelector('#entry_ h2 .term').textContent === data.entries[{number}].term"
        )
        assert set(chromium.value(elements)) <= allowed
        assert chromium.value("document.title").endswith(" – Words")
    assert chromium.value(
        "[...document.querySelectorAll('a')].every((one) => one.getAttribute('href').startsWith('#'))"
    )
    assert chromium.messages == []


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param(
            "const one = document.createElement('script'); one.text = 'document.title=\"broken\"'; document.body.append(one)",
            id="a script",
        ),
        pytest.param(
            "document.body.innerHTML = '<img src=x onerror=document.title=\"broken\">'", id="markup from text"
        ),
        pytest.param("setTimeout('document.title=\"broken\"')", id="code from text"),
    ],
)
def test_the_policy_stops_what_would_get_through(attack: str, browser: Browser) -> None:
    before = browser.value("document.title")
    browser.value(f"try {{ {attack} }} catch {{}} undefined")
    settle(browser)
    assert browser.value("document.title") == before


def test_only_the_top_hits_are_drawn(
    chromium: Browser, specimen: Glossary, page: PageSettings, tmp_path: Path
) -> None:
    many = type(specimen)(
        tuple(replace(entry, id=f"{entry.id}-{number}") for number in range(20) for entry in specimen)
    )
    place = tmp_path / "many.html"
    place.write_text(make_site(many, page), encoding="utf-8")
    chromium.size(1200, 900)
    chromium.open(place)
    count = "document.querySelectorAll('#hits li').length"
    assert chromium.value(count) == 50
    chromium.value("document.getElementById('more').click()")
    assert chromium.value(count) == 100
    assert chromium.value(
        "document.activeElement.closest('li') === document.querySelectorAll('#hits li')[50]"
    )
