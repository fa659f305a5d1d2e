"""Words that tell a reader what stands next to a term: cues, labels, and words that never open a gloss."""

from __future__ import annotations

from typing import Final

# Behind one of these the gloss begins: 躺平 *means* lying flat.
MEANING_CUES: Final = frozenset(
    """means meaning meant mean signifies signifying denotes denoting refers referring describes describing
    expresses represents stands translates translated translation translating rendered equals equivalent amounts
    interpreted understood glossed reads says namely viz ie i.e. aka""".split()
)
LITERAL_CUES: Final = frozenset("literally lit lit. literal verbatim word-for-word".split())
NAMING_CUES: Final = frozenset(
    """called named termed dubbed known nicknamed titled entitled term word phrase expression idiom saying slogan
    proverb character characters written write or as is""".split()
)
CHINESE_LABELS: Final = frozenset(
    """chinese mandarin cantonese hokkien hakka taiwanese traditional simplified trad simp hanzi putonghua
    guoyu china mand cant""".split()
)
READING_LABELS: Final = frozenset(
    """pinyin jyutping hanyu wade-giles yale romanized romanised romanization pronounced pronunciation reading
    sidney lau tongyong poj peh-oe-ji zhuyin""".split()
)
FOREIGN_LABELS: Final = frozenset(
    """japanese japan korean korea vietnamese vietnam kanji hanja romaji hepburn hangul hiragana katakana kana
    rr mr nihongo jp ja ko okinawan ryukyuan nôm""".split()
)
FIGURATIVE_CUES: Final = frozenset(
    "figuratively fig metaphorically idiomatically figurative metaphor".split()
)
# Verbs, titles and class words that stand before a gloss without belonging to it (the shortest list
# that serves: promote common prosperity 共同富裕, the concept of X, former party secretary Wang Yang 汪洋).
OUTSIDERS: Final = frozenset(
    """concept idea notion term phrase word expression slogan policy principle theory practice campaign so-called
    called named known titled entitled termed promote promoting promotes uphold implement pursue build building
    achieve launch launched introduce introduced include includes including such became become becomes president
    secretary chairman minister director professor author writer poet actor actress singer director's emperor
    king general historian scholar son daughter wife husband father mother brother sister former late founder
    ceo mr mrs ms dr st see cf by like using use used uses wrote writes published say says said mean means
    city county district town village province prefecture legislator justice councillor councilor deputy vice premier
    mayor lawmaker commissioner captain chef master teacher scientist researcher analyst economist journalist reporter
    spokesman spokesperson spokeswoman candidate chief officer head leader chair chairwoman sir lady lord prince
    princess queen marquis duke lieutenant colonel sergeant magistrate official novelist painter journalist blogger
    artist actor singer-songwriter rapper comedian host entrepreneur billionaire tycoon engineer physicist monk nun
    abbot bishop priest philosopher strategist eunuch consort concubine empress dowager poet-official novelist""".split()
)
