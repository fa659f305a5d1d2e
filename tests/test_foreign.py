"""Telling Japanese, Korean and Vietnamese runs from Chinese ones."""

from __future__ import annotations

import pytest

from termtool.foreign import FEATURES, describe_run, is_foreign
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.readers import READERS


def judged(text: str) -> list[bool]:
    """For each run of a text, whether it is foreign."""
    document = READERS[".md"](text, "page.md")
    return [
        is_foreign(passage, passage.at[number])
        for passage in passages(document, find_stretches(document))
        for number in passage.own
    ]


def described(text: str) -> dict[str, float]:
    """The numbers of the first run, those that are not 0."""
    document = READERS[".md"](text, "page.md")
    passage = next(passages(document, find_stretches(document)))
    return {
        name: value
        for name, value in zip(FEATURES, describe_run(passage, passage.at[0]), strict=True)
        if value
    }


@pytest.mark.parametrize(
    "text",
    [
        # tea room; hamlet; school; place names; scholars
        pytest.param(
            "The Japanese for it is 茶室 (*chashitsu*), says the guide from Kyoto.", id="label and reading"
        ),
        pytest.param("お茶を飲む means to drink tea in Japanese.", id="kana touch it"),
        pytest.param("Yoshida Shōin (吉田松陰) taught in Hagi, Japan.", id="a Japanese name"),
        pytest.param("The Korean seowon (서원; 書院) stands near Andong.", id="hangul beside it"),
        pytest.param("Nguyễn Trãi (阮廌), the Vietnamese poet, lived in Hanoi.", id="a Vietnamese name"),
        pytest.param(
            "The sign on the door in Nara said 産業会館.", id="forms that only Japanese uses"
        ),  # a hall
        pytest.param("The song 桜の雨 is by a band from Osaka.", id="kana inside"),
    ],
)
def test_foreign_runs(text: str) -> None:
    assert set(judged(text)) == {True}


@pytest.mark.parametrize(
    "text",
    [
        # tea house; involution; Sichuan opera; a hot pot; a poet
        pytest.param("In Chengdu everyone sits in the “tea house” (茶馆) until noon.", id="a Chinese city"),
        pytest.param("The Chinese word is 内卷 (*neijuan*, involution).", id="a Chinese label and reading"),
        pytest.param("Face changing (变脸) belongs to Sichuan opera.", id="simplified characters"),
        pytest.param("The poet Du Fu (杜甫) was poor.", id="a Chinese name"),
        pytest.param("我们 means us.", id="a plain word"),
        pytest.param(
            "Even in Tokyo the Chinese students say “hot pot” (火锅, *huǒguō*).", id="Japan is near"
        ),
        pytest.param(
            "- Now: 我喝咖啡。(Wǒ hē kāfēi.) - I drink coffee.", id="pinyin with macrons of Japanese shape"
        ),
        pytest.param("- Goodbye: 再見 (joigin) or 拜拜 (bāaibaai)", id="Cantonese of Japanese shape"),
    ],
)
def test_chinese_runs(text: str) -> None:
    assert set(judged(text)) == {False}


def test_both_in_one_text() -> None:
    # simplified Chinese and Japanese for library
    text = "The Chinese *túshūguǎn* (图书馆) becomes the Japanese *toshokan* (図書館) with hardly a stroke changed."
    assert judged(text) == [False, True]


def test_the_english_of_a_gloss_is_no_japanese() -> None:
    assert judged("The “human flesh search” (人肉搜索) began.") == [False]  # a hunt for a person on the web


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        pytest.param("すし屋", "touches kana or hangul", 1.0, id="kana touch it"),  # sushi shop
        pytest.param("Japanese: 茶", "foreign label", 1.0, id="a label"),  # tea
        pytest.param("Chinese: 茶", "Chinese label", 1.0, id="a Chinese label"),
        pytest.param('<span lang="ja">茶</span>', "lang says foreign", 1.0, id="the markup names Japanese"),
        pytest.param('<span lang="zh-TW">茶</span>', "lang says Chinese", 1.0, id="the markup names Chinese"),
        pytest.param("図書", "Japanese-only characters", 1.0, id="a character of Japan alone"),  # books
        pytest.param("国連", "mixes forms", 1.0, id="a simplified form beside a traditional one"),  # the UN
        pytest.param(
            "Du Fu (杜甫)", "spelled by a name beside", pytest.approx(1, abs=0.1), id="a name spells it"
        ),
        pytest.param("广州", "script is simplified", 1.0, id="simplified"),  # Canton
        pytest.param("廣州", "script is traditional", 1.0, id="traditional"),
    ],
)
def test_numbers(text: str, number: str, value: float) -> None:
    assert described(text)[number] == value
