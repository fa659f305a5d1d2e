"""Stories of ``termtool validate`` and ``termtool explain``, from the command line to the exit code."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from termtool.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
- id: shou-zheng-chu-qi
  term: 守正出奇
  pinyin: shǒu zhèng chū qí
  gloss: nail the fundamentals, then amaze
"""
BAD_PINYIN = GOOD.replace("zhèng", "zhěng")
NO_ID = "term: 内卷\ngloss: involution\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project to stand in, away from GitHub."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_good_glossary(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml"]) == 0
    assert capsys.readouterr() == ("", "1 entry: nothing to mend.\n")


def test_a_mistake_is_shown_where_it_stands(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("g.yaml:3:11: error pinyin-mismatch In 守正出奇, 正 is zhèng or zhēng")
    assert shown.err == "1 entry: 1 error.\n"


def test_a_remark_is_no_failure(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NO_ID)
    assert run(["validate", "g.yaml"]) == 0
    assert capsys.readouterr().err == "1 entry: 1 remark.\n"


def test_a_folder_without_entries_is_no_success(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "notes" / "readme.md", "nothing here")
    assert run(["validate", "notes"]) == 1
    assert capsys.readouterr() == ("", "0 entries: there was nothing to check.\n")


def test_the_glossary_of_the_project_is_the_default(project: Path) -> None:
    write(project / "glossary" / "a" / "g.yaml", BAD_PINYIN)
    assert run(["validate"]) == 1


def test_the_settings_name_another(project: Path) -> None:
    write(project / "pyproject.toml", '[tool.termtool]\nglossary = ["terms.yaml"]\n')
    write(project / "terms.yaml", GOOD)
    assert run(["validate"]) == 0


def test_paths_and_the_option_mean_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "one.yaml", GOOD)
    write(project / "two.yaml", NO_ID)
    assert run(["validate", "one.yaml", "--glossary", "two.yaml"]) == 0
    assert capsys.readouterr().err == "2 entries: 1 remark.\n"


def test_duplicates_are_found_across_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g" / "one.yaml", GOOD)
    write(project / "g" / "two.yaml", GOOD)
    assert run(["validate", "g"]) == 1
    assert "g/one.yaml:1" in capsys.readouterr().out.replace(os.sep, "/")


def test_a_path_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "nowhere.yaml"]) == 3
    shown = capsys.readouterr()
    assert not shown.out
    assert "nowhere.yaml" in shown.err


def test_the_other_paths_are_checked_all_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml", "nowhere.yaml"]) == 3
    shown = capsys.readouterr()
    assert "pinyin-mismatch" in shown.out
    assert "nowhere.yaml" in shown.err


def test_the_mistakes_of_reading_come_with_those_of_the_rules(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", "- term: 内卷\n  glos: involution\n")
    assert run(["validate", "g.yaml"]) == 1
    rules = [line.split()[2] for line in capsys.readouterr().out.splitlines()]
    assert rules == ["missing-gloss", "unknown-field", "missing-field"]


def test_nothing_is_said_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        project / "g.yaml",
        GOOD.replace("shou-zheng-chu-qi", "a").replace("nail", '"x\\e').replace("amaze", 'amaze"'),
    )
    assert run(["validate", "g.yaml"]) == 1
    rules = [line.split()[2] for line in capsys.readouterr().out.splitlines()]
    assert rules == ["control-char"]


def test_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--format", "json", "g.yaml"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [found["rule"] for found in report["findings"]] == ["pinyin-mismatch"]


def test_json_of_a_good_glossary_is_json_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "--format", "json", "g.yaml"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_github_is_noticed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml"]) == 1
    assert capsys.readouterr().out.startswith("::error file=g.yaml,line=3,col=11,title=pinyin-mismatch::")


def test_text_can_be_asked_for_at_github(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write(project / "g.yaml", BAD_PINYIN)
    run(["validate", "--format", "text", "g.yaml"])
    assert capsys.readouterr().out.startswith("g.yaml:3:11: error")


def test_a_rule_can_be_ignored(project: Path) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--ignore", "pinyin-mismatch", "g.yaml"]) == 0


def test_a_misspelt_rule_is_not_ignored_in_silence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "--ignore", "pinyin-missmatch", "g.yaml"]) == 1
    remark = "--ignore pinyin-missmatch: there is no such rule. Did you mean “pinyin-mismatch”?"
    assert remark in capsys.readouterr().err


def test_a_warning_of_reading_can_be_ignored(project: Path) -> None:
    write(project / "g.yaml", GOOD + "  coment: x\n")
    assert run(["validate", "g.yaml"]) == 1
    assert run(["validate", "--ignore", "unknown-field", "g.yaml"]) == 0


