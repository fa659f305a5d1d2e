"""Make the table of Cantonese and Hokkien readings of characters.

    pip install ToJyutping msgpack taibun
    python tools/make_southern.py

writes src/termtool/data/pinyin/southern.tsv.gz, the same bytes every time: a line to a character of CC-CEDICT
in its simplified form, its readings in Jyutping (ToJyutping) and in Tâi-lô (the characters' readings of
taibun), both without tones. The program itself needs none of the three.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from importlib import resources
from pathlib import Path

import msgpack  # type: ignore[import-not-found, import-untyped, unused-ignore]
import ToJyutping  # type: ignore[import-not-found, import-untyped, unused-ignore]

from termtool.lexicon import load_lexicon
from termtool.variants import to_simplified

TARGET = Path(__file__).parents[1] / "src/termtool/data/pinyin/southern.tsv.gz"
RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))
MOST = 6  # readings of a character, the usual ones first


def main() -> None:
    """Write the table."""
    lexicon = load_lexicon()
    cantonese: dict[str, dict[str, None]] = {}
    for first, last in RANGES:
        for character in map(chr, range(first, last + 1)):
            if character in lexicon:
                for _, readings in ToJyutping.get_jyutping_candidates(character):
                    for reading in readings[:MOST]:
                        cantonese.setdefault(to_simplified(character), {})[reading.rstrip("123456")] = None
    hokkien: dict[str, dict[str, None]] = {}
    prons = resources.files("taibun") / "data" / "prons.msgpack"
    for character, readings in msgpack.unpackb(prons.read_bytes(), raw=False).items():
        for one in (one for reading in readings for one in re.split(r"[/ ]", reading)):
            hokkien.setdefault(to_simplified(character), {})[_plain(one)] = None
    lines = [
        "\t".join((character, " ".join(cantonese.get(character, ())), " ".join(hokkien.get(character, ()))))
        for character in sorted(cantonese.keys() | hokkien.keys())
        if len(character) == 1 and character in lexicon
    ]
    TARGET.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
    print(f"{len(lines)} characters, {TARGET.stat().st_size} bytes")


def _plain(reading: str) -> str:
    """Return a reading without its tone: tsi̍t → tsit."""
    letters = unicodedata.normalize("NFD", reading.lower())
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


if __name__ == "__main__":
    main()
