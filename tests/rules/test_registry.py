"""Every rule is registered, has an id and a page, and its own examples show what it does."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import termtool.rules
from termtool.display import invisible
from termtool.findings import RuleSetting, Severity
from termtool.model import Context, Entry, Glossary, Part
from termtool.rules import RULES, Rule, check_glossary, find_rule
from termtool.rules.applying import faults_of, findings_of, is_wanted, options_of
from termtool.rules.pages import examples, rule_page
from termtool.rules.surroundings import Sources, Surroundings
from termtool.storage.files import read_glossary

FOLDER = Path(termtool.rules.__file__).parent
NO_RULES = {"__init__", "applying", "fields", "pages", "reading", "scripts", "spoken", "surroundings"}

each_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.ID) for rule in RULES])


def read(text: str, folder: Path) -> Glossary:
    path = folder / "example.yaml"
    path.write_text(text, encoding="utf-8")
    glossary, _ = read_glossary([path])
    return glossary


def test_every_module_of_the_folder_is_registered() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - NO_RULES
    assert {rule.ID.replace("-", "_") for rule in RULES} == modules


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.ID for rule in RULES}) == len(RULES)


@each_rule
def test_an_id_is_a_word_that_can_be_typed(rule: Rule) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.ID)


@each_rule
def test_the_bad_example_is_found(rule: Rule, tmp_path: Path, surroundings: Surroundings) -> None:
    assert list(findings_of(rule, read(examples(rule).bad, tmp_path), surroundings))


@each_rule
def test_the_good_example_is_left_in_peace(rule: Rule, tmp_path: Path, surroundings: Surroundings) -> None:
    glossary = read(examples(rule).good, tmp_path)
    assert len(glossary) > 0
    assert not list(findings_of(rule, glossary, surroundings))


@each_rule
def test_the_findings_of_a_rule_bear_its_name(rule: Rule, tmp_path: Path, surroundings: Surroundings) -> None:
    found = list(findings_of(rule, read(examples(rule).bad, tmp_path), surroundings))
    assert {finding.rule for finding in found} == {rule.ID}


@each_rule
def test_the_severity_of_a_rule_is_its_gravest(
    rule: Rule, tmp_path: Path, surroundings: Surroundings
) -> None:
    order = list(Severity)
    found = list(findings_of(rule, read(examples(rule).bad, tmp_path), surroundings))
    assert min(order.index(finding.severity) for finding in found) >= order.index(rule.SEVERITY)


@each_rule
def test_a_finding_says_what_to_do(rule: Rule, tmp_path: Path, surroundings: Surroundings) -> None:
    assert all(
        finding.hint for finding in findings_of(rule, read(examples(rule).bad, tmp_path), surroundings)
    )


@each_rule
def test_a_page_says_how_to_mend(rule: Rule) -> None:
    assert re.search("(?m)^Mend: .", rule_page(rule))


@each_rule
def test_an_empty_glossary_has_nothing_wrong(rule: Rule) -> None:
    around = Surroundings(today=dt.date(2026, 11, 26), sources=Sources([]), covered=Sources([]))
    assert not list(findings_of(rule, Glossary(), around))


def test_a_rule_is_found_by_its_id() -> None:
    found = find_rule("pinyin-mismatch")
    assert found is not None
    assert found.ID == "pinyin-mismatch"


def test_an_unknown_id_finds_no_rule() -> None:
    assert find_rule("pinyin") is None


def test_an_ignored_rule_is_not_applied() -> None:
    glossary = Glossary((Entry(id="A", term="内卷"),))  # 内卷: involution
    assert {finding.rule for finding in check_glossary(glossary)} == {"id-form", "missing-gloss"}
    assert {finding.rule for finding in check_glossary(glossary, ignored=["id-form"])} == {"missing-gloss"}


@each_rule
def test_what_a_rule_has_for_usual_can_be_set(rule: Rule) -> None:
    assert not list(faults_of(rule, RuleSetting(options=dict(options_of(rule)))))


@pytest.mark.parametrize(
    ("rule_id", "options", "told"),
    [
        pytest.param("stale-review", {"day": 3}, "Did you mean “days”?", id="a misspelt option"),
        pytest.param("stale-review", {"days": "3"}, "days is a number", id="a text for a number"),
        pytest.param("stale-review", {"days": True}, "days is a number", id="a truth value for a number"),
        pytest.param("unsorted", {"by": "date"}, "by is one of id, term, pinyin", id="a word of no list"),
        pytest.param("source-coverage", {"ignore": [7]}, "ignore is a list of texts", id="numbers for texts"),
        pytest.param("id-form", {"length": 3}, "It has none", id="an option for a rule without"),
    ],
)
def test_wrong_options_are_told(rule_id: str, options: dict[str, object], told: str) -> None:
    rule = find_rule(rule_id)
    assert rule is not None
    assert told in " ".join(faults_of(rule, RuleSetting(options=options)))


def test_a_project_sets_the_severity() -> None:
    glossary = Glossary((Entry(id="A", term="内卷", gloss=("involution",)),))
    found = check_glossary(glossary, settings={"id-form": RuleSetting(severity=Severity.INFO)})
    assert [(each.rule, each.severity) for each in found] == [("id-form", Severity.INFO)]


def test_a_rule_that_is_off_waits_to_be_asked_for() -> None:
    glossary = Glossary(tuple(Entry(id=name, term=name, roman=name, gloss=("x",)) for name in "ba"))
    assert not check_glossary(glossary)
    found = check_glossary(glossary, settings={"unsorted": RuleSetting(enabled=True)})
    assert {each.rule for each in found} == {"unsorted"}


def test_a_rule_whose_needs_nobody_has_told_finds_nothing() -> None:
    rule = find_rule("missing-source")
    assert rule is not None
    glossary = Glossary((Entry(id="", term="守正", contexts=(Context(source="x", line=1, quote="守正"),)),))
    assert is_wanted(rule)
    assert not list(findings_of(rule, glossary, Surroundings()))


any_text = st.text(st.characters(exclude_categories=()), max_size=12) | st.sampled_from(
    [
        "",
        "守正",
        "shǒu zhèng",
        "“x.”",
        "内 卷",
        "a\u202eb",
        "\u2f5e",
        "accepted",
        "deprecated",
        "8-8",
        "lv4",
        "一r",
    ]
)
any_texts = st.lists(any_text, max_size=2).map(tuple)
any_entry = st.builds(
    Entry,
    id=any_text, term=any_text, trad=any_text, pinyin=any_text, kind=any_text, status=any_text,
    gloss=any_texts, literal=any_text, note=any_text, roman=any_text, why=any_text, replaced_by=any_text,
    aliases=any_texts, see=any_texts, tags=any_texts,
    parts=st.lists(st.builds(Part, term=any_text, gloss=any_text), max_size=2).map(tuple),
    contexts=st.lists(
        st.builds(Context, source=any_text, line=st.integers(), quote=any_text, gloss=any_text), max_size=2
    ).map(tuple),
    reviewed=st.dictionaries(st.sampled_from(["by", "date", "until"]), any_text),
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(any_entry, max_size=4))
def test_no_entry_upsets_the_rules_and_every_message_can_be_printed(
    surroundings: Surroundings, entries: list[Entry]
) -> None:
    everything = {rule.ID: RuleSetting(enabled=True) for rule in RULES}
    for finding in check_glossary(Glossary(tuple(entries)), settings=everything, surroundings=surroundings):
        assert not invisible(finding.message + finding.hint)
        assert len(finding.message) < 500
