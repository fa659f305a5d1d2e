"""Where words end in Chinese, which writes no spaces: the one door to jieba.

jieba takes a second to load, so it is loaded when the first word is asked for; if rjieba, the same
dictionary and method in Rust, is installed as well, it is used instead.
"""

from __future__ import annotations

import importlib
import logging
import re
import warnings
from functools import cache
from typing import TYPE_CHECKING, Final

from termtool.hanzi import HAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONGEST_RUN: Final = 64  # characters cut in one go; a longer run without punctuation is no sentence
_PIECE: Final = re.compile(rf"[{HAN}]{{1,{LONGEST_RUN}}}|[^{HAN}]+")
_HAN_PIECE: Final = re.compile(f"[{HAN}]")


def words(text: str) -> list[str]:
    """Return the text cut into words; put together again they are the text.

    Whatever is not Chinese comes out in one piece between two stretches of Chinese.

    >>> words("SU7事故真相")
    ['SU7', '事故', '真相']
    """
    return [word for piece in _PIECE.findall(text) for word in _cut_piece(piece)]


def _cut_piece(piece: str) -> Iterable[str]:
    return _cutter()(piece) if _HAN_PIECE.match(piece) else (piece,)


@cache
def _cutter() -> Callable[[str], Iterable[str]]:
    try:
        cut: Callable[[str], Iterable[str]] = importlib.import_module("rjieba").cut
    except ImportError:
        return _jieba_cutter()
    return cut


def _jieba_cutter() -> Callable[[str], Iterable[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1: invalid escapes, pkg_resources
        import jieba  # noqa: PLC0415
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    # Set up by hand: its own way reads and writes a cache of a well-known name in the shared temporary
    # directory, where anybody could have put it, and saves only half a second.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    cut: Callable[[str], Iterable[str]] = tokenizer.lcut
    return cut
