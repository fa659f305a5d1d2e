"""Telling Japanese, Korean and Vietnamese runs of characters from Chinese ones."""

from __future__ import annotations

from typing import Final

from termtool.evidence.words import CHINESE_LABELS, FOREIGN_LABELS
from termtool.tokens import Passage

LABEL_REACH: Final = 4  # tokens before the characters in which a label speaks for them
# Characters that only Japanese writes: 辻 峠 畑 …, and its own simplifications.
JAPANESE_ONLY: Final = frozenset(
    "辻峠畑込働枠匂栃笹凪雫榊樫鰯畠塀腺搾喰凧俣籾噺柾椛凩鴫鱈丼"
    "円売読沢広拡桜竜齢歩駅図対発変辺渋経継続総県関権検険験剣実写処団営厳単戦氷桟浅稲穏隠頼顔頬瀬歳両満悪価仏払択駆"
    "気汽徳聴勲薫黒黙砕酔斎済剤粛繊拝髪抜弾壊懐浜焼楽薬様桟渓蛍覚労栄蔵臓亜児旧姉収叙奨将乗剰縄譲醸嬢壌條従渋獣縦粋随髄枢瀬斉静"
)


def is_foreign(passage: Passage, at: int) -> bool:
    """Tell whether the run at token ``at`` is probably not Chinese.

    Kana or hangul at its side, a label ("Japanese:", "Hanja"), or a character that only Japanese
    writes say so, unless a Chinese label stands nearer.
    """
    if passage.stretches[passage.tokens[at].mention].foreign:
        return True
    nearest = _nearest_label(passage, at)
    if nearest is not None:
        return nearest in FOREIGN_LABELS
    beside = passage.kinds[max(0, at - 2) : at + 3]
    if "x" in beside:
        return True
    return any(character in JAPANESE_ONLY for character in passage.tokens[at].text)


def _nearest_label(passage: Passage, at: int) -> str | None:
    for index in range(at - 1, max(-1, at - 1 - LABEL_REACH), -1):
        if passage.kinds[index] in ".|¶)":
            return None
        word = passage.words[index]
        if word in FOREIGN_LABELS or word in CHINESE_LABELS:
            return word
    return None
