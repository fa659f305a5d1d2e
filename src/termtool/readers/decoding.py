"""Bytes to text: which encoding, how certain, and what was wrong with it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from termtool.errors import DocumentError, UsageError
from termtool.findings import Finding, Severity
from termtool.mojibake import is_mojibake
from termtool.readers.charsets import guess, is_shifting
from termtool.readers.lines import line_starts
from termtool.readers.mixed import decode_by_line, utf8_and_foreign_lines

# The longer ones first: the mark of UTF-32 LE begins like that of UTF-16 LE.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY: Final = (
    (b"\x89PNG\r\n", "a PNG picture"), (b"GIF8", "a GIF picture"), (b"\xff\xd8\xff", "a JPEG picture"),
    (b"%PDF-", "a PDF file"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"), (b"\x7fELF", "a program"), (b"MZ\x90\x00", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"7z\xbc\xaf", "a 7z archive"), (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"), (b"SQLite format 3\x00", "a database"), (b"RIFF", "a sound or video file"),
    (b"ID3", "a sound file"), (b"OggS", "a sound file"), (b"\xca\xfe\xba\xbe", "a program"), (b"{\\rtf", "an RTF document"),
)  # fmt: skip
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_CHARACTERS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_HEAD: Final = 8192  # bytes in which a binary file betrays itself
_BAD_SHARE: Final = 0.01
_BAD_ALWAYS_FINE: Final = 16  # bad bytes: 1 % of a short text is less than one character
_LABEL: Final = re.compile(
    rb"<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:.-]{1,40})",
    re.IGNORECASE,
)
# What browsers take for the names that pages carry. Other names of Python's codecs ("rot13") are ignored.
_LABELS: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "iso-8859-1": "cp1252", "windows-1252": "cp1252", "shift_jis": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and what a curator should know of it."""

    text: str
    encoding: str
    warnings: tuple[Finding, ...] = ()


