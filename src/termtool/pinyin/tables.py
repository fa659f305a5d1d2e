"""Our own short lists: readings of surnames, of lone characters, and of words that the dictionary lacks."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from termtool.lexicon import load_lexicon
from termtool.pinyin.tones import to_marks
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST_SURNAME: Final = 4  # 爱新觉罗
LONGEST_LISTED: Final = 2  # of the dictionary's: longer ones are families of other countries


def surname_readings(surname: str) -> tuple[tuple[str, ...], ...]:
    """Return how a surname can be read, the likeliest first, each as its syllables.

    Our own list goes before the dictionary's "surname X". Traditional characters are found as well.

    >>> surname_readings("諸葛"), surname_readings("乐"), surname_readings("应")
    ((('zhū', 'gě'),), (('yuè',), ('lè',)), (('yīng',),))
    """
    simplified = to_simplified(surname)
    return _surnames().get(surname) or _surnames().get(simplified) or _listed_surname(simplified)


@lru_cache(maxsize=4096)
def _listed_surname(surname: str) -> tuple[tuple[str, ...], ...]:
    if len(surname) > LONGEST_LISTED:
        return ()
    found = (
        tuple(to_marks(sense.pinyin).split())
        for sense in load_lexicon().senses(surname)
        if any(english.startswith("surname ") for english in sense.english)
    )
    return tuple(dict.fromkeys(syllables for syllables in found if len(syllables) == len(surname)))


def title_of(name: str) -> str:
    """Return the title at the end of a person's name; "" if there is none, or nothing but a title.

    >>> title_of("李先生"), title_of("李白")
    ('先生', '')
    """
    ends = (name[-size:] for size in (3, 2, 1) if size < len(name))
    return next((end for end in ends if to_simplified(end) in _TITLES), "")


_TITLES: Final = frozenset(
    {
        "先生", "女士", "小姐", "夫人", "主席", "总统", "总理", "部长", "市长", "局长", "校长", "主教", "皇帝", "皇后",
        "太后", "公主", "王子", "教授", "博士", "老师", "师傅", "医生", "将军", "总", "老", "哥", "姐", "叔", "主任", "书记",
        "经理", "董事长", "院长", "省长", "县长", "司令", "大夫", "秀才", "同志", "院士", "律师", "大使", "嫂", "婶",
    }
)  # fmt: skip


def assumed_reading(character: str, *, in_name: bool) -> str:
    """Return the reading to assume of a character alone; "" when the lists' first one will do.

    >>> assumed_reading("曾", in_name=False), assumed_reading("曾", in_name=True)
    ('céng', 'zēng')
    """
    both = _assumed().get(character) or _assumed().get(to_simplified(character))
    return both[in_name] if both else ""


@cache
def own_words() -> Mapping[str, tuple[str, ...]]:
    """Return the words on our own list, simplified, with their readings."""
    return {word: tuple(reading.split()) for word, reading in _rows("words.tsv")}


@cache
def own_idioms() -> frozenset[str]:
    """Return the idioms of four characters on our own list, simplified."""
    return frozenset(idiom for idiom, _ in _rows("idioms.tsv"))


@cache
def _surnames() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for surname, reading in _rows("surnames.tsv"):
        syllables = reading.split()
        single = len(surname) == 1  # then the words are alternatives, not syllables
        table[surname] = tuple((syllable,) for syllable in syllables) if single else (tuple(syllables),)
    return table


@cache
def _assumed() -> Mapping[str, tuple[str, str]]:
    return {character: (alone, in_name) for character, alone, in_name in _rows("defaults.tsv")}


def _rows(name: str) -> Iterator[list[str]]:
    text = (resources.files("termtool") / "data" / "pinyin" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
