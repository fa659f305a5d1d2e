"""The searchable page as text: what its data say, what its policy lets in, and that nothing breaks out of it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.exporters import PageSettings
from termtool.exporters.site import make_site
from termtool.model import Context, Entry, Glossary

ELEMENT = r"<{0}(?: [^>]*)?>(.*?)</{0}>"


def data_of(text: str) -> dict[str, Any]:
    """Return the data of a page as a browser reads them."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, flags=re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def only_record(entry: Entry, page: PageSettings) -> dict[str, Any]:
    return dict(data_of(make_site(Glossary((entry,)), page))["entries"][0])


def entry(term: str, pinyin: str = "", **fields: Any) -> Entry:
    return Entry(id="x", term=term, pinyin=pinyin, status="accepted", **fields)


def test_entries_come_in_the_order_of_pinyin_under_their_letters(
    specimen: Glossary, page: PageSettings
) -> None:
    data = data_of(make_site(specimen, page))
    terms = [one["term"] for one in data["entries"]]
    assert terms.index("仙") < terms.index("西安") < terms.index("小康")  # xiān, Xī'ān, xiǎo kāng
    assert sum(number for _, _, number in data["letters"]) == len(terms) == len(specimen)
    [(first, number)] = [(first, number) for letter, first, number in data["letters"] if letter == "X"]
    assert terms[first : first + number] == ["仙", "西安", "小康"]


def test_the_english_index_names_entries_by_their_number(specimen: Glossary, page: PageSettings) -> None:
    data = data_of(make_site(specimen, page))
    index = {
        heading: [data["entries"][number]["term"] for number in numbers]
        for heading, *numbers in data["english"]
    }
    assert index["tailwind"] == ["风口"]
    assert index["Neijuan"] == ["内卷"]


@pytest.mark.parametrize(
    ("term", "trad", "hans", "hant"),
    [
        pytest.param("风口", "風口", None, "風口", id="what the entry says"),
        pytest.param("华为", "", None, "華為", id="what the entry leaves out is converted"),
        pytest.param("一國兩制", "", "一国两制", None, id="a traditional headword gets its simplified form"),
        pytest.param("高考", "", None, None, id="nothing where the scripts agree"),
        pytest.param("Neijuan", "", None, None, id="nothing for Latin letters"),
    ],
)
def test_each_term_in_the_other_script(  # tailwind, Huawei, one country two systems, entrance examination
    term: str, trad: str, hans: str | None, hant: str | None, page: PageSettings
) -> None:
    record = only_record(entry(term, trad=trad), page)
    assert (record.get("hans"), record.get("hant")) == (hans, hant)


@pytest.mark.parametrize(
    ("term", "pinyin", "tones", "sounds"),
    [
        pytest.param("守正出奇", "shǒu zhèng chū qí", "3412", None, id="syllables apart"),
        pytest.param("任知行", "Rén Zhīxíng", "212", ["Rén", " ", "Zhī", "xíng"], id="syllables joined"),
        pytest.param("西安", "Xī'ān", "11", ["Xī", "'", "ān"], id="an apostrophe"),
        pytest.param("粽子", "zòng zi", "45", None, id="a neutral tone"),
        pytest.param("SU7事故", "SU7 shì gù", "00044", None, id="Latin letters have no tone"),
        pytest.param(
            "塞翁失马，焉知非福", "sài wēng shī mǎ yān zhī fēi fú", "411301112", None, id="a comma has none"
        ),
        pytest.param("守正出奇", "shou3zheng4 chu1qi2", "3412", None, id="digits"),
        pytest.param("守正", "shǒu", None, None, id="a reading that does not fit"),
        pytest.param("自我", "", None, None, id="no reading"),
    ],
)
def test_tones_and_syllables(  # a rule of war, a name, a city, rice parcels, a crash, a blessing in disguise
    term: str, pinyin: str, tones: str | None, sounds: list[str] | None, page: PageSettings
) -> None:
    record = only_record(entry(term, pinyin), page)
    assert record.get("tones") == tones
    if sounds is not None:
        assert record.get("sounds") == sounds
    assert "".join(record.get("sounds", [])) in {"", pinyin}


def test_quotations_have_the_term_in_every_second_piece(page: PageSettings) -> None:
    context = Context(source="/home/wei/may.md", line=3, quote="first 风口, then 风口 again")  # tailwind
    record = only_record(entry("风口", contexts=(context,)), page)
    assert record["contexts"] == [
        {"quote": ["first ", "风口", ", then ", "风口", " again"], "place": "may.md:3"}
    ]


def test_references_lead_to_entries_of_the_page_alone(specimen: Glossary, page: PageSettings) -> None:
    entries = data_of(make_site(specimen, page))["entries"]
    named = {one["id"]: one for one in entries}
    assert [entries[number]["id"] for number in named["tang-ping"]["see"]] == ["nei-juan", "mo-yu"]
    assert entries[named["tang-ping-zhu-yi"]["instead"]]["id"] == "tang-ping"


def test_the_policy_lets_in_this_script_and_this_style_and_nothing_else(
    specimen: Glossary, page: PageSettings
) -> None:
    text = make_site(specimen, page)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    scripts = re.findall(r"<script>(.*?)</script>", text, flags=re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", text, flags=re.DOTALL)
    assert policy
    assert len(scripts) == len(styles) == 1
    for name, element in (("script", scripts[0]), ("style", styles[0])):
        digest = base64.b64encode(hashlib.sha256(element.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'; ")
    assert "require-trusted-types-for 'script'" in policy[1]


def test_nothing_is_fetched_and_no_handler_stands_in_the_markup(
    specimen: Glossary, page: PageSettings
) -> None:
    text = make_site(specimen, page)
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    assert not re.search(r"\s(on\w+|style|src)=", markup)
    assert not re.search(
        r"\b(https?:|fetch\(|import |XMLHttpRequest|innerHTML|insertAdjacentHTML|eval\()", text
    )


def test_hostile_words_stay_inside_their_element(hostile: Glossary, page: PageSettings) -> None:
    text = make_site(hostile, page)
    assert len(re.findall("<script", text)) == 2
    assert len(re.findall("</script", text)) == 2
    assert "<!--" not in text
    assert len(data_of(text)["entries"]) == len(hostile)
    text.encode("utf-8")


@given(st.text(alphabet=st.characters(codec=None), max_size=40))
def test_any_text_at_all_makes_a_page(words: str) -> None:
    any_entry = Entry(
        id=words, term=words or "守", pinyin=words, kind=words, status="accepted", trad=words, gloss=(words,),
        literal=words, note=words, roman=words, contexts=(Context(source=words, line=1, quote=words),),
    )  # fmt: skip
    text = make_site(Glossary((any_entry,)), PageSettings(title=words, date=date(2026, 3, 5)))
    text.encode("utf-8")
    assert len(re.findall("<script", text, flags=re.IGNORECASE)) == 2
    assert len(data_of(text)["entries"]) == 1


def test_the_same_glossary_makes_the_same_page(specimen: Glossary, page: PageSettings) -> None:
    assert make_site(specimen, page) == make_site(specimen, page)


def test_a_glossary_without_entries_makes_a_page(page: PageSettings) -> None:
    assert data_of(make_site(Glossary(), page))["entries"] == []
