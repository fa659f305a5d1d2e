"""HTML tags and character references as they stand in any text: the one scanner for all formats.

A web copy keeps tags in plain text, Markdown may hold any HTML, and HTML is made of it, so the three
readers share this. The standard library's parser is not used: it gives lines and columns instead of
offsets, does not know where a character reference ends, and up to Python 3.13.5 took quadratic time
for unclosed comments (CVE-2025-6069).
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import Final

from termtool.model import Mark, MarkKind

# Outside quotes a "<" ends the attempt. So at any place at most three attempts are still under way
# (one outside quotes, one in each kind of quotes), and a text of nothing but "<a '\"" stays linear.
_TAG: Final = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9:._-]{0,63})((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
# A stray quote, as in <a title="5" wide">: then the next ">" ends the tag, if no "<" comes first.
_BROKEN_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:._-]{0,63})([\s/\"'][^<>]*+)>")
_LANG: Final = re.compile(r"""(?<![\w-])(?:xml:)?lang\s{0,9}=\s{0,9}["']?([A-Za-z0-9-]{1,35})""")
_ATTRIBUTE: Final = re.compile(r"""\s[A-Za-z_:][\w:.-]{0,63}=["'{]""")
REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")

_BLOCK_TAGS: Final = """address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li
    link main menu meta nav noframes noscript ol optgroup option p pre script search section select style summary
    table tbody td template textarea tfoot th thead title tr ul"""
_INLINE_TAGS: Final = """a abbr acronym audio b base bdi bdo big br canvas cite code data datalist del dfn em embed font i img input
    ins kbd label map mark math meter object output picture progress q rb rp rt rtc ruby s samp small source span
    strike strong sub sup svg time tt u var video wbr"""
BLOCK_TAGS: Final = frozenset(_BLOCK_TAGS.split())
_KNOWN: Final = BLOCK_TAGS.union(_INLINE_TAGS.split())


def tag_at(text: str, start: int, end: int) -> Mark | None:
    """Return the tag that begins with the "<" at ``start``, or None where none does.

    Args:
        text: the decoded file.
        start: offset of the "<".
        end: where to stop looking, exclusive.

    Returns:
        A mark with the name in lower case ("/b" when it closes) and its language: an IMAGE mark for
        an image, STRUCTURE for a tag that divides the page into blocks, TAG for everything else.
    """
    match = _TAG.match(text, start, end) or _BROKEN_TAG.match(text, start, end)
    if match is None:
        return None
    slash, name, attributes = match.groups()
    name = name.lower()
    if name not in _KNOWN and not attributes.isascii() and "=" not in attributes:
        return None  # <stone 石> is no tag of anybody's
    kind = MarkKind.TAG
    if name in BLOCK_TAGS:
        kind = MarkKind.STRUCTURE
    elif name == "img":
        kind = MarkKind.IMAGE
    lang = _LANG.search(attributes) if "lang" in attributes else None
    return Mark(start, match.end(), kind, name=slash + name, lang=lang[1] if lang else "")


def known_tag_at(text: str, start: int, end: int) -> Mark | None:
    """Return the tag at ``start`` if it is HTML's or has attributes; outside HTML ``<Chinese>`` is prose."""
    mark = tag_at(text, start, end)
    if mark is None or mark.name.lstrip("/") in _KNOWN or _ATTRIBUTE.search(text, start, mark.end):
        return mark
    return None


def reference_at(text: str, start: int, end: int) -> Mark | None:
    """Return the character reference that begins with the "&" at ``start``: &amp; or &#24184;.

    Without its semicolon a reference counts only where browsers accept it (``&nbsp`` but not ``&alpha``).
    """
    match = REFERENCE.match(text, start, end)
    if match is None:
        return None
    raw = match[0]
    if raw[1] != "#" and raw[1:] not in html5:
        return None
    if raw[-1] != ";" and text[match.end() : match.end() + 1] == "=":
        return None  # the query of an address: ?a=1&copy=2
    return Mark(start, match.end(), MarkKind.ENTITY, text=unescape(raw))


_READINGS: Final = frozenset({"rt", "rp", "rtc"})
_READING_END: Final = re.compile(r"<(?:/?r[tp]c?|/?ruby|/?rb)\b", re.IGNORECASE)
_LONGEST_READING: Final = 200  # characters


def reading_after(text: str, tag: Mark, end: int) -> Mark | None:
    """Return the hidden mark of what a ruby tag sets above the characters: shǒu in <rt>shǒu</rt>.

    Returns:
        A HIDDEN mark that has the tag's name; None for other tags, and where nothing closes it soon.
    """
    if tag.name not in _READINGS:
        return None
    match = _READING_END.search(text, tag.end, min(end, tag.end + _LONGEST_READING))
    if match is None or match.start() == tag.end:
        return None
    return Mark(tag.end, match.start(), MarkKind.HIDDEN, name=tag.name, lang=tag.lang)
