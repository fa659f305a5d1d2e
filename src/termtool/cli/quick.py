"""The command lines that are answered without typer, which alone takes five times as long as Python.

Only plain shapes: ``termtool --version``, ``termtool lookup QUERY… [--glossary PATH]… [--json]``, and for hooks
that check file after file ``termtool validate [PATH…]``. Anything else, and anything that looks like a mistake, is left to typer, which explains it better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termtool.cli.terminal import write

if TYPE_CHECKING:
    from collections.abc import Sequence


class PlainLookup(NamedTuple):
    """A lookup as the command line asks for it."""

    words: tuple[str, ...]
    glossary: tuple[str, ...]
    as_json: bool


def answer(arguments: Sequence[str]) -> int | None:
    """Carry out a plain command line and return its exit code; None if it is not a plain one."""
    if list(arguments) == ["--version"]:
        from termtool import __version__  # noqa: PLC0415 — only where it is shown

        write(f"termtool {__version__}")
        return 0
    if (paths := plain_validate(arguments)) is not None:
        return _validated(paths)
    asked = plain_lookup(arguments)
    if asked is None:
        return None
    from termtool.cli.answers import show_answer  # noqa: PLC0415 — the glossary's reader comes with it

    return show_answer(" ".join(asked.words), asked.glossary, as_json=asked.as_json)


def plain_validate(arguments: Sequence[str]) -> tuple[str, ...] | None:
    """Return the paths of a check of the plain shape; None if it is none.

    >>> plain_validate(["validate", "a.yaml", "b.yaml"]), plain_validate(["validate", "--fix"])
    (('a.yaml', 'b.yaml'), None)
    """
    if not arguments or arguments[0] != "validate" or any(path[:1] in ("-", "") for path in arguments[1:]):
        return None
    return tuple(arguments[1:])


def _validated(paths: Sequence[str]) -> int:
    from pathlib import Path  # noqa: PLC0415 — only here

    from termtool.cli.checks import Asked, show_checks  # noqa: PLC0415 — the rules come with it

    return int(show_checks(Asked(paths=tuple(map(Path, paths)))))


def plain_lookup(arguments: Sequence[str]) -> PlainLookup | None:
    """Read a lookup of the plain shape.

    >>> plain_lookup(["lookup", "shou", "zheng", "--json"])
    PlainLookup(words=('shou', 'zheng'), glossary=(), as_json=True)
    >>> plain_lookup(["lookup", "--help"]) is None
    True
    """
    if not arguments or arguments[0] != "lookup":
        return None
    words: list[str] = []
    glossary: list[str] = []
    as_json = False
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "--json":
            as_json = True
        elif argument in {"--glossary", "-g"}:
            path = next(rest, "")
            if not path or path.startswith("-"):
                return None
            glossary.append(path)
        elif argument.startswith("-") or not argument:
            return None
        else:
            words.append(argument)
    return PlainLookup(tuple(words), tuple(glossary), as_json) if words else None
