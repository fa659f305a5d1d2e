"""Which files make a glossary, and what becomes of those that cannot be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from termtool.errors import GlossaryError
from termtool.storage import files
from termtool.storage.files import read_glossary

ENTRY = "id: {0}\nterm: {0}\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def ids(*paths: Path) -> list[str]:
    glossary, findings = read_glossary(paths)
    assert findings == ()
    return [entry.id for entry in glossary]


def rules(*paths: Path) -> list[str]:
    return [finding.rule for finding in read_glossary(paths)[1]]


def test_a_folder_is_read_at_any_depth_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden.yaml", ".git/d.yaml", "notes.txt"):
        write(tmp_path, name, ENTRY.format(Path(name).stem))
    assert ids(tmp_path) == ["a", "b", "c"]


def test_files_and_folders_in_the_order_given_each_once(tmp_path: Path) -> None:
    write(tmp_path, "x/a.yaml", ENTRY.format("a"))
    named = write(tmp_path, "b.terms", ENTRY.format("b"))
    assert ids(named, tmp_path / "x", named, tmp_path / "x" / "a.yaml") == ["b", "a"]


def test_entries_know_their_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "# head\n" + ENTRY.format("a"))
    glossary, _ = read_glossary([tmp_path])
    assert [(entry.path, entry.at("term").line) for entry in glossary] == [(str(path), 3)]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such file or folder"):
        read_glossary([tmp_path / "nowhere.yaml"])


def test_an_odd_name_is_shown_safely(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_glossary([tmp_path / "x\n::error::\x1b[31m.yaml"])
    assert str(caught.value).isprintable()


def test_an_empty_folder_is_an_empty_glossary(tmp_path: Path) -> None:
    assert ids(tmp_path) == []


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        pytest.param(
            "- term: 内卷\n".encode("gb18030"), "encoding-not-utf8", id="GB18030"
        ),  # 内卷: involution
        pytest.param("\ufeff- term: x\n".encode("utf-16-le"), "encoding-not-utf8", id="UTF-16"),
        pytest.param(b"- term: \xed\xa0\x80\n", "encoding-not-utf8", id="surrogate bytes"),
        pytest.param(b"\0" * 4096, "control-char", id="zeros after a power cut"),
        pytest.param(b"<!doctype html><html>502</html>", "wrong-type", id="an error page"),
    ],
)
def test_a_file_that_is_no_glossary_costs_no_other(tmp_path: Path, data: bytes, rule: str) -> None:
    write(tmp_path, "a.yaml", data)
    write(tmp_path, "b.yaml", ENTRY.format("b"))
    glossary, findings = read_glossary([tmp_path])
    assert ([entry.id for entry in glossary], [finding.rule for finding in findings][:1]) == (["b"], [rule])


def test_the_encoding_finding_names_the_line(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", b"- term: x\n  id: a\n  note: \xff\n")
    (finding,) = read_glossary([tmp_path])[1]
    assert "line 3" in finding.message


def test_too_large_is_refused_before_reading(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "")
    os.truncate(path, files.LARGEST + 1)
    assert rules(tmp_path) == ["too-large"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert rules(tmp_path) == ["unreadable-file"]
    with pytest.raises(GlossaryError, match="neither a file nor a folder"):
        read_glossary([tmp_path / "a.yaml"])


def test_a_link_to_nowhere_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "gone.yaml")
    assert rules(tmp_path) == ["unreadable-file"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", ENTRY.format("a"))
    (tmp_path / "again").symlink_to(tmp_path)
    assert ids(tmp_path) == ["a"]


def test_the_collector_runs_again_after_reading(tmp_path: Path) -> None:
    import gc  # noqa: PLC0415

    ids(tmp_path)
    assert gc.isenabled()


def test_importing_is_cheap() -> None:
    # `lookup` has some tens of milliseconds in all; these cost more than a glossary takes to read
    heavy = ["yaml", "difflib", "tempfile", "hashlib", "json", "shutil", "random", "jieba", "typer"]
    code = (
        f"import sys; import termtool.storage.files; print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
