"""The few characters of a font that a page needs, to be carried in the page itself.

Not every device has a Chinese font, and none has every character. The one door to fontTools.
"""

from __future__ import annotations

import base64
import io
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from termtool.errors import DocumentError
from termtool.hanzi import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FAMILY: Final = "Glossary Han"  # the name under which the page's style knows it

# Characters and the punctuation that only Chinese has; quotes and dashes stay with the Latin font.
_CHINESE: Final = re.compile(f"[{HAN}\u3000-\u303f\uff01-\uff65]")


def characters_in(text: str) -> str:
    """Return the Chinese characters and punctuation of a text, each once and in order.

    >>> characters_in("守正, then 出奇，守正")
    '出奇守正，'
    """
    return "".join(sorted(set(_CHINESE.findall(text))))


class Font:
    """A font file out of which characters are taken.

    Raises:
        DocumentError: The file is no font.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        with _understood(name):
            self._known = frozenset(self._opened().getBestCmap())

    def missing(self, characters: Iterable[str]) -> str:
        """Return those of the characters that the font does not have."""
        return "".join(sign for sign in characters if ord(sign) not in self._known)

    def face(self, characters: str) -> str:
        """Return a style sheet that defines the family ``FAMILY`` with these characters.

        In WOFF, which packs with what Python has: WOFF2 would be a sixth smaller and need one more
        package. The same characters give the same text.
        """
        from fontTools import subset  # noqa: PLC0415 — 0.2 s, only where a font is asked for

        options = subset.Options()
        options.layout_features = ["kern", "palt", "locl", "ccmp"]  # nothing here is set vertically
        cut = subset.Subsetter(options)
        cut.populate(text=characters)
        packed = io.BytesIO()
        with _understood(self._name):
            font = self._opened()
            cut.subset(font)
            font.flavor = "woff"
            font.save(packed)
        encoded = base64.b64encode(packed.getvalue()).decode()
        return (
            f'@font-face {{ font-family: "{FAMILY}"; font-display: block; '
            f'src: url("data:font/woff;base64,{encoded}") format("woff"); }}\n'
        )

    def _opened(self) -> Any:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 — as above

        return TTFont(io.BytesIO(self._data), fontNumber=0, recalcTimestamp=False, lazy=True)


@contextmanager
def _understood(name: str) -> Iterator[None]:
    try:
        yield
    except ImportError:
        raise
    except Exception as error:  # fontTools meets a damaged font with whatever it stumbles over
        raise DocumentError(name, "no-font", "this is no TrueType or OpenType font") from error
