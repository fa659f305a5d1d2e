"""A glossary and a way to check a line of text against it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from termtool.checking import check_article, chosen_checks, terms_of
from termtool.extraction import extract
from termtool.findings import Finding
from termtool.model import Entry, Glossary
from termtool.readers import read_document

Check = Callable[..., tuple[Finding, ...]]


def entry(term: str, *gloss: str, status: str = "accepted", **fields: str) -> Entry:
    """Return an entry whose id is its term."""
    return Entry(id=fields.pop("id", term), term=term, gloss=gloss, status=status, **fields)  # type: ignore[arg-type]


@pytest.fixture
def glossary() -> Glossary:
    return Glossary(
        (
            entry(
                "内卷", "involution", "internal competition", id="nei-juan", pinyin="nèi juǎn"
            ),  # involution
            entry("卷", "inner roll", id="old", status="deprecated", replaced_by="nei-juan"),  # to roll
            entry("守正出奇", "nail the fundamentals, then amaze", pinyin="shǒu zhèng chū qí"),
            entry("风口", "tail-wind", trad="風口"),
            entry("成功", "success"),
            entry("积分", "points"),  # points, as of a loyalty card
            entry("任赜宇", "Ren Zeyu", kind="person", pinyin="rén zé yǔ"),
            entry("蒋介石", "Chiang Kai-shek", kind="person", pinyin="jiǎng jiè shí"),
            entry("长城", "Great Wall", kind="place", pinyin="cháng chéng"),
            entry("鸡娃", "chicken baby", status="rejected"),  # a child pushed hard
            entry(
                "躺赢", "win lying down", status="deprecated", why="Say what happened."
            ),  # to win without effort
            entry("艾斯", "Ace", kind="person", pinyin="ài sī"),  # Ace, a name
        )
    )


@pytest.fixture
def check(glossary: Glossary) -> Check:
    """Check a text; names are those of checks to enable."""

    def checked(text: str, *enabled: str) -> tuple[Finding, ...]:
        document = read_document(text.encode(), "article.md")
        terms = terms_of(glossary, ("accepted",))
        return check_article(document, extract(document), terms, chosen_checks(enabled))

    return checked
