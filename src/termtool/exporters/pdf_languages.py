"""Script tags in a finished PDF: typst knows languages and regions, and no scripts.

So the template marks simplified Chinese as ``zh-CN``, traditional as ``zh-TW``, pinyin as ``zh-XP`` and
another Latin spelling as ``zh-XL``, and here these become ``zh-Hans``, ``zh-Hant``, ``zh-Latn-pinyin`` and
``zh-Latn``: XL and XP are regions that nobody has, and whether a text is simplified is what a voice that
reads aloud, or a search, wants to know. A file of another structure than typst writes is left as it is.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

from termtool.exporters.runs import HANS, HANT, LATN, PINYIN

_SCRIPTS: Final = {b"CN": HANS, b"TW": HANT, b"XL": LATN, b"XP": PINYIN}
_TAG: Final = re.compile(rb"/Lang ?\(zh-(CN|TW|XL|XP)\)")
_TAIL: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE: Final = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY_LENGTH: Final = 20  # bytes, of a line of the table, by the standard
_STREAM: Final = re.compile(
    rb"(\d+ 0 obj\s*<<)(/Length )(\d+)(/Filter/FlateDecode>>\s*stream\r?\n)", re.DOTALL
)


def with_scripts(pdf: bytes) -> bytes:
    """Return a PDF of typst's with the languages of its text named by their scripts."""
    tail = _TAIL.search(pdf)
    table = _TABLE.match(pdf, int(tail[1])) if tail else None
    if tail is None or table is None:
        return pdf
    start, count = int(tail[1]), int(table[1])
    lines = [
        pdf[table.end() + at : table.end() + at + _ENTRY_LENGTH]
        for at in range(0, count * _ENTRY_LENGTH, _ENTRY_LENGTH)
    ]
    used = sorted((int(line[:10]), number) for number, line in enumerate(lines) if line[17:18] == b"n")
    ends = [offset for offset, _ in used[1:]] + [start]
    pieces, length = [pdf[: used[0][0]]], used[0][0]
    for (offset, number), end in zip(used, ends, strict=True):
        lines[number] = b"%010d" % length + lines[number][10:]
        piece = _rewritten(pdf[offset:end])
        pieces.append(piece)
        length += len(piece)
    rest = pdf[table.end() + count * _ENTRY_LENGTH : tail.start()]
    return b"".join((*pieces, pdf[start : table.end()], *lines, rest, b"startxref\n%d\n%%%%EOF" % length))


def _rewritten(thing: bytes) -> bytes:
    """Return one object of the file with its languages renamed, in its dictionary or in its stream."""
    stream = _STREAM.match(thing)
    if stream is None:
        # What follows a stream's dictionary is packed or a picture; nothing there is a tag by intention.
        return thing if b"stream" in thing else _TAG.sub(_by_script, thing)
    size = int(stream[3])
    drawn = zlib.decompress(thing[stream.end() : stream.end() + size])
    renamed = _TAG.sub(_by_script, drawn)
    if renamed == drawn:
        return thing
    packed = zlib.compress(renamed)
    head = stream[1] + stream[2] + b"%d" % len(packed) + stream[4]
    return head + packed + thing[stream.end() + size :]


def _by_script(tag: re.Match[bytes]) -> bytes:
    return b"/Lang(" + _SCRIPTS[tag[1]].encode() + b")"
