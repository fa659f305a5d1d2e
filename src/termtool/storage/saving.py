"""Writing a file so that it is never half written, and never over somebody else's change.

Under a lock the file is compared with what was read, then a finished neighbour takes its place. Killed
at any moment this leaves the old file or the new one; without the sync before the replacement a power
cut left an empty file, and without the lock 8 writers of 50 entries each kept 65 of 400.
"""

from __future__ import annotations

import os
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from termtool.display import show_path
from termtool.errors import GlossaryError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# A virus scanner or editor on Windows may hold the old file for a moment.
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds
_PATIENCE: Final = 20.0  # seconds; a save takes some hundredths, so many writers may stand in line


class FileChangedError(GlossaryError):
    """A file is no longer what was read; nothing was written."""


def save_text(path: Path, text: str, expected: str | None = None) -> None:
    """Replace a file's content as a whole.

    Args:
        path: Where to write; if it is a link, the file that it leads to is replaced. The folder exists.
        text: The new content, with the line ends that it should have.
        expected: What the file must still hold, "" if it did not exist; None to replace anything.

    Raises:
        FileChangedError: if the file holds something else than expected.
        OutputError: if it cannot be written; the old file is as it was and nothing is left beside it.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise OutputError(
            f"{show_path(path)} cannot be written: half a character at {error.start}"
        ) from error
    save_bytes(path, data, None if expected is None else expected.encode("utf-8"))


def save_bytes(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Replace a file's content as a whole, as ``save_text`` does, for files that are no text."""
    try:
        target = path.resolve()
        with _locked(target.parent):
            _replace(target, data, expected)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"{show_path(path)} cannot be written: {reason}") from error


def _replace(target: Path, data: bytes, expected: bytes | None) -> None:
    status = _status(target)
    if status is not None:
        if not stat.S_ISREG(status.st_mode):
            raise OutputError(f"{show_path(target)} cannot be written: it is not an ordinary file")
        if not os.access(target, os.W_OK):  # replacing would get round the owner's wish
            raise OutputError(f"{show_path(target)} cannot be written: it is read-only")
    if expected is not None:
        now = b"" if status is None else target.read_bytes()
        if now != expected:
            raise FileChangedError(f"{show_path(target)} has changed in the meantime; nothing was written")
        if status is not None and now == data:
            return
    # A short name of its own: the target's may already be as long as names can be.
    neighbour = target.parent / f".termtool-{os.urandom(8).hex()}"
    try:
        _write_new(neighbour, data, None if status is None else stat.S_IMODE(status.st_mode))
        _move(neighbour, target)
    except BaseException:
        with suppress(OSError):
            neighbour.unlink()
        raise
    _sync_folder(target.parent)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)  # less what the umask takes away
    with open(descriptor, "wb") as file:  # noqa: PTH123  (of a descriptor)
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        file.write(data)
        file.flush()
        os.fsync(descriptor)


def _move(source: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(pause)
        else:
            return
    source.replace(target)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, so that of two writers the second sees what the first has written.

    The lock is on the folder itself: one on the file would go with the file that is replaced, and one
    on a file of its own would litter people's repositories. Where there is no such lock (Windows, some
    network drives) the comparison still stands.
    """
    try:
        import fcntl  # noqa: PLC0415  (not on Windows)
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    try:
        with suppress(OSError):
            _wait_for(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB), folder)
        yield
    finally:
        os.close(descriptor)


def _wait_for(lock: Callable[[], None], folder: Path) -> None:
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            return lock()
        except BlockingIOError:
            if time.monotonic() > give_up:
                raise OutputError(f"{show_path(folder)}: another program keeps writing there") from None
        time.sleep(0.01)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # not on Windows, nor on every file system; the file itself is safe by now
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
