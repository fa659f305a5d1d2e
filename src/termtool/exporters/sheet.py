"""What is asked of a printed glossary: the size of its sheets, the order of its entries, its letters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path


class Paper(StrEnum):
    """The sizes of paper that offices have."""

    A4 = "a4"
    LETTER = "letter"


class Order(StrEnum):
    """By what the entries are put into sections."""

    PINYIN = "pinyin"
    ENGLISH = "english"
    KIND = "kind"
    SOURCE = "source"
    STROKE = "stroke"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How a glossary is laid out on paper."""

    paper: Paper = Paper.A4
    order: Order = Order.PINYIN
    ruby: bool = False  # pinyin above the characters, not beside them
    fonts: tuple[Path, ...] = ()  # folders with fonts that come before our own
    template: Path | None = None  # somebody's own copy of the layout


AS_USUAL: Final = Sheet()
