"""What the characters of a term, and the dictionary, say it names: a place, an organisation, a person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from termtool.evidence.coverage import evidence_for

# Last characters that say what a name names, simplified.
ORGANISATION: Final = re.compile(
    r"(?:公司|集团|大学|学院|中学|小学|学校|银行|医院|协会|大会|联合会|妇联|委员会|研究院|研究所|研究会|出版社|书局|书店|日报|晚报|时报|新闻|网|社|"
    r"法院|检察院|国务院|政府|部|局|署|厅|办公室|办|党|军|联盟|基金会|乐队|电视台|卫视|理藩院|内务府|书院|寺院|实验室|中心|工厂|厂|俱乐部|队)$"
)
PLACE: Final = re.compile(
    r"(?:省|市|县|区|镇|乡|村|州|郡|府|岛|山|河|江|湖|海|港|湾|寺|庙|宫|殿|塔|桥|路|街|道|站|机场|公园|广场|城|关|国|洲|林|泉|峡|门|园|新区|自治区)$"
)
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
    notes = " / ".join(evidence.senses)
    named = evidence.is_name and bool(PERSON_NOTES.search(notes) or PLACE_NOTES.search(notes))
    return (
        float(evidence.size > 1 and PLACE.search(evidence.term) is not None),
        float(evidence.size > 1 and ORGANISATION.search(evidence.term) is not None),
        float(named),
        float(is_common_word(term)),
    )


def is_common_word(term: str) -> bool:
    """Tell whether the dictionary has a term, and as no name: 油条 is a word, whoever writes Youtiao beside it.

    >>> is_common_word("油条"), is_common_word("嵩山")
    (True, False)
    """
    evidence = evidence_for(term)
    return evidence.in_lexicon and not evidence.is_name
