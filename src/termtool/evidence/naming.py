"""What the characters of a term, and the dictionary, say it names: a place, an organisation, a person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from termtool.evidence.coverage import TermEvidence, evidence_for, is_surname
from termtool.pinyin.romanisation import match_romanisation

PERSON: Final = range(2, 5)  # characters of nearly all Chinese names of persons
# Last characters that say what a name names, simplified.
ORGANISATION: Final = re.compile(
    r"(?:公司|集团|大学|学院|中学|小学|学校|银行|医院|协会|大会|联合会|妇联|委员会|研究院|研究所|研究会|出版社|书局|书店|日报|晚报|时报|新闻|网|社|"
    r"法院|检察院|国务院|政府|部|局|署|厅|办公室|办|党|军|联盟|基金会|乐队|电视台|卫视|理藩院|内务府|书院|寺院|实验室|中心|工厂|厂|俱乐部|队)$"
)
PLACE: Final = re.compile(
    r"(?:省|市|县|区|镇|乡|村|州|郡|府|岛|山|河|江|湖|海|港|湾|寺|庙|宫|殿|塔|桥|路|街|道|站|机场|公园|广场|城|关|国|洲|林|泉|峡|门|园|新区|自治区)$"
)
# Last characters that say what kind of thing a word is for, in food, arts, the calendar: hardly any name ends so.
THING: Final = re.compile(
    "[拳掌腿桩式势步刀剑汤茶粥糜饭面饼糕糖丸羹粉肉鸡鸭蛋菜酱饺粽粿油醋瓜腐散膏节剧戏腔曲棋语话杯碗壶盏气脉锅]$"
)
# What the dictionary writes with a capital as English does, and is no name: 立春, 中秋节, 华语.
DAY_NOTES: Final = re.compile(r"\bfestival\b|\bsolar terms?\b|\blunar month\b|\blanguage\b", re.IGNORECASE)
MODEL: Final = re.compile(r"[A-Z]+\d+|\d+[A-Z]*")  # behind a word that is a product's name: 麒麟 990
TITLE_MARKS: Final = frozenset("《〈")
PERSON_NOTES: Final = re.compile(r"\(\d{3,4}\??-|\(\d{4}-|\bsurname\b")
PLACE_NOTES: Final = re.compile(
    r"\b(?:county|city|province|district|town|prefecture|capital|river|mountain|island|country|state)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def naming(term: str) -> tuple[float, float, float, float]:
    """Return four numbers, 0 or 1: ends like a place, like an organisation; the dictionary has it as a name, as a word.

    >>> naming("嵩山"), naming("点心")
    ((1.0, 0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 1.0))
    """
    evidence = evidence_for(term)
    return (
        float(evidence.size > 1 and PLACE.search(evidence.term) is not None),
        float(evidence.size > 1 and ORGANISATION.search(evidence.term) is not None),
        float(_names_someone(evidence)),
        float(is_common_word(term)),
    )


def sounds_like_person(latin: str, term: str) -> bool:
    """Tell whether a romanisation has the surname as a word of its own (Emily *Lau* Wai-hing 劉慧卿).

    >>> sounds_like_person("Gao Shan", "高山"), sounds_like_person("Gaoshan Cha", "高山茶")
    (True, False)
    """
    words = latin.replace("-", " ").split()
    if len(words) == 1 or len(term) not in PERSON:
        return False
    surnames = [term[:size] for size in (1, 2) if size < len(term) and is_surname(term[:size])]
    return any(match_romanisation(word, surname).score > 0 for surname in surnames for word in words)


def is_common_word(term: str) -> bool:
    """Tell whether a term is a word and no name: Youtiao beside it is the sound of 油条, whoever writes the capital.

    The dictionary has it so, or its last character says of what kind the thing is.

    >>> is_common_word("油条"), is_common_word("形意拳"), is_common_word("立春"), is_common_word("嵩山")
    (True, True, True, False)
    """
    evidence = evidence_for(term)
    if evidence.in_lexicon and not evidence.is_name:
        return True
    if DAY_NOTES.search(_notes(evidence)):
        return True
    return evidence.size > 1 and THING.search(evidence.term) is not None and not _names_someone(evidence)


def _names_someone(evidence: TermEvidence) -> bool:
    """Tell whether the dictionary has a term as a person's name, or a place's."""
    notes = _notes(evidence)
    return evidence.is_name and bool(PERSON_NOTES.search(notes) or PLACE_NOTES.search(notes))


def _notes(evidence: TermEvidence) -> str:
    return " / ".join(evidence.senses)
