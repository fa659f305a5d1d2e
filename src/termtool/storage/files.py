"""The files of a glossary: which ones there are, and reading them without trusting any."""

from __future__ import annotations

import gc
import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.errors import GlossaryError
from termtool.findings import Finding, Severity
from termtool.model import Glossary
from termtool.storage.saving import save_bytes, save_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termtool.storage.entries import ReadEntry
    from termtool.storage.nodes import Node

__all__ = [
    "LoadedFile",
    "glossary_files",
    "load_file",
    "load_glossary",
    "load_text",
    "read_glossary",
    "save_bytes",
    "save_text",
]

ENDINGS: Final = (".yaml", ".yml")
LARGEST: Final = 16 * 1024 * 1024  # bytes; 45,000 full entries, and no person edits such a file

# A named pipe in the folder would make an ordinary open wait for ever.
_OPEN_FLAGS: Final = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One file of a glossary as it was read."""

    path: Path
    text: str = ""  # also if it could not be decoded
    roots: tuple[Node, ...] = ()
    entries: tuple[ReadEntry, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> list[Finding]:
        """The findings because of which not all of the file was understood; it must not be edited."""
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]


class _CannotReadError(Exception):
    def __init__(self, rule: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


def read_glossary(paths: Sequence[Path]) -> tuple[Glossary, tuple[Finding, ...]]:
    """Read a glossary from files and folders.

    Args:
        paths: Files with any ending; folders, of which all ``*.yaml`` and ``*.yml`` are read, at any
            depth and in the order of their names. Hidden files and folders are passed over, links to
            folders are not followed. A file named twice is read once.

    Returns:
        The entries that could be read, in the order of their files, and the findings for the rest.

    Raises:
        GlossaryError: if a path does not exist, or is neither a file nor a folder, or must not be read.
    """
    files = load_glossary(paths)
    entries = tuple(read.entry for loaded in files for read in loaded.entries)
    return Glossary(entries), tuple(found for loaded in files for found in loaded.findings)


def load_glossary(paths: Sequence[Path]) -> tuple[LoadedFile, ...]:
    """Return the files of a glossary as they were read, in their order; arguments as ``read_glossary``.

    Raises:
        GlossaryError: as ``read_glossary``.
    """
    with _collector_paused():
        return tuple(map(load_file, glossary_files(paths)))


def glossary_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files of a glossary, each once; raises like ``read_glossary``."""
    found: dict[tuple[int, int], Path] = {}
    for path in paths:
        status = _status(path)
        if stat.S_ISDIR(status.st_mode):
            for inner in sorted(_files_below(path)):
                found.setdefault(_identity(inner), inner)
        elif not stat.S_ISREG(status.st_mode):
            raise GlossaryError(f"{show_path(path)} is neither a file nor a folder")
        elif not os.access(path, os.R_OK):
            raise GlossaryError(f"{show_path(path)} must not be read: no permission")
        else:
            found.setdefault((status.st_dev, status.st_ino), path)
    return list(found.values())


def load_file(path: Path) -> LoadedFile:
    """Read one file; whatever is wrong with it is a finding."""
    try:
        text = _decoded(_bytes_of(path))
    except _CannotReadError as error:
        return LoadedFile(path, findings=(_whole_file_finding(path, error),))
    return load_text(path, text)


def load_text(path: Path, text: str) -> LoadedFile:
    """Read a text as if it stood in a file."""
    # PyYAML takes ten milliseconds to import, which commands that read no glossary need not pay.
    from termtool.storage.entries import read_entries  # noqa: PLC0415
    from termtool.storage.parsing import parse  # noqa: PLC0415

    roots, notes = parse(text, str(path))
    entries = read_entries(roots, notes)
    return LoadedFile(path, text, roots, entries, tuple(notes.findings))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes a million small values and no cycle; looking for cycles among them takes 2/3 of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError:
        raise GlossaryError(f"{show_path(path)}: there is no such file or folder") from None
    except (OSError, ValueError) as error:
        raise GlossaryError(f"{show_path(path)} cannot be read: {_reason(error)}") from error


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:  # a link to nowhere: reading it will say so
        return (-1, hash(path))
    return status.st_dev, status.st_ino


def _files_below(folder: Path) -> Iterator[Path]:
    def stop(error: OSError) -> None:
        raise GlossaryError(
            f"{show_path(error.filename or folder)} cannot be read: {_reason(error)}"
        ) from error

    for place, folders, names in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(ENDINGS) and not name.startswith("."):
                yield Path(place, name)


def _bytes_of(path: Path) -> bytes:
    try:
        descriptor = os.open(path, _OPEN_FLAGS)
        with open(descriptor, "rb") as file:  # noqa: PTH123  (of a descriptor)
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise _CannotReadError(
                    "unreadable-file", "this is not an ordinary file", "Move it elsewhere."
                )
            data = file.read(LARGEST + 1) if status.st_size <= LARGEST else b""
    except OSError as error:
        raise _CannotReadError("unreadable-file", f"this file cannot be read: {_reason(error)}") from error
    if status.st_size > LARGEST or len(data) > LARGEST:
        message = f"this file is larger than {LARGEST // 1024 // 1024} MiB"
        raise _CannotReadError("too-large", message, "Divide the glossary into several files.")
    return data


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"this file is not UTF-8 text (byte {error.start + 1}, on line {line})"
        raise _CannotReadError("encoding-not-utf8", message, "Save it as UTF-8.") from None


def _whole_file_finding(path: Path, error: _CannotReadError) -> Finding:
    return Finding(
        path=str(path),
        line=1,
        column=1,
        rule=error.rule,
        severity=Severity.ERROR,
        message=error.message,
        hint=error.hint,
    )


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
