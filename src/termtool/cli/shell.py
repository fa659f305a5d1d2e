"""Running a command line from its arguments to its exit code.

Everything that goes wrong ends here, once: in a sentence on standard error and a stable exit code, never
in a traceback (unless TERMTOOL_DEBUG=1 asks for it).
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from termtool.cli.terminal import note
from termtool.errors import ExitCode, TermtoolError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line.

    Args:
        arguments: What follows the program's name.

    Returns:
        The exit code; see ``termtool.errors.ExitCode``.
    """
    _write_utf8()
    try:
        code = _carry_out(list(arguments))
        _flush()
    except BaseException as error:  # noqa: BLE001 — the one place where everything ends
        return _explained(error)
    return code


def _carry_out(arguments: list[str]) -> int:
    from termtool.cli import quick  # noqa: PLC0415 — so that what is wrong in it is reported too

    answered = quick.answer(arguments)
    return _through_typer(arguments) if answered is None else answered


def _through_typer(arguments: list[str]) -> int:
    _refuse_unknown_command(arguments)
    import typer  # noqa: PLC0415 — 45 ms, which a lookup need not pay

    from termtool.cli.group import all_commands  # noqa: PLC0415

    command = all_commands()
    if "_TERMTOOL_COMPLETE" in os.environ:
        command.main(args=arguments, prog_name="termtool")
    try:
        # Not command.main(): it has its own ideas of interrupts and broken pipes. The parser eats its list.
        with command.make_context("termtool", list(arguments) or ["--help"]) as context:
            command.invoke(context)
    except typer.Exit as ended:
        return int(ended.exit_code) if arguments else int(ExitCode.USAGE)
    except typer.Abort:
        return int(ExitCode.INTERRUPTED)
    return int(ExitCode.FINE)


def _refuse_unknown_command(arguments: list[str]) -> None:
    from termtool.cli import COMMANDS  # noqa: PLC0415

    known = [command.name for command in COMMANDS]
    first = next(iter(arguments), "--help")
    if first.startswith("-") or first in known or "_TERMTOOL_COMPLETE" in os.environ:
        return
    from difflib import get_close_matches  # noqa: PLC0415 — only when something is misspelt

    close = get_close_matches(first, known, n=1, cutoff=0.5)
    advice = f'Did you mean "{close[0]}"?' if close else f"The commands are {', '.join(known)}."
    raise UsageError(f'There is no command "{first}". {advice}')


def _explained(error: BaseException) -> int:
    """Say what went wrong and return the exit code for it."""
    if os.environ.get("TERMTOOL_DEBUG") == "1" and not isinstance(error, SystemExit):
        import traceback  # noqa: PLC0415 — only where it is asked for

        traceback.print_exception(error)
    match error:
        case SystemExit():
            return _asked_for(error)
        case KeyboardInterrupt():
            return _told("Interrupted.", ExitCode.INTERRUPTED)
        case BrokenPipeError():
            _let_go_of_output()
            return int(ExitCode.CLOSED_PIPE)
        case TermtoolError():
            return _told(f"Error: {error}", error.exit_code)
        case OSError():
            return _told_of_system(error)
        case _:
            return _told_of_arguments(error) or _told_of_mistake(error)


def _asked_for(ending: SystemExit) -> int:
    if ending.code is None or isinstance(ending.code, int):
        return ending.code or 0
    return _told(str(ending.code), ExitCode.USAGE)


def _told_of_system(error: OSError) -> int:
    reason = error.strerror or str(error)
    if error.filename is not None:
        return _told(f"Error: {os.fsdecode(error.filename)}: {reason}", ExitCode.UNUSABLE_INPUT)
    # Whoever opens a file names it in the error; only the standard streams have no name.
    _let_go_of_output()
    return _told(f"Error: the output cannot be written: {reason}", ExitCode.CANNOT_WRITE)


def _told_of_arguments(error: BaseException) -> int | None:
    """Say what typer does not like; typer's own classes moved between releases, their shape did not."""
    message = getattr(error, "format_message", None)
    if message is None:
        return None
    context = getattr(error, "ctx", None)
    hint = f' Try "{context.command_path} --help".' if context is not None else ""
    return _told(f"Error: {message()}{hint}", ExitCode.USAGE)


def _told_of_mistake(error: BaseException) -> int:
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    return _told(
        f"Error: termtool stumbled ({reason}). TERMTOOL_DEBUG=1 shows where.", int(ExitCode.INTERNAL)
    )


def _told(message: str, code: int) -> int:
    from termtool.display import show  # noqa: PLC0415 — most runs have nothing to say

    try:
        note(show(message, limit=1000))
        _flush()
    except OSError:
        _let_go_of_output()
    return int(code)


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = (stream.encoding or "").lower().replace("-", "")
            # A lone surrogate from a file name must not end the program halfway through its output.
            stream.reconfigure(encoding=None if encoding == "utf8" else "utf-8", errors="backslashreplace")


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _let_go_of_output() -> None:
    """Send what is still buffered nowhere, or Python would complain of it once more at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            _discard(stream)


def _discard(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    finally:
        os.close(nowhere)
