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
