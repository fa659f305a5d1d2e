"""How findings are written down, and that nothing in them can act."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.display import invisible
from termtool.findings import Finding, Severity
from termtool.reporters import (
    FORMATS,
    REPORTERS,
    chosen_format,
    count_line,
    counted,
    counts,
    in_order,
    report,
)
from termtool.reporters.fingerprints import fingerprint, with_fingerprints
from termtool.reporters.github import report as as_github
from termtool.reporters.json_ import report as as_json
from termtool.reporters.junit import report as as_junit
from termtool.reporters.sarif import report as as_sarif
from termtool.reporters.text import report as as_text
from termtool.rules.pages import title

COMMAND = re.compile(r"::(?:error|warning|notice) (?:[a-z]+=[^:,]*,?)+::.*")


def finding(**fields: Any) -> Finding:
    usual = {"path": "g.yaml", "line": 4, "column": 3, "rule": "missing-gloss", "severity": Severity.ERROR}
    return Finding(**{**usual, "message": "内卷 has no gloss.", **fields})  # involution


hostile = st.text(st.characters(exclude_categories=()), max_size=20) | st.sampled_from(
    [
        "::error::x",
        " ::stop-commands::x",
        "a\n::error::b",
        "##[add-mask]x",
        "%0A::error::",
        "a,b:c",
        "\x1b[2J",
        "",
    ]
)
any_finding = st.builds(
    Finding,
    path=hostile, line=st.integers(1, 9), column=st.integers(1, 9), rule=hostile,
    severity=st.sampled_from(Severity), message=hostile, hint=hostile,
)  # fmt: skip
any_findings = st.lists(any_finding, max_size=30)


def test_a_line_of_text() -> None:
    found = finding(hint="Write one.")
    assert as_text([found]) == "g.yaml:4:3: error missing-gloss 内卷 has no gloss. (Write one.)\n"


def test_a_line_without_advice() -> None:
    assert as_text([finding()]) == "g.yaml:4:3: error missing-gloss 内卷 has no gloss.\n"


def test_no_findings_no_text() -> None:
    assert not as_text([])


def test_the_worst_comes_first_then_the_order_of_the_files() -> None:
    expected = [
        finding(path="b.yaml"),
        finding(path="a.yaml", severity=Severity.WARNING, line=2),
        finding(path="a.yaml", severity=Severity.WARNING, line=10, column=1),
        finding(path="a.yaml", severity=Severity.WARNING, line=10, column=2),
        finding(path="a.yaml", severity=Severity.INFO, line=1),
    ]
    assert in_order(reversed(expected)) == expected


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param("::error::x.yaml", "\\x3a:error::x.yaml:4:3: error", id="a name like a command"),
        pytest.param("a\n::error::b.yaml", "a\\n::error::b.yaml:4:3: error", id="a name of two lines"),
        pytest.param("caf\udce9.yaml", "caf\\xe9.yaml:4:3: error", id="a name that is no UTF-8"),
    ],
)
def test_odd_names_in_text(path: str, line: str) -> None:
    assert as_text([finding(path=path)]).startswith(line)


@given(any_findings)
def test_text_has_a_harmless_line_for_each_finding(findings: list[Finding]) -> None:
    lines = as_text(findings).split("\n")
    assert len(lines) == len(findings) + 1
    assert not any(line.lstrip().startswith("::") or "##[" in line or invisible(line) for line in lines)


def test_json_for_programs() -> None:
    assert json.loads(as_json([finding(hint="Write one.")])) == {
        "version": 1,
        "counts": {"error": 1, "warning": 0, "info": 0},
        "findings": [
            {
                "path": "g.yaml",
                "line": 4,
                "column": 3,
                "rule": "missing-gloss",
                "severity": "error",
                "message": "内卷 has no gloss.",
                "hint": "Write one.",
                "fingerprint": fingerprint(finding()),
            }
        ],
    }


def test_json_shows_characters_as_they_are() -> None:
    assert "内卷" in as_json([finding()])


@given(any_findings)
def test_json_can_always_be_read_and_starts_no_command(findings: list[Finding]) -> None:
    text = as_json(findings)
    assert len(json.loads(text)["findings"]) == len(findings)
    assert not any(line.lstrip().startswith("::") or invisible(line) for line in text.split("\n"))


def test_an_annotation() -> None:
    found = finding(hint="Write one.")
    assert as_github([found]) == (
        "::error file=g.yaml,line=4,col=3,title=missing-gloss::内卷 has no gloss. (Write one.)\n"
    )


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_levels_of_annotations(severity: Severity, level: str) -> None:
    assert as_github([finding(severity=severity)]).startswith(f"::{level} ")


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        pytest.param(
            {"path": "a,line=1::b.yaml"}, "file=a%2Cline=1%3A%3Ab.yaml,line=4", id="a name that ends early"
        ),
        pytest.param({"path": "100%.yaml"}, "file=100%25.yaml,", id="a percent sign in a name"),
        pytest.param({"message": "100%0A: a, b"}, "::100%250A: a, b\n", id="a percent sign in a message"),
        pytest.param({"message": "a\n::error::b"}, "::a\\n::error::b\n", id="a line break in a message"),
    ],
)
def test_escapes_of_annotations(fields: Any, part: str) -> None:
    assert part in as_github([finding(**fields)])


def test_github_shows_ten_of_each_and_so_we_print_no_more() -> None:
    findings = [finding(line=line) for line in range(1, 14)] + [finding(severity=Severity.INFO)] * 10
    lines = as_github(findings).splitlines()
    assert [sum(line.startswith(f"::{level} ") for line in lines) for level in ("error", "notice")] == [
        10,
        10,
    ]
    assert lines[-1] == "::notice title=termtool::4 more not shown here: --format text shows them all."


def test_what_fits_is_not_counted() -> None:
    findings = [finding(line=line, severity=severity) for line in range(1, 11) for severity in Severity]
    lines = as_github(findings).splitlines()
    assert len(lines) == 30
    assert "more:" not in lines[-1]


@given(any_findings)
def test_every_line_for_github_is_one_annotation(findings: list[Finding]) -> None:
    lines = as_github(findings).split("\n")[:-1]
    assert all(COMMAND.fullmatch(line) and not invisible(line) for line in lines)


@given(any_findings)
def test_annotations_are_never_more_than_github_shows(findings: list[Finding]) -> None:
    lines = as_github(findings).splitlines()
    for level in ("error", "warning", "notice"):
        assert sum(line.startswith(f"::{level} ") for line in lines) <= 10


def test_counts_name_every_severity() -> None:
    assert counts([finding(), finding(severity=Severity.INFO)]) == {"error": 1, "warning": 0, "info": 1}


@pytest.mark.parametrize(
    ("severities", "entries", "line"),
    [
        pytest.param([], 1, "1 entry: nothing to mend.", id="nothing found"),
        pytest.param([Severity.ERROR], 1, "1 entry: 1 error.", id="one of one"),
        pytest.param([Severity.WARNING] * 2, 3, "3 entries: 2 warnings.", id="two"),
        pytest.param(
            [Severity.INFO] * 1000 + [Severity.ERROR],
            1234,
            "1,234 entries: 1 error, 1,000 remarks.",
            id="many",
        ),
    ],
)
def test_the_last_line(severities: list[Severity], entries: int, line: str) -> None:
    assert (
        count_line([finding(severity=severity) for severity in severities], counted(entries, "entry")) == line
    )


def test_what_is_not_shown_is_counted() -> None:
    assert (
        count_line([finding()], "3 entries", unshown=1)
        == "3 entries: 1 error; 1 finding that you know is not shown."
    )
    assert count_line([], "3 entries", unshown=2).startswith("3 entries: nothing new to mend; 2 findings")


def sarif(*findings: Finding) -> Any:
    log = json.loads(as_sarif(findings))
    assert set(log) == {"$schema", "version", "runs"}
    return log["runs"][0]


def test_a_result_of_sarif() -> None:
    result = sarif(finding(hint="Write one."))["results"][0]
    assert result == {
        "ruleId": "missing-gloss",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "内卷 has no gloss. (Write one.)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "g.yaml"},
                    "region": {"startLine": 4, "startColumn": 3},
                }
            }
        ],
        "partialFingerprints": {"termtool/v1": fingerprint(finding())},
    }


def test_sarif_describes_the_rules_that_it_names() -> None:
    run = sarif(finding(), finding(rule="yaml-alias"), finding())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["missing-gloss", "yaml-alias"]
    assert rules[0]["shortDescription"] == {"text": title("missing-gloss")}
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_sarif_of_nothing_is_a_run_without_results() -> None:
    assert sarif()["results"] == []


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        pytest.param("a/b c.yaml", "a/b%20c.yaml", id="a space"),
        pytest.param("词.yaml", "%E8%AF%8D.yaml", id="a word in Chinese"),
        pytest.param("javascript:x", "javascript%3Ax", id="a name like a scheme"),
        pytest.param("/a/g#1.yaml", "file:///a/g%231.yaml", id="an absolute path"),
    ],
)
def test_paths_in_sarif(path: str, uri: str) -> None:
    place = sarif(finding(path=path))["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


# What the schema of SARIF 2.1.0 allows and wants of each object that we write.
SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "run": ({"tool"}, {"tool", "columnKind", "invocations", "results"}),
    "driver": ({"name"}, {"name", "version", "rules"}),
    "rule": ({"id"}, {"id", "shortDescription", "help"}),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"},
    ),
}


def fits(name: str, value: Any) -> bool:
    wanted, allowed = SHAPES[name]
    return wanted <= set(value) <= allowed


@given(any_findings)
def test_any_findings_make_sarif_of_the_right_shape(findings: list[Finding]) -> None:
    text = as_sarif(findings)
    run = json.loads(text)["runs"][0]
    driver = run["tool"]["driver"]
    assert fits("run", run)
    assert fits("driver", driver)
    assert all(fits("rule", rule) for rule in driver["rules"])
    assert len(run["results"]) == len(findings)
    for result in run["results"]:
        assert fits("result", result)
        assert result["level"] in {"error", "warning", "note"}
        assert set(result["message"]) == {"text"}
    assert not any(line.lstrip().startswith("::") or invisible(line) for line in text.split("\n"))


@given(any_findings)
def test_fingerprints_tell_findings_apart(findings: list[Finding]) -> None:
    marks = [mark for _, mark in with_fingerprints(findings)]
    assert len(set(marks)) == len(marks)


def test_a_fingerprint_outlives_the_lines_above_it() -> None:
    before = finding(message="守正 has an entry already (g.yaml:7).", about="shou-zheng term")  # keep upright
    after = finding(message="守正 has an entry already (g.yaml:9).", about="shou-zheng term", line=11)
    assert fingerprint(before) == fingerprint(after)
    assert fingerprint(before) != fingerprint(finding(message=before.message, about="zheng term"))


def suite_of(findings: list[Finding]) -> ET.Element:
    return ET.fromstring(as_junit(findings))[0]  # noqa: S314 — our own


def test_a_failure_in_junit() -> None:
    suite = suite_of([finding(hint="Write <one>.")])
    case = suite[0]
    assert suite.attrib["failures"] == "1"
    assert case.attrib["name"] == "missing-gloss g.yaml:4:3"
    assert case[0].attrib == {"type": "error", "message": "内卷 has no gloss."}
    assert case[0].text == "内卷 has no gloss. (Write <one>.)"


def test_a_remark_passes_in_junit() -> None:
    suite = suite_of([finding(severity=Severity.INFO)])
    assert suite.attrib["failures"] == "0"
    assert suite[0][0].tag == "system-out"


def test_nothing_found_is_a_test_that_passes() -> None:
    suite = suite_of([])
    assert (len(suite), suite.attrib["tests"], suite.attrib["failures"]) == (1, "1", "0")


@given(any_findings)
def test_any_findings_make_xml_with_a_case_for_each(findings: list[Finding]) -> None:
    text = as_junit(findings)
    assert len(suite_of(findings)) == max(len(findings), 1)
    assert not any(
        line.lstrip().startswith("::") or "##[" in line or invisible(line) for line in text.split("\n")
    )


def test_the_formats_by_name() -> None:
    assert list(REPORTERS) == ["text", "json", "github", "sarif", "junit"]
    assert tuple(FORMATS) == ("auto", *REPORTERS)


def test_one_function_writes_all_formats() -> None:
    assert all(report([finding()], name) == write([finding()]) for name, write in REPORTERS.items())


def test_auto_is_what_the_surroundings_read() -> None:
    assert chosen_format("auto", {"GITHUB_ACTIONS": "true"}) == "github"
    assert chosen_format("auto", {"GITHUB_ACTIONS": ""}) == "text"
    assert chosen_format("text", {"GITHUB_ACTIONS": "true"}) == "text"
