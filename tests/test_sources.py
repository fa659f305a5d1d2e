from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from termtool import sources
from termtool.model import Document
from termtool.sources import Skipped, read_sources

if TYPE_CHECKING:
    from termtool.findings import Finding


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(name: str, text: str = "石 is stone") -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def _read(*names: str) -> list[tuple[str, str]]:
    """What became of each source: its name, and "read" or why not."""
    return [(one.source, one.code if isinstance(one, Skipped) else "read") for one in read_sources(names)]


def test_files_are_read_in_the_order_in_which_they_are_named() -> None:
    assert _read(_write("b.txt"), _write("a.md")) == [("b.txt", "read"), ("a.md", "read")]


def test_a_folder_is_walked_in_order() -> None:
    for name in ("d/b.txt", "d/a.md", "d/c/x.html", "d/a/y.txt"):
        _write(name)

    assert _read("d") == [(name, "read") for name in ("d/a.md", "d/b.txt", "d/a/y.txt", "d/c/x.html")]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("d/picture.png", id="a suffix that is not read"),
        pytest.param("d/no-suffix", id="no suffix"),
        pytest.param("d/.hidden.txt", id="a hidden file"),
        pytest.param("d/.git/notes.txt", id="a hidden folder"),
    ],
)
def test_a_walk_passes_over(name: str) -> None:
    _write(name)

    assert _read("d") == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("stone", "read", id="text without a suffix"),
        pytest.param("STONE.TXT", "read", id="a suffix in capitals"),
        pytest.param(".hidden.txt", "read", id="a hidden file"),
        pytest.param("stone.docx", "unsupported", id="an office document"),
        pytest.param("missing.txt", "missing", id="no such file"),
    ],
)
def test_a_named_file(name: str, code: str) -> None:
    if code != "missing":
        _write(name)

    assert _read(name) == [(name, code)]


def test_an_unsupported_file_is_told_what_is_supported() -> None:
    (skipped,) = read_sources([_write("stone.docx")])

    assert isinstance(skipped, Skipped)
    assert skipped.named
    assert ".md" in skipped.problem


def test_a_file_named_twice_is_read_once() -> None:
    name = _write("d/stone.txt")

    assert _read(name, "d", f"./{name}") == [("d/stone.txt", "read")]


def test_a_link_to_a_file_is_the_file() -> None:
    _write("d/stone.txt")
    Path("d/a.txt").symlink_to("stone.txt")

    assert _read("d") == [("d/a.txt", "read")]


def test_links_to_folders_are_not_followed() -> None:
    _write("d/stone.txt")
    Path("d/up").symlink_to("..", target_is_directory=True)
    Path("d/self").symlink_to("self")

    assert _read("d") == [("d/stone.txt", "read")]


def test_a_dangling_link_is_missing() -> None:
    Path("d").mkdir()
    Path("d/gone.txt").symlink_to("nowhere")

    assert _read("d") == [("d/gone.txt", "missing")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang_us() -> None:
    os.mkfifo("pipe.txt")

    assert _read("pipe.txt") == [("pipe.txt", "not-a-file")]


def test_a_device_is_no_file() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no devices here")

    assert _read("/dev/zero") == [("/dev/zero", "not-a-file")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_forbidden_file() -> None:
    Path(_write("stone.txt")).chmod(0)

    assert _read("stone.txt") == [("stone.txt", "permission")]


def test_a_large_file_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 5)

    assert _read(_write("stone.txt")) == [("stone.txt", "too-large")]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("two\nlines.txt", id="a line end"),
        pytest.param("::error::x.txt", id="what looks like a command to a build server"),
        pytest.param("-rf.txt", id="a dash first"),
        pytest.param("石.txt", id="Chinese"),
        pytest.param(os.fsdecode(b"\xff\xfe.txt"), id="bytes that are no text"),
        pytest.param("x" * 251 + ".txt", id="the longest name"),
    ],
)
def test_odd_names(name: str) -> None:
    try:
        Path(name).write_text("石", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")

    assert _read(name) == [(name, "read")]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_names_that_cannot_be(name: str) -> None:
    assert [code for _, code in _read(name)] == ["unreadable"]


def test_a_path_is_shown_from_the_working_directory(folder: Path) -> None:
    _write("d/stone.txt")

    assert _read(str(folder / "d" / "stone.txt")) == [("d/stone.txt", "read")]


def test_a_path_outside_is_shown_as_it_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _write("stone.txt")
    Path("d").mkdir()
    monkeypatch.chdir("d")

    assert _read("../stone.txt") == [("../stone.txt", "read")]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("石 is stone".encode())))

    (document,) = read_sources(["-"])

    assert isinstance(document, Document)
    assert (document.source, document.text) == ("-", "石 is stone")


def test_the_encoding_is_passed_on() -> None:
    Path("stone.txt").write_bytes("石".encode("big5"))

    (document,) = read_sources(["stone.txt"], encoding="big5")

    assert isinstance(document, Document)
    assert document.text == "石"


def test_a_binary_file_is_skipped_and_the_rest_is_read() -> None:
    Path("a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert _read("a.txt", _write("b.txt")) == [("a.txt", "binary"), ("b.txt", "read")]


def test_warnings_are_passed_on() -> None:
    Path("a.txt").write_bytes(b"a\0b")
    found: list[Finding] = []

    list(read_sources(["a.txt"], warn=found.append))

    assert [(finding.path, finding.rule) for finding in found] == [("a.txt", "control-chars")]


def test_a_very_deep_folder() -> None:
    deep = Path(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "stone.txt").write_text("石", encoding="utf-8")

    assert [code for _, code in _read("d")] == ["read"]
