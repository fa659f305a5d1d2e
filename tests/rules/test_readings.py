"""How the term is read: pinyin that fits its characters and is spelled as we spell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termtool.model import Entry

if TYPE_CHECKING:
    from tests.rules.conftest import Check


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        pytest.param("守正出奇", "shǒu zhèng chū qí", id="spaced"),  # stay with the basics and surprise
        pytest.param("守正出奇", "Shǒuzhèng-chūqí", id="joined, with a hyphen and a capital"),
        pytest.param("守正出奇", "shou3 zheng4 chu1 qi2", id="digits"),
        pytest.param("守正出奇", "shou zheng chu qi", id="no tones at all"),
        pytest.param("马马虎虎", "mǎ ma hū hū", id="a reading of one word alone"),  # careless
        pytest.param("西安", "Xī'ān", id="an apostrophe"),  # Xi'an
        pytest.param("西安", "xīān", id="an apostrophe forgotten"),
        pytest.param("花儿", "huār", id="the r of a final"),  # flower
        pytest.param("花儿", "huā ér", id="no r of a final"),
        pytest.param("先生", "xiānsheng", id="the neutral tone inside a word"),  # Mr
        pytest.param("的", "de", id="a particle that has no tone"),
        pytest.param("律师", "lù shī", id="u for ü is a matter of spelling"),  # lawyer
        pytest.param("绿", "lv4", id="v for ü"),  # green
        pytest.param("一个", "yí gè", id="the tone of speech is a matter of spelling"),  # one
        pytest.param("SU7事故", "SU7 shì gù", id="Latin and digits stand"),  # the accident of the SU7
        pytest.param("卡拉OK", "kǎlā OK", id="Latin at the end"),  # karaoke
        pytest.param(
            "站在风口上，猪也能飞", "zhàn zài fēngkǒu shàng, zhū yě néng fēi", id="two clauses"
        ),  # pigs fly
        pytest.param("女儿", "nǚ'ér", id="an apostrophe before e"),  # daughter
        pytest.param("行", "háng", id="the rarer of two readings"),  # row
        pytest.param("", "shì", id="no term"),
        pytest.param("Neijuan", "nèi juǎn", id="a term in Latin letters"),
    ],
)
def test_pinyin_that_fits(check: Check, term: str, pinyin: str) -> None:
    assert not check("pinyin-mismatch", Entry(id="a", term=term, pinyin=pinyin))


@pytest.mark.parametrize(
    ("term", "pinyin", "message"),
    [
        pytest.param(
            "守正出奇", "shǒu zhěng chū qí",
            "In 守正出奇, 正 is zhèng or zhēng, not “zhěng”.", id="a tone it cannot have",
        ),
        pytest.param("国", "gúe", "国 is guó, not “gúe”.", id="no syllable at all"),  # country
        pytest.param("先生", "xian shēng", "In 先生, 先 is xiān, not “xian”.", id="a first syllable without tone"),
        pytest.param(
            "你好", "ní háo",  # hello
            "In 你好, 你 is nǐ, not “ní”; 好 is hǎo or hào, not “háo”.", id="two syllables",
        ),
        pytest.param(
            "守正出奇", "nǐ hǎo",
            "The pinyin “nǐ hǎo” does not divide into 4 syllables for 守正出奇.", id="too few syllables",
        ),
        pytest.param("国", "guó jiā", "The pinyin “guó jiā” does not divide into one syllable for 国.", id="too many"),
        pytest.param(
            "SU7事故", "shì",
            "The pinyin “shì” does not divide into 3 syllables for SU7事故.", id="Latin and more left out",
        ),
        pytest.param("A股", "gú", "In A股, 股 is gǔ, not “gú”.", id="Latin left out, and a wrong tone"),
        pytest.param(
            "守正", "<b>x</b>",
            "The pinyin “<b>x</b>” does not divide into 2 syllables for 守正.", id="markup",
        ),
    ],
)  # fmt: skip
def test_pinyin_that_does_not_fit(check: Check, term: str, pinyin: str, message: str) -> None:
    assert [
        finding.message for finding in check("pinyin-mismatch", Entry(id="a", term=term, pinyin=pinyin))
    ] == [message]


def test_only_three_wrong_syllables_are_named(check: Check) -> None:
    (found,) = check("pinyin-mismatch", Entry(id="a", term="你好你好你", pinyin="ní háo ní háo ní"))
    assert found.message.endswith("; and 2 more.")


def test_endless_readings_are_not_compared(check: Check) -> None:
    assert not check(
        "pinyin-mismatch", Entry(id="a", term="长" * 100_000, pinyin="cháng" * 100_000)
    )  # 长: long


@pytest.mark.parametrize(
    ("term", "pinyin", "fault", "hint"),
    [
        pytest.param("守正", "shou3 zheng4", "has digits for tones", "Write shǒu zhèng.", id="digits"),
        pytest.param("守正", "shou zheng", "has no tone marks", "Add the tone marks.", id="no tones"),
        pytest.param("国", "gúo", "has a tone mark on the wrong letter", "Write guó.", id="wrong letter"),
        pytest.param(
            "战略", "zhàn lùe", "has a tone mark on the wrong letter", "Write zhàn lüè.", id="lüe"
        ),  # strategy
        pytest.param("律师", "lù shī", "has u where ü is meant", "Write lǜ shī.", id="u for ü"),
        pytest.param("绿", "lv4", "has digits for tones", "Write lǜ.", id="v and digit"),
        pytest.param(
            "一个", "yí gè", "has the changed tone of speech", "Write yī gè.", id="one before a fourth tone"
        ),
        pytest.param(
            "不是", "bú shì", "has the changed tone of speech", "Write bù shì.", id="not before a fourth tone"
        ),
        pytest.param(
            "你好", "nǐ hăo", "has letters that only look like those of pinyin", "Write nǐ hǎo.", id="breve"
        ),
        pytest.param(
            "卡", "kɑ3", "has letters that only look like those of pinyin", "Write kǎ.", id="phonetic a"
        ),  # card
        pytest.param(
            "好", "ha\u030co", "has letters and tone marks as separate characters", "Write hǎo.", id="NFD"
        ),
        pytest.param(
            "A股", "A gu3", "has digits for tones", "Write A gǔ.", id="beside Latin"
        ),  # mainland shares
        pytest.param(
            "SU7事故", "shì gù", "leaves out what is not Chinese", "Write SU7 shì gù.", id="Latin left out"
        ),
        pytest.param(
            "A股", "gu3", "leaves out what is not Chinese", "Write A gǔ.", id="Latin left out, digits"
        ),
    ],
)
def test_pinyin_in_another_spelling(check: Check, term: str, pinyin: str, fault: str, hint: str) -> None:
    (found,) = check("pinyin-form", Entry(id="a", term=term, pinyin=pinyin))
    assert found.message.endswith(f" {fault}.")
    assert found.hint == hint


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        pytest.param("守正出奇", "shǒu zhèng chū qí", id="as we write it"),
        pytest.param("守正出奇", "Shǒuzhèng-chūqí", id="by words"),
        pytest.param("SU7事故", "SU7 shì gù", id="a digit that belongs to the term"),
        pytest.param("双11", "shuāng 11", id="a number"),  # singles' day
        pytest.param("卡拉OK", "kǎlā OK", id="capitals of Latin letters"),
        pytest.param("的", "de", id="a particle needs no mark"),
        pytest.param("女儿", "nǚ'ér", id="ü as it should be"),
        pytest.param("守正", "ní háo", id="pinyin-mismatch has a word on it"),
    ],
)
def test_pinyin_in_our_spelling(check: Check, term: str, pinyin: str) -> None:
    assert not check("pinyin-form", Entry(id="a", term=term, pinyin=pinyin))


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        pytest.param(Entry(id="a", term="内卷", status="accepted"), 1, id="accepted"),
        pytest.param(Entry(id="a", term="内卷", status="accepted", pinyin=" "), 1, id="only a space"),
        pytest.param(Entry(id="a", term="内卷", status="accepted", pinyin="nèi juǎn"), 0, id="there"),
        pytest.param(Entry(id="a", term="内卷", status="candidate"), 0, id="a candidate"),
        pytest.param(Entry(id="a", term="Neijuan", status="accepted"), 0, id="nothing to read"),
    ],
)
def test_missing_pinyin(check: Check, entry: Entry, count: int) -> None:
    assert len(check("missing-pinyin", entry)) == count


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        pytest.param(
            Entry(
                id="a", term="率哦", status="candidate", pinyin="shuài ó", auto={"unsure": "率 shuài, or lǜ"}
            ),
            "In 率哦, the pinyin is a guess: “率 shuài, or lǜ”.",
            id="a candidate as the machine wrote it",
        ),
        pytest.param(
            Entry(id="a", term="率哦", pinyin="shuài ó", auto={"unsure": "率 shuài, or lǜ; 哦 é, or ó"}),
            "In 率哦, the pinyin is a guess: “率 shuài, or lǜ”.",
            id="of two guesses the one that still stands",
        ),
    ],
)
def test_a_guess_is_shown(check: Check, entry: Entry, shown: str) -> None:
    assert [finding.message for finding in check("pinyin-guess", entry)] == [shown]


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(
            Entry(id="a", term="率哦", pinyin="lǜ ó", auto={"unsure": "率 shuài, or lǜ"}), id="corrected"
        ),
        pytest.param(
            Entry(
                id="a", term="率哦", status="accepted", pinyin="shuài ó", auto={"unsure": "率 shuài, or lǜ"}
            ),
            id="accepted",
        ),
        pytest.param(
            Entry(id="a", term="率哦", pinyin="shuài ó", auto={"unsure": "nothing"}), id="settled since"
        ),
        pytest.param(Entry(id="a", term="率哦", pinyin="shuài ó"), id="no mark"),
    ],
)
def test_what_a_person_has_looked_at_is_no_guess(check: Check, entry: Entry) -> None:
    assert check("pinyin-guess", entry) == []


@pytest.mark.parametrize(
    ("term", "roman", "pinyin", "kind"),
    [
        pytest.param("单田芳", "Dan Tianfeng", "", "person", id="characters that it cannot spell"),
        pytest.param("单田芳", "Shan Tianfang", "dān tián fāng", "person", id="pinyin that it contradicts"),
        pytest.param("内卷", "Neijuan", "nèi quán", "slang", id="pinyin of another word"),  # involution
    ],
)
def test_a_spelling_that_contradicts(check: Check, term: str, roman: str, pinyin: str, kind: str) -> None:
    assert len(check("roman-mismatch", Entry(id="a", term=term, roman=roman, pinyin=pinyin, kind=kind))) == 1


@pytest.mark.parametrize(
    ("term", "roman", "pinyin", "kind"),
    [
        pytest.param("单田芳", "Shan Tianfang", "shàn tián fāng", "person", id="it fits"),
        pytest.param("单田芳", "Tianfang Shan", "shàn tián fāng", "person", id="given name first"),
        pytest.param("曾國藩", "Tseng Kuo-fan", "zēng guó fān", "person", id="Wade-Giles"),
        pytest.param("陈嘉庚", "Tan Kah Kee", "chén jiā gēng", "person", id="Hokkien"),
        pytest.param("王家衛", "Wong Kar-wai", "wáng jiā wèi", "person", id="Cantonese"),
        pytest.param("蔚来", "Nio", "wèi lái", "organisation", id="the name a company gives itself"),
        pytest.param("腾讯", "Tencent", "téng xùn", "organisation", id="English"),
        pytest.param("谢谢", "xiexie", "xiè xie", "term", id="a neutral tone"),  # thanks
        pytest.param("Neijuan", "Neijuan", "", "slang", id="no characters"),
    ],
)
def test_a_spelling_that_fits(check: Check, term: str, roman: str, pinyin: str, kind: str) -> None:
    assert check("roman-mismatch", Entry(id="a", term=term, roman=roman, pinyin=pinyin, kind=kind)) == []
