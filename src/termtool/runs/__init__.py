"""Where a run of Chinese begins and ends in a text: which marks, letters, digits and spaces belong to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from termtool.english import is_content
from termtool.hanzi import HAN
from termtool.lexicon import load_lexicon
from termtool.pinyin.romanisation import match_romanisation
from termtool.runs.quotes import QUOTES, with_whole_quotes
from termtool.runs.series import with_whole_series
from termtool.runs.wholes import FIRST_HAN, find_wholes

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand inside a term, directly between two characters. A proverb keeps its comma, typed in
# ASCII by web copies (疾风知劲草,路遥知马力); 、 is not here: it mostly separates the items of a list.
_JOINT: Final = "，,；;：:·・•—…\\-–~+‧！!？?$%&" + QUOTES
_PIECE: Final = r"[A-Za-z0-9]{1,8}(?:[.,]?[0-9]{1,6})?"
_LONGEST_PIECE: Final = 15  # characters of the Latin word or the number that opens a run
# (下) at the end of a title; a date written with spaces: 2006 年 7 月 28 日
_VOLUME: Final = r"[(（][上中下一二三四五六七八九十]{1,2}[)）]"
# a character that may be left out, the seat of a company: 国（境）外, 有限公司 behind (香港)
_ASIDE: Final = rf"[(（][{HAN}]{{1,3}}[)）]"
_DATE: Final = r"[0-9]{1,4} 年(?: [0-9]{1,2} 月(?: [0-9]{1,2} 日)?)?"
# A number that a spacing editor has set apart: 共 19 篇文章. What it counts says that it stands in the sentence.
_COUNTED: Final = r" [0-9]{1,6}(?:[.,][0-9]{1,6})? (?=[个個名位人次条條天周岁歲期篇章页頁本种種类類元块塊万萬亿億公米斤层層号號家件张張场場部集首段句字])"
_RUN: Final = re.compile(
    rf"{_DATE}|(?:{_PIECE})?[{HAN}]++"
    rf"(?:(?:{_ASIDE}|[{_JOINT}]{{1,2}}+(?:{_PIECE}[{_JOINT}]?)?|{_PIECE}(?:[{_JOINT}]{_PIECE})?[{_JOINT}]?|{_COUNTED})[{HAN}]++)*+"
    rf"(?:{_VOLUME})?"
)
_COMMA: Final = re.compile("[,，]")
# A clause that only a reference has: a date, a publisher, an editor.
_SOURCE: Final = re.compile(
    rf"[0-9]{{4}}年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?(?:版)?|[{HAN}]{{2,12}}(?:出版社|書局|书局|日报|日報|晚报|晚報|主编|主編)(?:[0-9]{{4}}年版?)?"
)
_SUFFIX: Final = re.compile(
    r"[A-Z]{1,4}[0-9]{0,4}(?![A-Za-z0-9])|[0-9]{1,4}(?![A-Za-z0-9])|(?!https?:|www\.)[a-z]{2,6}(?=[^\w\s]|$| [(（])"
)
# A word in capitals before another: its last letters are English, not the name of a Zoom会议
_TITLE_BEFORE: Final = re.compile(r"[A-Z][a-z]+ \Z")
_LIST: Final = 3  # characters; two with a comma are a title
_SHORT_WORD: Final = 3  # characters; clauses of proverbs mostly have more
_LONGEST_FUSED: Final = 4  # small letters: emo了; "about反垄断" lost its space


def find_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run in code points, Latin letters and digits fused where they belong to the word."""
    yield from with_whole_series(text, _parts(text))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs between all marks that part the items of a list."""
    wholes = find_wholes(text)
    done = 0
    for match in _rough_runs(text):
        start, end = match.span()
        if start < done:  # 茶 茶1茶: a word torn apart has taken the beginning of this run
            rest = FIRST_HAN.search(text, done, end)
            if rest is not None:
                yield rest.start(), end
                done = end
            continue
        if start in wholes:
            start, done = wholes[start]
            yield start, done
            continue
        start = _without_glued_prose(text, start, match)
        suffix = _SUFFIX.match(text, end)
        if suffix and (not suffix[0].islower() or is_content(suffix[0])):
            end = suffix.end()
        done = end
        for clause in _clauses(text, start, end):
            yield from with_whole_quotes(text, *clause)


def _rough_runs(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``_RUN`` finds; in English it would try every letter, so it begins shortly before a character."""
    at = 0
    while han := FIRST_HAN.search(text, at):
        match = _RUN.search(text, max(at, han.start() - _LONGEST_PIECE))
        if match is None:
            return
        yield match
        at = match.end()


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide at its commas what is no proverb: a reference with publisher and year, a list of characters (我，你，他)."""
    clauses = _COMMA.split(text[start:end])
    if len(clauses) == 1 or not (
        _are_characters(clauses)
        or ("，" not in text[start:end] and _are_words(clauses))
        or any(map(_SOURCE.fullmatch, clauses))
        or _is_among_values(text, start, end)
    ):
        yield start, end
        return
    for clause in clauses:
        if FIRST_HAN.search(clause):
            yield start, start + len(clause)
        start += len(clause) + 1


def _are_characters(clauses: list[str]) -> bool:
    """Tell whether clauses are a list of single characters; 错，错，错 is a sigh and 色，戒 a title."""
    return len(set(clauses)) == len(clauses) >= _LIST and all(len(clause) == 1 for clause in clauses)


def _are_words(clauses: list[str]) -> bool:
    """Tell whether clauses are short words of the dictionary: 这个,那个, but 你好，世界 with its own comma."""
    return all(1 < len(clause) <= _SHORT_WORD and clause in load_lexicon() for clause in clauses)


def _is_among_values(text: str, start: int, end: int) -> bool:
    """Tell whether the commas go on, without spaces, in a list of values: tea,bun,奶茶,菠萝包,8.5."""
    return text[start - 1 : start] == "," or re.match(r",\w", text[end : end + 2]) is not None


def _without_glued_prose(text: str, start: int, match: re.Match[str]) -> int:
    """Cut a word that lost its space off the front: "about反垄断", "Solar Terms二十四节气", "Luoyang洛陽" but "Zoom会议"."""
    first = FIRST_HAN.search(match[0])
    if first is None or first.start() == 0:
        return start
    han = start + first.start()
    latin = text[start:han]
    glued = (start > 0 and text[start - 1].isalnum()) or _is_between_cells(latin, text, han, match.end())
    prose = latin.islower() and (len(latin) > _LONGEST_FUSED or not is_content(latin))
    title = latin.istitle() and _TITLE_BEFORE.search(text, max(0, start - _LONGEST_PIECE), start)
    return han if glued or prose or title or _is_reading(latin, text[han : match.end()]) else start


def _is_between_cells(latin: str, text: str, start: int, end: int) -> bool:
    """Tell whether a table has lost its lines: Gauu Lin教练Instructor, but "City不City"."""
    return len(latin) > 1 and latin.istitle() and end - start > 1 and text[end : end + 1].isalpha()


def _is_reading(latin: str, characters: str) -> bool:
    """Tell whether letters spell the characters behind them, or the first or last: "Dao de jing道德經"."""
    parts = (characters, characters[0], characters[-1])
    return len(latin) > 1 and any(match_romanisation(latin, part).score for part in parts)