def test_an_error_of_reading_cannot(project: Path) -> None:
    write(project / "g.yaml", GOOD + "  gloss: twice\n")
    assert run(["validate", "--ignore", "yaml-duplicate-key", "g.yaml"]) == 1


def test_hostile_data_cannot_act(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", '- term: "\\n::error::x \\e[2J \\u202e"\n  "::warning::y": "\\x9b"\n')
    assert run(["validate", "g.yaml"]) == 1
    shown = "".join(capsys.readouterr())
    assert not any(line.startswith("::") for line in shown.splitlines())
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)


NO_PINYIN = GOOD.replace("  pinyin: shǒu zhèng chū qí\n", "  status: accepted\n  kind: idiom\n")
IGNORED = "# termtool: ignore[missing-pinyin, missing-context] not wanted here\n"


def rules_shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line.split()[2] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(IGNORED + NO_PINYIN, id="above the entry"),
        pytest.param(f"# our terms\n{IGNORED}\n# 1\n{NO_PINYIN}", id="with other comments between"),
        pytest.param(NO_PINYIN.replace("qi\n", f"qi {IGNORED}", 1), id="behind the entry's first field"),
        pytest.param(f"{NO_PINYIN}\n{IGNORED.replace('ignore', 'ignore-file')}", id="for the whole file"),
        pytest.param(NO_PINYIN.replace("- id", f"{IGNORED}- id"), id="on a line of its own"),
    ],
)
def test_a_comment_keeps_a_finding_back(text: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", text)
    assert run(["validate", "g.yaml"]) == 0
    said = "1 entry: nothing new to mend; 2 findings that you know are not shown.\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param(
            GOOD.replace("zhèng", "zhěng").replace("qí\n", "qí # termtool: ignore[pinyin-mismatch] asked\n"),
            [],
            id="behind its value",
        ),
        pytest.param(
            BAD_PINYIN.replace("  pinyin", "  # termtool: ignore[pinyin-mismatch] asked\n  pinyin"),
            [],
            id="above its field",
        ),
        pytest.param(
            BAD_PINYIN.replace("  gloss", "  # termtool: ignore[pinyin-mismatch] asked\n  gloss"),
            ["pinyin-mismatch", "unused-ignore"],
            id="above another field",
        ),
        pytest.param(
            GOOD.replace("amaze", "amaze # termtool: ignore[pinyin-mismatch] asked"),
            ["unused-ignore"],
            id="the finding is gone",
        ),
        pytest.param(
            GOOD.replace("amaze", "amaze # termtool: ignore[pinyin-missmatch] asked"),
            ["unused-ignore"],
            id="a misspelt rule",
        ),
        pytest.param(
            GOOD.replace("amaze", "amaze # termtool: ignore"), ["unused-ignore"], id="without a rule"
        ),
        pytest.param(
            BAD_PINYIN.replace("qí\n", "qí # termtool: ignore[pinyin-mismatch]\n"),
            ["ignore-without-reason"],
            id="without a reason",
        ),
        pytest.param(
            GOOD + '  note: "write # termtool: ignore[id-form] behind it"\n',
            [],
            id="a text that speaks of it",
        ),
        pytest.param(
            GOOD + "  note: |\n    a\n    # termtool: ignore[id-form] b\n", [], id="a text over several lines"
        ),
        pytest.param(
            GOOD + "  gloss: twice # termtool: ignore[yaml-duplicate-key] wanted\n",
            ["yaml-duplicate-key", "unused-ignore"],
            id="an error of reading",
        ),
        pytest.param(
            "# termtool: ignore[missing-source] not checked here\n" + GOOD,
            [],
            id="a rule that was not applied",
        ),
    ],
)
def test_which_comments_have_an_effect(
    text: str, rules: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", text)
    run(["validate", "g.yaml"])
    assert rules_shown(capsys) == rules


def test_a_comment_speaks_for_its_own_entry_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = NO_PINYIN.replace("shou-zheng-chu-qi", "nei-juan").replace("守正出奇", "内卷")  # involution
    write(project / "g.yaml", IGNORED + NO_PINYIN + other)
    assert run(["validate", "g.yaml"]) == 1
    assert [line.split(":")[1] for line in capsys.readouterr().out.splitlines()] == ["7", "7"]


def test_the_settings_set_rules_up(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "termtool.toml", '[rules]\nmissing-pinyin = "error"\nmissing-context = "off"\n')
    write(project / "g.yaml", NO_PINYIN)
    assert run(["validate", "g.yaml"]) == 1
    assert capsys.readouterr().out.startswith("g.yaml:1:3: error missing-pinyin")


def test_the_settings_set_up_what_reading_reports(project: Path) -> None:
    write(project / "g.yaml", NO_ID)
    write(project / "termtool.toml", '[rules]\nmissing-field = "error"\n')
    assert run(["validate", "g.yaml"]) == 1
    write(project / "termtool.toml", '[rules]\nmissing-field = "off"\n')
    assert run(["validate", "g.yaml"]) == 0
    write(project / "g.yaml", "- gloss: x\n")
    assert run(["validate", "g.yaml"]) == 1  # an error of reading stays one


def test_an_option_that_a_rule_does_not_have(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "termtool.toml", "[rules]\nstale-review = { day = 3 }\n")
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml"]) == 2
    assert "stale-review has no option “day”. Did you mean “days”?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ('id-from = "off"', "there is no such rule. Did you mean “id-form”?"),
        ('source-coverage = "on"', "not checked, for no documents are named"),
    ],
)
def test_settings_without_effect_are_told(
    rules: str, told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "termtool.toml", f"[rules]\n{rules}\n")
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml"]) == 0
    assert told in capsys.readouterr().err