def decode(data: bytes, source: str, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a document.

    Args:
        data: all its bytes.
        source: the name that people see, for messages.
        encoding: what the user says it is in; None to find out.

    Returns:
        The text without its byte order mark; line ends stand as they are. A NUL reads as a space and a
        bad byte as U+FFFD, each with a warning.

    Raises:
        DocumentError: ``binary``: no text; ``encoding-unknown``: no encoding fits.
        UsageError: no such encoding.
    """
    if encoding is not None:
        return _checked(_as_told(data, source, encoding), source)
    _refuse_binary(data, source)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_with_mark(data, source, mark, name), source)
    if is_shifting(data):
        raise _unknown(source)
    written = data.rstrip(b"\0") if b"\0" in data else data  # a power cut leaves NULs at the end
    if b"\0" in written and written.count(0) > max(_BAD_ALWAYS_FINE, _BAD_SHARE * len(written)):
        return _checked(_other(data, source), source)
    try:
        return _checked(Decoded(written.decode("utf-8"), "utf-8"), source)
    except UnicodeDecodeError:
        return _checked(_other(written, source), source)


def _as_told(data: bytes, source: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise UsageError(f"there is no encoding {encoding!r}; try utf-8, gb18030 or big5") from error
    if not getattr(codec, "_is_text_encoding", True):
        raise UsageError(f"{encoding!r} is not an encoding of text; try utf-8, gb18030 or big5")
    return _tolerant(data, source, codec.name)


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise DocumentError(
                source, "binary", f"this is {what}, not text. Save its text as .txt, .md or .html."
            )
    if data and not data.strip(b"\0"):
        raise DocumentError(source, "binary", "nothing but NUL bytes stands in it. Restore it from a backup.")


def _with_mark(data: bytes, source: str, mark: bytes, name: str) -> Decoded:
    while data.startswith(mark):  # editors that add a second one exist
        data = data[len(mark) :]
    return _tolerant(data, source, name)


def _tolerant(data: bytes, source: str, encoding: str) -> Decoded:
    """Decode, with U+FFFD for bad bytes if they are few."""
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    bad = text.count("\ufffd")
    if bad > max(_BAD_ALWAYS_FINE, _BAD_SHARE * len(text)):
        raise DocumentError(
            source,
            "encoding-unknown",
            f"it is not {encoding}: {bad} bytes do not fit. Name its encoding with --encoding.",
        )
    problem = f"{bad} bytes are not {encoding}; they read as \ufffd"
    return Decoded(
        text, encoding, (_warning(source, text, text.find("\ufffd"), "encoding-invalid-bytes", problem),)
    )


def _other(data: bytes, source: str) -> Decoded:
    """Decode bytes that are not UTF-8 throughout."""
    wide = _wide(data, source)
    if wide is not None:
        return wide
    head = data[:_HEAD]
    if len(_CONTROLS.findall(head)) > _BAD_SHARE * len(head):
        raise DocumentError(source, "binary", "this is no text. Save its text as .txt, .md or .html.")
    is_utf8, foreign = utf8_and_foreign_lines(data)
    name = guess(foreign) if foreign else None
    if name is not None and is_utf8:
        return _mixed(data, source, name)
    if name is not None and (decoded := _guessed(data, source, name)) is not None:
        return decoded
    if is_utf8:
        return _tolerant(data, source, "utf-8")
    return _labelled(data, source)


def _wide(data: bytes, source: str) -> Decoded | None:
    """Decode UTF-16 or UTF-32 without a mark: NULs in every second place, or hanzi throughout."""
    if len(data) < 4:  # noqa: PLR2004 - two characters
        return None
    head = data[: _HEAD * 2]
    nuls = head.count(0)
    candidates = ("utf-32-le", "utf-32-be") if nuls > 0.6 * len(head) else ("utf-16-le", "utf-16-be")
    for name in candidates:
        size = 4 if "32" in name else 2
        try:
            text = data[: len(data) - len(data) % size].decode(name)
        except UnicodeDecodeError:
            continue
        if _reads_well(text, few_nuls=nuls < 0.2 * len(head)):
            problem = f"it has no byte order mark; it was read as {name}"
            return Decoded(text, name, (_warning(source, text, 0, "encoding-guessed", problem),))
    return None


_COMMON_WIDE: Final = re.compile("[ -~\n\r\t\u2010-\u2026\u3000-\u301f\u4e00-\u9fa5\uff01-\uff5e]")
_EVERYDAY: Final = re.compile("[的一是不了在人有我他这中大来上国个到说们為為這國個說們，。]")


def _reads_well(text: str, *, few_nuls: bool) -> bool:
    """Tell whether a text is nearly all letters and hanzi; without NULs as witness, everyday ones among them."""
    head = text[:_HEAD]
    common = len(_COMMON_WIDE.findall(head))
    if common < 0.95 * len(head):
        return False
    return not few_nuls or len(_EVERYDAY.findall(head)) > 0.03 * len(head)


def _guessed(data: bytes, source: str, name: str) -> Decoded | None:
    try:
        decoded = _tolerant(data, source, name)
    except DocumentError:
        return None
    problem = f"it names no encoding; it was read as {name}"
    warning = _warning(source, decoded.text, 0, "encoding-guessed", problem)
    return Decoded(decoded.text, name, (warning, *decoded.warnings))


def _mixed(data: bytes, source: str, name: str) -> Decoded:
    """Decode line by line: UTF-8 where it is, the other encoding where it is not."""
    text, first_foreign = decode_by_line(data, name)
    problem = f"its lines are in two encodings, UTF-8 and {name}"
    return Decoded(text, "utf-8", (_warning(source, text, first_foreign, "encoding-mixed", problem),))


def _labelled(data: bytes, source: str) -> Decoded:
    """Decode by the label of a web page, the last thing to believe."""
    label = _LABEL.search(data[:2048])
    name = _LABELS.get(label[1].decode("ascii").lower()) if label else None
    if name is None:
        raise _unknown(source)
    decoded = _guessed(data, source, name)
    if decoded is None:
        raise _unknown(source)
    return decoded


def _unknown(source: str) -> DocumentError:
    problem = "it is not UTF-8, and too little speaks for another encoding. Name it: --encoding gb18030, big5, cp1252 …"
    return DocumentError(source, "encoding-unknown", problem)


def _checked(decoded: Decoded, source: str) -> Decoded:
    """Add warnings for control characters and for text that was decoded wrongly before it came here."""
    text, warnings = decoded.text, list(decoded.warnings)
    control = _CONTROL_CHARACTERS.search(text)
    if control is not None:
        problem = f"it contains control characters, the first is U+{ord(control[0]):04X}"
        warnings.append(_warning(source, text, control.start(), "control-chars", problem))
    damage = is_mojibake(text)
    if damage is not None and not any(warning.rule == "encoding-invalid-bytes" for warning in warnings):
        problem = "it was read in a wrong encoding once, and characters were lost or changed"
        warnings.append(_warning(source, text, damage, "mojibake", problem))
    return Decoded(text.replace("\0", " "), decoded.encoding, tuple(warnings))


def _warning(source: str, text: str, offset: int, rule: str, problem: str) -> Finding:
    starts = line_starts(text[:offset])
    return Finding(
        path=source,
        line=len(starts),
        column=offset - starts[-1] + 1,
        rule=rule,
        severity=Severity.WARNING,
        message=problem,
        hint="Look at the text; name the encoding with --encoding if it reads wrongly.",
    )
