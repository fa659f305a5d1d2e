"""Names from Hong Kong, Macau, Singapore, Penang: spelled from Cantonese or Hokkien, not from Mandarin.

``Chan`` for 陈 and ``Tan`` for 陈 are one surname in two languages. Such a spelling says nothing about the
Mandarin reading, even where it looks like pinyin: 林 is *Lim* or *Lam*, never *lán*. The surname decides,
for it comes from a short list of usual spellings; where the list lacks it, the tables of ``dialects``, endings
that Mandarin does not have (-p, -t, -k, -m) and sounds that correspond in every syllable.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.pinyin.dialects import CANTONESE, HOKKIEN
from termtool.pinyin.romanisation import DIALECT, match_romanisation
from termtool.pinyin.tones import spelled_out, units
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

UNNAMED: Final = "southern"  # one of the languages of the south, and no telling which

# Surname → usual spellings in Hong Kong and Macau | in Singapore, Malaysia, Taiwan's villages and Manila.
_SURNAMES: Final = """
陈 chan|tan ting;林 lam|lim;黄 wong vong|ng ooi wee uy;李 lee lei|lee dy;王 wong vong|ong heng;吴 ng|goh gouw;
张 cheung cheong|teo teoh tiu;刘 lau lao|low lau lauw;蔡 choi tsoi choy|chua chuah tjoa;杨 yeung ieong|yeo iu;
许 hui|koh khor kho co;郑 cheng cheang|tay teh the ty;谢 tse che|chia cheah sia;郭 kwok kuok|kwek quek kuok;
周 chow chau|chew chiu;叶 yip ip|yap yeap;何 ho|ho hoe;苏 so sou|soh saw;洪 hung|ang ung;曾 tsang chang|chan chen;
邓 tang|teng;梁 leung leong|neo nio leong;罗 law lo|lo loh;徐 tsui choi|chee swee;沈 sum sham|sim;区 au|au;
冯 fung fong|pang;黎 lai|lay loi;余 yu yue|er ee;关 kwan kuan|kwan;马 ma|beh bey;卢 lo lou|loh loo;
钟 chung chong|cheng cheong;胡 wu woo|aw oh foo;高 ko kou|ko kaw;潘 poon pun|phua phuah;霍 fok|hok;
简 kan|kan;翁 yung|ong;庄 chong|chng ching;戴 tai|tay;施 sze si|see sy;颜 ngan|gan;汤 tong|tng;
萧 siu|siow seow;詹 chim|chiam;温 wan|oon;方 fong|png hong;丁 ting|teng;欧 au|au;任 yam|jim;朱 chu|choo chu;
袁 yuen un|wan;廖 liu|liew leow;邱 yau|khoo coo;孙 suen sun|soon;江 kong|kang;姚 yiu|yeow;石 shek sek|chioh;
莫 mok|bok;甘 kam|kum;陆 luk lok|lek;赵 chiu chio|teo;魏 ngai|gwee;毛 mo|moh;蒋 cheung|chiu;薛 sit|seet sih;
查 cha|cha;单 sin|sian;冼 sin|sin;翟 chak jak|tek;葛 kot quat|kat;司徒 szeto seto|seto;欧阳 au-yeung auyeung|auyong
"""
_NOT_MANDARIN: Final = re.compile(r"[aeiou](?:[ptkm]|ck)$|^ng$|^kw|^sz|ee|oo|eu")
_NAME: Final = range(2, 5)  # characters of a personal name
_FOREIGN_GIVEN_NAMES: Final = 2  # "Louis" in front of Koo Tin-lok


def southern_language(latin: str, characters: str) -> str:
    """Return in which language of the south a name is spelled: CANTONESE, HOKKIEN, UNNAMED or "".

    Args:
        latin: What the author printed: "Chan Tai-man", "Tan Kah Kee", "Louis Koo Tin-lok".
        characters: The name in characters. A name that pinyin, Wade–Giles or Tongyong spell is "".

    >>> southern_language("Tan Kah Kee", "陈嘉庚"), southern_language("Wong Kar-wai", "王家衛")
    ('hokkien', 'cantonese')
    >>> southern_language("Chen Jiageng", "陈嘉庚"), southern_language("Hsieh Chang-ting", "謝長廷")
    ('', '')
    """
    match = match_romanisation(latin, characters)
    words = spelled_out(latin)[0].split()
    parts = units(characters)
    if match.score > DIALECT or not words or not _is_name(words, parts):
        return ""
    language = _by_surname(words, to_simplified("".join(parts)))
    if language and (match.score or any(map(_NOT_MANDARIN.search, words))):
        return language
    if match.score == DIALECT:
        return match.system
    return UNNAMED if match.score else ""


def _is_name(words: list[str], parts: tuple[str, ...]) -> bool:
    return len(parts) in _NAME and len(parts) - 1 <= len(words) <= len(parts) + _FOREIGN_GIVEN_NAMES


def _by_surname(words: list[str], name: str) -> str:
    for size in (2, 1):
        cantonese, hokkien = _spellings().get(name[:size], ((), ()))
        for word in (*words, "-".join(words[:2])):
            if word in cantonese:
                return CANTONESE if word not in hokkien else UNNAMED
            if word in hokkien:
                return HOKKIEN
    return ""


@cache
def _spellings() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    table = {}
    for row in _SURNAMES.replace("\n", "").split(";"):
        surname, spellings = row.split(" ", 1)
        cantonese, hokkien = spellings.split("|")
        table[surname] = (tuple(cantonese.split()), tuple(hokkien.split()))
    return table
