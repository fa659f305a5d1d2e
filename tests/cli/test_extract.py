"""Stories of ``termtool extract``."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from termtool.cli import reading
from termtool.cli.shell import run

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

# 守正出奇: hold to what is right, win by surprise; 刘方 and 任赜宇 are names of persons
TALK = (
    "He calls it “hold to the right, win by surprise” (守正出奇), and keeps to it.\n\n"
    "Its author, Liu Fang 刘方, said so twice; Ren Zeyu (任赜宇) agreed.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, to stand in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    return tmp_path


def records(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["extract", *arguments, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_tab_separated_lines_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "talk.md"]) == 0
    shown = capsys.readouterr()
    head, first, *rest = [line.split("\t") for line in shown.out.splitlines()]
    assert head == ["term", "pinyin", "kind", "gloss", "source:line"]
    assert first[0] == "守正出奇"
    assert first[1] == "shǒu zhèng chū qí"
    assert first[3:] == ["hold to the right, win by surprise", "talk.md:1"]
    assert [row[0] for row in rest] == ["刘方", "任赜宇"]
    assert shown.err == ""


def test_records_say_where_a_mention_stands(capsys: pytest.CaptureFixture[str]) -> None:
    for record in records(capsys, "talk.md"):
        assert TALK[record["start"] : record["end"]] == record["term"]
        assert TALK.split("\n")[record["line"] - 1][record["column"] - 1 :].startswith(record["term"])
        for gloss in record["glosses"]:
            assert TALK[gloss["start"] : gloss["end"]] == gloss["text"]


def test_a_folder_and_a_file_in_it_are_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert [record["source"] for record in records(capsys, ".", "talk.md")] == ["talk.md"] * 3


def test_standard_input(termtool: Run) -> None:
    done = termtool("extract", "-", "--format", "jsonl", stdin=TALK)
    assert done.returncode == 0
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["-"] * 3


def test_yaml_shows_entries_as_a_merge_would_add_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "talk.md", "--format", "yaml"]) == 0
    shown = capsys.readouterr().out
    (folder / "shown.yaml").write_text(shown, encoding="utf-8")
    assert run(["extract", "talk.md", "--glossary", "made.yaml"]) == 0
    assert shown == (folder / "made.yaml").read_text(encoding="utf-8")


def test_a_source_that_is_not_there_is_told_and_the_others_are_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["extract", "missing.md", "talk.md"]) == 3
    shown = capsys.readouterr()
    assert "守正出奇" in shown.out
    assert shown.err.startswith("Warning: missing.md: missing")
    assert shown.err.count("\n") == 1


def test_a_bad_file_met_in_a_folder_is_told_but_is_no_failure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert run(["extract", "."]) == 0
    shown = capsys.readouterr()
    assert "守正出奇" in shown.out
    assert shown.err.startswith("Warning: picture.txt: binary")


def test_a_folder_without_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty").mkdir()
    assert run(["extract", "empty"]) == 3
    assert capsys.readouterr() == ("", "Warning: there is no document to read in what you named.\n")


def test_a_document_without_chinese(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plain.md").write_text("Nothing of the kind.\n", encoding="utf-8")
    assert run(["extract", "plain.md"]) == 0
    assert capsys.readouterr() == ("", "No Chinese in 1 document.\n")


def test_an_encoding_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "talk.md", "--encoding", "klingon"]) == 2
    assert "klingon" in capsys.readouterr().err


def test_an_encoding_that_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "old.txt").write_bytes(TALK.encode("gb18030"))
    assert [record["term"] for record in records(capsys, "old.txt", "--encoding", "gb18030")] == [
        "守正出奇",
        "刘方",
        "任赜宇",
    ]


def test_a_merge_makes_a_glossary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "talk.md", "--glossary", "glossary"]) == 0
    told = capsys.readouterr().err
    assert "new: 守正出奇 (shou-zheng-chu-qi)\n" in told
    assert told.endswith("glossary: 3 added, 0 updated, 0 unchanged, 0 kept as edited\n")
    assert sorted(path.name for path in (folder / "glossary").iterdir()) == ["liu-fang.yaml", "ren-ze-yu.yaml", "shou-zheng-chu-qi.yaml"]  # fmt: skip


def test_a_second_merge_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", "talk.md", "--glossary", "g.yaml"])
    before = (folder / "g.yaml").read_bytes()
    capsys.readouterr()
    assert run(["extract", "talk.md", "--glossary", "g.yaml"]) == 0
    assert (folder / "g.yaml").read_bytes() == before
    assert capsys.readouterr().err == "g.yaml: 0 added, 0 updated, 3 unchanged, 0 kept as edited\n"


def test_what_a_person_has_edited_stays_and_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", "talk.md", "--glossary", "g.yaml"])
    edited = (
        (folder / "g.yaml")
        .read_text(encoding="utf-8")
        .replace("hold to the right, win by surprise\n", "my own words\n", 1)
    )
    (folder / "g.yaml").write_text(edited, encoding="utf-8")
    capsys.readouterr()
    assert run(["extract", "talk.md", "--glossary", "g.yaml"]) == 0
    assert (folder / "g.yaml").read_text(encoding="utf-8") == edited
    told = capsys.readouterr().err
    assert "kept: 守正出奇 (shou-zheng-chu-qi): gloss stays “my own words”; the documents say" in told
    assert told.endswith("2 unchanged, 1 kept as edited\n")


def test_a_dry_run_shows_a_diff_and_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "talk.md", "--glossary", "g.yaml", "--dry-run"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("--- /dev/null\n+++ g.yaml\n@@ ")
    assert "+  term: 守正出奇\n" in shown.out
    assert "3 would be added" in shown.err
    assert not (folder / "g.yaml").exists()


def test_a_dry_run_needs_a_glossary(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "talk.md", "--dry-run"]) == 2
    assert "--glossary PATH" in capsys.readouterr().err


def test_a_glossary_with_mistakes_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "g.yaml").write_text("- id: x\n  term: [风\n", encoding="utf-8")
    assert run(["extract", "talk.md", "--glossary", "g.yaml"]) == 3
    assert "g.yaml has mistakes and was not changed" in capsys.readouterr().err
    assert (folder / "g.yaml").read_text(encoding="utf-8") == "- id: x\n  term: [风\n"


def test_a_hostile_document_moves_no_cursor_and_gives_no_command(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "::error::\x1b[2J.md"
    (folder / name).write_text("A “\x1b[31mtail-wind\u202e” 风口\x9b2J.\n", encoding="utf-8")
    for output_format in ("table", "jsonl", "yaml"):
        run(["extract", name, "missing\x1b", "--format", output_format])
        shown = capsys.readouterr()
        for line in (shown.out + shown.err).splitlines():
            assert not line.lstrip().startswith("::")
            assert line.replace("\t", "").isprintable()


class Screen(io.StringIO):
    """What says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_who_waits_before_a_terminal_sees_how_far_we_are_and_then_nothing_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(reading, "_PATIENCE", -1.0)
    assert run(["extract", "talk.md"]) == 0
    assert screen.getvalue() == "\r\x1b[K0 documents read, now talk.md\r\x1b[K"


def test_many_changes_are_told_in_short(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # thirty words from the first pages of a dictionary, each with a gloss of its own
    terms = [
        "爱国",
        "安全",
        "白天",
        "办法",
        "包子",
        "北京",
        "比赛",
        "变化",
        "表示",
        "冰箱",
        "参加",
        "草原",
        "茶馆",
        "长城",
        "城市",
        "出口",
        "春天",
        "大学",
        "东西",
        "地图",
        "电话",
        "动物",
        "读书",
        "方法",
        "飞机",
        "风景",
        "高山",
        "工厂",
        "公园",
        "国家",
    ]
    text = "\n\n".join(f"They say “word {number}” ({term})." for number, term in enumerate(terms))
    (folder / "many.md").write_text(text, encoding="utf-8")
    assert run(["extract", "many.md", "--glossary", "g.yaml"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 22
    assert told[20] == "  and 10 more"
    assert told[21].startswith("g.yaml: 30 added")
