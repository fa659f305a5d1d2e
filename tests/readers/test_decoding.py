from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.errors import DocumentError, TermtoolError, UsageError
from termtool.readers.decoding import decode

ENGLISH = "The stone lion at the gate looks east, and nobody remembers who put it there. "
# Words of everyday Chinese: stone lion, east gate, old town, tea house, river, library, moon cake …
SIMPLIFIED = [
    "石狮子",
    "东门",
    "老城区",
    "茶馆",
    "运河",
    "图书馆",
    "月饼",
    "摇钱树",
    "讲价还价",
    "一石二鸟",
    "对牛弹琴",
    "开门见山",
]
TRADITIONAL = [
    "石獅子",
    "東門",
    "老城區",
    "茶館",
    "運河",
    "圖書館",
    "月餅",
    "搖錢樹",
    "討價還價",
    "一石二鳥",
    "對牛彈琴",
    "開門見山",
]
WESTERN = ["café", "“lion”", "it’s", "naïve", "Lü", "§ 5"]
TEXT = ENGLISH + "石狮子 is a stone lion, 茶馆 a tea house, and 对牛弹琴 a lute played to a cow.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8, "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 * 2, "utf-8", id="UTF-8 with two marks"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16, big end first"),
        pytest.param(codecs.BOM_UTF32_LE, "utf-32-le", id="UTF-32, little end first"),
        pytest.param(codecs.BOM_UTF32_BE, "utf-32-be", id="UTF-32, big end first"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_in_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding), "x")

    assert (decoded.text, decoded.encoding, decoded.warnings) == (TEXT, encoding, ())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="nothing"),
        pytest.param(codecs.BOM_UTF16_LE, "", id="a byte order mark alone"),
        pytest.param(b"a\r\nb\rc\n", "a\r\nb\rc\n", id="line ends stand as they are"),
        pytest.param("a\ufeff石".encode(), "a\ufeff石", id="a mark in the middle is text"),
        pytest.param(TEXT.encode() + bytes(4096), TEXT, id="NULs at the end after a power cut"),
    ],
)
def test_utf8(data: bytes, text: str) -> None:
    assert decode(data, "x").text == text


@pytest.mark.parametrize(
    ("data", "text", "rules"),
    [
        pytest.param(TEXT.encode() + b"caf\xe9 " + TEXT.encode(), f"{TEXT}caf\ufffd {TEXT}", ["encoding-invalid-bytes"], id="one bad byte"),
        pytest.param(TEXT.encode()[:-3] + "石".encode()[:2], f"{TEXT[:-3]}\ufffd", ["encoding-invalid-bytes"], id="a character cut off at the end"),
        pytest.param(b"stone\0lion", "stone lion", ["control-chars"], id="a NUL reads as a space"),
        pytest.param("a\x1b[31m石".encode(), "a\x1b[31m石", ["control-chars"], id="an escape character"),
        pytest.param(TEXT.encode("utf-16-le"), TEXT, ["encoding-guessed"], id="UTF-16 without a mark"),
        pytest.param(("我们在老城区的茶馆里。" * 20).encode("utf-16-be"), "我们在老城区的茶馆里。" * 20, ["encoding-guessed"], id="UTF-16 without a mark or NULs"),
        pytest.param(TEXT.encode() + TEXT.encode("gb18030"), TEXT * 2, ["encoding-mixed"], id="two encodings"),
        pytest.param(TEXT.encode("gb18030"), TEXT, ["encoding-guessed"], id="GB 18030"),
        pytest.param("瞎说 锟斤拷".encode(), "瞎说 锟斤拷", ["mojibake"], id="U+FFFD that became Chinese"),
        pytest.param("石狮子".encode().decode("latin-1").encode(), "石狮子".encode().decode("latin-1"), ["control-chars", "mojibake"], id="UTF-8 read as Latin-1"),
        pytest.param("石头是圆的，我们在家".encode().decode("gb18030").encode(), "石头是圆的，我们在家".encode().decode("gb18030"), ["mojibake"], id="UTF-8 read as GB 18030"),
        pytest.param("café “lion” ça".encode(), "café “lion” ça", [], id="accents are no damage"),
    ],
)  # fmt: skip
def test_warnings(data: bytes, text: str, rules: list[str]) -> None:
    decoded = decode(data, "x")

    assert (decoded.text, [warning.rule for warning in decoded.warnings]) == (text, rules)


