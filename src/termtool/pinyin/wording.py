"""Which characters of a term are written together in pinyin, and which words take a capital.

After GB/T 16159-2012: the unit is the word; a compound of four syllables and more is divided where it can
be. What divides a term depends on what it is: a person has a surname, a place a generic word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.lexicon import load_lexicon
from termtool.pinyin.characters import phrases
from termtool.pinyin.patterned import counted, doubled, paired_lands
from termtool.pinyin.tables import LONGEST_SURNAME, own_idioms, surname_readings, title_of
from termtool.pinyin.word import Word
from termtool.pinyin.words import divide, word_readings
from termtool.segment import words
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


# Generic words of places, the longer first; those in the second list also end plain names: 黄山 is a city.
_GENERIC: Final = (
    "自治区", "自治州", "自治县", "特别行政区", "街道", "社区", "大道", "大街", "广场", "公园", "半岛", "群岛", "省",
    "市", "县", "区", "镇", "乡", "村", "路", "街", "巷", "胡同",
)  # fmt: skip
_GENERIC_OR_NOT: Final = frozenset("山河江湖海岛湾港桥寺峰岭关门宫州")

# Cannot be read as two and two.
_SOLID_IDIOMS: Final = frozenset(
    {
        "不亦乐乎",
        "总而言之",
        "爱莫能助",
        "一衣带水",
        "糊里糊涂",
        "吊儿郎当",
        "黑不溜秋",
        "慢条斯理",
        "傻里傻气",
    }
)
_TO_THE_WORD_BEFORE: Final = frozenset("们了着化性式者族型率")  # kànzhe, nèijuǎnshì, rénmen
_NEVER_WITHIN: Final = frozenset(
    "了的吧吗呢不没之与和在很太也都"
)  # a short term with one is a phrase: sànle ba
TRANSLITERATION: Final = "transliteration"
_SHORT: Final = 3  # syllables; a concept of two or three is one word
_SURNAME_AND_GIVEN: Final = range(2, 4)  # characters of a name with a surname of one
_IDIOM: Final = 4
_COMPOUND: Final = 2  # words
_WITH_TWO_SURNAMES: Final = 4  # characters
_FAMILIAR: Final = frozenset("老小大")  # Lǎo Lǐ, Xiǎo Wáng
_PREFIXES: Final = frozenset("副总非反超")  # zǒnggōngchéngshī
# The hundred commonest; rarer ones would make two surnames out of the names of Japanese.
_COMMON_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏"
    "韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施洪"
)
_LONG_NAME: Final = 6  # syllables; Ālǐbābā stays together, Zhōngguó tèsè shèhuì zhǔyì does not


def divide_by_kind(run: str, kind: str) -> list[Word]:
    """Divide one run of characters into words as pinyin writes them.

    Args:
        run: Chinese characters only.
        kind: One of :class:`termtool.model.Kind`, or ``TRANSLITERATION`` for one part of a foreign name.
    """
    return list(_WAYS.get(kind, _common)(run))


def _idiom(run: str) -> Iterator[Word]:
    if len(run) != _IDIOM:
        yield from _common(run)
    elif to_simplified(run) in _SOLID_IDIOMS:
        yield Word(run)
    else:  # shǒuzhèng-chūqí; nearly all idioms of four can be read so
        yield Word(run[:2], hyphen=True)
        yield Word(run[2:])


def _transliteration(run: str) -> Iterator[Word]:
    yield Word(run, capital=True)


def _person(run: str) -> Iterator[Word]:
    named = _as_in_dictionary(run)
    if named:
        yield from named
        return
    title = title_of(run)
    name = run[: len(run) - len(title)]
    familiar = len(name) == len("小王") and name[0] in _FAMILIAR
    surname = name[:1] if familiar else _surname_in(name)
    if _has_two_surnames(name, surname):
        yield from (Word(name[0], capital=True, hyphen=True), Word(name[1], capital=True))
        yield Word(name[2:], capital=True)
    else:
        yield from (Word(part, capital=True) for part in (surname, name[len(surname) :]) if part)
    if title:
        yield Word(title)


def _surname_in(name: str) -> str:
    """Return the surname that a name begins with; "" where it cannot be divided (阿斌 "Ah Bin")."""
    for size in range(min(LONGEST_SURNAME, len(name) - 1), 1, -1):
        if surname_readings(name[:size]):
            return name[:size]
    return name[:1] if len(name) in _SURNAME_AND_GIVEN and name[0] != "阿" else ""


def _has_two_surnames(name: str, surname: str) -> bool:
    """Tell whether a name begins with the husband's and the wife's surname: 范徐丽泰 Fàn-Xú Lìtài."""
    return (
        not surname
        and len(name) == _WITH_TWO_SURNAMES
        and _COMMON_SURNAMES.issuperset(to_simplified(name[:2]))
    )


def _place(run: str) -> Iterator[Word]:
    simplified = to_simplified(run)
    generic = next((word for word in _GENERIC if simplified.endswith(word) and simplified != word), "")
    if generic:
        yield from _place(run[: -len(generic)])
        yield Word(run[-len(generic) :], capital=True)
    else:
        yield from _as_in_dictionary(run, max) or _named_after_feature(run)


def _named_after_feature(run: str) -> list[Word]:
    if len(run) > _SHORT:
        return [Word(word.characters, capital=True) for word in _by_words(run)]
    if len(run) == _SHORT and to_simplified(run[-1]) in _GENERIC_OR_NOT:
        return [Word(run[:-1], capital=True), Word(run[-1], capital=True)]
    return [Word(run, capital=True)]


def _organisation(run: str) -> Iterator[Word]:
    inside = _as_in_dictionary(run) or (_by_words(run) if len(run) > _SHORT else [Word(run)])
    yield from (Word(word.characters, capital=True) for word in inside)


def _as_in_dictionary(run: str, pick: Callable[..., tuple[bool, ...]] = min) -> list[Word]:
    """Return the words of a proper name as its capitals in the dictionary divide it: Rénmín Rìbào.

    Of several ways the one with fewest words: Ālǐbābā is the company, Ālǐ Bābā the man in the tale. But
    a place with most: Tài Shān is the mountain, Tàishān somebody raised by apes.
    """
    ways = [
        reading.capitals
        for reading in word_readings(run)
        if reading.proper and len(reading.capitals) == len(run)
    ]
    if not ways:
        return []
    starts = [place for place, capital in enumerate(pick(ways, key=sum)) if capital]
    parts = [run[start:end] for start, end in zip(starts, [*starts[1:], len(run)], strict=True)]
    return [word for part in parts for word in _capitalised(part)]


def _capitalised(part: str) -> list[Word]:
    first, *others = _again(part) if len(part) >= _LONG_NAME else [part]
    return [Word(first, capital=True), *map(Word, others)]


def _is_name(word: str) -> bool:
    """Tell whether the dictionary knows a word as a proper name and as nothing else."""
    readings = word_readings(word) if len(word) > 1 else ()
    return bool(readings) and all(reading.proper for reading in readings)


def _clause(run: str) -> Iterator[Word]:
    """Divide a sentence, down to single characters where no word is known: lù yáo zhī mǎlì."""
    for word in _by_words(run):
        yield from [word] if word.capital else map(Word, _joined(divide(word.characters, longest=_SHORT)))


def _common(run: str) -> Iterator[Word]:
    number, rest = counted(run) if run[0] == "第" or run not in load_lexicon() else ([], run)
    if fixed := doubled(run) or paired_lands(run):
        yield from fixed
    elif _is_name(run):
        yield from _as_in_dictionary(run)
    elif _is_idiom(run):
        yield from _idiom(run)
    elif number:
        yield from number
        yield from _common(rest) if rest else ()
    elif len(run) > _SHORT:
        yield from _by_words(run)
    elif _NEVER_WITHIN.isdisjoint(run) or run in load_lexicon():
        yield Word(run)
    else:
        yield from map(Word, _joined(divide(run)))


def _is_idiom(run: str) -> bool:
    """Tell whether a term of four characters is an idiom, by itself.

    The dictionary says so of what it has. What only the list of phrases has is one (197 of 200), unless
    it is put together of two words: 行政处罚 "administrative penalty".
    """
    if len(run) != _IDIOM:
        return False
    simplified = to_simplified(run)
    if simplified in _SOLID_IDIOMS or simplified in own_idioms():
        return True
    senses = load_lexicon().senses(run)
    if not senses and simplified in phrases():
        return len(divide(run, longest=_SHORT)) > _COMPOUND
    return any("(idiom)" in english for sense in senses for english in sense.english)


def _title(run: str) -> Iterator[Word]:
    first, *others = _common(run)
    yield Word(first.characters, capital=True)
    yield from others


def _by_words(run: str) -> list[Word]:
    divided: list[Word] = []
    for word in _prefixed(_joined(words(run))):
        inside = [word] if _is_name(word) else _prefixed(_again(word))
        for part in inside:
            divided += paired_lands(part) or doubled(part) or _by_itself(part)
    return divided


def _by_itself(word: str) -> list[Word]:
    return _as_in_dictionary(word) if _is_name(word) else [Word(word)]


def _prefixed(parts: list[str]) -> Iterator[str]:
    """Yield the words, prefixes joined to the word behind: 总 + 工程师."""
    before = ""
    for part in parts:
        if not before and to_simplified(part) in _PREFIXES and part != parts[-1]:
            before = part
        else:
            yield before + part
            before = ""


def _joined(parts: Iterable[str]) -> list[str]:
    """Return the words with particles and endings joined to the word before them."""
    joined: list[str] = []
    for part in parts:
        if joined and to_simplified(part) in _TO_THE_WORD_BEFORE:
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _again(word: str) -> list[str]:
    """Divide a word of four characters or more once again: the segmenter keeps whole sayings together.

    Not where that leaves mostly single characters, as in 奥林匹克 "Olympic", or an ending alone, which
    belongs to the word again: 准备金率 "reserve ratio".
    """
    if len(word) <= _SHORT:
        return [word]
    inside = divide(word, longest=len(word) - 1)
    lone = sum(len(part) == 1 and part not in _NEVER_WITHIN for part in inside)
    parts = _joined(inside)
    if lone * 2 > len(word) or parts == [word]:
        return [word]
    return [smaller for part in parts for smaller in _again(part)]


_WAYS: Final[Mapping[str, Callable[[str], Iterator[Word]]]] = {
    TRANSLITERATION: _transliteration,
    "idiom": _idiom,
    "person": _person,
    "place": _place,
    "organisation": _organisation,
    "product": _organisation,
    "work": _title,
    "proverb": _clause,
    "sentence": _clause,
}
