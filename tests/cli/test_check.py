"""Stories of ``termtool check``, from the command line to the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from termtool.cli.shell import run

GLOSSARY = """\
- id: nei-juan
  term: 内卷
  status: accepted
  gloss: involution
"""
BAD = "The young call it “rolling inward” (内卷).\n"  # involution
GOOD = "The young call it “involution” (內卷).\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a glossary and two articles, away from GitHub."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_an_article_that_follows_the_glossary(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "good.md"]) == 0
    assert capsys.readouterr() == ("", "1 document against 1 entry: nothing to mend.\n")


def test_a_mistake_is_shown_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "good.md"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("bad.md:1:20: warning gloss-differs 内卷 is rendered “rolling inward”")
    assert shown.err == "2 documents against 1 entry: 1 warning.\n"


def test_another_glossary(project: Path) -> None:
    (project / "other.yaml").write_text(GLOSSARY.replace("involution", "rolling inward"), encoding="utf-8")
    assert run(["check", "bad.md", "--glossary", "other.yaml"]) == 0


def test_json_is_json_also_of_a_good_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--format", "json"]) == 1
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]] == ["gloss-differs"]
    assert run(["check", "good.md", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_github_is_noticed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(["check", "bad.md"]) == 1
    assert capsys.readouterr().out.startswith("::warning file=bad.md,line=1,col=20,title=gloss-differs::")


def test_a_document_that_is_not_there_is_named_and_the_others_are_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["check", "nowhere.md", "bad.md"]) == 3
    shown = capsys.readouterr()
    assert "gloss-differs" in shown.out
    assert "nowhere.md: missing" in shown.err


def test_nothing_read_is_not_called_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "nowhere.md"]) == 3
    assert "0 documents against 1 entry: there was nothing to check.\n" in capsys.readouterr().err


def test_a_glossary_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--glossary", "nowhere.yaml"]) == 3
    assert "nowhere.yaml" in capsys.readouterr().err


def test_a_broken_entry_is_no_good_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "h.yaml").write_text("- id: a\n  term: [\n", encoding="utf-8")
    assert run(["check", "good.md"]) == 1
    assert "h.yaml" in capsys.readouterr().out


def test_a_glossary_of_candidates_is_no_good_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "glossary" / "g.yaml").write_text(GLOSSARY.replace("accepted", "candidate"), encoding="utf-8")
    assert run(["check", "bad.md"]) == 1
    shown = capsys.readouterr()
    assert (shown.out, "nothing to check against" in shown.err) == ("", True)
    assert run(["check", "bad.md", "--status", "all"]) == 1
    assert "gloss-differs" in capsys.readouterr().out


def test_checks_are_enabled_and_ignored_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--ignore", "gloss-differs"]) == 0
    Path("new.md").write_text("The young “lie flat” (躺平).\n", encoding="utf-8")  # lie flat
    assert run(["check", "new.md"]) == 0
    assert run(["check", "new.md", "--enable", "unlisted-phrase"]) == 1
    assert "unlisted-phrase" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--enable", "--ignore"])
def test_a_misspelt_check_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", option, "gloss-differ"]) == 2
    assert "Did you mean “gloss-differs”?" in capsys.readouterr().err


def test_a_format_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--format", "xml"]) == 2
    assert "'auto', 'text', 'json', 'github', 'sarif', 'junit'" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["sarif", "junit"])
def test_formats_for_other_services(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--format", name]) == 1
    assert "gloss-differs" in capsys.readouterr().out


def test_sarif_describes_the_checks(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "bad.md", "--format", "sarif"])
    (rule,) = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "gloss-differs"
    assert rule["shortDescription"]["text"] == "A term rendered otherwise than in the glossary"
    assert "involution" in rule["help"]["markdown"]


def test_a_finding_is_known_again_when_its_line_has_moved(capsys: pytest.CaptureFixture[str]) -> None:
    def marks() -> list[str]:
        run(["check", "bad.md", "--format", "json"])
        return [one["fingerprint"] for one in json.loads(capsys.readouterr().out)["findings"]]

    before = marks()
    Path("bad.md").write_text(f"A new opening.\n\n{BAD}", encoding="utf-8")
    assert len(before) == 1
    assert marks() == before


@pytest.mark.parametrize(
    ("rules", "options", "found"),
    [
        ("", [], "1 warning"),
        ('gloss-differs = "off"', [], "nothing to mend"),
        ('gloss-differs = "off"', ["--enable", "gloss-differs"], "1 warning"),
        ('gloss-differs = "error"', [], "1 error"),
        ('gloss-differs = "error"', ["--ignore", "gloss-differs"], "nothing to mend"),
        ('gloss-differs = "info"', [], "1 remark"),
    ],
)
def test_a_project_sets_checks_up(
    rules: str, options: list[str], found: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("termtool.toml").write_text(f"[rules]\n{rules}\n", encoding="utf-8")
    run(["check", "bad.md", *options])
    assert capsys.readouterr().err == f"1 document against 1 entry: {found}.\n"


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ("", "nothing to mend"),
        ('unlisted-phrase = "on"', "1 warning"),
        ('unlisted-phrase = { ignore = ["躺平"] }', "nothing to mend"),  # lie flat
        ('unlisted-phrase = "on"\nsource-coverage = { ignore = ["躺平"] }', "nothing to mend"),
        (
            'unlisted-phrase = { ignore = ["内卷"] }\nsource-coverage = { ignore = ["躺平"] }',  # its own counts
            "1 warning",
        ),
    ],
)
def test_phrases_that_need_no_entry_are_listed_once(
    rules: str, found: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("new.md").write_text("The young “lie flat” (躺平).\n", encoding="utf-8")  # lie flat
    Path("termtool.toml").write_text(f"[rules]\n{rules}\n", encoding="utf-8")
    run(["check", "new.md"])
    assert capsys.readouterr().err == f"1 document against 1 entry: {found}.\n"


def test_a_baseline_leaves_only_what_is_new(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--baseline", "known.json", "--update-baseline"]) == 0
    shown = "1 document against 1 entry: nothing new to mend; 1 finding that you know is not shown.\n"
    assert capsys.readouterr() == ("", f"known.json: 1 finding written.\n{shown}")
    (project / "bad.md").write_text(f"A new opening.\n\n{BAD}", encoding="utf-8")
    assert run(["check", "bad.md", "--baseline", "known.json"]) == 0
    assert capsys.readouterr() == ("", shown)
    (project / "bad.md").write_text(BAD.replace("inward", "outward"), encoding="utf-8")
    assert run(["check", "bad.md", "--baseline", "known.json"]) == 1
    told = capsys.readouterr()
    assert "rolling outward" in told.out
    assert "Of the baseline, 1 are mended" in told.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["bad.md", "nowhere.md"], 3, id="a document is lost"),
        pytest.param(["bad.md", "--glossary", "none.yaml"], 1, id="the glossary has no entry"),
    ],
)
def test_a_baseline_is_not_written_where_not_all_was_checked(
    arguments: list[str], code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "none.yaml").write_text("[]\n", encoding="utf-8")
    assert run(["check", *arguments, "--baseline", "known.json", "--update-baseline"]) == code
    assert "known.json: not written" in capsys.readouterr().err
    assert not (project / "known.json").exists()


def test_no_baseline_takes_in_an_entry_that_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "glossary" / "h.yaml").write_text("- id: a\n  term: [\n", encoding="utf-8")
    for update in (["--update-baseline"], []):
        assert run(["check", "bad.md", "--baseline", "known.json", *update]) == 1
        shown = capsys.readouterr()
        assert [line.split()[2] for line in shown.out.splitlines()] == ["yaml-syntax"]
        assert "1 error; 1 finding that you know is not shown." in shown.err


def test_a_baseline_is_named_or_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "bad.md", "--update-baseline"]) == 2
    assert run(["check", "bad.md", "--baseline", "nowhere.json"]) == 3
    assert "--update-baseline writes it" in capsys.readouterr().err


@pytest.mark.parametrize(("reach", "code"), [(300, 0), (10, 1)])
def test_how_far_behind_a_mention_its_characters_may_stand(reach: int, code: int) -> None:
    text = "Involution, as everybody there says, is 内卷.\n"  # involution
    Path("far.md").write_text(text, encoding="utf-8")
    Path("termtool.toml").write_text(f"[rules]\nfirst-mention = {{ reach = {reach} }}\n", encoding="utf-8")
    assert run(["check", "far.md", "--ignore", "gloss-differs"]) == code


@pytest.mark.parametrize("command", [["check", "good.md"], ["validate"]])
@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ('gloss-differ = "off"', "there is no such rule. Did you mean “gloss-differs”?"),
        ('missing-contxt = "off"', "there is no such rule. Did you mean “missing-context”?"),
    ],
)
def test_a_misspelt_name_in_the_settings_is_noticed_by_both_commands(
    command: list[str], rules: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("termtool.toml").write_text(f"[rules]\n{rules}\n", encoding="utf-8")
    run(command)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check", "good.md"], ["validate"]])
def test_neither_command_complains_of_what_the_other_makes(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    rules = 'gloss-differs = "error"\nmissing-context = "off"\nunsorted = "off"'
    Path("termtool.toml").write_text(f"[rules]\n{rules}\n", encoding="utf-8")
    run(command)
    assert "rules." not in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check", "good.md"], ["validate"]])
@pytest.mark.parametrize("rules", ["first-mention = { reach = true }", "source-coverage = { ignore = 1 }"])
def test_an_option_that_cannot_be_is_refused_by_both_commands(command: list[str], rules: str) -> None:
    Path("termtool.toml").write_text(f"[rules]\n{rules}\n", encoding="utf-8")
    assert run(command) == 2


def test_a_hostile_text_cannot_reach_the_terminal(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "evil.md").write_text(
        "They call it “rolling\x1b[31m ::error::inward” (内卷).\n",
        encoding="utf-8",  # involution
    )
    run(["check", "evil.md"])
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert not any(line.startswith("::") for line in shown.out.splitlines())