def test_a_warning_says_where() -> None:
    warning = decode(("石\nlion " + TEXT).encode() + b"\xe9!" + TEXT.encode(), "a/b.txt").warnings[0]

    assert (warning.path, warning.line, warning.column) == ("a/b.txt", 3, 1)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"stone", "binary", id="a picture"),
        pytest.param(b"PK\x03\x04" + b"stone", "binary", id="an office document"),
        pytest.param(bytes(100), "binary", id="nothing but NULs"),
        pytest.param(bytes(range(256)) * 40, "binary", id="all bytes there are"),
        pytest.param(
            "守".encode("gb18030") + ENGLISH.encode(), "encoding-unknown", id="one character decides nothing"
        ),
        pytest.param(
            ("これは石の獅子です。" * 9).encode("shift_jis"), "encoding-unknown", id="Japanese in Shift_JIS"
        ),
        pytest.param(("これは石の獅子です。" * 9).encode("euc_jp"), "encoding-unknown", id="Japanese in EUC"),
        pytest.param(("이것은 돌사자입니다. " * 9).encode("euc_kr"), "encoding-unknown", id="Korean in EUC"),
        pytest.param(
            "これは石".encode("iso2022_jp"), "encoding-unknown", id="Japanese with escape sequences"
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data, "x")

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        pytest.param("gb18030", SIMPLIFIED, id="GB 18030"),
        pytest.param("big5hkscs", TRADITIONAL, id="Big5"),
        pytest.param("cp1252", WESTERN, id="Windows-1252"),
    ],
)
@given(data=st.data())
def test_a_guess_is_never_wrong(encoding: str, words: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=30))
    text = "".join(f"{ENGLISH}{word}, " for word in chosen)

    assert _decoded_or_unknown(text.encode(encoding)) in {text, "encoding-unknown"}


def _decoded_or_unknown(data: bytes) -> str:
    try:
        return decode(data, "x").text
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize(
    ("encoding", "words"), [("gb18030", SIMPLIFIED), ("big5", TRADITIONAL), ("cp1252", WESTERN)]
)
def test_a_page_of_words_is_guessed(encoding: str, words: list[str]) -> None:
    text = "".join(f"{ENGLISH}{word}, " for word in words)

    assert decode(text.encode(encoding), "x").text == text


def test_the_label_of_a_page_counts_where_nothing_else_does() -> None:
    page = f"<meta charset=GB2312>{ENGLISH}茶"  # tea, one character

    assert decode(page.encode("gb18030"), "x").text == page


@pytest.mark.parametrize("label", ["rot13", "utf-8", "no-such", "idna"])
def test_a_wrong_label_is_ignored(label: str) -> None:
    page = f"<meta charset={label}>{TEXT}"

    assert decode(page.encode("gb18030"), "x").text == page


def test_the_user_knows_the_encoding() -> None:
    assert decode("石".encode("big5"), "x", "big5").text == "石"


def test_the_user_names_a_wrong_encoding() -> None:
    with pytest.raises(DocumentError, match="--encoding"):
        decode((TEXT * 9).encode("utf-16-le"), "x", "utf-8")


@pytest.mark.parametrize("encoding", ["no-such", "rot13", "hex", "a\0b", ""])
def test_no_such_encoding(encoding: str) -> None:
    with pytest.raises(UsageError, match="encoding"):
        decode(b"stone", "x", encoding)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(TermtoolError):
        assert b"\0" not in decode(data, "x").text.encode()  # nor lone surrogates, which do not encode