def test_phrases_of_the_documents_are_looked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    write(project / "articles" / "one.md", "They call it “involution” (内卷), not 守正出奇.\n")
    assert run(["validate", "g.yaml", "--sources", "articles"]) == 1
    assert capsys.readouterr().out.startswith("articles/one.md:1:28: warning source-coverage “内卷” is not")


def test_a_part_of_the_glossary_need_not_cover_the_documents(project: Path) -> None:
    write(project / "termtool.toml", 'glossary = "g.yaml"\nsources = ["one.md"]\n')
    write(project / "g.yaml", GOOD)
    write(project / "one.md", "They call it “involution” (内卷), not 守正出奇.\n")
    assert run(["validate", "g.yaml"]) == 0
    assert run(["validate"]) == 1


def test_a_document_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml", "--sources", "nowhere"]) == 3
    assert "nowhere: there is no such file" in capsys.readouterr().err


def test_a_baseline_hides_what_was_there_before(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NO_PINYIN)
    baseline = ["validate", "g.yaml", "--baseline", "known.json"]
    assert run(baseline) == 3
    assert run([*baseline, "--update-baseline"]) == 0
    assert "known.json: 2 findings written." in capsys.readouterr().err
    write(project / "g.yaml", "\n\n# moved down\n" + NO_PINYIN)
    assert run(baseline) == 0
    assert "2 findings that you know" in capsys.readouterr().err
    write(project / "g.yaml", NO_PINYIN.replace("zheng-chu", "Zheng-chu"))
    assert run(baseline) == 1
    assert "id-form" in capsys.readouterr().out


def test_a_baseline_says_what_is_mended(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NO_PINYIN)
    baseline = ["validate", "g.yaml", "--baseline", "known.json"]
    run([*baseline, "--update-baseline"])
    write(project / "g.yaml", GOOD)
    assert run(baseline) == 0
    assert "Of the baseline, 2 are mended" in capsys.readouterr().err
    write(project / "other.yaml", GOOD)
    run(["validate", "other.yaml", "--baseline", "known.json"])
    assert "mended" not in capsys.readouterr().err.replace("nothing to mend", "")


