"""Names to documents: files, folders and standard input, read one after the other.

Only regular files are opened for reading, so a named pipe or a device cannot hang us; links to folders
are not followed, so a walk cannot go in circles; a name may hold any bytes.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from termtool.errors import DocumentError
from termtool.readers import LARGEST, READERS, read_document, too_large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termtool.findings import Finding
    from termtool.model import Document

STDIN: Final = "-"
_FLAGS: Final = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that could not be read."""

    source: str
    code: str  # "missing", "unsupported", "permission", "not-a-file", "too-large", "binary" …
    problem: str  # a sentence
    named: bool  # the user named it; False when a walk through a folder met it


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to read: where it is, and how it came to be read."""

    path: str
    named: bool


def read_sources(
    names: Sequence[str], *, encoding: str | None = None, warn: Callable[[Finding], None] | None = None
) -> Iterator[Document | Skipped]:
    """Read documents one after the other; each is dropped from memory before the next is read.

    Args:
        names: files, folders, or "-" for standard input. In folders only files with a suffix in
            ``READERS`` are read, in the order of their names; what begins with a dot is passed over.
        encoding: the encoding of all of them; None to find out for each.
        warn: is called with each finding about a document's encoding.

    Yields:
        A document for each source, or what kept us from reading it. A file named twice is read once.

    Raises:
        UsageError: there is no such encoding.
    """
    seen: set[tuple[int, int]] = set()
    for name in names:
        if name == STDIN:
            yield _read(sys.stdin.buffer.read(LARGEST + 1), STDIN, encoding, warn, named=True)
            continue
        for found in _files(name):
            if isinstance(found, Skipped):
                yield found
                continue
            result = _file(found, seen, encoding, warn)
            if result is not None:
                yield result


def shown(path: str) -> str:
    """Return a path as people see it: from the working directory, with forward slashes.

    Bytes that are no text stay as they are (surrogate escapes); whoever prints the name escapes them.
    """
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):  # another drive, or the working directory is gone
        return Path(path).as_posix()
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return Path(path if outside and Path(path).is_absolute() else relative).as_posix()


def _files(name: str) -> Iterator[_Found | Skipped]:
    """Yield the files that a name stands for."""
    try:
        status = Path(name).stat()
    except (OSError, ValueError) as error:
        yield _cannot(name, error, named=True)
        return
    if not stat.S_ISDIR(status.st_mode):
        yield _Found(name, named=True)
        return
    yield from _walk(name, named=True)


def _walk(folder: str, *, named: bool) -> Iterator[_Found | Skipped]:
    """Yield the files of a folder and of the folders in it, without following links to folders.

    The stack is our own: a tree may be deeper than Python's.
    """
    stack = [(folder, named)]
    while stack:
        path, was_named = stack.pop()
        try:
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield _cannot(path, error, named=was_named)
            continue
        for entry in inside:
            if not entry.name.startswith(".") and not _is_folder(entry) and _is_readable(entry.name):
                yield _Found(entry.path, named=False)
        stack.extend(
            (entry.path, False)
            for entry in reversed(inside)
            if not entry.name.startswith(".") and _is_folder(entry)
        )


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_readable(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in READERS


def _file(
    found: _Found, seen: set[tuple[int, int]], encoding: str | None, warn: Callable[[Finding], None] | None
) -> Document | Skipped | None:
    """Read one file; None if it was read before."""
    source = shown(found.path)
    suffix = PurePosixPath(found.path).suffix.lower()
    if suffix and suffix not in READERS:
        supported = ", ".join(READERS)
        return Skipped(
            source, "unsupported", f"{suffix} files are not read; these are: {supported}.", found.named
        )
    try:
        data = _bytes(found.path, source, seen)
    except DocumentError as error:
        return Skipped(source, error.code, error.problem, found.named)
    except (OSError, ValueError) as error:
        return _cannot(found.path, error, named=found.named)
    return None if data is None else _read(data, source, encoding, warn, named=found.named)


def _bytes(path: str, source: str, seen: set[tuple[int, int]]) -> bytes | None:
    """Return the bytes of a regular file; None if the same file was read before."""
    descriptor = os.open(path, _FLAGS)
    with io.FileIO(descriptor) as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError(
                source, "not-a-file", "this is no ordinary file; only files and folders are read."
            )
        identity = (status.st_dev, status.st_ino)
        if identity in seen:
            return None
        seen.add(identity)
        if status.st_size > LARGEST:
            raise too_large(source, status.st_size)
        return _all(file)


def _all(file: io.FileIO) -> bytes:
    """Return all bytes of a file that may grow while it is read, but no more than we take."""
    pieces = []
    size = 0
    while size <= LARGEST and (piece := file.read(LARGEST + 1 - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _read(
    data: bytes, source: str, encoding: str | None, warn: Callable[[Finding], None] | None, *, named: bool
) -> Document | Skipped:
    try:
        return read_document(data, source, encoding=encoding, warn=warn)
    except DocumentError as error:
        return Skipped(error.source, error.code, error.problem, named)


def _cannot(path: str, error: OSError | ValueError, *, named: bool) -> Skipped:
    source = shown(path)
    match error:
        case FileNotFoundError():
            return Skipped(source, "missing", "there is no such file or folder.", named)
        case PermissionError():
            return Skipped(source, "permission", "we may not read it; change its permissions.", named)
        case OSError():
            return Skipped(source, "unreadable", f"the system says: {error.strerror or error}.", named)
        case _:
            return Skipped(source, "unreadable", "its name cannot be the name of a file.", named)
