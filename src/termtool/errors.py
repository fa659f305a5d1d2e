"""What stops us: one family, caught once, at the edge.

TermtoolError
├── DocumentError      a source that cannot be read                      exit code 3
├── GlossaryError      a glossary that cannot be used as a whole         exit code 3
├── SettingsError      settings that cannot be understood                exit code 2
├── UsageError         a combination of options that makes no sense      exit code 2
├── MissingExtraError  a package that only some people need              exit code 2
└── OutputError        a file that cannot be written                     exit code 5

Mistakes *inside* people's data are not here: they are findings.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How every command ends."""

    FINE = 0
    FINDINGS = 1  # findings, or nothing found
    USAGE = 2
    UNUSABLE_INPUT = 3
    INTERNAL = 4  # our own mistake, which the user cannot mend
    CANNOT_WRITE = 5
    INTERRUPTED = 130
    CLOSED_PIPE = 141  # what a shell reports of a program that SIGPIPE has ended


class TermtoolError(Exception):
    """Anything that termtool reports in a sentence instead of a traceback."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNUSABLE_INPUT


class DocumentError(TermtoolError):
    """A source cannot be read; ``code`` is a stable word for it: "binary", "too-large" …"""

    def __init__(self, source: str, code: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.code = code
        self.problem = problem


class GlossaryError(TermtoolError):
    """A glossary cannot be used at all: missing, unreadable, changed under our hands."""


class SettingsError(TermtoolError):
    """Settings that cannot be understood."""

    exit_code = ExitCode.USAGE


class UsageError(TermtoolError):
    """Arguments that make no sense together."""

    exit_code = ExitCode.USAGE


class MissingExtraError(TermtoolError):
    """What is asked for needs packages that a plain installation does without."""

    exit_code = ExitCode.USAGE

    def __init__(self, what: str, extra: str, instead: str) -> None:
        super().__init__(f"{what} needs a package more: pip install 'termtool[{extra}]'. {instead}")
        self.extra = extra


class OutputError(TermtoolError):
    """Something cannot be written."""

    exit_code = ExitCode.CANNOT_WRITE
