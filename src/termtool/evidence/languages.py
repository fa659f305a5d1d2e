"""What in a passage speaks of Japanese, Korean, Vietnamese or Chinese: its words, names and letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from termtool.hanzi import is_han

JAPANESE_WORDS: Final = frozenset(
    """japan japanese tokyo kyoto osaka nagoya hokkaido okinawa yokohama kobe hiroshima fukuoka sapporo honshu kyushu
    shikoku anime manga samurai shogun shogunate daimyo emperor's edo meiji taisho showa heian kamakura muromachi
    sengoku tokugawa shinto kanji hiragana katakana romaji kana haiku sushi sake geisha sumo judo aikido karate
    prefecture no ga wo nhk oricon j-league yen ryu dojo sensei san asahi yomiuri nippon nihon hepburn jp""".split()
)
KOREAN_WORDS: Final = frozenset(
    """korea korean seoul busan joseon goryeo silla baekje goguryeo hangul hanja hanbok kimchi taekwondo k-pop
    yangban hallyu pyongyang chosun gyeongju kbs""".split()
)
VIETNAMESE_WORDS: Final = frozenset(
    "vietnam vietnamese hanoi saigon nguyen hue nôm nom annam tonkin nguyễn trần lê việt hán huế dynasty's".split()
)
CHINESE_WORDS: Final = frozenset(
    """china chinese beijing peking shanghai guangzhou canton cantonese mandarin taiwan taiwanese taipei hong kong
    shenzhen nanjing chengdu sichuan guangdong fujian zhejiang jiangsu shandong henan hubei hunan yunnan tibet
    xinjiang qing ming tang song han yuan zhou dynasty confucius confucian daoist taoist mao xi pinyin jyutping
    hokkien weibo wechat sina sohu xinhua macau singapore malaysian hakka teochew traditional simplified""".split()
)
# Variants that Japanese shares with Chinese books, though neither GB 2312 nor Big5 has them
_ALSO_CHINESE: Final = frozenset("裏峯")
_JIS_LEVELS: Final = b"\x98\x73"  # where Shift JIS leaves the common characters for the rare ones
_TWO_SYLLABLES: Final = 4  # letters
_LONGEST: Final = 40  # letters of a name; what is longer is no word, and is not to cost more than one
_ROMAJI: Final = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|kk|ss|tt|pp|ssh|tch|cch)?[aeiouâîûêôāīūēō]{1,2}+|n(?![aeiouy])|m(?=[bp]))+"
)
_KOREAN: Final = re.compile(
    r"(?:[a-z]*(?:eo|eu|ae|ui|yeo|gw|kw|gy|hy|ky)[a-z]*)(?:-[a-z]+)?|kim|park|pak|lee|choi|choe|jung|jeong|kang|cho|yoon|yun|jang|im|shin|seo|kwon|hwang|ahn|song|hong"
)
_VIETNAMESE: Final = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


@lru_cache(maxsize=65536)
def looks_japanese(word: str) -> bool:
    """Tell whether a lower-case word can be Japanese in Latin letters and has more than one syllable.

    >>> looks_japanese("atsumi"), looks_japanese("xiaoping")
    (True, False)
    """
    return (
        _TWO_SYLLABLES <= len(word) <= _LONGEST
        and _ROMAJI.fullmatch(word) is not None
        and word[-1] in "aeiouāīūēōnâîûêô"
    )


@lru_cache(maxsize=65536)
def looks_korean(word: str) -> bool:
    """Tell whether a lower-case word has the shape of Korean in Latin letters."""
    return len(word) <= _LONGEST and _KOREAN.fullmatch(word) is not None


@lru_cache(maxsize=65536)
def looks_vietnamese(word: str) -> bool:
    """Tell whether a word carries letters that only Vietnamese uses."""
    return _VIETNAMESE.search(word) is not None


@lru_cache(maxsize=32768)
def is_japanese_only(character: str) -> bool:
    """Tell whether Japanese writes the character every day and Chinese does not: 込 and 峠, 売 and 緑.

    Everyday characters are those of JIS X 0208's first level; Chinese ones those of GB 2312 and of Big5.
    """
    return (
        b"\x88" <= _encoded(character, "shift_jis") < _JIS_LEVELS
        and not _encoded(character, "gb2312")
        and not _encoded(character, "big5")
        and character not in _ALSO_CHINESE
    )


@lru_cache(maxsize=4096)
def mixes_forms(term: str) -> bool:
    """Tell whether a term has simplified forms beside traditional ones, all of which Japanese writes: 国連."""
    han = [character for character in term if is_han(character)]
    simplified = any(_encoded(one, "gb2312") and not _encoded(one, "big5") for one in han)
    traditional = any(_encoded(one, "big5") and not _encoded(one, "gb2312") for one in han)
    return simplified and traditional and all(_encoded(one, "shift_jis") for one in han)


def _encoded(character: str, charset: str) -> bytes:
    try:
        return character.encode(charset)
    except UnicodeEncodeError:
        return b""
