"""Which font the characters of a site come from: one that is installed with the extra, or any file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from termtool.cli.terminal import note
from termtool.display import show_path
from termtool.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from termtool.exporters.site_font import Font

INSTALLED: Final = ("serif", "sans")
_SHOWN: Final = 20  # characters that no font has; more of them say no more
_EXTRA: Final = 'pip install "termtool[site]"'


def read_font(asked: str) -> Font:
    """Return the font that was asked for: "serif" or "sans" (Noto, simplified), or a font file.

    Raises:
        UsageError: What is needed for it is not installed.
        DocumentError: The file cannot be read, or is no font.
    """
    from termtool.exporters.site_font import Font  # noqa: PLC0415 — not needed for --help

    place = _installed(asked) if asked in INSTALLED else Path(asked)
    try:
        return Font(place.read_bytes(), show_path(place))
    except ImportError as error:
        raise UsageError(f"To take characters out of a font, fontTools is needed: {_EXTRA}") from error
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise DocumentError(show_path(place), "unreadable", reason) from error


def tell_missing(font: Font, characters: str) -> None:
    """Say which characters the font does not have; the reader's own fonts have to show those."""
    if missing := font.missing(characters):
        more = " …" if len(missing) > _SHOWN else ""
        note(
            f"Warning: the font has no {' '.join(missing[:_SHOWN])}{more}; readers see these in a font of their own."
        )


def _installed(name: str) -> Path:
    try:
        import pylopdf_fonts_zh_cn as noto  # noqa: PLC0415 — an extra
    except ImportError as error:
        raise UsageError(f"The font “{name}” is not installed: {_EXTRA}, or name a font file.") from error
    return Path(noto.serif_path() if name == "serif" else noto.sans_path())
