"""Where Chinese stands in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.hanzi import has_han
from termtool.mentions import Zone, find_stretches
from termtool.readers import READERS


def found(text: str) -> list[str]:
    """The stretches of a Markdown text, those in links, code and addresses left out."""
    document = READERS[".md"](text, "page.md")
    return [text[one.start : one.end] for one in find_stretches(document) if one.zone is Zone.PROSE]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("They call it 茶 here.", ["茶"], id="one character"),  # tea
        pytest.param("No Chinese here.", [], id="no Chinese"),
        pytest.param(
            "So said ABCDEFGH.123456股 too.", ["ABCDEFGH.123456股"], id="the longest Latin that opens a term"
        ),  # shares
        pytest.param("Read 《茶馆》 first.", ["茶馆"], id="title marks stay out"),  # Teahouse
        pytest.param("He said “不行！” twice.", ["不行"], id="quotes and final marks stay out"),  # no way
        pytest.param(
            "#深夜食堂# and #加班", ["深夜食堂", "加班"], id="hashes stay out"
        ),  # midnight diner; overtime
        pytest.param("𠮷 stands outside the first plane.", ["𠮷"], id="a rare character"),
        pytest.param("（夜宵）", ["夜宵"], id="full-width brackets stay out"),  # midnight snack
    ],
)
def test_runs_of_characters(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # when the hare is dead the hound is cooked
        pytest.param("狡兔死,走狗烹, he wrote.", ["狡兔死,走狗烹"], id="an ASCII comma"),
        pytest.param("狡兔死，走狗烹。", ["狡兔死，走狗烹"], id="a full-width comma"),
        pytest.param(
            "夏洛克·福尔摩斯 arrives.", ["夏洛克·福尔摩斯"], id="the dot in a foreign name"
        ),  # Sherlock Holmes
        pytest.param("茶、酒、烟", ["茶", "酒", "烟"], id="items of a list"),  # tea, wine, tobacco
        pytest.param("茶/酒", ["茶", "酒"], id="a slash"),
        pytest.param("茶, 酒", ["茶", "酒"], id="a comma and a space"),
        pytest.param(
            "战争与和平(上)", ["战争与和平(上)"], id="the volume of a title"
        ),  # War and Peace, part one
        pytest.param("1997 年 7 月 1 日", ["1997 年 7 月 1 日"], id="a date with spaces"),  # 1 July 1997
        pytest.param(
            "共 19 篇文章 here", ["共 19 篇文章"], id="a number with spaces, and what it counts"
        ),  # 19 articles
        pytest.param(
            "柴胡 12 黄芩 9", ["柴胡", "黄芩"], id="a number with spaces between two names"
        ),  # two herbs
        pytest.param("茶\n\n酒", ["茶", "酒"], id="two blocks"),
        # edited by Lin Wan; Fisherman's Bookshop; 1987
        pytest.param("林晚主编，渔人书局，1987年。", ["林晚主编", "渔人书局", "1987年"], id="a reference"),
        pytest.param(
            "到了，1987年我走了。", ["到了，1987年我走了"], id="a year in a sentence"
        ),  # I left in 1987
        pytest.param(
            "2016年3月1日，取自https://example.org", ["2016年3月1日", "取自"], id="an address"
        ),  # from
    ],
)
def test_marks_inside(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # he does not come, I do not go
        pytest.param("他不来、我不去", ["他不来、我不去"], id="clauses with words of grammar"),
        # when the rain is over, climb the tower
        pytest.param("雨過、可登樓矣", ["雨過、可登樓矣"], id="a pause in a classical sentence"),
        # in the room are tea and wine, sit down
        pytest.param("屋裡有茶、酒，請坐", ["屋裡有茶、酒，請坐"], id="a list inside a sentence"),
        # sweep the snow early, mend the roof late
        pytest.param("早扫门雪、晚补屋瓦", ["早扫门雪、晚补屋瓦"], id="two clauses of one length"),
        pytest.param("一、扫雪", ["一、扫雪"], id="an ordinal before its heading"),  # One: sweeping snow
        # to carve a mark in the boat, to climb a tree for fish
        pytest.param("刻舟求剑、缘木求鱼", ["刻舟求剑", "缘木求鱼"], id="two idioms"),
        pytest.param(
            "不动产、会计师", ["不动产", "会计师"], id="words in the dictionary"
        ),  # real estate, accountant
        pytest.param("林晚舟、顾小满", ["林晚舟", "顾小满"], id="names of persons"),
        pytest.param(
            "茶、酒（他不来、我不去）", ["茶", "酒", "他不来、我不去"], id="each bracket for itself"
        ),
    ],
)
def test_a_pause_parts_words_and_not_clauses(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("我，你，他", ["我", "你", "他"], id="single characters"),  # I, you, he
        pytest.param(
            "错，错，错", ["错，错，错"], id="one character said three times"
        ),  # wrong, wrong, wrong
        pytest.param("色，戒", ["色，戒"], id="a title of two characters"),  # Lust, Caution
        pytest.param("这个,那个", ["这个", "那个"], id="short words with an English comma"),  # this, that
        pytest.param("你好，世界", ["你好，世界"], id="short words with a Chinese comma"),  # hello, world
        # congee of lean pork and egg, fried rice noodles; a proverb
        pytest.param("tea,皮蛋瘦肉粥,干炒牛河,8.5", ["皮蛋瘦肉粥", "干炒牛河"], id="values of a table"),
        pytest.param(
            "He said 狡兔死,走狗烹,” and left.", ["狡兔死,走狗烹"], id="a comma before the quote's end"
        ),
    ],
)
def test_a_comma_parts_the_items_of_a_list(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("K歌 all night", ["K歌"], id="a letter in front"),  # karaoke
        pytest.param("the 00后 at work", ["00后"], id="digits in front"),  # born after 2000
        pytest.param("维生素C helps", ["维生素C"], id="a letter behind"),  # vitamin C
        pytest.param("地铁G7 is late", ["地铁G7"], id="letters and digits behind"),  # metro line G7
        pytest.param("三体2 is out", ["三体2"], id="a digit behind"),  # Three-Body 2
        pytest.param("T恤衫", ["T恤衫"], id="a letter that is part of the word"),  # T-shirt
        pytest.param("4S店s", ["4S店"], id="an English ending stays out"),  # car dealer
        pytest.param("because下岗 came", ["下岗"], id="an English word that lost its space"),  # laid off
        pytest.param("the下岗 came", ["下岗"], id="an article that lost its space"),
        pytest.param("下岗and poor", ["下岗"], id="a conjunction that lost its space"),
        pytest.param("蛇quare (scare)", ["蛇quare"], id="half of a borrowed word"),
        # coach
        pytest.param("Gauu Lin教练Instructor", ["教练"], id="a table that lost its lines"),
    ],
)
def test_letters_and_digits_that_belong_to_the_word(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param(
            "厚 德 载 物 on a scroll", ["厚 德 载 物"], id="spaced-out calligraphy"
        ),  # virtue carries all
        pytest.param("Zhu De (朱 德, 1886–1976)", ["朱 德"], id="surname apart in a bracket"),
        pytest.param("下<b>岗</b>了", ["下<b>岗</b>了"], id="a stressed character"),  # laid off
        pytest.param("**下**岗了", ["下**岗了"], id="a stressed character in Markdown"),
        pytest.param("老 板 娘", ["老 板 娘"], id="single spaces"),  # landlady
        pytest.param("老板 娘家", ["老板", "娘家"], id="a space between words"),  # boss; her parents' house
        pytest.param(
            "(行政\n拘留)", ["行政\n拘留"], id="a line's end in a bracket"
        ),  # administrative detention
        pytest.param("加班\n费用", ["加班", "费用"], id="a line's end between words"),  # overtime; costs
        # people beyond counting; the sea of learning
        pytest.param("人山人海 学海无涯", ["人山人海 学海无涯"], id="two clauses of one length"),
        pytest.param("人山人海 学海", ["人山人海", "学海"], id="two words of different length"),
        pytest.param(
            "人山人海 学海无涯 学海无涯", ["人山人海", "学海无涯", "学海无涯"], id="three words of one length"
        ),
    ],
)
def test_words_torn_apart(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # agriculture, villages, farmers
        pytest.param("the “三农”工作 of May", ["“三农”工作"], id="a quoted word at the head"),
        pytest.param('the "三农"工作 of May', ['"三农"工作'], id="straight quotes at the head"),
        pytest.param(
            "the 农业的“芯片”.", ["农业的“芯片”"], id="a quoted word at the tail"
        ),  # chip of farming
        pytest.param("「公」與「共」", ["「公」與「共」"], id="a quoted word at both ends"),  # public, common
        pytest.param("the “996”工作制", ["“996”工作制"], id="a quoted number"),  # nine to nine, six days
        pytest.param('"overtime"加班', ["加班"], id="a quoted English word is none of it"),  # overtime
        pytest.param("“早退”“迟到”", ["早退", "迟到"], id="two quotations"),  # to leave early, to be late
        pytest.param(
            "“we call it 早退”迟到", ["早退", "迟到"], id="a quotation that began in English"
        ),  # leave early; late
        pytest.param('["早退","迟到"]', ["早退", "迟到"], id="quoted items of a list"),
    ],
)
def test_quotes_inside(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # within the country and outside its border posts
        pytest.param("from 国（境）外", ["国（境）外"], id="a character that may be left out"),
        pytest.param(
            "金童(香港)有限公司", ["金童(香港)有限公司"], id="the seat of a company"
        ),  # Golden Boy (Hong Kong) Ltd
        pytest.param(
            "国办发〔2020〕11号", ["国办发〔2020〕11号"], id="the number of a document"
        ),  # State Council Office
        pytest.param(
            "(2017)苏05民终1234号", ["(2017)苏05民终1234号"], id="the number of a case"
        ),  # Jiangsu, civil appeal
        pytest.param("加班(overtime)费", ["加班", "费"], id="English in a bracket parts"),  # overtime; fee
    ],
)
def test_brackets_inside(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        pytest.param("`茶`", [Zone.PROSE], id="back-ticks around the term alone"),
        pytest.param("`pour(茶, cup)`", [Zone.APPARATUS], id="in a line of code"),
        pytest.param("![茶](cup.png)", [Zone.APPARATUS], id="in an image"),
        pytest.param(
            "[茶](https://example.org/茶)", [Zone.PROSE, Zone.APPARATUS], id="in a link and its target"
        ),
        pytest.param(
            "see https://example.org/茶 now",
            [Zone.APPARATUS],
            id="in an address",
            marks=pytest.mark.xfail(reason="an address ends where Chinese begins"),
        ),
        pytest.param("<!-- 茶 --> tea", [], id="in a comment"),
        pytest.param(
            "&#33590; tea 茶", [Zone.PROSE], id="a character reference is not written in characters"
        ),
    ],
)
def test_zones(text: str, zones: list[Zone]) -> None:
    document = READERS[".md"](text, "page.md")
    assert [one.zone for one in find_stretches(document)] == zones


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        pytest.param("食べ物", [True, True], id="kana between"),  # Japanese: food
        pytest.param("김치찌개 泡菜", [False], id="hangul some way off"),
        pytest.param("茶", [False], id="nothing near"),
    ],
)
def test_touching_kana_or_hangul_is_noted(text: str, foreign: list[bool]) -> None:
    document = READERS[".md"](text, "page.md")
    assert [one.foreign for one in find_stretches(document)] == foreign


HOSTILE = st.text(st.sampled_from('茶馆号，,、 ·“”「」"《》()〔〕<b>/&;`*#A1209あ한\n\t!?-'), max_size=80)


@given(HOSTILE)
def test_stretches_are_disjoint_and_in_order(text: str) -> None:
    stretches = find_stretches(READERS[".md"](text, "page.md"))
    edges = [edge for one in stretches for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(one.start < one.end for one in stretches)


@given(HOSTILE)
def test_every_stretch_holds_a_character(text: str) -> None:
    assert all(
        has_han(text[one.start : one.end]) for one in find_stretches(READERS[".txt"](text, "page.txt"))
    )


@given(st.text(st.sampled_from('茶馆号，,、 ·“”「」"()〔〕A1209\n!?-'), max_size=80))
def test_every_character_of_plain_text_is_in_a_stretch(text: str) -> None:
    stretches = find_stretches(READERS[".txt"](text, "page.txt"))
    covered = {index for one in stretches for index in range(one.start, one.end)}
    assert {index for index, character in enumerate(text) if has_han(character)} <= covered


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("Luoyang洛陽 fell.", ["洛陽"], id="a reading that lost its space"),  # Luoyang
        # solar terms; a meeting over the network
        pytest.param("Solar Terms节气", ["节气"], id="a title that lost its space"),
        pytest.param("on Zoom会议 today", ["Zoom会议"], id="a brand in a word"),
        pytest.param(
            "the Xiao jing孝經 says", ["孝經"], id="the reading of the last character"
        ),  # Classic of Piety
        pytest.param("to the KTV包厢", ["KTV包厢"], id="letters that belong to the word"),  # karaoke room
    ],
)
def test_a_reading_in_front_is_no_part(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("霜 降 comes", ["霜 降"], id="a word of the dictionary"),  # frost descends
        pytest.param("by 陳 敬 之", ["陳 敬 之"], id="a name"),  # Chen Jingzhi
        pytest.param("託 托 tuō", ["託", "托"], id="two forms of a character"),  # to entrust
        pytest.param("龘 靐 齉", ["龘", "靐", "齉"], id="three characters in a row"),  # the most strokes
        pytest.param("江 水 無 聲", ["江 水 無 聲"], id="a verse"),  # the river is silent
    ],
)
def test_spaces_inside_words(text: str, mentions: list[str]) -> None:
    assert found(text) == mentions
