"""The page that explains a rule, made from its docstring: for ``termtool explain`` and for the docs."""

from __future__ import annotations

import inspect
import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from termtool.rules import RULES, find_rule
from termtool.rules.applying import is_wanted, options_of
from termtool.rules.fields import closest
from termtool.rules.reading import READING, reading_page

if TYPE_CHECKING:
    from termtool.rules import Rule

_INDENTED: Final = re.compile(r"(?:^ {4}.*\n?)+(?:\n(?: {4}.*\n?)+)*", re.MULTILINE)
_EXAMPLE: Final = re.compile(r"^(Bad|Good):\n\n", re.MULTILINE)

_INTRODUCTION: Final = """\
# Rules

What `termtool validate` checks. Errors and warnings make it end with exit code 1. `termtool explain RULE` shows
any of these pages in the terminal, and those of the [checks of articles](checks.md).

A rule is left out with `--ignore RULE`, or set up for the project, in `pyproject.toml` or, without the first
words of the heading, in a `termtool.toml`:

```toml
[tool.termtool.rules]
missing-context = "off"                             # on, off, or its severity: error, warning, info
unsorted = { by = "pinyin" }                        # its options, named below
stale-review = { severity = "error", days = 730 }   # both
```

One finding is left out by a comment, with the reason: behind the value, or on a line of its own above it;
above an entry it holds for the whole entry, and as `ignore-file` for the whole file.

```yaml
# termtool: ignore[missing-context] the only witness is a conversation
- id: shou-zheng
  term: 守正
  pinyin: shǒu zhèng # termtool: ignore[pinyin-guess] asked the author
```

A comment that keeps nothing back is reported (`unused-ignore`), so that none outlives its reason. Errors of
reading cannot be kept back: part of the file has not been checked.
"""

_BEFORE_RULES: Final = """\
# Before the rules

What is wrong with a file itself is reported while it is read. Errors of this sort cannot be ignored: part of
the file has not been checked.
"""


class Examples(NamedTuple):
    """The YAML of the two examples in a rule's docstring."""

    bad: str
    good: str


def rule_page(rule: Rule) -> str:
    """Return a rule's page as Markdown, from its id to the way of mending."""
    return f"## `{rule.ID}` ({rule.SEVERITY})\n\n" + _INDENTED.sub(_fenced, _text(rule)) + _set_up(rule)


def rules_page() -> str:
    """Return the page of all rules as Markdown, in the order in which they are checked."""
    reading = map(reading_page, READING)
    return "\n".join([_INTRODUCTION, _table(), *map(rule_page, RULES), _BEFORE_RULES, *reading])


def page(finding_id: str) -> str:
    """Return the page of a rule, or of something that reading reports; "" where there is neither."""
    if finding_id in READING:
        return reading_page(finding_id)
    rule = find_rule(finding_id)
    return rule_page(rule) if rule else ""


def title(finding_id: str) -> str:
    """Return a finding's rule in half a sentence, of reading its first sentence; "" for an unknown id."""
    if finding_id in READING:
        return READING[finding_id].partition(". ")[0].rstrip(".")
    rule = find_rule(finding_id)
    return rule.TITLE if rule else ""


def known_ids() -> tuple[str, ...]:
    """Return every word by which a finding of ``termtool validate`` can be named."""
    return (*(rule.ID for rule in RULES), *READING)


def id_like(finding_id: str) -> str:
    """Return a question that offers the id most like this one; "" when none is."""
    return closest(finding_id, known_ids())


def options_told(rule: Rule) -> str:
    """Return a list of what a project can set; "" where there is nothing."""
    lines = [f"- `{name}`: {_usual(value)}" for name, value in options_of(rule).items()]
    return "\nOptions, with what holds if they are not set:\n\n" + "\n".join(lines) + "\n" if lines else ""


def examples(rule: Rule) -> Examples:
    """Return what the docstring shows as bad and as good."""
    found: dict[str, str] = {}
    text = _text(rule)
    for label in _EXAMPLE.finditer(text):
        block = _INDENTED.match(text, label.end())
        found[label[1]] = inspect.cleandoc(block[0]) + "\n" if block else ""
    return Examples(found["Bad"], found["Good"])


def _text(rule: Rule) -> str:
    return inspect.cleandoc(rule.__doc__ or "") + "\n"


def _set_up(rule: Rule) -> str:
    """Return what a project can set, and whether the rule is on until then."""
    return options_told(rule) + ("" if is_wanted(rule) else "\nOff until a project asks for it.\n")


def _usual(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _fenced(block: re.Match[str]) -> str:
    return f"```yaml\n{inspect.cleandoc(block[0])}\n```\n"


def _table() -> str:
    rows = [
        f"| [`{rule.ID}`](#{rule.ID}-{rule.SEVERITY}) | {rule.SEVERITY} | {rule.TITLE} |" for rule in RULES
    ]
    return "\n".join(["| rule | severity | what it finds |", "|---|---|---|", *rows, ""])
