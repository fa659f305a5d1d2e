"""HTML that cannot be broken into: whatever is not ``Markup`` is escaped on its way into an element."""

from __future__ import annotations

import html

from termtool.exporters.plain import one_line


class Markup(str):
    """Text that is HTML already; only ``tag``, ``join`` and ``escape`` make it."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """Return a text so that it stands for itself in an element and between the quotes of an attribute.

    >>> escape("<b onclick='x'>")
    '&lt;b onclick=&#x27;x&#x27;&gt;'
    """
    return text if isinstance(text, Markup) else Markup(html.escape(one_line(text)))


def tag(name: str, /, *content: str, **attributes: str) -> Markup:
    """Return an element with its content; plain strings in it are escaped.

    Attributes without a value are left out; ``class_`` stands for class, ``aria_label`` for aria-label.

    >>> tag("p", "1 < 2, ", tag("b", "surely"), class_="sum", id="")
    '<p class="sum">1 &lt; 2, <b>surely</b></p>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    return Markup(f"<{name}{written}>{join(*content)}</{name}>")


def join(*pieces: str, between: str = "") -> Markup:
    """Return pieces one after the other, plain strings among them escaped, empty ones left out.

    >>> join("a", "", Markup("<br>"), between=" & ")
    'a &amp; <br>'
    """
    return Markup(escape(between).join(escape(piece) for piece in pieces if piece))
