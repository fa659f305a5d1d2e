"""The page that explains a check, made from its docstring."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Final

from termtool.checking import CHECKS
from termtool.rules.pages import options_told

if TYPE_CHECKING:
    from termtool.checking import Check

_INDENTED: Final = re.compile(r"(?:^ {4}.*\n?)+", re.MULTILINE)

_INTRODUCTION: Final = """\
# Checks of articles

What `termtool check` looks for, one by one; [Articles against the glossary](checking.md) says what it forgives.
An example is an entry of the glossary and a sentence of an article.
A project sets a check up as it does [a rule](rules.md): `on`, `off`, a severity, or a table of its options.
"""


def page(check_id: str) -> str:
    """Return the page of a check as Markdown, from its id to the way of mending; "" where there is none."""
    check = next((one for one in CHECKS if check_id == one.ID), None)
    return _page(check) if check else ""


def checks_page() -> str:
    """Return the page of all checks as Markdown, in the order in which they are made."""
    return "\n".join([_INTRODUCTION, *map(_page, CHECKS)])


def _page(check: Check) -> str:
    asked = (
        f"\nMade only with `--enable {check.ID}`, or where the settings name it.\n" if check.OPTIONAL else ""
    )
    text = inspect.cleandoc(check.__doc__ or "") + "\n"
    return (
        f"## `{check.ID}` ({check.SEVERITY})\n{asked}\n" + _INDENTED.sub(_fenced, text) + options_told(check)
    )


def _fenced(block: re.Match[str]) -> str:
    text = inspect.cleandoc(block[0])
    return f"```{'yaml' if text.startswith('id:') else 'text'}\n{text}\n```\n"
