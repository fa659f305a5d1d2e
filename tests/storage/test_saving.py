"""A save is whole or not at all, and never goes over somebody else's."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from termtool.errors import OutputError
from termtool.storage.saving import FileChangedError, save_text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "g.yaml"
    file.write_bytes(b"old\r\n")
    return file


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def test_a_file_is_replaced(path: Path) -> None:
    save_text(path, "new\r\n", "old\r\n")
    assert (path.read_bytes(), names(path)) == (b"new\r\n", ["g.yaml"])


def test_a_new_file_is_expected_to_be_nothing(tmp_path: Path) -> None:
    save_text(tmp_path / "n.yaml", "守\n", "")  # 守: keep
    assert (tmp_path / "n.yaml").read_text(encoding="utf-8") == "守\n"


@pytest.mark.parametrize("expected", ["older\n", "", "old\n"])
def test_what_has_changed_is_left_alone(path: Path, expected: str) -> None:
    with pytest.raises(FileChangedError, match="changed in the meantime"):
        save_text(path, "new\n", expected)
    assert (path.read_bytes(), names(path)) == (b"old\r\n", ["g.yaml"])


def test_a_file_that_has_gone_has_changed(tmp_path: Path) -> None:
    with pytest.raises(FileChangedError):
        save_text(tmp_path / "gone.yaml", "new\n", "old\n")
    assert list(tmp_path.iterdir()) == []


def test_without_expectation_anything_is_replaced(path: Path) -> None:
    save_text(path, "new\n")
    assert path.read_bytes() == b"new\n"


def test_nothing_new_is_not_written(path: Path) -> None:
    before = path.stat()
    save_text(path, "old\r\n", "old\r\n")
    assert path.stat().st_ino == before.st_ino


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_the_mode_stays(path: Path, mode: int) -> None:
    path.chmod(mode)
    save_text(path, "new\n")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    save_text(tmp_path / "n.yaml", "x\n")
    (tmp_path / "like.yaml").touch()
    assert (tmp_path / "n.yaml").stat().st_mode == (tmp_path / "like.yaml").stat().st_mode


def test_a_link_stays_and_its_target_changes(path: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    save_text(link, "new\n", "old\r\n")
    assert (link.is_symlink(), path.read_bytes()) == (True, b"new\n")


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".yaml")
    save_text(path, "new\n")
    assert path.read_bytes() == b"new\n"


@pytest.mark.parametrize("step", ["fsync", "fchmod", "open"])
def test_a_fault_on_the_way_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real_open = os.open

    def fail(*arguments: object, **_: object) -> int:
        if step == "open" and not int(arguments[1]) & os.O_CREAT:  # type: ignore[call-overload]
            return real_open(*arguments)  # type: ignore[arg-type]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OutputError, match="No space left on device"):
        save_text(path, "new\n", "old\r\n")
    monkeypatch.undo()
    assert (path.read_bytes(), names(path)) == (b"old\r\n", ["g.yaml"])


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), KeyboardInterrupt()])
def test_an_interrupted_replacement_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        save_text(path, "new\n")
    assert (path.read_bytes(), names(path)) == (b"old\r\n", ["g.yaml"])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("", "not an ordinary file", id="a folder"),
        pytest.param("none/x.yaml", "No such file", id="a folder that is not there"),
        pytest.param("g.yaml/x.yaml", "Not a directory", id="a file for a folder"),
    ],
)
def test_what_cannot_be_written(path: Path, name: str, said: str) -> None:
    with pytest.raises(OutputError, match=said):
        save_text(path.parent / name, "new\n")


def test_a_link_to_itself(path: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(link)
    with pytest.raises(OutputError):
        save_text(link, "new\n")


def test_half_a_character_cannot_be_written(path: Path) -> None:
    with pytest.raises(OutputError, match="half a character"):
        save_text(path, "caf\udce9")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(OutputError, match="read-only"):
        save_text(path, "new\n")


WRITER = """
import sys
from pathlib import Path
from termtool.storage.saving import FileChangedError, save_text
path, name = Path(sys.argv[1]), sys.argv[2]
for number in range(25):
    while True:
        text = path.read_text()
        try:
            save_text(path, f"{text}{name} {number}\\n", text)
            break
        except FileChangedError:
            pass
"""


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_text("")
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), name]) for name in "abc"]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    lines = path.read_text().splitlines()
    assert sorted(lines) == sorted(f"{name} {number}" for name in "abc" for number in range(25))
    assert names(path) == ["g.yaml"]