def test_a_baseline_serves_from_every_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project / "termtool.toml", 'glossary = "g.yaml"\nbaseline = "known.json"\n')
    write(project / "g.yaml", NO_PINYIN)
    assert run(["validate", "--update-baseline"]) == 0
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert run(["validate"]) == 0


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(GOOD + "  gloss: twice\n", "yaml-duplicate-key", id="one field not read"),
        pytest.param(GOOD + "- id: a\n  term: [\n", "yaml-syntax", id="one entry not read"),
    ],
)
def test_a_baseline_keeps_no_error_of_reading_back(
    text: str, rule: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", text)
    for update in (["--update-baseline"], []):
        assert run(["validate", "g.yaml", "--baseline", "known.json", *update]) == 1
        assert [line.split()[2] for line in capsys.readouterr().out.splitlines()] == [rule]


@pytest.mark.parametrize(
    ("names", "code"),
    [
        pytest.param(["g.yaml", "nowhere.yaml"], 3, id="a path that is not there"),
        pytest.param(["none.yaml"], 1, id="no entry at all"),
    ],
)
def test_a_baseline_is_not_written_where_not_all_was_checked(
    names: list[str], code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", NO_PINYIN)
    write(project / "none.yaml", "[]\n")
    assert run(["validate", *names, "--baseline", "known.json", "--update-baseline"]) == code
    assert "known.json: not written" in capsys.readouterr().err
    assert not (project / "known.json").exists()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"findings": 7}', '{"findings": [7]}', "[" * 100_000])
def test_what_is_no_baseline(text: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", GOOD)
    write(project / "known.json", text)
    assert run(["validate", "g.yaml", "--baseline", "known.json"]) == 3
    assert "no baseline" in capsys.readouterr().err


def test_a_baseline_to_update_has_to_be_named(project: Path) -> None:
    write(project / "g.yaml", GOOD)
    assert run(["validate", "g.yaml", "--update-baseline"]) == 2


NUMBERED = GOOD.replace("shǒu zhèng chū qí", "shou3 zheng4 chu1 qi2")


def test_fixes_are_made(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NUMBERED)
    assert run(["validate", "--fix", "g.yaml"]) == 0
    assert capsys.readouterr() == ("", "g.yaml: mended.\n1 entry: nothing to mend.\n")
    assert (project / "g.yaml").read_text(encoding="utf-8") == GOOD
    assert run(["validate", "--fix", "g.yaml"]) == 0
    assert "mended." not in capsys.readouterr().err


def test_fixes_are_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NUMBERED)
    assert run(["validate", "--diff", "g.yaml"]) == 1
    assert "-  pinyin: shou3 zheng4 chu1 qi2\n+  pinyin: shǒu zhèng chū qí\n" in capsys.readouterr().out
    assert (project / "g.yaml").read_text(encoding="utf-8") == NUMBERED
    write(project / "g.yaml", GOOD)
    assert run(["validate", "--diff", "g.yaml"]) == 0


def test_what_cannot_be_mended_is_still_found(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", NUMBERED + "  kind: idoim\n")
    assert run(["validate", "--fix", "g.yaml"]) == 1
    assert rules_shown(capsys) == ["unknown-kind"]


def test_an_ignored_rule_is_not_mended(project: Path) -> None:
    write(project / "g.yaml", NUMBERED)
    assert run(["validate", "--fix", "--ignore", "pinyin-form", "g.yaml"]) == 0
    assert (project / "g.yaml").read_text(encoding="utf-8") == NUMBERED


def test_a_file_with_mistakes_of_form_is_not_mended(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "g.yaml", NUMBERED + "  gloss: twice\n")
    for option in ("--fix", "--diff"):
        assert run(["validate", option, "g.yaml"]) == 1
        assert "g.yaml has mistakes of form" in capsys.readouterr().err


def test_moved_quotations_and_order_are_mended(project: Path) -> None:
    write(project / "termtool.toml", 'sources = ["talk.md"]\n[rules]\nunsorted = "on"\n')
    write(project / "talk.md", "# Talk\n\nNail the fundamentals, then amaze 守正出奇.\n")
    context = "  contexts:\n    - source: talk.md\n      line: 1\n      quote: then amaze 守正出奇.\n"
    other = "- id: a\n  term: 守正出奇制胜\n  status: rejected\n"
    write(project / "g.yaml", GOOD + context + other)
    assert run(["validate", "--fix", "g.yaml"]) == 0
    mended = other + GOOD + context.replace("line: 1", "line: 3")
    assert (project / "g.yaml").read_text(encoding="utf-8") == mended


@pytest.mark.parametrize("name", ["sarif", "junit"])
def test_formats_for_other_services(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project / "g.yaml", BAD_PINYIN)
    assert run(["validate", "g.yaml", "--format", name]) == 1
    assert "pinyin-mismatch" in capsys.readouterr().out


def test_a_rule_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "Pinyin-Mismatch"]) == 0
    assert capsys.readouterr().out.startswith("## `pinyin-mismatch` (error)\n")


def test_a_finding_of_reading_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "yaml-alias"]) == 0
    assert "Anchors" in capsys.readouterr().out


def test_a_check_of_articles_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "gloss-differs"]) == 0
    assert capsys.readouterr().out.startswith("## `gloss-differs` (warning)\n")


def test_all_rules_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    shown = capsys.readouterr().out
    assert "\npinyin-mismatch            Pinyin that" in shown
    assert "\ngloss-differs              A term rendered" in shown


@pytest.mark.parametrize(
    ("misspelt", "meant"), [("pinyin-missmatch", "pinyin-mismatch"), ("first-mentions", "first-mention")]
)
def test_a_rule_that_is_none(misspelt: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", misspelt]) == 2
    assert f"Did you mean “{meant}”?" in capsys.readouterr().err
