"""A word as pinyin writes it: some characters without a space between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """Some characters that are written together."""

    characters: str
    capital: bool = False
    hyphen: bool = False  # a hyphen follows instead of a space
