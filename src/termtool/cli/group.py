"""All commands as one typer command that imports only what is invoked."""

from __future__ import annotations

import importlib
from inspect import cleandoc
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from termtool.cli import COMMANDS, Command

_PLAIN: Final[dict[str, Any]] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,  # rich takes longer to import than a lookup takes in all
}
_NAMES: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"]}


_FOR_PROGRAMMERS: Final = ("Args:", "Returns:", "Raises:")


class LazyGroup(TyperGroup):
    """A group whose commands are names and summaries until one of them is invoked."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {command.name: _sign(command) for command in COMMANDS}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 — typer calls it so
        """Return the names in the order of the registry, which is the order of the work."""
        return [command.name for command in COMMANDS]

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the real command where typer found its sign."""
        name, sign, rest = super().resolve_command(ctx, args)
        return name, sign and load(str(name)), rest


def load(name: str) -> Any:
    """Import one command of the registry and return it as typer runs it."""
    command = next(command for command in COMMANDS if command.name == name)
    function = getattr(importlib.import_module(command.module), command.function)
    alone = typer.Typer(**_PLAIN)
    alone.command(name, help=laid_out(function.__doc__ or ""), context_settings=_NAMES)(function)
    return typer.main.get_command(alone)


def all_commands() -> Any:
    """Return the group of all commands as typer runs it."""
    together = typer.Typer(cls=LazyGroup, **{**_PLAIN, "add_completion": True})
    together.callback(help=laid_out(_termtool.__doc__ or ""), context_settings=_NAMES)(_termtool)
    return typer.main.get_command(together)


def laid_out(docstring: str) -> str:
    r"""Return a docstring as the help of its command: indented paragraphs keep their lines.

    What only programmers read (Args, Returns, Raises) is left out.

    >>> laid_out("Check it.\n\nExamples:\n  termtool validate\n\nRaises:\n  UsageError: never")
    'Check it.\n\n\x08\nExamples:\n  termtool validate'
    """
    paragraphs = [part for part in cleandoc(docstring).split("\n\n") if not part.startswith(_FOR_PROGRAMMERS)]
    return "\n\n".join(f"\b\n{part}" if "\n  " in part else part for part in paragraphs)


def _sign(command: Command) -> TyperCommand:
    """Return what stands for a command in help and completion."""
    return TyperCommand(command.name, help=command.summary, short_help=command.summary)


def _show_version(*, wanted: bool) -> None:
    if wanted:
        from termtool import __version__  # noqa: PLC0415 — only where it is shown

        typer.echo(f"termtool {__version__}")
        raise typer.Exit


def _termtool(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _show_version(wanted=value),
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """Find the Chinese phrases in English documents, with their glosses, and keep a glossary of them.

    Examples:
      termtool extract article.md --glossary glossary/
      termtool lookup "shou zheng"
      termtool validate
      termtool print -o glossary.html
    """
