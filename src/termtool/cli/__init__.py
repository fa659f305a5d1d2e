"""The commands of termtool: which there are, where they live, and what each is for in one line.

A new command is a module with a function that typer can read, and one line here. Nothing is imported
until it is asked for, so that help and Tab completion come at once.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Command(NamedTuple):
    """A command and where to find it."""

    name: str
    module: str
    function: str
    summary: str


COMMANDS: Final = (
    Command("extract", "termtool.cli.extract", "extract", "Find Chinese and its glosses in documents."),
    Command("lookup", "termtool.cli.lookup", "lookup", "Look a word up, by characters, pinyin or English."),
    Command(
        "pinyin", "termtool.cli.pinyin", "pinyin", "Read characters in pinyin, and say how sure that is."
    ),
    Command("print", "termtool.cli.print_", "print_", "Make a glossary to read and to print."),
    Command("site", "termtool.cli.site", "site", "Make a page to search the glossary with, in one file."),
    Command("concordance", "termtool.cli.concordance", "concordance", "Line up all contexts of a term."),
    Command("stats", "termtool.cli.stats", "stats", "Count what a glossary has, as a table or a page."),
    Command("validate", "termtool.cli.validate", "validate", "Check a glossary and say what to mend."),
    Command("check", "termtool.cli.check", "check", "Check that articles follow the glossary."),
    Command("init", "termtool.cli.init", "init", "Write the files with which a glossary begins."),
    Command("evaluate", "termtool.cli.evaluate", "evaluate", "Measure the pairing on annotated passages."),
    Command("explain", "termtool.cli.explain", "explain", "Say what a rule of validate wants, and why."),
)
