"""The orders in which people leaf through a glossary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.glossary import by_pinyin, english_index, initial, sections, selected
from termtool.model import Entry, Glossary


def entry(term: str, pinyin: str = "", *gloss: str, id: str = "", status: str = "", roman: str = "") -> Entry:  # noqa: A002
    return Entry(id=id or term, term=term, pinyin=pinyin, gloss=gloss, status=status, roman=roman)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("爱", "ài"), ("北京", "běi jīng"), ("茶", "chá")], id="letters"),  # love, Beijing, tea
        # ma with its tones: mother, hemp, horse, scold, the question particle
        pytest.param(
            [("妈", "mā"), ("麻", "má"), ("马", "mǎ"), ("骂", "mà"), ("吗", "ma")], id="tones, neutral last"
        ),
        # immortal, Xi'an, thread: one alphabet, however many syllables
        pytest.param([("仙", "xiān"), ("西安", "xī ān"), ("线", "xiàn")], id="syllables run together"),
        # road, green, messy: ü stands after u, and before what is longer
        pytest.param([("路", "lù"), ("绿", "lǜ"), ("乱", "luàn")], id="ü after u"),
        # to sell, a buyer: the whole of the letters before any tone
        pytest.param([("卖", "mài"), ("买家", "mǎi jiā")], id="letters before tones"),
        pytest.param([("他", "tā"), ("她", "tā")], id="same sound by characters"),  # he, she
        pytest.param([("走", "zǒu"), ("内卷", "")], id="no pinyin at the end"),  # to walk, involution
        # Internal competition as a Latin word stands between Nanjing and never mind
        pytest.param(
            [("南京", "Nán jīng"), ("Neijuan", ""), ("你", "nǐ")], id="Latin terms by their letters"
        ),
        # the people, Ren Zeyu
        pytest.param([("人民", "rén mín"), ("任赜宇", "Rén Zéyǔ")], id="capitals do not count"),
        # dual circulation typed with digits
        pytest.param(
            [("双", "shuāng"), ("双循环", "shuang1 xun2 huan2"), ("水", "shuǐ")], id="numbered tones"
        ),
        # matter, the surname Su, the SU7 accident
        pytest.param([("事", "shì"), ("苏", "sū"), ("SU7事故", "SU7 shì gù")], id="Latin letters in a term"),
    ],
)
def test_by_pinyin(rows: list[tuple[str, str]]) -> None:
    entries = [entry(term, pinyin) for term, pinyin in rows]
    assert by_pinyin(reversed(entries)) == entries


def test_sections_stand_under_their_letters() -> None:
    love, also, ride, ten = (
        entry("爱", "ài"),
        entry("安", "ān"),
        entry("骑", "qí"),
        entry("十"),
    )  # love, calm, ride, ten
    assert sections([ten, ride, also, love]) == [("A", (love, also)), ("Q", (ride,)), ("#", (ten,))]


@given(st.lists(st.tuples(st.text(max_size=5), st.text(alphabet="aAeüǚǖshz1347' 守éK-", max_size=8))))
def test_sections_hold_every_entry_once_in_order(rows: list[tuple[str, str]]) -> None:
    entries = [entry(term, pinyin, id=str(number)) for number, (term, pinyin) in enumerate(rows)]
    filed = sections(entries)
    letters = [letter for letter, _ in filed]
    assert letters == sorted(set(letters), key=lambda letter: (letter == "#", letter))
    assert [held for _, group in filed for held in group] == by_pinyin(entries)


@given(
    st.lists(st.tuples(st.sampled_from("守正出奇"), st.sampled_from(["shǒu", "shòu", "chū", ""])), max_size=6)
)
def test_order_does_not_depend_on_where_one_starts(rows: list[tuple[str, str]]) -> None:
    entries = [entry(term, pinyin) for term, pinyin in rows]
    assert by_pinyin(entries) == by_pinyin(reversed(entries))


@pytest.mark.parametrize(
    ("gloss", "heading"),
    [
        pytest.param("tailwind", "tailwind", id="as it stands"),
        pytest.param("a tailwind", "tailwind", id="no article"),
        pytest.param("To the Lighthouse", "Lighthouse", id="several small words"),
        pytest.param("“to strike it rich”", "strike it rich", id="quotes around it"),
        pytest.param("the “dragon slayers”", "“dragon slayers”", id="quotes inside"),
        pytest.param("the", "the", id="nothing but a small word"),
        pytest.param("today’s special", "today’s special", id="a word that begins like a small one"),
        pytest.param("win  some,\nlose some", "win some, lose some", id="one line"),
    ],
)
def test_english_heading(gloss: str, heading: str) -> None:
    assert [found for found, _ in english_index([entry("风口", "fēng kǒu", gloss)])] == [heading]


def test_english_headings_come_word_by_word() -> None:
    held = entry("风", "fēng", "tailwind", "Tail end", "the éclat", "a tail", "echo", "996", "zebra")  # wind
    headings = [heading for heading, _ in english_index([held])]
    assert headings == ["echo", "éclat", "tail", "Tail end", "tailwind", "zebra", "996"]


def test_one_english_heading_leads_to_all_its_entries() -> None:
    competition, involution = (
        entry("竞争", "jìng zhēng", "The Rat Race"),
        entry("内卷", "nèi juǎn", "rat race"),
    )
    assert english_index([involution, competition]) == [("Rat Race", (competition, involution))]


def test_a_latin_spelling_is_an_english_heading_too() -> None:
    held = entry("内卷", "nèi juǎn", "involution", roman="Neijuan")  # pointless competition
    assert [heading for heading, _ in english_index([held])] == ["involution", "Neijuan"]


def test_an_entry_stands_once_under_a_heading() -> None:
    held = entry("风口", "fēng kǒu", "tailwind", "a tailwind", "Tailwind")  # where the wind lifts
    assert english_index([held]) == [("tailwind", (held,))]


@pytest.mark.parametrize(
    ("statuses", "terms"),
    [
        pytest.param(["accepted"], ["一"], id="accepted alone"),
        pytest.param(["candidate"], ["二", "五"], id="no status means candidate"),
        pytest.param(["accepted", "deprecated"], ["一", "四"], id="order of the files"),
        pytest.param([], [], id="none"),
    ],
)
def test_selected(statuses: list[str], terms: list[str]) -> None:
    rows = zip(
        "一二三四五", ["accepted", "candidate", "rejected", "deprecated", ""], strict=True
    )  # one to five
    glossary = Glossary(tuple(entry(term, status=status) for term, status in rows))
    assert [kept.term for kept in selected(glossary, statuses)] == terms


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        pytest.param("ōu", "O", id="a tone mark does not count"),
        pytest.param("“quoted”", "Q", id="nor do quotes"),
        pytest.param("996", "#", id="digits"),
        pytest.param("守", "#", id="characters"),  # to guard
        pytest.param("", "#", id="nothing"),
    ],
)
def test_initial(text: str, letter: str) -> None:
    assert initial(text) == letter
